import { createHash } from 'node:crypto'
import type { Spot } from '../../../../shared/exchange/refi/documents'
import type { KeptFile } from '../../../../shared/exchange/refi/incoming'
import { placeOf } from '../../../../shared/exchange/refi/path'
import type { RefiSource } from '../../../../shared/exchange/refi/project'
import { durationOf } from '../../../../shared/media/duration'
import { headLength, mediaFormatOf } from '../../../../shared/media/format'
import type { ReadAt } from '../../../../shared/media/bytes'
import type { Media } from '../../../../shared/model/entities'
import { Problem } from '../../../../shared/problem'
import { shortHash } from '../../../../shared/text/hash'
import type { Structure } from '../../../../shared/text/structure'
import { safeExtension } from '../../contents'
import { sha256 } from '../../durable-file'
import { endingOf } from '../format'
import type { LargeFile, RefiPackage } from './package'
import type { RefiFile } from './task'

/** A file that is kept, with its bytes. */
export interface Held {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly extension: string
}

const nothing = new Uint8Array(0)
/** In place of the hash of a file that is only looked at. */
const noHash = '0'.repeat(64)
/** Times that a large file is read to find out how long it plays: a packed one is unpacked from its beginning each time. */
const mostReads = 24

function fewReads(part: ReadAt): ReadAt {
  let left = mostReads
  return (at, length) => (left-- > 0 ? part(at, length) : Promise.resolve(nothing))
}

async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hashing = createHash('sha256')
  for await (const piece of pieces) hashing.update(piece)
  return hashing.digest('hex')
}

/** The files of a package on their way to the project, each handed over once. */
export class Files {
  /** By the path that names them. */
  readonly kept = new Map<string, KeptFile>()
  readonly unread: string[] = []
  readonly #given = new Set<string>()
  readonly #missing = new Set<string>()
  /** Hashes of large files, which take long. */
  readonly #streamed = new Map<string, string>()

  constructor(
    readonly source: Pick<RefiPackage, 'read' | 'large'>,
    /** Null: nothing is to be kept, the files are only looked at. */
    readonly give: ((part: RefiFile) => Promise<void>) | null,
  ) {}

  /** The bytes of a file; null, and noted, where there is none. One that is damaged is noted too. */
  async read(path: string): Promise<Uint8Array | null> {
    try {
      const bytes = await this.source.read(path)
      if (bytes === null) this.#missing.add(path)
      return bytes
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.unread.push(error.message)
      return null
    }
  }

  /** Notes a file that is missing, without holding a large one. */
  async look(path: string): Promise<void> {
    if (!this.source.large(path)) await this.read(path)
  }

  isMissing(path: string): boolean {
    return this.#missing.has(path)
  }

  /** What comes of reading a file; null, and noted, where it is damaged. */
  async attempt<T>(reading: () => Promise<T>): Promise<T | null> {
    try {
      return await reading()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.unread.push(error.message)
      return null
    }
  }

  /** What a reader makes of a file; null, and noted, where it refuses it. */
  tried<T>(path: string, reader: () => T): T | null {
    try {
      return reader()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.unread.push(error.message.replace(path, lastOf(path)))
      return null
    }
  }

  async text(text: string): Promise<string> {
    const hash = sha256(Buffer.from(text, 'utf8'))
    await this.#once(hash, { kind: 'text', hash, text })
    return hash
  }

  async structure(structure: Structure): Promise<string> {
    const hash = sha256(Buffer.from(JSON.stringify(structure), 'utf8'))
    await this.#once(hash, { kind: 'structure', hash, structure })
    return hash
  }

  /** Keeps bytes as they are. */
  async bytes(bytes: Uint8Array, extension: string): Promise<Held> {
    const hash = sha256(bytes)
    const safe = safeExtension(extension)
    await this.#once(`${hash}.${safe}`, { kind: 'file', hash, bytes, extension: safe })
    return { hash, bytes, extension: safe }
  }

  /** Keeps a file, however large, and says under its path that it is kept. */
  async keep(path: string): Promise<void> {
    const large = this.source.large(path)
    if (large) {
      const kept = await this.attempt(() => this.#stream(large, path))
      if (kept) this.kept.set(path, { path, ...kept })
      return
    }
    const bytes = await this.read(path)
    if (bytes === null) return
    const held = await this.bytes(bytes, endingOf(lastOf(path)))
    this.kept.set(path, { path, hash: held.hash, size: bytes.length, extension: held.extension })
  }

  /** Keeps a file that is what it should be. */
  async keepIf(path: string, test: (bytes: Uint8Array) => boolean): Promise<Held | null> {
    const bytes = await this.read(path)
    return bytes === null || !test(bytes) ? null : this.bytes(bytes, endingOf(lastOf(path)))
  }

  /** The recording of a source as it stands beside a transcript; null where it lies outside, or cannot be played. */
  async recording({ path, name }: RefiSource): Promise<Media | null> {
    if (path === null) return null
    const large = this.source.large(path)
    const bytes = large ? null : await this.read(path)
    if (!large && !bytes) return null
    const part = large
      ? (at: number, length: number) => large.part(at, length)
      : (at: number, length: number) => Promise.resolve((bytes ?? nothing).subarray(at, at + length))
    const size = large?.size ?? bytes?.length ?? 0
    const known = await this.attempt(async () => {
      const format = mediaFormatOf(await part(0, headLength))
      return format?.mime ? { format, duration: await durationOf(format, fewReads(part), size) } : null
    })
    if (!known) {
      await this.keep(path)
      return null
    }
    const { format, duration } = known
    const kept = large
      ? await this.attempt(() => this.#stream(large, path))
      : await this.bytes(bytes ?? nothing, endingOf(lastOf(path)))
    if (!kept) return null
    const { hash, extension } = kept
    return {
      kind: format.kind,
      fileName: endingOf(name) === extension ? name : `${name || 'recording'}.${extension}`,
      place: { at: 'project', hash, size, extension },
      duration,
    }
  }

  /** Keeps a file that is too large for the memory: it is told where in the package it lies. */
  async #stream(
    { entry, size, pieces }: LargeFile,
    path: string,
  ): Promise<{ readonly hash: string; readonly size: number; readonly extension: string }> {
    const extension = safeExtension(endingOf(lastOf(path)))
    // Who only looks does not need to know its hash, which takes as long as reading all of it.
    if (!this.give) return { hash: noHash, size, extension }
    const hash = this.#streamed.get(entry) ?? (await hashOf(pieces()))
    this.#streamed.set(entry, hash)
    await this.#once(`${hash}.${extension}`, { kind: 'entry', hash, entry, size, extension })
    return { hash, size, extension }
  }

  /** All of a text. */
  whole(text: string): Spot {
    return { start: 0, end: text.length, doubtful: false, hash: shortHash(text) }
  }

  async #once(key: string, part: RefiFile): Promise<void> {
    if (this.#given.has(key)) return
    this.#given.add(key)
    await this.give?.(part)
  }
}

/** The name in a path. */
export function lastOf(path: string): string {
  const place = placeOf(path)
  return place === null || place.at === 'refused' ? 'file' : place.name
}

/** What a source without a name is called: as its file, unless that is only a GUID. */
export function namedBy(name: string, path: string | null): string {
  if (name !== '' || path === null) return name
  const file = lastOf(path)
  return /^[0-9a-f-]{36}(?:\.|$)/i.test(file) ? '' : file
}
