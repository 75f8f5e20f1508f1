import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createProject, openProject } from '../electron/host/open-project'
import type { OpenOptions, OpenProject } from '../electron/host/open-project'
import type { Id } from '../shared/model/entities'
import { counter } from './world'

const scratches: string[] = []
afterAll(async () => {
  for (const folder of scratches) await rm(folder, { recursive: true, force: true })
})

/** An empty folder of its own, on a disk in memory where there is one; taken away when the tests end. */
export async function scratch(name: string, fast = false): Promise<string> {
  const base = fast && process.platform === 'linux' ? '/dev/shm' : tmpdir()
  const folder = await mkdtemp(join(base, `emic-${name}-`)).catch(() =>
    mkdtemp(join(tmpdir(), `emic-${name}-`)),
  )
  scratches.push(folder)
  return folder
}

const words = [
  'The clinic had moved twice before the inspectors came, and each time it kept its telephone number. ',
  'Patients found it through other patients; no newspaper carried its name. ',
  '患者说，他们只相信自己的眼睛。 ',
  'A nurse kept the receipts in a biscuit tin 🙂 and the consent forms in her desk. ',
]

/** Brings a text in, with its original, as an import does. */
export async function bringIn(project: OpenProject, name: string, text: string): Promise<Id> {
  const bytes = Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf8')
  const original = await project.contents.putOriginal(bytes, 'txt')
  const { result } = await project.engine.run(
    'source.add',
    {
      sources: [
        {
          name,
          fileName: `${name}.txt`,
          format: 'txt',
          language: 'en',
          encoding: { name: 'utf-8', guessed: false },
          original: { ...original, size: bytes.length },
          text: await project.contents.putText(text),
          structure: await project.contents.putJson({
            blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
          }),
          length: text.length,
        },
      ],
    },
    { internal: true },
  )
  return (result as { readonly ids: readonly Id[] }).ids[0] ?? ''
}

/** Makes and opens a project with two texts, three codes and a memo. */
export async function clinicProject(
  path: string,
  options: Partial<OpenOptions> = {},
  seed = 0,
): Promise<{
  readonly project: OpenProject
  readonly codes: readonly Id[]
  readonly sources: readonly Id[]
}> {
  await createProject(path, { name: 'Clinics', coder: 'Ana', ...counter(seed) })
  const project = await openProject(path, { ...counter(seed + 1), ...options })
  try {
    return { project, ...(await fill(project)) }
  } catch (error) {
    await project.close()
    throw error
  }
}

async function fill(
  project: OpenProject,
): Promise<{ readonly codes: readonly Id[]; readonly sources: readonly Id[] }> {
  const sources = [
    await bringIn(project, 'Interview 1', words.join('').repeat(4)),
    await bringIn(project, 'Interview 2', words.slice(0, 3).toReversed().join('\n').repeat(3)),
  ]
  const codes: Id[] = []
  for (const name of ['Trust', 'Moving on', 'Paper']) {
    const { result } = await project.engine.run('code.create', { name })
    codes.push((result as { readonly id: Id }).id)
  }
  await project.engine.run('memo.create', { title: 'First impressions', body: 'They laugh about the tin.' })
  return { codes, sources }
}

/** Codes `count` further passages, one step each. */
export async function codePassages(
  { project, codes, sources }: Awaited<ReturnType<typeof clinicProject>>,
  count: number,
): Promise<void> {
  const first = project.engine.store.count('codings')
  for (let i = first; i < first + count; i++) {
    const start = (i * 7) % 200
    await project.engine.run('coding.add', {
      passages: [{ sourceId: sources[i % 2] ?? '', start, end: start + 20 + (i % 9) }],
      codeIds: [codes[i % 3] ?? ''],
    })
  }
}

/** A project as a kill leaves it: steps behind the checkpoint, several files of log, and no lock that anybody holds. */
export async function killedProject(): Promise<{
  readonly path: string
  readonly seq: number
  readonly records: unknown
}> {
  const folder = await scratch('killed')
  const working = join(folder, 'Working.emic')
  const made = await clinicProject(working, { segmentLimit: 5000, idle: 600_000 })
  await codePassages(made, 10)
  await made.project.checkpoint()
  await codePassages(made, 10)
  const path = join(folder, 'Clinics.emic')
  await cp(working, path, { recursive: true })
  await rm(join(path, 'lock.json'))
  const { seq, store } = made.project.engine
  const records = store.records()
  await made.project.close()
  return { path, seq, records }
}

/** Every file below a folder by its path, as SHA-256 or as bytes. */
export async function filesIn(root: string, below = ''): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) for (const [p, b] of await filesIn(root, path)) files.set(p, b)
    else files.set(path, await readFile(join(root, path)))
  }
  return files
}

/** Short name of some bytes, to compare many files at once. */
export const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)
