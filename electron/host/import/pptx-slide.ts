import type { BlockMark } from './converted'
import { readXml } from './xml'

/** Things on slides that are no words, counted up. */
export interface SlideCounts {
  pictures: number
  charts: number
  diagrams: number
  objects: number
  formulas: number
}

interface SlideBlock {
  readonly mark: BlockMark
  readonly text: string
}

/** The words of a slide, its title first. */
export interface Slide {
  readonly blocks: readonly SlideBlock[]
  /** Of a page of notes: the notes themselves, without the date, the number and the picture of the slide. */
  readonly notes: readonly string[]
}

/** Kinds of placeholders that stand on every slide alike. */
const FURNITURE = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg'])

/** Reads a slide, or the page of its notes, of PowerPoint (ECMA-376, part 1, section 19.3). */
export function readSlide(bytes: Uint8Array, fileName: string, counts: SlideCounts | null): Slide {
  const titles: SlideBlock[] = []
  const blocks: SlideBlock[] = []
  const notes: string[] = []
  /** Of the shape being read; null outside of shapes. */
  let shape: string | null = null
  let level = 0
  let paragraph: string | null = null
  let isText = false
  let cells: string[][] | null = null
  // A shape can be written twice, for newer and older programs; the first is taken.
  let fallbacks = 0

  const endParagraph = (): void => {
    const text = paragraph ?? ''
    paragraph = null
    if (cells) cells.at(-1)?.push(text)
    else if (text.trim() === '' || (shape !== null && FURNITURE.has(shape))) return
    else if (shape === 'title' || shape === 'ctrTitle')
      titles.push({ mark: { kind: 'heading', level: 1 }, text })
    else {
      if (shape === 'body') notes.push(text)
      // The placeholder for the contents of a slide has no kind of its own; its paragraphs are the points.
      const isPoint = shape === 'body' || shape === 'obj'
      blocks.push({ mark: isPoint ? { kind: 'list-item', level: level + 1 } : { kind: 'paragraph' }, text })
    }
  }

  readXml(bytes, fileName, {
    open: (element) => {
      const { name } = element
      if (fallbacks > 0 || name === 'Fallback') {
        fallbacks += 1
        return
      }
      if (name === 'sp') shape = ''
      else if (name === 'ph' && shape !== null) shape = element.attribute('', 'type') ?? 'obj'
      else if (name === 'p') [paragraph, level] = ['', 0]
      else if (name === 'pPr') level = Math.min(8, Number(element.attribute('', 'lvl') ?? 0) || 0)
      else if (name === 't') isText = true
      else if (name === 'br' && paragraph !== null) paragraph += '\n'
      else if (name === 'tr') cells = []
      else if (name === 'tc') cells?.push([])
      else if (counts) count(counts, name, element.attribute('', 'uri') ?? '')
    },
    close: (name) => {
      if (fallbacks > 0) fallbacks -= 1
      else if (name === 't') isText = false
      else if (name === 'p' && paragraph !== null) endParagraph()
      else if (name === 'sp') shape = null
      else if (name === 'tr' && cells) {
        const text = cells.map((cell) => cell.join('\n').trim()).join('\t')
        cells = null
        if (text.trim() !== '') blocks.push({ mark: { kind: 'table-row' }, text })
      }
    },
    text: (text) => {
      if (isText && fallbacks === 0 && paragraph !== null) paragraph += text
    },
  })
  return { blocks: [...titles, ...blocks], notes }
}

function count(counts: SlideCounts, name: string, uri: string): void {
  if (name === 'pic') counts.pictures += 1
  else if (name === 'oMath') counts.formulas += 1
  else if (name === 'oleObj') counts.objects += 1
  else if (name !== 'graphicData') return
  else if (uri.endsWith('/chart')) counts.charts += 1
  else if (uri.endsWith('/diagram')) counts.diagrams += 1
}
