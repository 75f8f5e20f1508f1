import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { lstat, mkdir, readFile } from 'node:fs/promises'
import { Problem } from '../../shared/problem'
import { sha256, writeDurably } from './durable-file'
import { inside, insideSync } from './inside'
import { errorCode, ioProblem } from './io-problem'

/** Folder of texts and originals inside the project. */
export const sourcesFolder = 'sources'

/** Texts kept in memory, in UTF-16 code units all together. */
const cacheSize = 64 * 1024 * 1024

const hashPattern = /^[0-9a-f]{64}$/

/** An extension as it may stand in a file name: at most 8 small letters and digits; else `bin`. */
export function safeExtension(extension: string): string {
  const plain = extension.toLowerCase().replace(/^\./, '')
  return /^[a-z0-9]{1,8}$/.test(plain) ? plain : 'bin'
}

/**
 * The immutable files of a project: each is named by the SHA-256 of its bytes, written once and never changed, so two
 * writers cannot disagree and a damaged one is always noticed.
 */
export class Contents {
  readonly #root: string
  readonly #readOnly: () => string | null
  readonly #texts = new Map<string, string>()
  #cached = 0

  constructor(root: string, readOnly: () => string | null = () => null) {
    this.#root = root
    this.#readOnly = readOnly
  }

  /** Keeps a text as UTF-8; answers its hash once it is on the disk. */
  async putText(text: string): Promise<string> {
    if (/\p{Surrogate}/u.test(text))
      throw new Error('A text with half a surrogate pair cannot be kept as UTF-8')
    const hash = await this.#put(Buffer.from(text, 'utf8'), 'txt')
    this.#remember(hash, text)
    return hash
  }

  /** Keeps plain data as JSON; answers its hash once it is on the disk. */
  putJson(value: unknown): Promise<string> {
    return this.#put(Buffer.from(JSON.stringify(value), 'utf8'), 'json')
  }

  /** Keeps a file as it came; answers its hash and the extension it is kept under. */
  async putOriginal(
    bytes: Uint8Array,
    extension: string,
  ): Promise<{ readonly hash: string; readonly extension: string }> {
    const safe = safeExtension(extension)
    return { hash: await this.#put(bytes, safe), extension: safe }
  }

  /** The text of a hash. Throws a Problem `io` where the file is missing or its bytes are not what they were. */
  text(hash: string): string {
    const cached = this.#texts.get(hash)
    if (cached !== undefined) {
      // Moves to the young end of the queue.
      this.#texts.delete(hash)
      this.#texts.set(hash, cached)
      return cached
    }
    const text = this.#read(hash, 'txt').toString('utf8')
    this.#remember(hash, text)
    return text
  }

  /** The data of a hash; throws as `text` does. */
  json(hash: string): unknown {
    return JSON.parse(this.#read(hash, 'json').toString('utf8'))
  }

  /** The bytes of an original; throws as `text` does. */
  async original(hash: string, extension: string): Promise<Buffer> {
    const name = nameOf(hash, safeExtension(extension))
    try {
      const bytes = await readFile(await inside(this.#root, sourcesFolder, name))
      if (sha256(bytes) === hash) return bytes
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
    throw unreadable(name)
  }

  /** As `original`, in pieces; what is not as it was is found out at the end. */
  async *pieces(hash: string, extension: string): AsyncGenerator<Uint8Array> {
    const name = nameOf(hash, safeExtension(extension))
    const hashing = createHash('sha256')
    try {
      const path = await inside(this.#root, sourcesFolder, name)
      for await (const piece of createReadStream(path, {
        highWaterMark: 1024 * 1024,
      }) as AsyncIterable<Buffer>) {
        hashing.update(piece)
        yield piece
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw unreadable(name)
      throw error
    }
    if (hashing.digest('hex') !== hash) throw unreadable(name)
  }

  /** Whether a file of this name is there; says nothing about its bytes. */
  async has(hash: string, extension = 'txt'): Promise<boolean> {
    try {
      return (
        await lstat(await inside(this.#root, sourcesFolder, nameOf(hash, safeExtension(extension))))
      ).isFile()
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    }
  }

  async #put(bytes: Uint8Array, extension: string): Promise<string> {
    const refused = this.#readOnly()
    if (refused !== null) throw new Problem('refused', refused)
    const hash = sha256(bytes)
    try {
      await mkdir(await inside(this.#root, sourcesFolder), { mode: 0o700 }).catch((error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error
      })
      const path = await inside(this.#root, sourcesFolder, nameOf(hash, extension))
      const there = await readFile(path).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      })
      if (!there || sha256(there) !== hash) await writeDurably(path, bytes, { what: 'the text', mode: 0o600 })
    } catch (error) {
      throw ioProblem(error, 'the text')
    }
    return hash
  }

  #read(hash: string, extension: string): Buffer {
    const name = nameOf(hash, extension)
    const path = insideSync(this.#root, sourcesFolder, name)
    let bytes: Buffer
    try {
      bytes = readFileSync(path)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw unreadable(name)
      throw error
    }
    if (sha256(bytes) !== hash) throw unreadable(name)
    return bytes
  }

  #remember(hash: string, text: string): void {
    if (this.#texts.has(hash)) return
    this.#texts.set(hash, text)
    this.#cached += text.length
    for (const [oldest, old] of this.#texts) {
      if (this.#cached <= cacheSize || oldest === hash) break
      this.#texts.delete(oldest)
      this.#cached -= old.length
    }
  }
}

/** Name of a content file; throws where the hash is none, so that nothing else can be named. */
export function nameOf(hash: string, extension: string): string {
  if (!hashPattern.test(hash)) throw new Problem('invalid', 'This is not the name of a kept file.')
  return `${hash}.${extension}`
}

const unreadable = (name: string): Problem =>
  new Problem(
    'io',
    `The file “${sourcesFolder}/${name}” is missing or damaged, so its text cannot be shown. Nothing was changed; if you have a backup of the project, put this file back from it.`,
    { file: name },
  )
