import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { renameOver, writeDurably } from './durable-file'
import { errorCode } from './io-problem'

/** A project that was opened before. */
export interface Recent {
  /** Absolute path of the project folder. */
  readonly path: string
  readonly name: string
  /** ISO 8601, or null where it is not known. */
  readonly openedAt: string | null
}

/** What belongs to the user, not to a project; kept in a folder of the user's own. */
export interface Settings {
  /** Plain data by name; never inherited properties. */
  all(): Readonly<Record<string, unknown>>
  get(key: string): unknown
  /** Keeps a value; `undefined` takes it away. */
  set(key: string, value: unknown): Promise<void>
  /** Newest first, at most 20. */
  recent(): readonly Recent[]
  /** Puts a project at the top of the list. */
  remember(project: Recent): Promise<void>
  /** Takes a project off the list. */
  forget(path: string): Promise<void>
}

const File = z.looseObject({
  settings: z.record(z.string(), z.unknown()).default({}),
  recent: z
    .array(z.object({ path: z.string(), name: z.string(), openedAt: z.string().nullable() }))
    .default([]),
})

const fileName = 'settings.json'
const mostRecent = 20

/**
 * Opens the user's settings in `folder`, which is made if it is missing. Settings that cannot be read are kept aside as
 * `settings.damaged.json`, and the defaults hold.
 */
export async function openSettings(folder: string): Promise<Settings> {
  const path = join(folder, fileName)
  const read = await readSettings(path)
  const values = new Map(Object.entries(read.settings))
  let recent: readonly Recent[] = read.recent
  let turn: Promise<unknown> = Promise.resolve()

  const save = (): Promise<void> => {
    const done = turn.then(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const data = { ...read, settings: Object.fromEntries(values), recent }
      await writeDurably(path, `${JSON.stringify(data, null, 2)}\n`, { what: 'the settings' })
    })
    turn = done.catch(() => undefined)
    return done
  }

  return {
    all: () => Object.fromEntries(values),
    get: (key) => values.get(key),
    set: async (key, value) => {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
      await save()
    },
    recent: () => recent,
    remember: async (project) => {
      recent = [project, ...recent.filter((other) => other.path !== project.path)].slice(0, mostRecent)
      await save()
    },
    forget: async (gone) => {
      recent = recent.filter((other) => other.path !== gone)
      await save()
    },
  }
}

async function readSettings(path: string): Promise<z.infer<typeof File>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return File.parse({})
    throw error
  }
  try {
    return File.parse(JSON.parse(text))
  } catch {
    await renameOver(path, `${path.slice(0, -'.json'.length)}.damaged.json`)
    return File.parse({})
  }
}
