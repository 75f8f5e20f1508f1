import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../shared/problem'
import { scratch } from '../clinic-project'
import { documented } from '../hostile/documented'
import { arena, memoryWatch, secret } from '../hostile/outside'
import type { Arena } from '../hostile/outside'
import { rawZip } from '../hostile/raw-zip'
import { soundWords, zipReaders } from '../hostile/readers'
import type { Entries, Reader } from '../hostile/readers'
import { evilWords, zipAttacks } from '../hostile/zip-attacks'

let place: Arena
let readers: readonly Reader[] = []
const sound = new Map<Reader, Entries>()
/** Counts for the table at the end. */
const counts = { tried: 0, refused: 0, harmless: 0 }

beforeAll(async () => {
  place = await arena('zip')
  readers = zipReaders(await scratch('zip-sound', true))
  for (const reader of readers) sound.set(reader, await reader.sound())
})
afterAll(async () => {
  console.log(
    `${zipAttacks.length} zip attacks on ${readers.length} readers: ${counts.tried} tried, ${counts.refused} refused, ${counts.harmless} read without harm, 0 files outside.`,
  )
  await place.close()
})

async function read(
  reader: Reader,
  bytes: Buffer,
): Promise<{ readonly refused: string | null; readonly said: string }> {
  try {
    return { refused: null, said: JSON.stringify(await reader.read(bytes, place.inside)) }
  } catch (error) {
    if (error instanceof Problem) return { refused: error.message, said: '' }
    throw error
  }
}

describe('a package made to do harm', () => {
  it('is one of at least 20, and each reader reads a sound one', async () => {
    expect(zipAttacks.length).toBeGreaterThanOrEqual(20)
    for (const reader of readers) {
      const entries = Object.entries(sound.get(reader) ?? {}).map(([name, data]) => ({ name, data }))
      const { refused, said } = await read(reader, rawZip(entries))
      expect(`${reader.name}: ${refused}`).toBe(`${reader.name}: null`)
      expect(said).toContain(reader.name === 'packed project' ? 'Clinics' : soundWords)
      await place.clear()
    }
  })

  it.each(zipAttacks)('$name: is refused, or comes in without harm', async ({ refused: must, make }) => {
    const before = await place.around()
    const memory = memoryWatch()
    const wrong: string[] = []
    for (const reader of readers) {
      const { refused, said } = await read(reader, make(sound.get(reader) ?? {}, reader))
      counts.tried++
      if (refused === null) counts.harmless++
      else counts.refused++
      if (must && refused === null) wrong.push(`${reader.name} read it: ${said.slice(0, 200)}`)
      if (refused !== null && !/^“[^”]+” [a-z].*\.$/su.test(refused)) wrong.push(`${reader.name}: ${refused}`)
      if (said.includes(secret)) wrong.push(`${reader.name} read what is outside`)
      // A zip of sources is there to bring its files in.
      if (must && said.includes(evilWords)) wrong.push(`${reader.name} took in the attack`)
      const left = await place.clear()
      if (left.length > 0) wrong.push(`${reader.name} left ${left.join()}`)
    }
    expect(wrong).toEqual([])
    expect(await place.around()).toEqual(before)
    expect(memory.end()).toBeLessThan(300)
  })

  it('is counted in docs/hostile-files.md', async () => {
    const { tried, refused, harmless } = counts
    const row = `| packages (zip) | ${zipAttacks.length} | ${readers.length} readers | ${tried} | ${refused} | ${harmless} |`
    expect([row, await documented(row)]).toEqual([row, true])
  })
})
