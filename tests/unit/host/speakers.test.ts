import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject, openProject } from '../../../electron/host/open-project'
import type { OpenProject } from '../../../electron/host/open-project'
import { applySpeakers, listSpeakers, previewSpeakers, turnsOf } from '../../../electron/host/speakers'
import type { SpeakerChange } from '../../../shared/contract/speaker-calls'
import { codedRanges } from '../../../shared/queries/coded-ranges'
import { retrieve } from '../../../shared/queries/retrieve'
import { sourceWork } from '../../../shared/queries/source-work'
import { scratch } from '../../clinic-project'
import { counter } from '../../world'

const first = 'Anna: Who signs?\n\nBo: My daughter signs.\n\nAna: And reads it?\n\nBo: She does.'
const second = 'Ana: Who waits?\n\nMei: I do. Then he does.\n\nAna: Where?'

/** A project with two talks, and how to ask about them. */
async function talks() {
  const path = join(await scratch('speakers'), 'Talks.emic')
  await createProject(path, { name: 'Talks', coder: 'Ana', ...counter() })
  const project = await openProject(path, counter(1))
  const ids = [await add(project, 'First', first), await add(project, 'Second', second)] as const
  const { store } = project.engine
  const baseOf = (id: string) => ({ sourceId: id, baseRevisionId: store.need('sources', id).revisionId })
  const change = (parts: Partial<SpeakerChange>, of: readonly string[] = ids): SpeakerChange => ({
    sources: of.map(baseOf),
    naming: [],
    labels: 'keep',
    cases: [],
    ...parts,
  })
  const wordsOf = (id: string): string =>
    project.contents.text(store.need('revisions', store.need('sources', id).revisionId).text)
  return { project, store, ids, change, wordsOf }
}

async function add(project: OpenProject, name: string, text: string): Promise<string> {
  const { result } = await project.engine.run(
    'source.add',
    {
      sources: [
        {
          name,
          fileName: `${name}.txt`,
          format: 'txt',
          language: null,
          encoding: null,
          original: null,
          text: await project.contents.putText(text),
          structure: null,
          length: text.length,
        },
      ],
    },
    { internal: true },
  )
  return (result as { ids: string[] }).ids[0] ?? ''
}

async function code(project: OpenProject, sourceId: string, text: string, words: string, name: string) {
  const { result } = await project.engine.run('code.create', { name })
  const start = text.indexOf(words)
  const passages = [{ sourceId, start, end: start + words.length }]
  const codeIds = [(result as { id: string }).id]
  await project.engine.run('coding.add', { passages, codeIds })
}

describe('speakers of a project', () => {
  it('are listed with turns and words', async () => {
    const { project, ids } = await talks()
    expect(
      listSpeakers(project, ids).map(({ speakers }) => speakers.map((one) => Object.values(one).join(' '))),
    ).toEqual([
      ['Anna 1 2', 'Bo 2 5', 'Ana 1 3'],
      ['Ana 2 3', 'Mei 1 5'],
    ])
    await project.close()
  })

  it('are renamed in several texts as one step; codings stay on their words, and undo brings all back', async () => {
    const { project, store, ids, change, wordsOf } = await talks()
    await code(project, ids[0], first, 'My daughter', 'Kin')
    const before = store.records()
    const wanted = change({
      naming: [
        { speaker: 'Anna', to: 'Interviewer' },
        { speaker: 'Ana', to: 'Interviewer' },
      ],
    })
    expect(previewSpeakers(project, wanted)).toMatchObject({
      sources: 2,
      labels: 4,
      lost: 0,
      samples: [{ before: 'Anna: Who signs?', after: 'Interviewer: Who signs?' }, {}, {}, {}],
    })
    expect(await applySpeakers(project, wanted)).toEqual({ revised: 2, cases: 0 })
    expect(wordsOf(ids[0]).split('\n\n')[2]).toBe('Interviewer: And reads it?')
    expect(wordsOf(ids[1]).startsWith('Interviewer: Who waits?')).toBe(true)
    expect(store.need('revisions', store.need('sources', ids[0]).revisionId).reason).toBe('speakers')
    const [found] = retrieve(store)
    expect(wordsOf(ids[0]).slice(found?.quotation.start, found?.quotation.end)).toBe('My daughter')
    expect(listSpeakers(project, [ids[0]])[0]?.speakers[0]).toMatchObject({
      speaker: 'Interviewer',
      turns: 2,
    })
    await project.engine.undo()
    expect(store.records()).toEqual(before)
    await project.close()
  })

  it('that are dropped are speakers no more; the text stays as it is', async () => {
    const { project, ids, change, wordsOf } = await talks()
    await applySpeakers(project, change({ naming: [{ speaker: 'Anna', to: null }] }, [ids[0]]))
    expect(wordsOf(ids[0])).toBe(first)
    expect(listSpeakers(project, [ids[0]])[0]?.speakers.map(({ speaker }) => speaker)).toEqual(['Bo', 'Ana'])
    await project.close()
  })

  it('still speak when their labels are taken out of the text', async () => {
    const { project, ids, change, wordsOf } = await talks()
    await applySpeakers(project, change({ labels: 'remove' }, [ids[1]]))
    expect(wordsOf(ids[1])).toBe('Who waits?\n\nI do. Then he does.\n\nWhere?')
    expect(listSpeakers(project, [ids[1]])[0]).toMatchObject({
      hasLabels: false,
      speakers: [
        { speaker: 'Ana', turns: 2 },
        { speaker: 'Mei', turns: 1 },
      ],
    })
    await project.close()
  })

  it('are refused when the text was changed meanwhile, and where there is nothing to change', async () => {
    const { project, change, store } = await talks()
    const late = change({ naming: [{ speaker: 'Bo', to: 'Bao' }] })
    await applySpeakers(project, change({ naming: [{ speaker: 'Bo', to: 'Bob' }] }))
    const before = store.records()
    await expect(applySpeakers(project, late)).rejects.toMatchObject({ code: 'conflict' })
    await expect(applySpeakers(project, change({}))).rejects.toMatchObject({ code: 'refused' })
    expect(store.records()).toEqual(before)
    await project.close()
  })
})

describe('a case per speaker', () => {
  it('finds codings on what the speaker says, and no others', async () => {
    const { project, store, ids, change } = await talks()
    await code(project, ids[0], first, 'My daughter', 'Kin')
    await code(project, ids[0], first, 'reads', 'Reading')
    expect(await applySpeakers(project, change({ cases: ['Bo', 'Ana'] }))).toEqual({ revised: 0, cases: 2 })
    const [bo, ana] = [...store.all('cases')]
    expect([bo?.name, bo?.quotationIds?.length, ana?.name, ana?.quotationIds?.length]).toEqual([
      'Bo',
      2,
      'Ana',
      3,
    ])
    const codesOf = (id = '') => retrieve(store, { caseIds: [id] }).map(({ code: { name } }) => name)
    expect(codesOf(bo?.id)).toEqual(['Kin'])
    expect(codesOf(ana?.id)).toEqual(['Reading'])
    await project.close()
  })

  it('is found by its name, and gets each passage once', async () => {
    const { project, store, change } = await talks()
    await project.engine.run('case.create', { name: 'bo' })
    await applySpeakers(project, change({ cases: ['Bo'] }))
    await applySpeakers(project, change({ cases: ['Bo'] }))
    expect([...store.all('cases')].map(({ name, quotationIds }) => [name, quotationIds?.length])).toEqual([
      ['bo', 2],
    ])
    await project.close()
  })

  it('leaves nothing that looks coded, and takes its passages along when it goes', async () => {
    const { project, store, ids, change } = await talks()
    await applySpeakers(project, change({ cases: ['Bo'] }))
    const source = store.need('sources', ids[0])
    expect(sourceWork(store, source)).toMatchObject({ codings: 0, coverage: 0 })
    expect(codedRanges(store, { as: 'nothing' })(ids[0])).toEqual([])
    const [bo] = [...store.all('cases')]
    await project.engine.run('case.remove', { id: bo?.id })
    expect(store.count('quotations')).toBe(0)
    await project.engine.undo()
    expect(store.count('quotations')).toBe(2)
    await project.close()
  })

  it('keeps its passage when a coding of the same words is stretched, or taken off', async () => {
    const { project, store, ids, change } = await talks()
    await applySpeakers(project, change({ cases: ['Bo'] }))
    const turn = turnsOf(project, [ids[0]], 'Bo')[0]
    const { result } = await project.engine.run('code.create', { name: 'Kin' })
    await project.engine.run('coding.add', {
      passages: [turn],
      codeIds: [(result as { id: string }).id],
    })
    const caseIds = [...store.all('cases')].map(({ id }) => id)
    const turnIds = [...store.all('cases')][0]?.quotationIds ?? []
    const coded = [...store.all('codings')][0]
    expect(turnIds).toContain(coded?.quotationId)
    await project.engine.run('quotation.resize', {
      id: coded?.quotationId,
      start: turn?.start,
      end: (turn?.end ?? 0) - 7,
    })
    const kept = store.need('quotations', turnIds[0] ?? '')
    expect([kept.start, kept.end]).toEqual([turn?.start, turn?.end])
    expect(retrieve(store, { caseIds })).toHaveLength(1)
    await project.engine.run('coding.remove', { ids: [coded?.id] })
    expect([...store.all('quotations')].map(({ id }) => id).sort()).toEqual([...turnIds].sort())
    await project.close()
  })
})
