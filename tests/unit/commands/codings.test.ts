import { describe, expect, it } from 'vitest'
import { overlapping } from '../../../shared/commands/codings'
import { world } from '../../world'

const text =
  'The doctor spoke of hope 🙂 and of nothing else. 他们说很安全。 We signed where he pointed, ' +
  'and the form was taken away before my wife had read the second page.'

async function interview() {
  const w = world()
  const sourceId = await w.addSource('Interview 9', text)
  const { id: hope } = await w.run('code.create', { name: 'Hope' })
  const { id: consent } = await w.run('code.create', { name: 'Consent' })
  const at = (start: number, end: number) => ({ sourceId, start, end })
  const code = (codeIds: string[], ...passages: ReturnType<typeof at>[]) =>
    w.run('coding.add', { passages, codeIds })
  return { ...w, sourceId, hope, consent, at, code }
}

describe('coding a passage', () => {
  it('codes several passages with several codes in one step', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope, w.consent], w.at(0, 24), w.at(31, 50))
    expect(ids).toHaveLength(4)
    expect(w.store.count('quotations')).toBe(2)
    await w.undo()
    expect(w.store.count('codings') + w.store.count('quotations')).toBe(0)
  })

  it('coding it again with the same code by the same coder is the same coding', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24), w.at(0, 24))
    expect(ids).toHaveLength(1)
    const again = await w.step('coding.add', { passages: [w.at(0, 24)], codeIds: [w.hope, w.hope] })
    expect(again).toEqual({ transaction: null, result: { ids: [], existing: [...ids, ...ids].slice(0, 1) } })
  })

  it('another coder’s coding of the same passage is another coding on the same quotation', async () => {
    const w = await interview()
    await w.code([w.hope], w.at(0, 24))
    const { id } = await w.run('coder.add', { name: 'Bo' })
    await w.run('coder.switch', { id })
    await w.code([w.hope], w.at(0, 24))
    expect(w.store.count('codings')).toBe(2)
    expect(w.store.count('quotations')).toBe(1)
  })

  it.each([
    ['empty', 5, 5],
    ['backwards', 9, 5],
    ['behind the end', 150, 100_000],
    ['starting inside a character', 26, 30],
    ['ending inside a character', 20, 26],
    ['of blanks only', 24, 25],
  ])('refuses a passage %s', async (_, start, end) => {
    const w = await interview()
    await expect(w.code([w.hope], w.at(start, end))).rejects.toMatchObject({ code: 'invalid' })
    expect(w.store.count('quotations')).toBe(0)
  })

  it('refuses a passage of a source that has been removed', async () => {
    const w = await interview()
    await w.run('source.remove', { ids: [w.sourceId] })
    await expect(w.code([w.hope], w.at(0, 24))).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('taking codes off', () => {
  it('takes the passage away with its last coding', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope, w.consent], w.at(0, 24))
    await w.run('coding.remove', { ids: ids.slice(0, 1) })
    expect(w.store.count('quotations')).toBe(1)
    await w.run('coding.remove', { ids: ids.slice(1) })
    expect(w.store.count('quotations')).toBe(0)
  })

  it('keeps the passage for a memo about the coding', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24))
    const [id = ''] = ids
    const { quotationId } = w.store.need('codings', id)
    const { id: memo } = await w.run('memo.create', {
      body: 'Whose hope?',
      targets: [{ table: 'codings', id }],
    })
    await w.run('coding.remove', { ids })
    expect(w.store.need('memos', memo).targets).toEqual([{ table: 'quotations', id: quotationId }])
  })
})

describe('recoding', () => {
  it('makes one coding where the passage bears the other code already', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope, w.consent], w.at(0, 24))
    expect(await w.run('coding.recode', { ids, codeId: w.consent })).toEqual({ count: 1 })
    expect([...w.store.all('codings')].map((c) => c.codeId)).toEqual([w.consent])
  })

  it('writes no step where all of them bear the code already', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24))
    expect((await w.step('coding.recode', { ids, codeId: w.hope })).transaction).toBeNull()
  })
})

describe('overlapping codings of one code', () => {
  it('are found for the same coder only, and made one over the whole stretch', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24), w.at(10, 50))
    await w.code([w.consent], w.at(5, 30 - 1))
    const [first = ''] = ids
    expect(overlapping(w.store, w.store.need('codings', first)).map((c) => c.id)).toEqual(ids.slice(1))
    await w.run('coding.unite', { id: first })
    const united = w.store.need('codings', first)
    expect(w.words(united.quotationId)).toBe(text.slice(0, 50))
    expect(w.store.by('codings.codeId', w.hope)).toHaveLength(1)
  })

  it('are not united on words that a correction took away', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24), w.at(10, 24))
    const gone = text.slice(24)
    await w.run(
      'source.revise',
      {
        id: w.sourceId,
        reason: 'edit',
        baseRevisionId: w.store.need('sources', w.sourceId).revisionId,
        changes: [{ from: 0, to: 24, insert: '' }],
        text: w.keep(gone),
        structure: null,
        length: gone.length,
        words: gone,
      },
      { internal: true },
    )
    await expect(w.run('coding.unite', { id: ids[0] ?? '' })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('moving the edges of a passage', () => {
  it('moves the passage with everything on it', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope, w.consent], w.at(0, 24))
    const { quotationId } = w.store.need('codings', ids[0] ?? '')
    await w.run('quotation.resize', { id: quotationId, start: 4, end: 24 })
    expect(w.words(quotationId)).toBe('doctor spoke of hope')
    expect(w.store.count('quotations')).toBe(1)
  })

  it('with one coding chosen, leaves the others where they were', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope, w.consent], w.at(0, 24))
    const [hope = '', consent = ''] = ids
    const { quotationId } = w.store.need('codings', hope)
    await w.run('quotation.resize', { id: quotationId, start: 4, end: 24, codingIds: [hope] })
    expect(w.words(w.store.need('codings', hope).quotationId)).toBe('doctor spoke of hope')
    expect(w.words(w.store.need('codings', consent).quotationId)).toBe(text.slice(0, 24))
  })

  it('onto another passage makes one of the two', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24), w.at(4, 24))
    const { quotationId } = w.store.need('codings', ids[0] ?? '')
    await w.run('quotation.resize', { id: quotationId, start: 4, end: 24 })
    expect(w.store.count('quotations')).toBe(1)
    expect(w.store.count('codings')).toBe(1)
  })

  it('leaves no passage behind that nothing names when the chosen codings are not on it', async () => {
    const w = await interview()
    const { ids } = await w.code([w.hope], w.at(0, 24), w.at(31, 50))
    const { quotationId } = w.store.need('codings', ids[0] ?? '')
    await w
      .run('quotation.resize', { id: quotationId, start: 4, end: 24, codingIds: ids.slice(1) })
      .catch(() => null)
    expect([...w.store.all('quotations')].filter((q) => w.store.named(q.id) === 0)).toEqual([])
  })
})
