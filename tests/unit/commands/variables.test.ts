import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../shared/commands/variables'
import { world } from '../../world'

async function study() {
  const w = world()
  const sourceId = await w.addSource('Interview with Ana', 'We waited for the letter.')
  const { id: caseId } = await w.run('case.create', { name: 'Ana', sourceIds: [sourceId] })
  const { id: age } = await w.run('variable.create', { name: 'Age', type: 'integer' })
  const { id: city } = await w.run('variable.create', { name: 'City', type: 'text' })
  const ana = { table: 'cases' as const, id: caseId }
  const interview = { table: 'sources' as const, id: sourceId }
  return { ...w, sourceId, caseId, age, city, ana, interview }
}

const valuesOf = (w: Awaited<ReturnType<typeof study>>) =>
  Object.fromEntries(
    (w.store.need('cases', w.caseId).values ?? []).map(({ variableId, value }) => [
      w.store.need('variables', variableId).name,
      value,
    ]),
  )

describe('attributes', () => {
  it('cannot bear one name twice, whatever the letter case', async () => {
    const w = await study()
    await expect(w.run('variable.create', { name: ' AGE ', type: 'text' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(w.run('variable.rename', { id: w.city, name: 'age' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('are moved before one another and keep that order', async () => {
    const w = await study()
    const { id: job } = await w.run('variable.create', { name: 'Job', type: 'text', beforeId: w.city })
    await w.run('variable.move', { id: w.city, beforeId: w.age })
    expect(inOrder(w.store).map(({ name }) => name)).toEqual(['City', 'Age', 'Job'])
    await w.run('variable.move', { id: w.city, beforeId: null })
    expect(inOrder(w.store).map(({ name }) => name)).toEqual(['Age', 'Job', 'City'])
    expect((await w.step('variable.move', { id: w.age, beforeId: job })).transaction).toBeNull()
  })

  it('go with their values, and undo brings both back', async () => {
    const w = await study()
    await w.run('values.set', {
      cells: [
        { of: w.ana, variableId: w.age, words: '34' },
        { of: w.interview, variableId: w.age, words: '2' },
      ],
    })
    const all = () => [inOrder(w.store), [...w.store.all('cases')], [...w.store.all('sources')]]
    const before = all()
    await w.run('variable.remove', { id: w.age })
    expect(w.store.need('cases', w.caseId)).not.toHaveProperty('values')
    await w.undo()
    expect(all()).toEqual(before)
  })

  it('are read anew as another type, where all values fit or may go', async () => {
    const w = await study()
    await w.run('values.set', {
      cells: [
        { of: w.ana, variableId: w.city, words: '2019' },
        { of: w.interview, variableId: w.city, words: 'Tianjin' },
      ],
    })
    await expect(w.run('variable.retype', { id: w.city, type: 'integer' })).rejects.toThrow('“Tianjin”')
    expect(await w.run('variable.retype', { id: w.city, type: 'integer', dropUnfit: true })).toEqual({
      dropped: 1,
    })
    expect(valuesOf(w)).toEqual({ City: 2019 })
  })
})

describe('values', () => {
  it('of many cells are one step, and clear where no words are', async () => {
    const w = await study()
    const cell = (variableId: string, words: string) => ({ of: w.ana, variableId, words })
    await w.run('values.set', { cells: [cell(w.age, '34'), cell(w.city, 'Tianjin')] })
    expect(valuesOf(w)).toEqual({ Age: 34, City: 'Tianjin' })
    await w.run('values.set', { cells: [cell(w.age, '  '), cell(w.city, 'Beijing')] })
    expect(valuesOf(w)).toEqual({ City: 'Beijing' })
    await w.undo()
    expect(valuesOf(w)).toEqual({ Age: 34, City: 'Tianjin' })
  })

  it('that do not fit refuse the whole step with a sentence that says what would', async () => {
    const w = await study()
    const cells = [
      { of: w.ana, variableId: w.city, words: 'Tianjin' },
      { of: w.ana, variableId: w.age, words: 'thirty' },
    ]
    await expect(w.run('values.set', { cells })).rejects.toThrow(
      '“thirty” does not fit the attribute “Age”. Write a whole number. Nothing was changed.',
    )
    expect(valuesOf(w)).toEqual({})
  })

  it('that are there already make no step', async () => {
    const w = await study()
    const cells = [{ of: w.ana, variableId: w.age, words: '34' }]
    await w.run('values.set', { cells })
    expect((await w.step('values.set', { cells })).transaction).toBeNull()
  })
})
