import { describe, expect, it } from 'vitest'
import { citations, citedAs } from '../../../shared/text/references/cite'
import type { Reference } from '../../../shared/text/references/item'
import { lineText, referenceLine } from '../../../shared/text/references/line'
import { nameFrom, typedName } from '../../../shared/text/references/names'

const lin = { family: 'Lin', given: 'Jia Wei' }
const ortega = { family: 'Ortega', given: 'María' }
const berg = { family: 'Berg', given: 'Jean-Paul', 'non-dropping-particle': 'van der' }
const in2019 = { 'date-parts': [[2019]] }

const article: Reference = {
  type: 'article-journal',
  title: 'Waiting for approval',
  author: [lin, ortega],
  issued: in2019,
  'container-title': 'Sociology of Health & Illness',
  volume: '41',
  issue: '3',
  page: '455--472',
  DOI: '10.1111/1467-9566.12345',
}

const cited = (...works: readonly Reference[]): readonly string[] =>
  [...citations(new Map(works.map((work, i) => [i, work]))).values()].map(citedAs)

describe('a citation in the text', () => {
  it.each<[string, Reference, string]>([
    ['two authors', article, 'Lin & Ortega, 2019'],
    ['one author', { ...article, author: [lin] }, 'Lin, 2019'],
    ['three authors', { ...article, author: [lin, ortega, berg] }, 'Lin et al., 2019'],
    ['a particle', { ...article, author: [berg] }, 'van der Berg, 2019'],
    [
      'an institution',
      { ...article, author: [{ literal: 'World Health Organization' }] },
      'World Health Organization, 2019',
    ],
    ['no date', { ...article, issued: undefined }, 'Lin & Ortega, n.d.'],
    ['nobody', { ...article, author: undefined }, '“Waiting for approval”, 2019'],
    ['an editor', { ...article, author: [], editor: [ortega] }, 'Ortega, 2019'],
    [
      'a Chinese name',
      { type: 'book', title: '等待', author: [{ family: '王', given: '伟' }], issued: in2019 },
      '王伟，2019',
    ],
    [
      'two Chinese names',
      {
        type: 'book',
        title: '等待',
        author: [
          { family: '王', given: '伟' },
          { family: '李', given: '娜' },
        ],
      },
      '王伟、李娜，无日期',
    ],
    [
      'three Chinese names',
      { type: 'book', title: '等待', author: [{ family: '王', given: '伟' }, { literal: '李娜' }, lin] },
      '王伟等，无日期',
    ],
  ])('names %s', (_, work, expected) => expect(cited(work)).toEqual([expected]))

  it('tells works of one year apart by letters, in the order of their titles', () => {
    const other = { ...article, title: 'A register of clinics', DOI: '10.1/other' }
    expect(cited(article, other)).toEqual(['Lin & Ortega, 2019b', 'Lin & Ortega, 2019a'])
  })

  it('gives the same work the same citation, wherever it is noted', () => {
    expect(cited(article, { ...article, title: 'Waiting for approval.' })).toEqual([
      'Lin & Ortega, 2019',
      'Lin & Ortega, 2019',
    ])
  })
})

describe('a line in the list of references', () => {
  it.each<[string, Reference, string, string]>([
    [
      'an article',
      article,
      '2019',
      'Lin, J. W., & Ortega, M. (2019). Waiting for approval. Sociology of Health & Illness, 41(3), 455–472. https://doi.org/10.1111/1467-9566.12345',
    ],
    [
      'a book in its second edition',
      { type: 'book', title: 'Two clinics', author: [berg], publisher: 'Harbour Press', edition: '2' },
      'n.d.',
      'van der Berg, J.-P. (n.d.). Two clinics (2nd ed.). Harbour Press.',
    ],
    [
      'a chapter',
      {
        type: 'chapter',
        title: 'Who waits?',
        author: [lin],
        editor: [ortega, berg],
        'container-title': 'Hope at work',
        page: '12-30',
        publisher: 'Harbour Press',
      },
      '2020a',
      'Lin, J. W. (2020a). Who waits? In M. Ortega & J.-P. van der Berg (Eds.), Hope at work (pp. 12–30). Harbour Press.',
    ],
    [
      'a page of an institution',
      {
        type: 'webpage',
        title: 'Stem cells',
        author: [{ literal: 'World Health Organization' }],
        URL: 'https://example.org/cells',
      },
      '2016',
      'World Health Organization. (2016). Stem cells. https://example.org/cells',
    ],
    [
      'what nobody signed',
      { type: 'report', title: 'Clinics counted', publisher: 'Ministry of Health' },
      '2012',
      'Clinics counted. (2012). Ministry of Health.',
    ],
    [
      'a Chinese article',
      {
        type: 'article-journal',
        title: '医院里的等待',
        author: [
          { family: '王', given: '伟' },
          { family: '李', given: '娜' },
        ],
        'container-title': '社会学研究',
        volume: '35',
        issue: '2',
        page: '12-30',
      },
      '2020',
      '王伟、李娜（2020）。医院里的等待。社会学研究，35（2），12–30。',
    ],
  ])('names %s', (_, work, year, expected) => {
    expect(lineText(referenceLine(work, year))).toBe(expected)
  })

  it('has the journal and its volume in italics, and the title of a book', () => {
    const italics = (work: Reference) =>
      referenceLine(work, '2019').flatMap(({ text, italic }) => (italic ? text : []))
    expect(italics(article)).toEqual(['Sociology of Health & Illness', '41'])
    expect(italics({ type: 'book', title: 'Two clinics', author: [lin] })).toEqual(['Two clinics'])
  })
})

describe('a name that is typed', () => {
  it.each([
    ['Lin, Jia Wei', { family: 'Lin', given: 'Jia Wei' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ])('%s', (typed, name) => {
    expect(nameFrom(typed)).toEqual(name)
    expect(typedName(name)).toBe(typed)
  })
})
