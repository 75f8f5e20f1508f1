import { describe, expect, it } from 'vitest'
import { readReferences } from '../../../shared/exchange/references/read'
import { fromLatex } from '../../../shared/exchange/references/latex'

const only = (text: string) => {
  const { items } = readReferences(text)
  expect(items).toHaveLength(1)
  return items[0]
}

describe('BibTeX', () => {
  it('is read with its strings, joined values, accents and dashes', () => {
    const item = only(String.raw`@comment{kept by hand}
@string{shi = "Sociology of Health {\&} Illness"}
@article{lin2019,
  author  = {Lin, Jia Wei and Ortega, Mar{\'\i}a and van der Berg, Jan},
  title   = {Waiting for {FDA} approval: {H}ope in \emph{two} clinics},
  journal = shi,
  year    = 2019, month = mar,
  volume  = {41}, number = "3",
  pages   = {455--472},
  doi     = {https://doi.org/10.1111/1467-9566.12345},
}`)
    expect(item).toEqual({
      type: 'article-journal',
      title: 'Waiting for FDA approval: Hope in two clinics',
      author: [
        { family: 'Lin', given: 'Jia Wei' },
        { family: 'Ortega', given: 'María' },
        { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
      ],
      issued: { 'date-parts': [[2019, 3]] },
      'container-title': 'Sociology of Health & Illness',
      volume: '41',
      issue: '3',
      page: '455–472',
      DOI: '10.1111/1467-9566.12345',
    })
  })

  it.each([
    ['Jean de la Fontaine', { given: 'Jean', 'non-dropping-particle': 'de la', family: 'Fontaine' }],
    ['de la Fontaine, Jean', { given: 'Jean', 'non-dropping-particle': 'de la', family: 'Fontaine' }],
    ['King, Jr., Martin Luther', { family: 'King', suffix: 'Jr.', given: 'Martin Luther' }],
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    ['Martin Luther {King Jr.}', { given: 'Martin Luther', family: 'King Jr.' }],
    ['王, 伟', { family: '王', given: '伟' }],
  ])('reads the name %s', (name, expected) => {
    expect(only(`@book{k, author = {${name}}, title = {T}}`)?.author).toEqual([expected])
  })

  it('loses a broken entry only, and says in which line it began', () => {
    const read = readReferences(
      '@book{a, title = {One}}\n\n@book{b, title = {Never closed,\n year = 1999\n\n@book{c, title = {Three}}\n',
    )
    expect(read.items.map(({ title }) => title)).toEqual(['One', 'Three'])
    expect([read.skipped, read.firstSkipped]).toEqual([1, 3])
  })

  it('reads several entries of one line', () => {
    expect(
      readReferences('@book{a, title={One}} @book{b, title={Two}}').items.map(({ title }) => title),
    ).toEqual(['One', 'Two'])
  })

  it.each([
    [String.raw`G{\"o}del, Erd\H{o}s, \v{C}apek, Fran\c cois`, 'Gödel, Erdős, Čapek, François'],
    [String.raw`{\ss} {\o}re \L{}ód\'z \aa rhus`, 'ß øre Łódź århus'],
    [String.raw`100\% of \$5 \{sic\} -- ` + "``so''", '100% of $5 {sic} – “so”'],
    [String.raw`\textit{in vivo} \unknown{kept} a~b`, 'in vivo kept a b'],
  ])('says %s as it was meant', (latex, expected) => expect(fromLatex(latex)).toBe(expected))
})

describe('RIS', () => {
  it('is read with several authors, pages and a line that goes on', () => {
    const text = [
      'TY  - JOUR',
      'AU  - Lin, Jia Wei',
      'AU  - World Health Organization',
      'TI  - A register of clinics,',
      'and who keeps it',
      'T2  - The Lancet',
      'PY  - 2016/05//',
      'VL  - 387',
      'IS  - 10030',
      'SP  - 1800',
      'EP  - 1802',
      'DO  - 10.1016/S0140-6736(16)30000-1',
      'LA  - en',
      'ER  - ',
    ].join('\r\n')
    expect(only(text)).toEqual({
      type: 'article-journal',
      title: 'A register of clinics, and who keeps it',
      author: [{ family: 'Lin', given: 'Jia Wei' }, { literal: 'World Health Organization' }],
      issued: { 'date-parts': [[2016, 5]] },
      'container-title': 'The Lancet',
      volume: '387',
      issue: '10030',
      page: '1800–1802',
      DOI: '10.1016/s0140-6736(16)30000-1',
      language: 'en',
    })
  })

  it('is read to its end where the last entry is not closed', () => {
    expect(readReferences('TY  - BOOK\nTI  - One\nER  -\nTY  - BOOK\nTI  - Two').items).toHaveLength(2)
  })
})

describe('CSL-JSON', () => {
  it('is read as Zotero writes it', () => {
    const item = only(
      JSON.stringify([
        {
          id: 'http://zotero.org/users/1/items/ABCD',
          type: 'chapter',
          title: '医院里的等待',
          author: [{ family: '王', given: '伟' }],
          issued: { 'date-parts': [['2020', '3']] },
          'container-title': '医疗与社会',
          page: '12-30',
          note: 'mine',
        },
      ]),
    )
    expect(item).toEqual({
      type: 'chapter',
      title: '医院里的等待',
      author: [{ family: '王', given: '伟' }],
      issued: { 'date-parts': [[2020, 3]] },
      'container-title': '医疗与社会',
      page: '12-30',
    })
  })

  it('leaves nothing of hostile fields', () => {
    const text =
      '[{"type":"book","title":"<img src=x onerror=alert(1)>","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"author":[{"family":"O’Neil","__proto__":{"given":"x"}}],"issued":{"date-parts":[["1e999"]]},"volume":{"toString":1}}]'
    const item = only(text)
    expect(item).toEqual({
      type: 'book',
      title: '<img src=x onerror=alert(1)>',
      author: [{ family: 'O’Neil' }],
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('what is no list of references', () => {
  it.each([
    ['', 'No reference was found'],
    ['The nurse paused before she answered.', 'No reference was found'],
    ['[{"type":"book"', 'no complete JSON'],
    ['[1, null, "x", {"type":"book"}]', 'No reference was found'],
    [
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      'only Zotero RDF',
    ],
    ['@'.repeat(10_000), 'No reference was found'],
    ['x'.repeat(20_000_001), 'larger than 20 MB'],
    ['TY  - BOOK\nTI  - One\nER  -\n'.repeat(10_001), 'more than 10,000 references'],
  ])('is refused with a sentence: %#', (text, sentence) => {
    expect(() => readReferences(text)).toThrow(sentence)
  })

  it('costs no more time than its length: twenty megabytes of open braces', () => {
    const hostile = '@book{a, title = {{{{{'.repeat(400_000)
    expect(() => readReferences(hostile)).toThrow('No reference was found')
    const lines = '@book{a, title = {{{{{\n'.repeat(400_000)
    expect(() => readReferences(lines)).toThrow('No reference was found')
  })
})
