import { describe, expect, it } from 'vitest'
import { filterCodes } from '../../../shared/queries/code-filter'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { world } from '../../world'

async function book() {
  const w = world()
  const make = async (name: string, parentId: string | null = null) =>
    (await w.run('code.create', { name, parentId })).id
  const regulation = await make('Regulation')
  const licensing = await make('Licensing of clinics', regulation)
  await make('Ethics review', regulation)
  const market = await make('Market')
  await make('Licensing fees', market)
  await make('Café talk')
  await make('监管与执法')
  await make('ＷＩＤＥ　ｌｅｔｔｅｒｓ')
  await w.run('code.define', { id: licensing, aliases: ['permits', 'Zulassung'] })
  const nodes = codebook(w.store)
  const name = new Map(flatten(nodes).map(({ code }) => [code.id, code.name]))
  return (query: string) => {
    const { found, marks, aliases } = filterCodes(nodes, query)
    return {
      found: [...found].map((id) => name.get(id)),
      marked: [...marks].flatMap(([id, hits]) =>
        hits.map(({ start, end }) => name.get(id)?.slice(start, end)),
      ),
      aliases: [...aliases.values()],
    }
  }
}

describe('filtering the codebook', () => {
  it.each([
    ['licen', ['Licensing of clinics', 'Licensing fees'], ['Licen', 'Licen']],
    ['LICENSING fees', ['Licensing fees'], ['Licensing', 'Licensing', 'fees']],
    ['reg lic', ['Licensing of clinics'], ['Reg', 'Lic', 'Lic']],
    ['Regulation > Licensing', ['Licensing of clinics'], ['Regulation', 'Licensing', 'Licensing']],
    ['cafe', ['Café talk'], ['Café']],
    ['wide letters', ['ＷＩＤＥ　ｌｅｔｔｅｒｓ'], ['ＷＩＤＥ', 'ｌｅｔｔｅｒｓ']],
    ['执法', ['监管与执法'], ['执法']],
    ['lisencing', ['Licensing of clinics', 'Licensing fees'], ['Licensing', 'Licensing']],
    ['ehtics', ['Ethics review'], ['Ethics']],
    ['regulaton', ['Regulation'], ['Regulation']],
    ['regulation', ['Regulation'], ['Regulation']],
    ['zzz', [], []],
    ['  ', [], []],
  ])('“%s” finds %j', async (query, found, marked) => {
    const filter = await book()
    expect(filter(query)).toMatchObject({ found, marked })
  })

  it('finds a code by another name and says which', async () => {
    const filter = await book()
    expect(filter('permit')).toEqual({ found: ['Licensing of clinics'], marked: [], aliases: ['permits'] })
    expect(filter('zulasung').found).toEqual(['Licensing of clinics'])
  })
})
