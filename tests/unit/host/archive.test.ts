import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkedRecordings } from '../../../electron/host/archive/linked'
import { preparePack } from '../../../electron/host/archive/pack'
import type { PackedProject } from '../../../electron/host/archive/pack'
import { openArchive } from '../../../electron/host/archive/read'
import { unpackProject } from '../../../electron/host/archive/unpack'
import { writeDurably } from '../../../electron/host/durable-file'
import { attachRecording } from '../../../electron/host/media/attach'
import { openProject } from '../../../electron/host/open-project'
import type { OpenProject } from '../../../electron/host/open-project'
import type { Work } from '../../../electron/host/works'
import { clinicProject, codePassages, filesIn, scratch } from '../../clinic-project'
import { tones } from '../../made-recordings'
import { counter } from '../../world'

const world = () => counter(77)

async function packTo(path: string, packed: PackedProject): Promise<void> {
  await writeDurably(path, packed.pieces(), { check: packed.verify })
}

async function stateOf(project: OpenProject) {
  return project.engine.between(() => ({
    seq: project.engine.seq,
    records: project.engine.store.records(),
    history: project.engine.history.toData(),
  }))
}

const steps = async (project: OpenProject) => (await project.transactions(undefined, 10_000)).toReversed()

/** Does once more what was undone last, where there is such. */
const isRedone = ({ engine }: OpenProject): Promise<boolean> =>
  engine.redo().then(
    () => true,
    () => false,
  )

describe('a project as one zip', () => {
  it('is the same project again, with its history, snapshots and view; undo works', async () => {
    const folder = await scratch('pack')
    const made = await clinicProject(join(folder, 'Clinics.emic'), { segmentLimit: 3000 })
    const { project } = made
    await codePassages(made, 12)
    await project.engine.undo()
    const { name: snapshot } = await project.snapshot('by-hand')
    await project.saveSession({ sourceId: made.sources[0] })
    const state = await stateOf(project)
    const log = await steps(project)
    const packed = await preparePack(project, world())
    expect([packed.name, packed.losses]).toEqual(['Clinics.emic.zip', []])
    await packTo(join(folder, 'a.zip'), packed)
    await project.close()
    await rm(join(folder, 'Clinics.emic'), { recursive: true })

    const { path, name, notices } = await unpackProject(
      join(folder, 'a.zip'),
      join(folder, 'B.emic'),
      world(),
    )
    expect([path, name, notices]).toEqual([join(folder, 'B.emic'), 'Clinics', []])
    const again = await openProject(path, counter(500))
    expect(again.notices).toEqual([])
    expect(again.readOnly).toBeNull()
    expect(await stateOf(again)).toEqual(state)
    expect(await steps(again)).toEqual(log)
    expect(again.session()).toEqual({ sourceId: made.sources[0] })
    expect(await readdir(join(path, 'snapshots'))).toEqual([snapshot])
    expect(await again.verify()).toMatchObject({ ok: true, problems: [] })
    await again.engine.redo()
    expect((await stateOf(again)).records.codings.length).toBe(state.records.codings.length + 1)
    for (let i = 0; i < 13; i++) await again.engine.undo()
    expect((await stateOf(again)).records.codings).toEqual([])
    await again.close()
  })

  it('is whole whatever was done before it, and whatever is done while it is written', async () => {
    const folder = await scratch('pack-any', true)
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('code', 'code', 'undo', 'redo', 'snapshot', 'checkpoint', 'memo'), {
          maxLength: 25,
        }),
        fc.integer({ min: 500, max: 6000 }),
        async (acts, segmentLimit) => {
          const here = join(folder, String(run++))
          const made = await clinicProject(`${here}.emic`, { segmentLimit, idle: 600_000 })
          const { project } = made
          // What the project was made with is never undone: without a code nothing can be coded.
          let undoable = 0
          for (const act of acts) {
            if (act === 'code') await codePassages(made, 1)
            else if (act === 'memo') await project.engine.run('memo.create', { title: 'Note', body: '…' })
            else if (act === 'snapshot') await project.snapshot('by-hand')
            else if (act === 'checkpoint') await project.checkpoint()
            else if (act === 'undo' && undoable > 0) await project.engine.undo()
            if (act === 'code' || act === 'memo') undoable++
            if (act === 'undo' && undoable > 0) undoable--
            if (act === 'redo' && (await isRedone(project))) undoable++
          }
          const state = await stateOf(project)
          const log = await steps(project)
          const packed = await preparePack(project, world())
          const pieces = packed.pieces()
          const first = await pieces.next()
          await codePassages(made, 3)
          await project.snapshot('later')
          const file = `${here}.zip`
          const all = async function* () {
            if (!first.done) yield first.value
            yield* pieces
          }
          await writeDurably(file, all(), { check: packed.verify, flush: false })
          await project.close()
          await unpackProject(file, `${here}-b.emic`, world())
          const again = await openProject(`${here}-b.emic`, counter(500))
          expect(again.notices).toEqual([])
          expect(await stateOf(again)).toEqual(state)
          expect(await steps(again)).toEqual(log)
          await again.close()
        },
      ),
      { numRuns: 15 },
    )
  })

  it('can be made of a project that somebody else is writing to', async () => {
    const folder = await scratch('pack-beside')
    const made = await clinicProject(join(folder, 'Clinics.emic'), { idle: 600_000 })
    await codePassages(made, 5)
    const beside = await openProject(join(folder, 'Clinics.emic'), { ...counter(9), readOnly: true })
    const state = await stateOf(beside)
    await codePassages(made, 5)
    await packTo(join(folder, 'a.zip'), await preparePack(beside, world()))
    await Promise.all([beside.close(), made.project.close()])
    await unpackProject(join(folder, 'a.zip'), join(folder, 'B.emic'), world())
    const again = await openProject(join(folder, 'B.emic'), counter(500))
    expect([again.notices, await stateOf(again)]).toEqual([[], state])
    await again.close()
  })

  it('holds neither the lock nor the cache nor what lies about', async () => {
    const folder = await scratch('pack-only')
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    for (const name of ['.project.json.12.0123456789ab.tmp', 'notes.txt', 'project.damaged-1.json'])
      await writeFile(join(folder, 'Clinics.emic', name), 'x')
    await packTo(join(folder, 'a.zip'), await preparePack(project, world()))
    const archive = await openArchive(join(folder, 'a.zip'))
    expect(archive.others).toBe(0)
    for (const name of archive.files.keys())
      expect(name).toMatch(
        /^(project\.json|manifest\.json|log\/0001\.jsonl|sources\/[0-9a-f]{64}\.(txt|json))$/,
      )
    archive.close()
    await project.close()
  })

  it('holds a text that packs like a bomb, and lets it out again', async () => {
    const folder = await scratch('pack-dense')
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    const hash = await project.contents.putText(' '.repeat(3_000_000))
    await packTo(join(folder, 'a.zip'), await preparePack(project, world()))
    await project.close()
    await unpackProject(join(folder, 'a.zip'), join(folder, 'B.emic'), world())
    expect((await readFile(join(folder, 'B.emic', 'sources', `${hash}.txt`))).length).toBe(3_000_000)
  })

  it('takes in linked recordings where that is asked for, as a step that can be undone', async () => {
    const folder = await scratch('pack-linked')
    const { project, sources } = await clinicProject(join(folder, 'Clinics.emic'))
    const path = join(folder, 'Morning talk.wav')
    await writeFile(path, tones(1))
    for (const sourceId of sources)
      await attachRecording(project, { sourceId, path, name: 'Morning talk.wav', link: true })
    const { data } = await project.capture()
    expect(await linkedRecordings(data.tables, () => false)).toEqual({
      there: [],
      absent: ['Morning talk.wav', 'Morning talk.wav'],
    })
    const { there } = await linkedRecordings(data.tables, (one) => one === path)
    expect(there.map(({ size }) => size)).toEqual([16_044, 16_044])
    const before = await stateOf(project)
    await packTo(join(folder, 'a.zip'), await preparePack(project, world(), there))
    expect(await stateOf(project)).toEqual(before)
    await project.close()
    await unpackProject(join(folder, 'a.zip'), join(folder, 'B.emic'), world())
    const again = await openProject(join(folder, 'B.emic'), counter(500))
    expect(again.notices).toEqual([])
    for (const { media } of again.engine.store.all('sources')) {
      expect(media?.place).toMatchObject({ at: 'project', size: 16_044, extension: 'wav' })
      if (media?.place.at === 'project') expect(await again.contents.has(media.place.hash, 'wav')).toBe(true)
    }
    expect((await again.verify()).problems).toEqual([])
    await again.engine.undo()
    expect((await stateOf(again)).records.sources).toEqual(before.records.sources)
    await again.close()
  })

  it('says what is missing or damaged in the project, and packs the rest', async () => {
    const folder = await scratch('pack-damaged')
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    const [first, second] = (await readdir(join(folder, 'Clinics.emic', 'sources'))).sort()
    await rm(join(folder, 'Clinics.emic', 'sources', first ?? ''))
    await writeFile(join(folder, 'Clinics.emic', 'sources', second ?? ''), 'other words')
    const packed = await preparePack(project, world())
    await packTo(join(folder, 'a.zip'), packed)
    expect(packed.losses).toEqual([
      `Missing in the project, and so in the zip: sources/${first}.`,
      `The file “sources/${second}” is damaged in the project, and is in the zip as it is.`,
    ])
    await project.close()
    const { notices } = await unpackProject(join(folder, 'a.zip'), join(folder, 'B.emic'), world())
    expect(notices).toContain('Damaged files that were packed as they were: 1.')
  })
})

describe('work that is stopped', () => {
  const stopping = (after: number): Work => {
    let steps = 0
    return {
      step: async () => {
        if (++steps > after) throw new Error('stopped')
      },
    }
  }

  it('leaves nothing, whether it packs or unpacks', async () => {
    const folder = await scratch('pack-stop')
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    // What does not pack makes many pieces.
    const noise = Buffer.from(Array.from({ length: 6_000_000 }, (_, i) => (i * 2654435761) >>> 24))
    await project.contents.putOriginal(noise, 'bin')
    for (const after of [0, 3, 8]) {
      const packed = await preparePack(project, world(), [], stopping(after))
      await expect(packTo(join(folder, 'a.zip'), packed)).rejects.toThrow('stopped')
      expect(await readdir(folder)).toEqual(['Clinics.emic'])
    }
    await packTo(join(folder, 'a.zip'), await preparePack(project, world()))
    await project.close()
    for (const after of [0, 2, 4]) {
      const target = join(folder, 'B.emic')
      const going = unpackProject(join(folder, 'a.zip'), target, world(), { work: stopping(after) })
      await expect(going).rejects.toThrow('stopped')
      expect((await readdir(folder)).sort()).toEqual(['Clinics.emic', 'a.zip'])
    }
  })

  it('never writes over what is there', async () => {
    const folder = await scratch('pack-over')
    const { project } = await clinicProject(join(folder, 'Clinics.emic'))
    await packTo(join(folder, 'a.zip'), await preparePack(project, world()))
    await project.close()
    const before = await filesIn(folder)
    for (const target of ['Clinics.emic', 'a.zip'])
      await expect(unpackProject(join(folder, 'a.zip'), join(folder, target), world())).rejects.toThrow(
        / is already something at /,
      )
    await expect(
      unpackProject(join(folder, 'a.zip'), join(folder, 'nowhere', 'B.emic'), world()),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await filesIn(folder)).toEqual(before)
  })
})
