import type { CodebookRow } from '../codebook-rows'
import { strictColour } from '../characters'
import { descriptionOf } from '../refi-codebook'
import { guidOf } from './guids'
import type { RefiPlan } from './plan'
import { description, nameOf, opening, reference } from './xml'

interface Placed {
  readonly row: CodebookRow
  readonly name: string
  readonly depth: number
}

/** The codes with their definitions, parents around their children. No recursion: trees may be deep. */
export function* codeLines({ rows, form, remarks }: RefiPlan): Generator<string> {
  if (rows.length === 0) return
  yield '<CodeBook>\n<Codes>\n'
  const placed = placesOf(rows, form.depth)
  for (const [i, { row, name, depth }] of placed.entries()) {
    const { code } = row
    yield opening('Code', {
      guid: guidOf(code.id),
      name: nameOf(name),
      isCodable: code.role !== 'category',
      color: row.coloured ? strictColour(row.colour) : null,
    })
    yield '\n'
    yield description(
      [descriptionOf(row), remarks.descriptions.get(code.id) ?? '']
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    for (const guid of remarks.refs.get(code.id) ?? []) yield reference('NoteRef', guid)
    const next = placed[i + 1]?.depth ?? 0
    for (let above = depth; above >= next; above--) yield '</Code>\n'
  }
  yield '</Codes>\n</CodeBook>\n'
}

/** Codes with the depth they are written at: those too deep become roots behind the root they stand under. */
function placesOf(rows: readonly CodebookRow[], deepest: number): readonly Placed[] {
  const placed: Placed[] = []
  let flattened: Placed[] = []
  const above: string[] = []
  for (const row of rows) {
    if (row.depth === 0) {
      placed.push(...flattened)
      flattened = []
    }
    above.length = row.depth
    above.push(row.code.name)
    if (row.depth <= deepest) placed.push({ row, name: row.code.name, depth: row.depth })
    else flattened.push({ row, name: above.join('::'), depth: 0 })
  }
  return [...placed, ...flattened]
}
