import { bookOf } from '../../shared/exchange/codebook-in/book'
import { layoutOf } from '../../shared/exchange/codebook-in/layout'
import { mergeOf } from '../../shared/exchange/codebook-in/merge'
import type { Merge } from '../../shared/exchange/codebook-in/merge'
import { bookOfTable } from '../../shared/exchange/codebook-in/table'
import type { CodebookChoice, CodebookCounts, CodebookPreview } from '../../shared/contract/codebook-calls'
import type { Handlers } from '../../shared/contract/contract'
import type { World } from './world'

const file = [
  ['Theme', 'Code', 'Definition', 'Remarks'],
  ['Weather', 'Rain', 'Wet from above', 'ask Mei'],
  ['', 'Snow', 'White and cold', ''],
  ['Ways', 'Bus', 'Late as ever', ''],
]

/** The host's part with a table in memory: what is read follows the choice, what is brought in goes through the engine. */
export function codebookOf(
  world: () => World,
  rows: readonly (readonly string[])[] = file,
): Partial<Handlers> {
  const merged = (choice: CodebookChoice) => {
    const layout = layoutOf(rows, choice)
    const book = bookOf(bookOfTable(layout))
    let count = 0
    const newId = () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`
    const merge = mergeOf(book, world().engine.store, {
      rule: choice.rule,
      newId,
      wordsOf: ({ text }) => text,
      colours: ['#AA0000'],
    })
    return { layout, book, merge }
  }
  const countsOf = ({ lines }: Merge): CodebookCounts => {
    const counts = { new: 0, same: 0, changed: 0, kept: 0 }
    for (const { fate } of lines) counts[fate] += 1
    return counts
  }
  return {
    'codebook.read': ({ choice }): CodebookPreview => {
      const { layout, book, merge } = merged(choice)
      const { rows: below, ...shape } = layout
      return {
        format: 'csv',
        program: null,
        codes: merge.lines,
        counts: countsOf(merge),
        groups: 0,
        odd: book.odd,
        losses: [],
        table: {
          ...shape,
          encoding: { name: choice.encoding ?? 'utf-8', guessed: choice.encoding === undefined },
          delimiter: choice.delimiter ?? ',',
          sheets: [],
          sheet: 0,
          head: rows,
          rows: below,
          total: below.length,
        },
      }
    },
    'codebook.bring': async ({ choice }) => {
      const { book, merge } = merged(choice)
      const { result } = await world().engine.run(
        'codebook.bring',
        { file: 'codes.csv', ...merge.bringing },
        { internal: true },
      )
      const { renamed } = result as { readonly renamed: number }
      return { counts: countsOf(merge), groups: 0, odd: book.odd, losses: [], renamed }
    },
  }
}
