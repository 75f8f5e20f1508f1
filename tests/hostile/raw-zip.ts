import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip package; each field that is said is written as it is said, true or not. */
export interface RawEntry {
  readonly name: string | Buffer
  readonly data: Buffer
  /** Name in the local header, where it is another. */
  readonly localName?: string
  /** Packed bytes, where they are not those of `data`. */
  readonly packed?: Buffer
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  /** Unix mode. */
  readonly mode?: number
  readonly extra?: Buffer
  /** Number of the entry whose bytes these are, instead of its own. */
  readonly sharing?: number
  /** Written behind the bytes: a data descriptor, true or not. */
  readonly behind?: Buffer
}

/** What is said of the package as a whole. */
export interface RawEnd {
  readonly count?: number
  readonly centralSize?: number
  readonly centralAt?: number
  readonly comment?: Buffer
  readonly before?: Buffer
  /** Share of the list of files that is there. */
  readonly kept?: number
}

const bytesOf = (name: string | Buffer): Buffer =>
  typeof name === 'string' ? Buffer.from(name, 'utf8') : name

/** Writes a zip package by the letter (APPNOTE 6.3), with whatever lies it is told. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const local: Buffer[] = [end.before ?? Buffer.alloc(0)]
  const places: number[] = []
  let at = local[0]?.length ?? 0
  const heads = entries.map((entry) => {
    const method = entry.method ?? 8
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(entry.data) : entry.data)
    return {
      method,
      packed,
      flags: entry.flags ?? 0x800,
      crc: entry.crc ?? crc32(entry.data),
      size: entry.size ?? entry.data.length,
      packedSize: entry.packedSize ?? packed.length,
      name: bytesOf(entry.name),
      extra: entry.extra ?? Buffer.alloc(0),
    }
  })
  const fields = (head: (typeof heads)[number], name: Buffer, from: number, target: Buffer): void => {
    target.writeUInt16LE(20, from)
    target.writeUInt16LE(head.flags, from + 2)
    target.writeUInt16LE(head.method, from + 4)
    target.writeUInt32LE(head.crc >>> 0, from + 10)
    target.writeUInt32LE(head.packedSize, from + 14)
    target.writeUInt32LE(head.size, from + 18)
    target.writeUInt16LE(name.length, from + 22)
    target.writeUInt16LE(head.extra.length, from + 24)
  }
  entries.forEach((entry, i) => {
    const head = heads[i]
    if (!head) return
    if (entry.sharing !== undefined) {
      places.push(places[entry.sharing] ?? 0)
      return
    }
    places.push(at)
    const name = bytesOf(entry.localName ?? entry.name)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    fields(head, name, 4, header)
    const parts = [header, name, head.extra, head.packed, entry.behind ?? Buffer.alloc(0)]
    local.push(...parts)
    at += parts.reduce((sum, part) => sum + part.length, 0)
  })
  const central = heads.map((head, i) => {
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE((3 << 8) | 20, 4)
    fields(head, head.name, 6, header)
    header.writeUInt32LE((((entries[i]?.mode ?? 0o100644) << 16) | 0) >>> 0, 38)
    header.writeUInt32LE(places[i] ?? 0, 42)
    return Buffer.concat([header, head.name, head.extra])
  })
  const list = Buffer.concat(central)
  const kept = list.subarray(0, Math.round(list.length * (end.kept ?? 1)))
  const comment = end.comment ?? Buffer.alloc(0)
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  const count = Math.min(0xffff, end.count ?? entries.length)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(end.centralSize ?? list.length, 12)
  record.writeUInt32LE(end.centralAt ?? at, 16)
  record.writeUInt16LE(comment.length, 20)
  const more = entries.length > 0xffff ? zip64End(entries.length, list.length, at) : Buffer.alloc(0)
  return Buffer.concat([...local, kept, more, record, comment])
}

/** What stands before the end of a package of more than 65,535 files: the true numbers, and where they are. */
function zip64End(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(76)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  for (const [value, where] of [
    [count, 24],
    [count, 32],
    [size, 40],
    [at, 48],
  ] as const)
    record.writeBigUInt64LE(BigInt(value), where)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(at + size), 64)
  record.writeUInt32LE(1, 72)
  return record
}
