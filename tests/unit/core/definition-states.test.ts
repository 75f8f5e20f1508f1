import { describe, expect, it } from 'vitest'
import { definitionStates } from '../../../shared/core/definition-states'
import { world } from '../../world'

async function licensing() {
  const w = world()
  const { id } = await w.run('code.create', { name: 'Licensing' })
  const states = () =>
    definitionStates(id, w.log).map(({ changed, kind, ...state }) => ({ changed, kind, state }))
  return { w, id, states }
}

describe('the states of a definition', () => {
  it('begin with the making of the code and grow with each part', async () => {
    const { w, id, states } = await licensing()
    await w.run('code.define', { id, short: 'Permits' })
    await w.run('code.rename', { id, name: 'Licences' })
    expect(states().map(({ changed }) => changed)).toEqual([['name', 'status'], ['short'], ['name']])
    expect(states().at(-1)?.state).toMatchObject({ name: 'Licences', short: 'Permits', by: w.coderId })
  })

  it('are one per stretch of typing, with its last words and time', async () => {
    const { w, id, states } = await licensing()
    for (const definition of ['A', 'A permit', 'A permit of the state'])
      await w.run('code.define', { id, definition }, { gesture: 'typing' })
    await w.run('code.define', { id, definition: 'A permit of any state' }, { gesture: 'later' })
    expect(states().map(({ state }) => state.definition)).toEqual([
      '',
      'A permit of the state',
      'A permit of any state',
    ])
    expect(states()[1]?.state.seq).toBe(w.log.at(-2)?.seq)
  })

  it('are one per step where each is asked for, with the number codings name it by', async () => {
    const { w, id } = await licensing()
    for (const definition of ['A', 'A permit', 'A permit of the state'])
      await w.run('code.define', { id, definition }, { gesture: 'typing' })
    expect(definitionStates(id, w.log, true).map(({ definition, number }) => [number, definition])).toEqual([
      [1, ''],
      [2, 'A'],
      [3, 'A permit'],
      [4, 'A permit of the state'],
    ])
  })

  it('tell what was taken back and brought again', async () => {
    const { w, id, states } = await licensing()
    await w.run('code.define', { id, short: 'Permits' })
    await w.undo()
    await w.redo()
    expect(states().map(({ kind, state }) => [kind, state.short])).toEqual([
      ['do', ''],
      ['do', 'Permits'],
      ['undo', ''],
      ['redo', 'Permits'],
    ])
  })

  it('pass over moves, colours and other codes', async () => {
    const { w, id, states } = await licensing()
    const other = await w.run('code.create', { name: 'Ethics' })
    await w.run('code.move', { ids: [id], parentId: other.id })
    await w.run('code.recolour', { ids: [id], color: '#00969A' })
    await w.run('code.define', { id: other.id, short: 'Review' })
    expect(states()).toHaveLength(1)
  })

  it('leave out a stretch that ends as it began', async () => {
    const { w, id, states } = await licensing()
    await w.run('code.define', { id, short: 'Permits' }, { gesture: 'typing' })
    await w.run('code.define', { id, short: '' }, { gesture: 'typing' })
    expect(states()).toHaveLength(1)
  })
})
