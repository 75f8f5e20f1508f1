import { describe, expect, it } from 'vitest'
import { codedRanges } from '../../../shared/queries/coded-ranges'
import { world } from '../../world'

const text = 'Hope came first. Then the price. The doors were shut.'

async function coded() {
  const w = world()
  const sourceId = await w.addSource('Interview 1', text)
  const make = async (name: string, more: { parentId?: string; themes?: string[]; role?: 'theme' } = {}) =>
    (await w.run('code.create', { name, ...more })).id
  const theme = await make('What it costs', { role: 'theme' })
  const hope = await make('Hope', { parentId: theme })
  const price = await make('Money', { themes: [theme] })
  const fee = await make('Price', { parentId: price })
  const doors = await make('Doors')
  const code = async (codeId: string, words: string) => {
    const start = text.indexOf(words)
    await w.run('coding.add', {
      codeIds: [codeId],
      passages: [{ sourceId, start, end: start + words.length }],
    })
  }
  await code(hope, 'Hope')
  await code(fee, 'price')
  await code(doors, 'doors')
  const words = (codeIds: string[]) =>
    codedRanges(w.store, { as: 'codes', codeIds })(sourceId).map(({ start, end }) => text.slice(start, end))
  return { w, theme, hope, price, fee, doors, sourceId, words }
}

describe('Places coded with certain codes', () => {
  it('count those below a code, the further members of a theme and what is below these', async () => {
    const { theme, price, words } = await coded()
    expect(words([price])).toEqual(['price'])
    expect(words([theme])).toEqual(['Hope', 'price'])
  })

  it('are those of the members of a group of codes', async () => {
    const { w, doors, price, words } = await coded()
    const group = await w.run('group.create', { name: 'Later', kind: 'codes', members: [doors, price] })
    expect(words([group.id])).toEqual(['price', 'doors'])
  })

  it('leave out what is put away', async () => {
    const { w, theme, price, sourceId, words } = await coded()
    await w.run('code.remove', { ids: [price] })
    expect(words([theme])).toEqual(['Hope'])
    expect(codedRanges(w.store, { as: 'nothing' })(sourceId)).toHaveLength(2)
  })
})
