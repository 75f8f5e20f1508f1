import { open, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { tones } from '../made-recordings'
import { guid, qde } from '../made-refi'
import { dir, emic, folder, opened, useStudy } from './refi-study'

useStudy()

/** More than is read at once of any file. */
const size = 300 * 1024 * 1024
const sound = tones(1, 8000)

/** A recording that says it is as long as the file; all of it but the beginning is silence. */
function headOfSound(): Buffer {
  const head = Buffer.from(sound.subarray(0, 44))
  head.writeUInt32LE(size - 8, 4)
  head.writeUInt32LE(size - 44, 40)
  return head
}

function sumOf(head: Buffer): number {
  const zeros = Buffer.alloc(8 * 1024 * 1024)
  let sum = crc32(head)
  for (let left = size - head.length; left > 0; left -= zeros.length)
    sum = crc32(zeros.subarray(0, Math.min(left, zeros.length)), sum)
  return sum
}

/** Head of a stored file (APPNOTE 6.3, 4.3.7 and 4.3.12): of the file itself, and of its line in the table of contents. */
function heads(name: string, sum: number, length: number, at: number): readonly [Buffer, Buffer] {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(sum, 10)
  fields.writeUInt32LE(length, 14)
  fields.writeUInt32LE(length, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name)])
  const place = Buffer.alloc(14)
  place.writeUInt32LE(at, 10)
  const made = Buffer.from([20, 3])
  const central = [Buffer.from('PK\u0001\u0002', 'latin1'), made, fields, place, Buffer.from(name)]
  return [local, Buffer.concat(central)]
}

/** A package whose recording is stored, and mostly a hole in the file. */
async function largePackage(path: string): Promise<void> {
  const xml = Buffer.from(
    qde({
      sources: `<VideoSource guid="${guid(1)}" name="Long night" path="internal://night.wav"><VideoSelection guid="${guid(2)}" begin="0" end="9"/><Transcript guid="${guid(3)}"><PlainTextContent>Nobody spoke.</PlainTextContent></Transcript></VideoSource><AudioSource guid="${guid(4)}" name="Again" path="internal://night.wav"/>`,
    }),
  )
  const head = headOfSound()
  const file = await open(path, 'w')
  try {
    const [local, central] = heads('project.qde', crc32(xml), xml.length, 0)
    const at = local.length + xml.length
    const [nextLocal, nextCentral] = heads('sources/night.wav', sumOf(head), size, at)
    await file.writev([local, xml, nextLocal, head])
    const end = at + nextLocal.length + size
    const trailer = Buffer.alloc(22)
    trailer.write('PK\u0005\u0006', 'latin1')
    trailer.writeUInt16LE(2, 8)
    trailer.writeUInt16LE(2, 10)
    trailer.writeUInt32LE(central.length + nextCentral.length, 12)
    trailer.writeUInt32LE(end, 16)
    await file.write(Buffer.concat([central, nextCentral, trailer]), 0, undefined, end)
  } finally {
    await file.close()
  }
}

it('a package of 300 MB comes in with its recording, and never lies in the memory', async () => {
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < 3 * size) {
    console.log('skipped: the disk has no room for a package of 300 MB and its copies')
    return
  }
  const path = join(folder, 'large.qdpx')
  await largePackage(path)
  expect((await stat(path)).size).toBeGreaterThan(size)
  const before = process.memoryUsage.rss()
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before)
  }, 5)
  const { code, out, error } = await emic('import-project', dir, path, '--json')
  clearInterval(watch)
  expect([code, error]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ missing: [], unread: [], counts: { sources: { made: 1 } } })
  // The worker with its readers takes memory too; the recording alone would take more than that.
  expect(most).toBeLessThan(size)
  await opened(async ({ engine: { store }, contents }) => {
    const media = store.need('sources', guid(3)).media
    expect(media).toMatchObject({ kind: 'audio', fileName: 'Long night.wav', place: { at: 'project', size } })
    expect(media?.duration).toBe(Math.round(((size - 44) / 2 / 8000) * 1000))
    const [again] = [...store.all('foreign')].filter(({ element }) => element === 'AudioSource')
    expect(again?.files).toMatchObject([{ path: 'internal://night.wav', size }])
    const hash = media?.place.at === 'project' ? media.place.hash : ''
    expect(await contents.has(hash, 'wav')).toBe(true)
  })
  const kept = await readdir(join(dir, 'sources'))
  expect(kept.filter((name) => name.endsWith('.wav'))).toHaveLength(1)
}, 120_000)
