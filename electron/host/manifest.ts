import { lstat } from 'node:fs/promises'
import { z } from 'zod'
import { fields } from '../../shared/model/entities'
import { formatVersion, minReader, minWriter } from '../../shared/model/project-file'
import { Problem } from '../../shared/problem'
import { writeDurably } from './durable-file'
import { inside, readInside } from './inside'
import { errorCode } from './io-problem'

const CheckpointMark = z.looseObject({
  file: z.string(),
  sha256: fields.Sha256,
  /** Last transaction contained. */
  seq: z.number().int().nonnegative(),
})

/** `manifest.json`: which files belong together. Written last, so what it names is whole. */
export const Manifest = z.looseObject({
  format: z.literal('emic-manifest'),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  minWriter: z.number().int().positive(),
  /** Id of the project. */
  project: fields.Id,
  /** Grows by one with each writing; a writer who finds another number than its own was overtaken. */
  generation: z.number().int().positive(),
  checkpoint: CheckpointMark,
  previous: CheckpointMark.nullable(),
  /** Files of the log in order; `firstSeq` is the first transaction that can be in it. */
  segments: z.array(z.looseObject({ file: z.string(), firstSeq: z.number().int().positive() })),
})
export type Manifest = Readonly<z.infer<typeof Manifest>>
export type CheckpointMark = Manifest['checkpoint']

/** Name of the manifest in the project folder. */
export const manifestFile = 'manifest.json'

/** Reads the manifest; `missing` and `damaged` are told apart, and never mean that there is no project. */
export async function readManifest(root: string): Promise<Manifest | 'missing' | 'damaged'> {
  const bytes = await readInside(root, manifestFile)
  if (!bytes) return 'missing'
  try {
    return Manifest.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return 'damaged'
  }
}

/** A first manifest of a project. */
export const newManifest = (
  project: string,
  checkpoint: CheckpointMark,
  segments: Manifest['segments'],
): Manifest => ({
  format: 'emic-manifest',
  version: formatVersion,
  minReader,
  minWriter,
  project,
  generation: 1,
  checkpoint,
  previous: null,
  segments,
})

/** Writes the manifest durably. */
export async function writeManifest(root: string, manifest: Manifest): Promise<void> {
  const path = await inside(root, manifestFile)
  await writeDurably(path, `${JSON.stringify(manifest, null, 2)}\n`, {
    what: 'the list of the project’s files',
  })
}

async function isGone(root: string): Promise<boolean> {
  try {
    await lstat(root)
    return false
  } catch (error) {
    return errorCode(error) === 'ENOENT'
  }
}

/**
 * The manifest of an open project: changes it by compare and swap. `present` is null where there was none that could be
 * read.
 */
export class ManifestKeeper {
  readonly #root: string
  readonly #stillOurs: () => Promise<boolean>
  #present: Manifest | null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(root: string, present: Manifest | null, stillOurs: () => Promise<boolean>) {
    this.#root = root
    this.#present = present
    this.#stillOurs = stillOurs
  }

  get present(): Manifest | null {
    return this.#present
  }

  /**
   * Throws a Problem `conflict` if somebody else has written to the project since. Waits for an update of our own that is
   * under way, which between its writing and our noting it would look like somebody else's.
   */
  guard(): Promise<void> {
    return this.#inTurn(() => this.#check())
  }

  /** Guards, then writes what `change` makes of the present manifest; one at a time. */
  update(change: (present: Manifest | null) => Manifest): Promise<void> {
    return this.#inTurn(async () => {
      await this.#check()
      const next = { ...change(this.#present), generation: (this.#present?.generation ?? 0) + 1 }
      try {
        await writeManifest(this.#root, next)
      } catch (error) {
        // The new one may stand there although its folder could not be flushed; then it is ours, not another's.
        const there = await readManifest(this.#root)
        if (typeof there !== 'string' && JSON.stringify(there) === JSON.stringify(next)) this.#present = next
        throw error
      }
      this.#present = next
    })
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #check(): Promise<void> {
    const there = await readManifest(this.#root)
    if (there === 'missing' && (await isGone(this.#root))) {
      throw new Problem(
        'io',
        'The project’s folder is no longer where it was. Nothing was made anew in its place; put it back, or open the project where it is now.',
      )
    }
    const same =
      typeof there === 'string' ? this.#present === null : there.generation === this.#present?.generation
    if (!same || !(await this.#stillOurs())) {
      throw new Problem(
        'conflict',
        'Another program has written to this project while it was open here, so it can only be read from now on. Everything saved so far is on the disk; close the project and open it again.',
      )
    }
  }
}
