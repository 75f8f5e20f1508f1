import { memo, useMemo } from 'react'
import type { CSSProperties } from 'react'
import type { Id } from '../../../shared/model/entities'
import { overlaps } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { spans } from '../../../shared/text/spans'
import { advance } from './advance'
import type { Run } from './page-book'
import { boxesOf, caretOf } from './page-map'
import type { PageBox } from './page-map'
import type { PageCoding, PagesProps } from '../../session/page-view'
import classes from './Pages.module.css'

export interface PageMarksProps extends Pick<PagesProps, 'found'> {
  readonly runs: readonly Run[]
  /** From the first word of the page to its last. */
  readonly range: Range
  readonly text: string
  readonly items: readonly PageCoding[]
  /** Codings that are painted strongly: in focus, and under the pointer. */
  readonly strongIds: readonly (Id | null)[]
  readonly selection: Range | null
  /** Offset of the caret where it is on this page and nothing is selected. */
  readonly caret: number | null
  readonly flash: Range | null
  /** Tenths of a point. */
  readonly size: { readonly width: number; readonly height: number }
}

/** Tints go no deeper than this. */
const deepest = 4

/** A part of the page that is painted. */
interface Mark extends PageBox {
  readonly kind: string
  readonly colour: string | null
}

/** What is painted over a page: coded words, those that are meant, the selection, the caret. */
export const PageMarks = memo(function PageMarks(props: PageMarksProps) {
  const { runs, range, text, items, strongIds, selection, caret, flash, found, size } = props
  const here = useMemo(() => items.filter((item) => overlaps(item, range)), [items, range])
  const tints = useMemo(() => tintsOf(here, runs, text), [here, runs, text])
  const hits = useMemo(() => found?.hits.filter((hit) => overlaps(hit, range)) ?? [], [found, range])
  const now = found?.hits[found.current] ?? null
  const marks = [
    ...tints,
    ...hits.flatMap((hit) => paint(hit, hit === now ? 'foundNow' : 'found', null)),
    ...here
      .filter((item) => strongIds.includes(item.id))
      .flatMap((item) => paint(item, 'strong', item.colour)),
    ...(flash ? paint(flash, 'flash', null) : []),
    ...(selection ? paint(selection, 'selected', null) : []),
  ]
  const stroke = caret === null ? null : caretOf(runs, caret, text, advance)

  function paint(part: Range, kind: string, colour: string | null): readonly Mark[] {
    return boxesOf(runs, part, text, advance).map((box) => ({ ...box, kind, colour }))
  }
  return (
    <svg className={classes.marks} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
      {marks.map(({ kind, colour, left, top, width, height }, index) => (
        <rect
          key={index}
          className={classes[kind]}
          style={colour === null ? undefined : ({ '--code': colour } as CSSProperties)}
          x={left}
          y={top}
          width={width}
          height={height}
        />
      ))}
      {stroke ? (
        <rect
          className={classes.caret}
          x={stroke.left - 5}
          y={stroke.top}
          width={Math.max(10, stroke.width)}
          height={Math.max(10, stroke.height)}
        />
      ) : null}
    </svg>
  )
})

/** As in the text: the code's colour where one lies alone, else neutral, the deeper the more lie over each other. */
function tintsOf(items: readonly PageCoding[], runs: readonly Run[], text: string): readonly Mark[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return spans(items).flatMap(({ start, end, ids }) => {
    const vivid = ids.flatMap((id) => byId.get(id) ?? []).filter((item) => !item.faded)
    const depth = Math.min(vivid.length, deepest)
    const colour = depth === 1 ? (vivid[0]?.colour ?? null) : null
    const kind = depth === 0 ? 'faded' : depth === 1 ? 'one' : `depth${depth}`
    return boxesOf(runs, { start, end }, text, advance).map((box) => ({ ...box, kind, colour }))
  })
}
