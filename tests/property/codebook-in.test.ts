import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCodebook } from '../../electron/host/export/export'
import { readCodebook } from '../../electron/host/import/codebook'
import { colourOf } from '../../shared/core/code-tree'
import { Store } from '../../shared/core/store'
import { bookOf } from '../../shared/exchange/codebook-in/book'
import type { Book } from '../../shared/exchange/codebook-in/book'
import { layoutOf } from '../../shared/exchange/codebook-in/layout'
import { mergeOf } from '../../shared/exchange/codebook-in/merge'
import { bookOfTable } from '../../shared/exchange/codebook-in/table'
import type { Code } from '../../shared/model/entities'
import { codebook, flatten } from '../../shared/queries/codebook'
import { runs } from '../arbitraries'
import { code, id, reader, store } from '../unit/exchange/project'
import { world } from '../world'

/** Words as people write them, with what programs trip over; one paragraph, no blank at either end. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'wait',
        '监管',
        '𠮷',
        '😀',
        'é',
        '=1+1',
        '-',
        '@',
        '+',
        "'",
        '"',
        '<b>',
        '&amp;',
        ',',
        ';',
        '>',
        '>>',
        '\\',
        '::',
        '/',
        'When to use:',
        'Code',
        'عربي',
        '_x0041_',
      ],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '))
const prose = fc
  .array(words, { maxLength: 3 })
  .map((lines) => lines.filter((line) => line !== '' && !line.startsWith('When to use:')).join('\n'))
const entry = fc.record({
  name: words,
  short: prose,
  definition: prose,
  whenToUse: prose,
  whenNotToUse: prose,
  claim: prose,
  example: prose,
  kind: fc.constantFrom('typical' as const, 'atypical' as const, 'close-but-no' as const),
  color: fc.constantFrom(null, null, '#AA3300', '#2F6DB3'),
  role: fc.constantFrom('code' as const, 'code' as const, 'category' as const, 'theme' as const),
  parent: fc.nat(),
  further: fc.nat(),
})

/** Any codebook: names are told apart by their numbers, children hang on any code before them. */
const stores = fc.array(entry, { minLength: 1, maxLength: 12 }).map((entries) => {
  const codes = entries.map(({ parent, further, example, kind, name, ...parts }, i): Code => {
    const at = parent % (i + 1)
    const themes = further % 3 === 0 && i > 0 && entries[0]?.role === 'theme' ? [id(4, 1)] : []
    return code(i + 1, `${name} ${i}`.trim(), {
      ...parts,
      claim: parts.role === 'theme' ? parts.claim : '',
      parentId: at === i ? null : id(4, at + 1),
      examples: example === '' ? [] : [{ kind, text: example, quotationId: null }],
      themes,
    })
  })
  return Store.of({ ...store.records(), codes, codings: [], groups: [] })
})

const formats = ['qdc', 'csv', 'xlsx'] as const

async function back(of: Store, format: (typeof formats)[number]): Promise<Book> {
  const { bytes } = await exportCodebook(of, format, reader)
  const read = await readCodebook(bytes, `codebook.${format}`, {})
  return bookOf(read.kind === 'tree' ? read.book : bookOfTable(layoutOf(read.rows)))
}

/** What a codebook says, colours as they are seen. `isMarked`: roles and themes too, which .qdc holds only in part. */
function saidBy(of: Store, isMarked: boolean): readonly unknown[] {
  const themesAbove = (one: Code): readonly string[] => {
    const above: string[] = []
    for (let at = one.parentId; at !== null; at = of.need('codes', at).parentId) above.push(at)
    return above
  }
  return flatten(codebook(of)).map(({ code: one, path }) => ({
    id: one.id,
    path,
    short: one.short,
    definition: one.definition,
    whenToUse: one.whenToUse,
    whenNotToUse: one.whenNotToUse,
    claim: one.claim,
    examples: one.examples,
    colour: colourOf(of, one).toUpperCase(),
    ...(isMarked
      ? { role: one.role, themes: one.themes.filter((theme) => !themesAbove(one).includes(theme)) }
      : { applies: one.role !== 'category' }),
  }))
}

describe('our own codebook', () => {
  it.each(formats)('as %s comes back into an empty project as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(stores, async (of) => {
        const empty = world()
        const book = await back(of, format)
        const options = { rule: 'ours' as const, newId: empty.newId, colours: [], wordsOf: () => '' }
        const { bringing } = mergeOf(book, empty.store, options)
        await empty.run('codebook.bring', { file: 'ours', ...bringing }, { internal: true })
        expect(saidBy(empty.store, format !== 'qdc')).toEqual(saidBy(of, format !== 'qdc'))
        expect(book.odd).toEqual({})
      }),
      { numRuns: format === 'xlsx' ? Math.ceil(runs / 10) : runs },
    )
  })

  it.each(formats)('as %s changes nothing in the project it is from, by any rule', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        stores,
        fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const),
        async (of, rule) => {
          const options = {
            rule,
            newId: () => id(9, 1),
            colours: [],
            wordsOf: ({ text }: { text: string }) => text,
          }
          const { lines, bringing } = mergeOf(await back(of, format), of, options)
          expect(lines.filter(({ fate }) => fate !== 'same')).toEqual([])
          expect([bringing.created, bringing.changed]).toEqual([[], []])
        },
      ),
      { numRuns: format === 'xlsx' ? Math.ceil(runs / 10) : runs },
    )
  })
})
