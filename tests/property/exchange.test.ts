import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../electron/host/export/csv'
import { cleanText } from '../../shared/exchange/characters'
import { codebookRows } from '../../shared/exchange/codebook-rows'
import { toHtml } from '../../shared/exchange/html'
import type { Manuscript } from '../../shared/exchange/manuscript'
import { toMarkdown } from '../../shared/exchange/markdown'
import { passages } from '../../shared/exchange/passages'
import { descriptionOf, toQdc } from '../../shared/exchange/refi-codebook'
import { codebook } from '../../shared/queries/codebook'
import { Store } from '../../shared/core/store'
import { runs } from '../arbitraries'
import { code, id, store } from '../unit/exchange/project'
import { readQdc } from '../unit/exchange/read-qdc'

/** Any text at all: all planes, halves of pairs, control characters, and much of what acts as markup somewhere. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc
    .array(
      fc.constantFrom(
        ...'<>&"\'\\`*_[](){}#+-.!|~=:;,@$^%/ \t\n\r\0aZ09监𠮷😀é＝'.split(''),
        ']]>',
        '<!--',
        '&amp;',
        '\r\n',
        '\n\n',
        '    ',
        '1. ',
        '<script>',
        '](',
        '```',
        '_x0041_',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
const anyName = anyText.map((text) => text.replaceAll(/[\n\r]/g, ' '))
const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The text that a reader of HTML sees in these elements, and every tag. */
function seen(html: string): { readonly text: string; readonly tags: ReadonlySet<string> } {
  let text = ''
  const tags = new Set<string>()
  const parser = new Parser({
    onopentag: (name) => {
      tags.add(name)
      text += name === 'br' || name === 'p' ? ' ' : ''
    },
    ontext: (part) => {
      text += part
    },
  })
  parser.end(html)
  return { text: fold(text), tags }
}

const manuscript = (title: string, text: string): Manuscript => ({
  title: 'T',
  subtitle: 'S',
  language: 'en',
  colon: ': ',
  overview: null,
  sections: [
    {
      level: 1,
      number: '1',
      title,
      colour: '#112233',
      facts: [],
      parts: [
        { kind: 'text', label: 'Definition', text: `begin ${text}` },
        { kind: 'quote', label: null, text, citation: '(end)', language: null },
      ],
    },
  ],
})

describe('a REFI-QDA codebook of anything', () => {
  /** Between the two halves of a line break stands what no file can hold. */
  const halfBreak = { name: 'Hope', definition: 'a\r\udfb7\nb', whenToUse: 'c', child: false }
  const entry = fc.record({ name: anyName, definition: anyText, whenToUse: anyText, child: fc.boolean() })

  it('is well-formed, and names and descriptions come back', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const codes = entries.map(({ child, ...parts }, i) =>
          code(i + 1, parts.name, { ...parts, parentId: child && i > 0 ? id(4, i) : null }),
        )
        const any = Store.of({ ...store.records(), codes, codings: [] })
        const rows = codebookRows(any, codebook(any), { words: () => null })
        const found = readQdc(toQdc(any, rows, 'Emic').xml).codes
        expect(found.map(({ depth }) => depth)).toEqual(rows.map(({ depth }) => depth))
        for (const [i, row] of rows.entries()) {
          const name = cleanText(row.code.name)
          expect(found[i]!.name).toBe(name.trim() === '' ? 'Untitled' : name)
          const { definition } = row.code
          if (cleanText(definition).trim() !== '')
            expect(found[i]!.description).toContain(cleanText(definition))
          expect(found[i]!.description ?? '').toBe(descriptionOf(row))
        }
      }),
      { numRuns: runs, examples: [[[halfBreak]]] },
    )
  })
})

describe('a CSV file of anything', () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1 }))
  const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
  const readBack = (bytes: Uint8Array) =>
    Papa.parse<string[]>(new TextDecoder().decode(bytes).replace(/\r\n$/, ''), {
      delimiter: ',',
      newline: '\r\n',
    }).data

  it('comes back cell by cell; guarded, each cell is itself or itself behind an apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, exact) => {
        const columns = rows[0]!.map((_, i) => ({ name: `Column ${i}`, width: 9 }))
        const { bytes, guarded } = await toCsv({ columns, rows }, exact)
        const back = readBack(bytes).slice(1)
        let apostrophes = 0
        expect(back).toHaveLength(rows.length)
        for (const [i, row] of rows.entries())
          for (const [j, cell] of row.entries()) {
            const found = back[i]![j]!
            if (found === wellFormed(cell)) {
              if (!exact) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/)
              continue
            }
            apostrophes++
            expect(found).toBe(`'${wellFormed(cell)}`)
          }
        expect(apostrophes).toBe(guarded)
        if (exact) expect(guarded).toBe(0)
      }),
      { numRuns: runs },
    )
  })
})

describe('a document of anything', () => {
  it('as HTML shows its words and no tag of theirs', () => {
    fc.assert(
      fc.property(anyName, anyText, (title, text) => {
        const html = toHtml(manuscript(title, text))
        const body = seen(html.slice(html.indexOf('<main>'), html.indexOf('</main>')))
        expect([...body.tags].sort().join(' ')).toMatch(/^bdi blockquote( br)? cite h2 main p section span$/)
        const words = fold(cleanText(text))
        expect(body.text).toBe(fold(`1 ${cleanText(title)} Definition: begin ${words} ${words} (end)`))
      }),
      { numRuns: runs },
    )
  })

  it('as Markdown shows its words and no tag of theirs', () => {
    const markdown = new MarkdownIt({ html: true })
    fc.assert(
      fc.property(anyName, anyText, (title, text) => {
        const { tags } = seen(markdown.render(toMarkdown(manuscript(title, text))))
        expect([...tags].sort().join(' ')).toMatch(/^blockquote( br)? code h1 h2 p strong$/)
        const shown = seen(markdown.render(toMarkdown(manuscript(title, text)))).text
        const words = cleanText(text)
        const expected = `T S 1 ${cleanText(title)} #112233 Definition: begin ${words} ${words} (end)`
        expect(shown.replaceAll(/\s/g, '')).toBe(expected.replaceAll(/\s/g, ''))
      }),
      { numRuns: runs, examples: [['', '\u2028!']] },
    )
  })
})

describe('a passage anywhere', () => {
  it('has code points that cut out the same words, and context that joins to them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), fc.nat(20), (text, a, b, context) => {
        const points = [...text]
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const start = points.slice(0, from).join('').length
        const end = points.slice(0, to).join('').length
        const quotation = { ...store.get('quotations', id(5, 1))!, start, end }
        const passage = passages({ text: () => text, structure: () => null }, context)(quotation)
        expect([passage.start, passage.end]).toEqual([from, to])
        expect(passage.text).toBe(points.slice(from, to).join(''))
        expect(text.slice(0, start).endsWith(passage.before)).toBe(true)
        expect(text.slice(end).startsWith(passage.after)).toBe(true)
        expect(passage.before + passage.after).not.toMatch(/\p{Surrogate}/u)
      }),
      { numRuns: runs },
    )
  })
})
