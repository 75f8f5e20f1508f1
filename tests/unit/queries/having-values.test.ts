import { describe, expect, it } from 'vitest'
import { quotesRows, quotesTable } from '../../../shared/exchange/quotes-rows'
import type { Question } from '../../../shared/model/entities'
import { variablesInOrder } from '../../../shared/queries/attributes'
import { isWanted } from '../../../shared/queries/having-values'
import { retrieve } from '../../../shared/queries/retrieve'
import { world } from '../../world'

const text = 'Ana: We waited for the letter.\n\nBo: I paid at once.\n\nMei: Nobody told us.'

/** Two people in one text, each with their own passage, and a source of a third. */
async function study() {
  const w = world()
  const sourceId = await w.addSource('What happened?', text)
  const other = await w.addSource('Interview with Lin', 'We were told the price on the phone.')
  const { id: codeId } = await w.run('code.create', { name: 'Waiting' })
  const { id: age } = await w.run('variable.create', { name: 'Age', type: 'integer' })
  const { id: city } = await w.run('variable.create', { name: 'City', type: 'text' })
  const revisionId = w.store.need('sources', sourceId).revisionId
  const row = (name: string, said: string, years: number, place: string) => {
    const start = text.indexOf(said)
    return {
      caseId: null,
      name,
      sourceIds: [],
      values: [
        { variableId: age, value: years },
        { variableId: city, value: place },
      ],
      passages: [{ sourceId, revisionId, start, end: start + said.length, hash: '' }],
    }
  }
  await w.run(
    'survey.add',
    {
      file: 'survey.csv',
      part: 1,
      parts: 1,
      sources: [],
      variables: [],
      rows: [
        row('Ana', 'We waited for the letter.', 34, 'Tianjin'),
        row('Bo', 'I paid at once.', 51, 'Beijing'),
      ],
    },
    { internal: true },
  )
  await w.run('values.set', {
    cells: [{ of: { table: 'sources', id: other }, variableId: city, words: 'Tianjin' }],
  })
  const code = (words: string, id = sourceId, whole = text) => {
    const start = whole.indexOf(words)
    return { sourceId: id, start, end: start + words.length }
  }
  await w.run('coding.add', {
    passages: [
      code('waited'),
      code('paid at'),
      code('Nobody'),
      code('We', other, 'We were told the price on the phone.'),
    ],
    codeIds: [codeId],
  })
  const found = (values: Question['values']) =>
    retrieve(w.store, { values }).map(({ quotation }) => w.words(quotation.id))
  return { ...w, age, city, found }
}

describe('passages asked for by attribute', () => {
  it('are those of the cases whose words they are, and of sources with the value', async () => {
    const { found, age, city } = await study()
    expect(found([{ variableId: city, any: ['Tianjin'] }])).toEqual(['waited', 'We'])
    expect(found([{ variableId: age, from: 40 }])).toEqual(['paid at'])
    expect(
      found([
        { variableId: age, from: 18, to: 40 },
        { variableId: city, any: ['Beijing'] },
      ]),
    ).toEqual([])
    expect(found([])).toEqual(['waited', 'paid at', 'Nobody', 'We'])
  })

  it('have a column for each attribute where they are handed out', async () => {
    const { store } = await study()
    const read = () => ({ text: '', before: '', after: '', start: 0, end: 0, page: null, paragraph: 1 })
    const table = quotesTable(quotesRows(store, retrieve(store), read as never), variablesInOrder(store))
    expect(table.columns.slice(-2).map(({ name }) => name)).toEqual(['Age', 'City'])
    expect([...table.rows].map((row) => row.slice(-2))).toEqual([
      ['34', 'Tianjin'],
      ['51', 'Beijing'],
      ['', ''],
      ['', 'Tianjin'],
    ])
  })
})

describe('a range', () => {
  it.each([
    ['2024-03-05T14:30:00', '2024-03-05', '2024-03-05', true],
    ['2024-03-06T00:00:00', '2024-03-01', '2024-03-05', false],
    ['2024-03-05', '2024-03-05', undefined, true],
    [3, 3, 3, true],
    [3.1, 0, 3, false],
    [undefined, 0, 3, false],
  ] as const)('of %s from %s to %s', (value, from, to, fits) => {
    expect(isWanted({ variableId: 'v', from, to }, value)).toBe(fits)
  })
})
