import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { run } from '../../electron/cli/run'
import { world } from '../../electron/cli/with-project'
import { openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { textReader } from '../../electron/host/text-reader'
import type { RefiReport } from '../../shared/contract/refi-calls'

/** Folder of the test, and of the project in it. */
export let folder = ''
export let dir = ''

/** Gives each test of a file a project of its own. */
export function useStudy(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emic-refi-'))
    dir = join(folder, 'Study.emic')
    await emic('new', dir, '--name', 'Two doors', '--coder', 'Ana')
  })
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
}

export async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, {
    out: (words) => void (out += words),
    error: (words) => void (error += words),
  })
  return { code, out, error }
}

export async function opened<T>(work: (project: OpenProject) => Promise<T> | T): Promise<T> {
  const project = await openProject(dir, { ...world, app: 'test' })
  try {
    return await work(project)
  } finally {
    await project.close()
  }
}

/** Brings a project in, checks what became of the open one, and answers the report. */
export async function bring(
  bytes: Uint8Array | string,
  name = 'other.qdpx',
  ...options: readonly string[]
): Promise<RefiReport> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const { code, out, error } = await emic('import-project', dir, path, '--json', ...options)
  expect(error).toBe('')
  expect(code).toBe(0)
  expect((await emic('verify', dir)).out).toContain('Everything that was checked is right.')
  return JSON.parse(out) as RefiReport
}

/** Names of the codes on each passage of a project, by its words. */
export const coded = () =>
  opened((project) => {
    const { store } = project.engine
    const reader = textReader(project)
    return Object.fromEntries(
      [...store.all('quotations')].map((quotation) => [
        reader.text(quotation.revisionId).slice(quotation.start, quotation.end),
        store.by('codings.quotationId', quotation.id).map(({ codeId }) => store.need('codes', codeId).name),
      ]),
    )
  })

export const names = (table: 'codes' | 'cases' | 'sources' | 'coders' | 'variables' | 'groups') =>
  opened(({ engine }) => [...engine.store.all(table)].map(({ name }) => name))

/** A text of two lines, and where words stand in it. */
export const diary = 'The nurse came at four.\nNobody spoke, and the tea went cold.\n'
export const at = (words: string): readonly [number, number] => [
  diary.indexOf(words),
  diary.indexOf(words) + words.length,
]
