import { Facet, RangeSetBuilder } from '@codemirror/state'
import type { Extension, Text } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import { labelledTurns } from '../../../shared/text/speakers'
import type { Structure } from '../../../shared/text/structure'

/** The label of a page, in the gutter beside the line on which the page begins. */
class PageMark extends WidgetType {
  constructor(
    readonly label: string,
    readonly title: string,
  ) {
    super()
  }

  override eq(other: PageMark): boolean {
    return other.label === this.label && other.title === this.title
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span')
    mark.className = 'cm-page'
    mark.textContent = this.label
    mark.title = this.title
    return mark
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** Who speaks, where the text itself does not say it. */
class SpeakerName extends WidgetType {
  constructor(readonly name: string) {
    super()
  }

  override eq(other: SpeakerName): boolean {
    return other.name === this.name
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement('span')
    mark.className = 'cm-speaker cm-speaker-told'
    mark.textContent = this.name
    return mark
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const lineClass = new Map<string, Decoration>()
const line = (name: string): Decoration => {
  const known = lineClass.get(name) ?? Decoration.line({ class: name })
  lineClass.set(name, known)
  return known
}
const speaker = Decoration.mark({ class: 'cm-speaker' })
/**
 * CodeMirror guesses the height of text it has not drawn from a short line without marks. Headings and rows are of
 * another height, so their words are marked: else the guess, and the scrollbar with it, would jump to and fro.
 */
const unusual = Decoration.mark({ class: 'cm-unusual' })
/** From this share of paragraphs on that a blank line follows, the blank lines are the space between paragraphs. */
const mostly = 0.5

/** Beginnings of lines that are no running text: headings, list items, quotes, rows of tables. Set once per view. */
export const setApart = Facet.define<ReadonlySet<number>, ReadonlySet<number>>({
  combine: (given) => given[0] ?? new Set(),
})

/**
 * How a text is set: headings larger, list items and quotes set in, blank lines low, speakers' labels set off, page
 * labels in the gutter, space between paragraphs where there are no blank lines. Computed once, because a revision never changes.
 */
export function documentLines(
  text: string,
  doc: Text,
  structure: Structure | null,
  pageTitle: (label: string) => string,
): Extension {
  const found: { at: number; to: number; side: number; decoration: Decoration }[] = []
  const apart = new Set<number>()
  for (const block of structure?.blocks ?? []) {
    const name = blockClass(block.kind, block.level)
    if (name === null) continue
    for (let at = block.start; at <= block.end && at <= doc.length;) {
      const { from, to } = doc.lineAt(at)
      found.push({ at: from, to: from, side: -2, decoration: line(name) })
      apart.add(from)
      if (from < to && (block.kind === 'heading' || block.kind === 'table-row'))
        found.push({ at: from, to, side: 0, decoration: unusual })
      at = to + 1
    }
  }
  let start = 0
  let blank = 0
  for (const words of doc.iterLines()) {
    if (words.trim() === '') blank++
    if (words.trim() === '') found.push({ at: start, to: start, side: -2, decoration: line('cm-blank') })
    start += words.length + 1
  }
  for (const page of structure?.pages ?? []) {
    if (page.start > doc.length) continue
    const widget = new PageMark(page.label, pageTitle(page.label))
    found.push({
      at: page.start,
      to: page.start,
      side: -1,
      decoration: Decoration.widget({ widget, side: -1 }),
    })
  }
  const turns = labelledTurns(text, structure)
  for (const { label, speaker: name, start: at } of turns) {
    if (at > doc.length) continue
    if (!label && name !== null)
      found.push({
        at,
        to: at,
        side: -1,
        decoration: Decoration.widget({ widget: new SpeakerName(name), side: -1 }),
      })
    if (!label) continue
    // The blank behind a label stands in its column.
    const end = text.charAt(label.end) === ' ' ? label.end + 1 : label.end
    found.push({ at: label.start, to: end, side: 0, decoration: speaker })
  }
  found.sort((a, b) => a.at - b.at || a.side - b.side)
  const builder = new RangeSetBuilder<Decoration>()
  for (const { at, to, decoration } of found) builder.add(at, to, decoration)
  const isSpaced = blank >= (doc.lines - blank) * mostly
  return [
    setApart.of(apart),
    EditorView.decorations.of(builder.finish()),
    EditorView.editorAttributes.of(isSpaced ? { class: 'cm-spaced' } : {}),
    EditorView.editorAttributes.of(
      turnColumn(
        turns.flatMap(({ speaker }) => speaker ?? []),
        doc.lines - blank,
      ),
    ),
  ]
}

/** Widest labels that get a column of their own, in em of the text. */
const columns = [3, 4.5, 6, 7.5] as const
/** From this share of paragraphs on that begin with a label the text is a transcript. */
const transcript = 0.4

/**
 * In a transcript the speakers stand in a column of their own, as wide as the widest label asks for; where a label is too
 * long for one, and in other texts, labels stand in the line.
 */
function turnColumn(speakers: readonly string[], paragraphs: number): Record<string, string> {
  if (speakers.length < 4 || speakers.length < paragraphs * transcript) return {}
  const widths = [...new Set(speakers)].map((name) =>
    [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 0.82 : 0.43), 0.95),
  )
  const widest = Math.max(...widths)
  const at = columns.findIndex((width) => widest <= width)
  return at < 0 ? {} : { class: `cm-turns cm-turns-${at}` }
}

function blockClass(kind: Structure['blocks'][number]['kind'], level = 1): string | null {
  switch (kind) {
    case 'heading':
      return `cm-heading cm-heading-${Math.min(level, 4)}`
    case 'list-item':
      return `cm-item cm-item-${Math.min(level, 4)}`
    case 'quote':
      return 'cm-quote'
    case 'table-row':
      return 'cm-row'
    case 'paragraph':
      return null
  }
}
