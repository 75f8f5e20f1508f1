import { lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../../shared/problem'
import { isJunk } from '../../shared/text/junk-file'
import { projectIn } from './archive/parts'
import { endingOf } from './import/format'
import { ZIP_LIMITS } from './import/limits'
import { refusal } from './import/refusal'
import { openZip } from './import/zip'
import { bytesOf, notIn } from './incoming'
import type { Incoming } from './incoming'

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * Puts what is in folders and zip files in their place, each in the order of names; what programs leave lying about is
 * passed over. Nothing is refused here: what cannot be opened says so when its bytes are wanted.
 */
export async function unfold(files: readonly Incoming[], signal?: AbortSignal): Promise<readonly Incoming[]> {
  const found: Incoming[] = []
  for (const file of files) {
    if (signal?.aborted || (file.shown !== undefined && isJunk(file.shown))) {
      if (signal?.aborted) found.push(file)
      continue
    }
    for (const inner of await filesIn(file)) {
      if (endingOf(inner.name) === 'zip') found.push(...(await packedIn(inner)))
      else found.push(inner)
    }
  }
  return found
}

/** The file itself, or the files of a folder and of those in it; links are not followed. */
async function filesIn(file: Incoming): Promise<readonly Incoming[]> {
  if (!('path' in file)) return [file]
  try {
    if (!(await lstat(file.path)).isDirectory()) return [file]
    const name = basename(file.path)
    const all = await walk(file.path, name)
    if (all.length > ZIP_LIMITS.entries) throw tooMany(name)
    return all.length === 0 ? [failing(name, noFiles(name))] : all
  } catch (error) {
    return [failing(file.name, error instanceof Problem ? error : notIn(file.name, error))]
  }
}

async function walk(folder: string, shown: string): Promise<Incoming[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => inOrder.compare(a.name, b.name))
  const found: Incoming[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const here = `${shown}/${entry.name}`
    if (isJunk(here)) continue
    if (entry.isDirectory()) found.push(...(await walk(path, here)))
    else if (entry.isFile()) found.push({ name: entry.name, path, shown: here })
    if (found.length > ZIP_LIMITS.entries) throw tooMany(basename(folder))
  }
  return found
}

/** Files of a document's package; a zip file that has one of them at its top is a document. */
const DOCUMENT = ['[Content_Types].xml', 'mimetype', 'META-INF/container.xml']

async function packedIn(zip: Incoming): Promise<readonly Incoming[]> {
  const shown = zip.shown ?? zip.name
  try {
    const bytes = await bytesOf(zip)
    if (bytes.length === 0) return [zip]
    const archive = await openZip(bytes, zip.name)
    if (DOCUMENT.some((name) => archive.has(name))) return [zip]
    if (projectIn(archive.names) !== null) return [failing(zip.name, wholeProject(zip.name), shown)]
    const names = archive.names.filter((name) => !isJunk(`${zip.name}/${archive.shown(name)}`))
    if (names.length === 0) return [failing(zip.name, noFiles(zip.name), shown)]
    return names
      .map((name) => ({ name, path: archive.shown(name) }))
      .sort((a, b) => inOrder.compare(a.path, b.path))
      .map(({ name, path }) => {
        const inner = { name: basename(path), shown: `${shown}/${path}` }
        return endingOf(inner.name) === 'zip'
          ? failing(inner.name, zipInZip(inner.name), inner.shown)
          : { ...inner, read: () => archive.read(name) }
      })
  } catch (error) {
    if (error instanceof Problem) return [failing(zip.name, error, shown)]
    throw error
  }
}

const failing = (name: string, problem: Problem, shown?: string): Incoming => ({
  name,
  ...(shown === undefined ? {} : { shown }),
  read: () => Promise.reject(problem),
})

const noFiles = (name: string): Problem => refusal(name, 'empty', 'holds no files.')

const wholeProject = (name: string): Problem =>
  refusal(name, 'unsafe', 'is a whole Emic project. Close this one, and open it on the first screen.')

const tooMany = (name: string): Problem =>
  refusal(name, 'too-large', 'holds more than 10,000 files. Choose a smaller folder.')

const zipInZip = (name: string): Problem =>
  refusal(name, 'unsafe', 'is a zip file within a zip file. Unpack it, then bring in what is in it.')
