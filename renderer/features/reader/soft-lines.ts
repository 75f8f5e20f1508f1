import type { Extension, Text } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import { readerText } from './reader-text'

/** Lines longer than this are shown in pieces; UTF-16 units. */
export const longest = 4000
/** A piece is at least and at most so long, where the text lets it; UTF-16 units. */
const least = 1200
const most = 2000

/** The lines of CodeMirror's document, and the offsets of the characters in whose place a piece ends. */
export interface SoftLines {
  readonly lines: readonly string[]
  readonly breaks: readonly number[]
}

const blank = /[\s]/
const ends = /[.!?。！？…”"')）」』]/
const tries: readonly ((before: string, here: string, after: string) => boolean)[] = [
  (before, here) => blank.test(here) && ends.test(before),
  (_, here, after) => /[。！？；]/.test(here) && !ends.test(after),
  (_, here) => blank.test(here),
  (_, here) => /[，、,;]/.test(here),
  (_, here, after) => !/[\p{M}\u200d\ud800-\udfff]/u.test(here) && !/[\p{M}\u200d\udc00-\udfff]/u.test(after),
]

/** Where the piece that begins at `from` ends: at a sentence, else at a blank, else at any whole character. */
function cut(text: string, from: number, to: number): number | null {
  const last = Math.min(to - 2, from + most)
  for (const fits of tries)
    for (let at = last; at > from + least; at--)
      if (fits(text.charAt(at - 1), text.charAt(at), text.charAt(at + 1))) return at
  return null
}

/**
 * The lines of a text, those that are too long for the browser cut into pieces at ends of sentences: laying out a line of
 * a million characters, or of some thousand in which scripts alternate, takes seconds. Offsets stay those of the text: a
 * piece ends in the place of one character, mostly a blank, which is drawn where it is to be seen.
 */
export function softLines(text: string): SoftLines {
  const lines: string[] = []
  const breaks: number[] = []
  let start = 0
  for (const line of text.split('\n')) {
    let from = 0
    while (line.length > longest && line.length - from > most) {
      const at = cut(line, from, line.length)
      if (at === null) break
      lines.push(line.slice(from, at))
      breaks.push(start + at)
      from = at + 1
    }
    lines.push(from === 0 ? line : line.slice(from))
    start += line.length + 1
  }
  return { lines, breaks }
}

/** A character that stands in the text where CodeMirror's document has the end of a piece. */
class SoftEnd extends WidgetType {
  constructor(readonly character: string) {
    super()
  }

  override eq(other: SoftEnd): boolean {
    return other.character === this.character
  }

  override toDOM(): HTMLElement {
    const end = document.createElement('span')
    end.textContent = this.character
    return end
  }
}

const head = Decoration.line({ class: 'cm-soft' })
const tail = Decoration.line({ class: 'cm-soft-on' })

/** How the pieces are drawn, and that words are copied as they stand in the text. */
export function softEnds(text: string, doc: Text, breaks: readonly number[]): Extension {
  if (breaks.length === 0) return []
  const ranges = breaks.flatMap((at) => {
    const character = text.charAt(at)
    const end = Decoration.widget({ widget: new SoftEnd(character), side: 1 })
    return [
      head.range(doc.lineAt(at).from),
      ...(blank.test(character) ? [] : [end.range(at)]),
      tail.range(at + 1),
    ]
  })
  return [
    EditorView.decorations.of(Decoration.set(ranges, true)),
    EditorView.clipboardOutputFilter.of((copied, state) => {
      const { from, to, empty } = state.selection.main
      return empty ? copied : state.facet(readerText).slice(from, to)
    }),
  ]
}
