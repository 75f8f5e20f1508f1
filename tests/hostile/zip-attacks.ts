/* eslint-disable max-lines -- one list of every attack on packages */

import { deflateRawSync } from 'node:zlib'
import { rawZip } from './raw-zip'
import type { RawEntry } from './raw-zip'
import type { Entries, Reader } from './readers'

/** A package made to do harm, out of a sound one. `refused`: nothing of it may come in. */
export interface ZipAttack {
  readonly name: string
  readonly refused: boolean
  readonly make: (sound: Entries, reader: Reader) => Buffer
}

/** Words that must come in nowhere. */
export const evilWords = 'evil words of an attacker'

const evil = Buffer.from(evilWords)
const list = (sound: Entries): RawEntry[] => Object.entries(sound).map(([name, data]) => ({ name, data }))
const with_ = (sound: Entries, ...more: readonly RawEntry[]): RawEntry[] => [...list(sound), ...more]
/** Changes the entry that the reader is sure to read: the largest. */
const changed = (sound: Entries, change: (entry: RawEntry) => Partial<RawEntry>): RawEntry[] => {
  const entries = list(sound)
  const largest = entries.reduce((a, b) => (b.data.length > a.data.length ? b : a))
  // Every part is changed where the largest is not: whatever the reader reads first is hit.
  return entries.map((entry) => (entry === largest ? { ...entry, ...change(entry) } : entry))
}
const all = (sound: Entries, change: (entry: RawEntry) => Partial<RawEntry>): RawEntry[] =>
  list(sound).map((entry) => ({ ...entry, ...change(entry) }))
const named = (name: string | Buffer, title: string): ZipAttack => ({
  name: title,
  refused: true,
  make: (sound) => rawZip(with_(sound, { name, data: evil })),
})
const zip64 = (sizes: readonly bigint[]): Buffer => {
  const extra = Buffer.alloc(4 + sizes.length * 8)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(sizes.length * 8, 2)
  sizes.forEach((size, i) => extra.writeBigUInt64LE(size, 4 + i * 8))
  return extra
}
const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => bytes.writeUInt32LE(value >>> 0, i * 4))
  return bytes
}
const blanks = Buffer.alloc(50 * 1024 * 1024, 0x20)
const packedBlanks = deflateRawSync(blanks)

/** Each is tried on every reader of packages. */
export const zipAttacks: readonly ZipAttack[] = [
  // paths
  named('../evil.txt', 'a path one folder up'),
  named('sources/../../../evil.txt', 'a path up from within'),
  named('/tmp/emic-evil.txt', 'an absolute path'),
  named('C:/evil.txt', 'a path on a drive'),
  named('c:evil.txt', 'a path on a drive without a slash'),
  named('C:\\evil.txt', 'a path on a drive with backslashes'),
  named('..\\evil.txt', 'a path up with backslashes'),
  named('\\\\host\\share\\evil.txt', 'a path to another computer'),
  named('./../evil.txt', 'a path up behind a dot'),
  {
    name: 'a path up in the header beside the bytes only',
    refused: false,
    make: (sound) => rawZip(changed(sound, () => ({ localName: '../evil.txt' }))),
  },
  {
    name: 'NUL in a name',
    refused: false,
    make: (sound) => rawZip(with_(sound, { name: Buffer.from('evil.txt\0.png'), data: evil })),
  },
  {
    name: 'names reserved on Windows',
    refused: false,
    make: (sound) =>
      rawZip(
        with_(
          sound,
          ...['CON', 'aux.txt', 'sources/nul.txt', 'a. ', 'a:b'].map((name) => ({
            name,
            data: Buffer.alloc(0),
          })),
        ),
      ),
  },
  {
    name: 'a name of 60,000 bytes',
    refused: false,
    make: (sound) => rawZip(with_(sound, { name: `${'long/'.repeat(12_000)}a.bin`, data: Buffer.alloc(0) })),
  },
  {
    name: 'a file that is a folder too',
    refused: false,
    make: (sound) =>
      rawZip(
        with_(
          sound,
          { name: 'sources', data: Buffer.alloc(0) },
          { name: 'sources/x.bin', data: Buffer.alloc(0) },
        ),
      ),
  },
  // kinds of files
  {
    name: 'a link to a file outside',
    refused: true,
    make: (sound) =>
      rawZip(with_(sound, { name: 'link.txt', data: Buffer.from('/etc/hostname'), mode: 0o120777 })),
  },
  {
    name: 'a link to the folder above, and a file through it',
    refused: true,
    make: (sound) =>
      rawZip(
        with_(
          sound,
          { name: 'up', data: Buffer.from('..'), mode: 0o120777 },
          { name: 'up/evil.txt', data: evil },
        ),
      ),
  },
  {
    name: 'a link in the place of a part',
    refused: true,
    make: (sound) => rawZip(changed(sound, () => ({ data: Buffer.from('/etc/hostname'), mode: 0o120777 }))),
  },
  {
    name: 'a device and a pipe',
    refused: false,
    make: (sound) =>
      rawZip(
        with_(
          sound,
          { name: 'zero', data: Buffer.alloc(0), mode: 0o020666 },
          { name: 'pipe', data: Buffer.alloc(0), mode: 0o010666 },
        ),
      ),
  },
  {
    name: 'files that may be run as root',
    refused: false,
    make: (sound) => rawZip(all(sound, () => ({ mode: 0o106777 }))),
  },
  // encrypted
  { name: 'encrypted parts', refused: true, make: (sound) => rawZip(all(sound, () => ({ flags: 0x801 }))) },
  {
    name: 'strongly encrypted parts',
    refused: true,
    make: (sound) => rawZip(all(sound, () => ({ flags: 0x841, method: 99 }))),
  },
  // doubled names
  {
    name: 'a part twice',
    refused: true,
    make: (sound) =>
      rawZip(
        with_(
          sound,
          ...list(sound)
            .slice(0, 1)
            .map(({ name }) => ({ name, data: evil })),
        ),
      ),
  },
  {
    name: 'a part twice, in other letter case',
    refused: true,
    make: (sound) =>
      rawZip(
        with_(sound, ...list(sound).map(({ name }) => ({ name: String(name).toUpperCase(), data: evil }))),
      ),
  },
  {
    name: 'a name composed and decomposed',
    refused: true,
    make: (sound) => rawZip(with_(sound, { name: 'é.txt', data: evil }, { name: 'e\u0301.txt', data: evil })),
  },
  // bombs
  {
    name: '50 MB of blanks in 50 kB',
    refused: true,
    make: (sound) => rawZip(with_(sound, { name: 'big.txt', data: blanks, packed: packedBlanks })),
  },
  {
    name: 'a part that unpacks to 50 MB',
    refused: true,
    make: (sound) => rawZip(changed(sound, () => ({ data: blanks, packed: packedBlanks }))),
  },
  {
    name: 'a hundred files over the same bytes',
    refused: true,
    make: (sound) => {
      const noise = Buffer.from(
        Array.from({ length: 60_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 11) & 0xff),
      )
      const first = Object.keys(sound).length
      return rawZip(
        with_(
          sound,
          { name: '0.bin', data: noise },
          ...Array.from({ length: 99 }, (_, i) => ({ name: `${i + 1}.bin`, data: noise, sharing: first })),
        ),
      )
    },
  },
  {
    name: 'a part that says it is smaller than it is',
    refused: true,
    make: (sound) => rawZip(all(sound, ({ data }) => ({ size: Math.max(1, data.length >> 1) }))),
  },
  {
    name: 'a part that says it is one byte',
    refused: true,
    make: (sound) => rawZip(all(sound, () => ({ size: 1, data: blanks.subarray(0, 4_000_000) }))),
  },
  {
    name: 'a part that says it is larger than it is',
    refused: true,
    make: (sound) => rawZip(all(sound, ({ data }) => ({ size: data.length + 5000 }))),
  },
  {
    name: 'more files than any document has',
    refused: true,
    make: (sound, { tooMany }) =>
      rawZip(
        with_(
          sound,
          ...Array.from({ length: tooMany }, (_, i) => ({
            name: `x/${i}`,
            data: Buffer.alloc(0),
            method: 0,
          })),
        ),
      ),
  },
  {
    name: 'a package that says it has 65,535 files',
    refused: true,
    make: (sound) => rawZip(list(sound), { count: 0xffff }),
  },
  {
    name: 'a file of nine zettabytes (zip64)',
    refused: true,
    make: (sound) =>
      rawZip(
        with_(sound, {
          name: 'huge.bin',
          data: evil,
          size: 0xffffffff,
          packedSize: 0xffffffff,
          extra: zip64([2n ** 62n, 2n ** 62n]),
        }),
      ),
  },
  {
    name: 'sizes left to a zip64 field that is not there',
    refused: true,
    make: (sound) => rawZip(all(sound, () => ({ size: 0xffffffff, packedSize: 0xffffffff }))),
  },
  {
    name: 'a zip64 field that is cut off',
    refused: true,
    make: (sound) =>
      rawZip(all(sound, () => ({ size: 0xffffffff, extra: Buffer.from([1, 0, 16, 0, 1, 2, 3]) }))),
  },
  {
    name: 'a zip in a zip in a zip',
    refused: false,
    make: (sound) => {
      let inner = rawZip([{ name: 'a.txt', data: evil }])
      for (let i = 0; i < 20; i++) inner = rawZip([{ name: `${i}.zip`, data: inner }])
      return rawZip(with_(sound, { name: 'inner.zip', data: inner }))
    },
  },
  // bytes that are not what is said
  {
    name: 'a wrong checksum',
    refused: true,
    make: (sound) => rawZip(all(sound, () => ({ crc: 0x12345678 }))),
  },
  {
    name: 'a stream that is no deflate',
    refused: true,
    make: (sound) => rawZip(all(sound, ({ data }) => ({ packed: Buffer.alloc(data.length, 0xfe) }))),
  },
  {
    name: 'a stream that is cut off',
    refused: true,
    make: (sound) => rawZip(all(sound, ({ data }) => ({ packed: deflateRawSync(data).subarray(0, 3) }))),
  },
  {
    name: 'a way of packing that nobody knows',
    refused: true,
    make: (sound) => rawZip(all(sound, () => ({ method: 77 }))),
  },
  {
    name: 'a data descriptor that lies',
    refused: false,
    make: (sound) =>
      rawZip(
        all(sound, () => ({ flags: 0x808, behind: u32(0x08074b50, 0xdeadbeef, 0xffffffff, 0xffffffff) })),
      ),
  },
  // the list of files
  { name: 'half of the list', refused: true, make: (sound) => rawZip(list(sound), { kept: 0.5 }) },
  {
    name: 'a list without the end of its last name',
    refused: false,
    make: (sound) => rawZip(with_(sound, { name: 'last.bin', data: evil }), { kept: 0.99 }),
  },
  {
    name: 'half of a file',
    refused: true,
    make: (sound) => {
      const bytes = rawZip(list(sound))
      return bytes.subarray(0, bytes.length >> 1)
    },
  },
  {
    name: 'a list behind the end of the file',
    refused: true,
    make: (sound) => rawZip(list(sound), { centralAt: 0x7fffffff }),
  },
  { name: 'a list at the beginning', refused: true, make: (sound) => rawZip(list(sound), { centralAt: 0 }) },
  {
    name: 'a list that says it is 4 GB long',
    refused: false,
    make: (sound) => rawZip(list(sound), { centralSize: 0xfffffff0 }),
  },
  {
    name: 'a second package in the comment',
    refused: false,
    make: (sound) =>
      rawZip(list(sound), { comment: rawZip([{ name: '../evil.txt', data: evil }]).subarray(0, 60_000) }),
  },
  {
    name: 'a program before the package',
    refused: false,
    make: (sound) => rawZip(list(sound), { before: Buffer.from(`MZ${'\x90'.repeat(5000)}`, 'latin1') }),
  },
]
