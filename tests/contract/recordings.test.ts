import { readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProject } from '../../electron/host/open-project'
import { attachRecording } from '../../electron/host/media/attach'
import { openSettings } from '../../electron/host/settings'
import { trustedLinks } from '../../electron/host/media/links'
import { tones } from '../made-recordings'
import { lines } from './hosts'
import { makeTalk } from './talk'
import type { Talk } from './talk'

let talk: Talk
/** A busy computer takes its time to start the reader of documents, ms. */
const slow = 60_000
afterEach(() => talk.close())

describe.each(Object.keys(lines))('A recording beside a transcript, %s', (way) => {
  beforeEach(async () => void (talk = await makeTalk(way)), slow)

  it('is copied piece by piece, played by a ticket, taken off and put back by undo', async () => {
    const { client, sourceId } = talk
    const sound = tones(6)
    await talk.upload(sound, '访谈 1.WAV')
    const media = (await talk.source())?.media
    expect(media).toMatchObject({ kind: 'audio', fileName: '访谈 1.WAV', duration: 6000 })
    if (media?.place.at !== 'project') throw new Error('not copied')
    const name = `${media.place.hash}.wav`
    expect(media.place).toMatchObject({ size: sound.length, extension: 'wav' })
    expect(new Uint8Array(await readFile(join(talk.folder, 'sources', name)))).toEqual(sound)
    expect((await talk.kept()).filter((file) => file.endsWith('.tmp'))).toEqual([])
    const state = await client.call('media.open', { sourceId })
    expect(state).toMatchObject({ state: 'ready', size: sound.length, key: media.place.hash })
    expect(await client.call('media.open', { sourceId })).toEqual(state)
    expect(await client.call('project.verify')).toMatchObject({ ok: true, problems: [] })

    await client.run('source.media-remove', { id: sourceId })
    expect((await talk.source())?.media).toBeUndefined()
    await expect(client.call('media.open', { sourceId })).rejects.toMatchObject({ code: 'not-found' })
    await client.call('history.undo')
    expect((await talk.source())?.media).toEqual(media)
    expect(await client.call('media.open', { sourceId })).toEqual(state)
    const { entries } = await client.call('history.list', { limit: 10 })
    expect(entries.map((entry) => entry.sentence)).toContain(
      'put the recording “访谈 1.WAV” beside “interview” (copied)',
    )
  })

  it('keeps what was computed of its sound', async () => {
    const { client } = talk
    const key = 'ab'.repeat(32)
    expect((await client.call('media.peaks', { key })).bytes).toHaveLength(0)
    await client.call('media.keep-peaks', { key, bytes: Uint8Array.of(1, 2, 3) })
    expect([...(await client.call('media.peaks', { key })).bytes]).toEqual([1, 2, 3])
  })
})

describe('A recording', () => {
  beforeEach(async () => void (talk = await makeTalk('over loopback HTTP')), slow)

  const nothingLeft = async (before: readonly string[]): Promise<void> => {
    expect(await talk.kept()).toEqual(before)
    expect((await talk.source())?.media).toBeUndefined()
  }

  it('that is none, or cannot be played, is refused with its first piece', async () => {
    const before = await talk.kept()
    const say = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words.padEnd(200_000))
    await expect(talk.upload(say('Ana: We waited.'), 'notes.mp3')).rejects.toThrow(
      '“notes.mp3” is not a recording that Emic knows.',
    )
    await expect(talk.upload(say('FORM0000AIFF'), 'tape.aiff')).rejects.toThrow('in the format AIFF')
    await nothingLeft(before)
  })

  it('that does not arrive whole leaves nothing', async () => {
    const { client, sourceId } = talk
    const before = await talk.kept()
    const sound = tones(2)
    const short = await client.call('media.begin', { name: 'a.wav', size: sound.length })
    await client.call('media.piece', { ...short, at: 0, bytes: sound.slice(0, 5000) })
    await expect(client.call('media.end', { ...short, sourceId })).rejects.toThrow('did not arrive whole')
    const torn = await client.call('media.begin', { name: 'a.wav', size: sound.length })
    await client.call('media.piece', { ...torn, at: 0, bytes: sound.slice(0, 5000) })
    await expect(client.call('media.piece', { ...torn, at: 6000, bytes: sound.slice(6000) })).rejects.toThrow(
      'did not arrive whole',
    )
    const left = await client.call('media.begin', { name: 'a.wav', size: sound.length })
    await client.call('media.piece', { ...left, at: 0, bytes: sound.slice(0, 5000) })
    await client.call('media.drop', left)
    await expect(client.call('media.end', { ...left, sourceId })).rejects.toThrow('did not arrive whole')
    await nothingLeft(before)
    const open = await client.call('media.begin', { name: 'a.wav', size: sound.length })
    await client.call('media.piece', { ...open, at: 0, bytes: sound.slice(0, 5000) })
    await client.call('project.close')
    expect(await talk.kept()).toEqual(before)
  })

  it('for which the disk has no room is refused before anything is written', async () => {
    const { client } = talk
    const before = await talk.kept()
    await expect(client.call('media.begin', { name: 'year.wav', size: 2 ** 52 })).rejects.toMatchObject({
      code: 'io',
      message: /^The disk is full, so the recording could not be saved/,
    })
    await nothingLeft(before)
  })

  it('can be stopped while it is copied, and leaves nothing', async () => {
    const { client, sourceId } = talk
    const before = await talk.kept()
    await client.call('project.close')
    const path = join(talk.test.folder, 'long.wav')
    await writeFile(path, tones(600))
    const project = await openProject(talk.folder, { newId: () => crypto.randomUUID(), now: () => now })
    const steps: number[] = []
    const work = {
      step: async (done: number) => {
        steps.push(done)
        if (done > 0) throw new Error('stopped')
      },
    }
    await expect(
      attachRecording(project, { sourceId, path, name: 'long.wav', link: false }, work),
    ).rejects.toThrow('stopped')
    expect(steps).toHaveLength(2)
    expect(await talk.kept()).toEqual(before)
    await attachRecording(project, { sourceId, path, name: 'long.wav', link: false })
    await project.close()
    const { snapshot } = { snapshot: 'by-hand' }
    await client.call('project.open', { handle: await handleOf() })
    await client.call('project.snapshot')
    const [newest] = (await readdir(join(talk.folder, 'snapshots'))).toSorted().toReversed()
    const mark = JSON.parse(
      await readFile(join(talk.folder, 'snapshots', newest ?? '', 'snapshot.json'), 'utf8'),
    ) as { readonly reason: string; readonly sources: readonly string[] }
    expect(mark.reason).toBe(snapshot)
    const wav = (await talk.kept()).filter((file) => file.endsWith('.wav'))
    expect(mark.sources).toEqual(expect.arrayContaining(wav))
    await writeFile(join(talk.folder, 'sources', wav[0] ?? ''), tones(1))
    expect((await client.call('project.verify')).problems).toEqual([
      `The file sources/${wav[0]} is not as it came.`,
    ])
  })

  it('that is linked stays where it is, is named where it is gone, and comes back with it', async () => {
    const { client, sourceId } = talk
    await client.call('project.close')
    const path = join(talk.test.folder, 'tape.wav')
    await writeFile(path, tones(3))
    const project = await openProject(talk.folder, { newId: () => crypto.randomUUID(), now: () => now })
    await attachRecording(project, { sourceId, path, name: 'tape.wav', link: true })
    await project.close()
    await client.call('project.open', { handle: await handleOf() })
    expect((await talk.source())?.media?.place).toEqual({ at: 'path', path })
    // Somebody else's project may name any path: it is not opened before the user says so.
    expect(await client.call('media.open', { sourceId })).toEqual({ state: 'foreign' })
    await client.call('media.trust', { sourceId })
    expect(await client.call('media.open', { sourceId })).toMatchObject({ state: 'ready' })
    await rename(path, `${path}.away`)
    expect(await client.call('media.open', { sourceId })).toEqual({ state: 'gone' })
    await rename(`${path}.away`, path)
    expect(await client.call('media.open', { sourceId })).toMatchObject({ state: 'ready' })
    expect(trustedLinks(await openSettings(join(talk.test.folder, 'settings'))).has(path)).toBe(true)
    // What is put in its place must still be a recording: nothing else is ever given out.
    await writeFile(path, 'Participant 7 asked us not to say this.')
    await expect(client.call('media.open', { sourceId })).rejects.toThrow('is not a recording')
  })

  it('is not read through a link that was put into the project', async () => {
    const { client, sourceId } = talk
    await talk.upload(tones(2), 'a.wav')
    const [name = ''] = (await talk.kept()).filter((file) => file.endsWith('.wav'))
    const path = join(talk.folder, 'sources', name)
    await rename(path, join(talk.test.folder, 'elsewhere.wav'))
    await symlink(join(talk.test.folder, 'elsewhere.wav'), path)
    await expect(client.call('media.open', { sourceId })).rejects.toMatchObject({ code: 'refused' })
  })

  const now = '2026-03-01T10:00:00.000Z'
  const handleOf = async (): Promise<string> => {
    const { recent } = await talk.client.call('app.info')
    return recent.find(({ path }) => path === talk.folder)?.handle ?? ''
  }
})
