import { describe, expect, it } from 'vitest'
import { matchReferences } from '../../../shared/queries/match-references'
import type { Titled } from '../../../shared/queries/match-references'

const source = (id: string, parts: Partial<Titled> = {}): Titled => ({
  id,
  name: id,
  fileName: `${id}.pdf`,
  head: '',
  ...parts,
})

const found = (...parts: Parameters<typeof matchReferences>) =>
  matchReferences(...parts).map((match) => match && `${match.sourceId} by ${match.why}`)

describe('finding the source of a reference', () => {
  it('goes by the DOI at the beginning of the text, whatever the names are', () => {
    const sources = [
      source('a', { head: 'Downloaded from https://doi.org/10.1111/ABC.12.' }),
      source('Waiting for approval'),
    ]
    expect(found([{ type: 'book', title: 'Waiting for approval', DOI: '10.1111/abc.12' }], sources)).toEqual([
      'a by doi',
    ])
  })

  it('goes by the title in the name, in the name of the file without its subtitle, and in the first lines', () => {
    const sources = [
      source('1', { name: 'Waiting for Approval!' }),
      source('2', { fileName: 'a_register_of_clinics.pdf' }),
      source('3', { head: 'Original article\nWho pays for the\ncost of waiting?\nA. Author' }),
      source('4', { head: '社会学研究\n医院里的漫长等待\n王伟' }),
    ]
    const titles = [
      'Waiting for approval',
      'A register of clinics: Counting twice',
      'Who pays for the cost of waiting?',
      '医院里的漫长等待',
    ]
    expect(
      found(
        titles.map((title) => ({ type: 'book', title })),
        sources,
      ),
    ).toEqual(['1 by title', '2 by title', '3 by title', '4 by title'])
  })

  it('goes by author and year in the name of the file', () => {
    const author = [{ family: 'Lin', given: 'Jia Wei' }]
    const issued = { 'date-parts': [[2019]] }
    const sources = [source('Berlin 2019'), source('Lin_2019_final')]
    expect(found([{ type: 'book', title: 'Other', author, issued }], sources)).toEqual([
      'Lin_2019_final by name',
    ])
  })

  it('gives a source to one reference only, the surest', () => {
    const sources = [source('Waiting', { head: '10.1111/abc.12' })]
    expect(
      found(
        [
          { type: 'book', title: 'Waiting' },
          { type: 'book', title: 'Other', DOI: '10.1111/abc.12' },
        ],
        sources,
      ),
    ).toEqual([null, 'Waiting by doi'])
  })

  it('proposes nothing where nothing tells', () => {
    expect(found([{ type: 'book', title: 'Hope' }], [source('a', { head: 'Hope is a word.' })])).toEqual([
      null,
    ])
  })
})
