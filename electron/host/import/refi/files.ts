import type { Spot } from '../../../../shared/exchange/refi/documents'
import type { KeptFile } from '../../../../shared/exchange/refi/incoming'
import { placeOf } from '../../../../shared/exchange/refi/path'
import type { RefiSource } from '../../../../shared/exchange/refi/project'
import { durationOf } from '../../../../shared/media/duration'
import { headLength, mediaFormatOf } from '../../../../shared/media/format'
import type { Media } from '../../../../shared/model/entities'
import { Problem } from '../../../../shared/problem'
import { shortHash } from '../../../../shared/text/hash'
import type { Structure } from '../../../../shared/text/structure'
import { safeExtension } from '../../contents'
import { sha256 } from '../../durable-file'
import { endingOf } from '../format'
import type { RefiPart } from './task'

/** A file that is kept, with its bytes. */
export interface Held {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly extension: string
}

/** The files of a package on their way to the project, each handed over once. */
export class Files {
  /** By the path that names them. */
  readonly kept = new Map<string, KeptFile>()
  readonly unread: string[] = []
  readonly #given = new Set<string>()
  readonly #missing = new Set<string>()

  constructor(
    readonly source: (path: string) => Promise<Uint8Array | null>,
    readonly give: (part: RefiPart) => Promise<void>,
  ) {}

  /** The bytes of a file; null, and noted, where there is none. One that is damaged is noted too. */
  async read(path: string): Promise<Uint8Array | null> {
    try {
      const bytes = await this.source(path)
      if (bytes === null) this.#missing.add(path)
      return bytes
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.unread.push(error.message)
      return null
    }
  }

  isMissing(path: string): boolean {
    return this.#missing.has(path)
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

  /** Keeps a file, and says under its path that it is kept. Null where there is none. */
  async keep(path: string): Promise<Held | null> {
    const bytes = await this.read(path)
    if (bytes === null) return null
    const held = await this.bytes(bytes, endingOf(lastOf(path)))
    this.kept.set(path, { path, hash: held.hash, size: bytes.length, extension: held.extension })
    return held
  }

  /** Keeps a file that is what it should be. */
  async keepIf(path: string, test: (bytes: Uint8Array) => boolean): Promise<Held | null> {
    const bytes = await this.read(path)
    return bytes === null || !test(bytes) ? null : this.bytes(bytes, endingOf(lastOf(path)))
  }

  /** The recording of a source as it stands beside a transcript; null where it lies outside, or cannot be played. */
  async recording({ path, name }: RefiSource): Promise<Media | null> {
    const bytes = path === null ? null : await this.read(path)
    if (path === null || bytes === null) return null
    const format = mediaFormatOf(bytes.subarray(0, headLength))
    if (format === null || format.mime === null) {
      await this.keep(path)
      return null
    }
    const read = (at: number, length: number): Promise<Uint8Array> =>
      Promise.resolve(bytes.subarray(at, at + length))
    const { hash, extension } = await this.bytes(bytes, endingOf(lastOf(path)))
    return {
      kind: format.kind,
      fileName: endingOf(name) === extension ? name : `${name || 'recording'}.${extension}`,
      place: { at: 'project', hash, size: bytes.length, extension },
      duration: await durationOf(format, read, bytes.length),
    }
  }

  /** All of a text. */
  whole(text: string): Spot {
    return { start: 0, end: text.length, doubtful: false, hash: shortHash(text) }
  }

  async #once(key: string, part: RefiPart): Promise<void> {
    if (this.#given.has(key)) return
    this.#given.add(key)
    await this.give(part)
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
