import type { Range } from '../shared/text/range'

/** A text with the ranges that square brackets marked in it, in the order of their opening brackets. */
export interface Marked {
  readonly text: string
  readonly ranges: readonly Range[]
}

/** Reads `"ab[cd]ef"`: the text without brackets and the ranges they enclose. `[]` is a caret; brackets may nest. */
export function marked(notation: string): Marked {
  const ranges: { start: number; end: number }[] = []
  const open: { start: number; end: number }[] = []
  let text = ''
  for (const unit of notation) {
    if (unit === '[') {
      const range = { start: text.length, end: -1 }
      ranges.push(range)
      open.push(range)
    } else if (unit === ']') {
      const range = open.pop()
      if (!range) throw new Error(`a bracket closes that was not opened: ${notation}`)
      range.end = text.length
    } else text += unit
  }
  if (open.length > 0) throw new Error(`a bracket stays open: ${notation}`)
  return { text, ranges }
}

/** Reads a notation with exactly one range. */
export function markedOne(notation: string): { readonly text: string; readonly range: Range } {
  const { text, ranges } = marked(notation)
  const [range] = ranges
  if (!range || ranges.length > 1) throw new Error(`one range expected: ${notation}`)
  return { text, range }
}

/** Writes ranges that do not cross back into the notation, for readable failures. */
export function mark(text: string, ranges: readonly Range[]): string {
  const marks: { readonly at: number; readonly order: number; readonly sign: string }[] = []
  ranges.forEach((range, index) => {
    marks.push({ at: range.start, order: range.start === range.end ? 1 : 2 + index / 1e6, sign: '[' })
    marks.push({ at: range.end, order: range.start === range.end ? 1.5 : 0, sign: ']' })
  })
  marks.sort((a, b) => a.at - b.at || a.order - b.order)
  let result = ''
  let at = 0
  for (const { at: to, sign } of marks) {
    result += text.slice(at, to) + sign
    at = to
  }
  return result + text.slice(at)
}
