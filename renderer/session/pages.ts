import type { Id } from '../../shared/model/entities'

/** What of a PDF is seen: its text, its pages as they look, or both. */
export const pageLooks = ['text', 'page', 'both'] as const
export type PageLook = (typeof pageLooks)[number]

/** How bright the paper of pages is where the window is dark. */
export const papers = ['paper', 'dimmed', 'inverted'] as const
export type Paper = (typeof papers)[number]

/** How pages of PDFs are shown. */
export interface PagesLook {
  /** By source; none: its text. */
  readonly looks: Readonly<Record<Id, PageLook>>
  /** A share of the size on paper, or as wide as there is room. */
  readonly zoom: number | 'width'
  readonly paper: Paper
}

/** Bounds of the zoom. */
export const zoomBounds = { min: 0.5, max: 3 } as const

/** How they are shown until somebody says otherwise. */
export const freshPages: PagesLook = { looks: {}, zoom: 'width', paper: 'dimmed' }

/** What is kept of it, as far as it makes sense; `isSource` says which sources there are. */
export function readPages(
  kept: Readonly<Record<string, unknown>>,
  isSource: (id: string) => boolean,
): PagesLook {
  const { looks, zoom, paper } = kept
  const entries = typeof looks === 'object' && looks !== null ? Object.entries(looks) : []
  return {
    looks: Object.fromEntries(
      entries.flatMap(([id, look]: [string, unknown]) => {
        const known = pageLooks.find((one) => one === look)
        return known && isSource(id) ? [[id, known]] : []
      }),
    ),
    zoom: typeof zoom === 'number' && zoom >= zoomBounds.min && zoom <= zoomBounds.max ? zoom : 'width',
    paper: papers.find((one) => one === paper) ?? freshPages.paper,
  }
}
