import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { generate, numbers } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { paragraphs } from '../../shared/text/segments'
import { createProject, openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { world } from './projects'

/** A text of about so many characters, English and Chinese, with so many codings that overlap. */
export interface Reading {
  readonly name: string
  readonly characters: number
  readonly codings: number
}

/** The texts whose opening, scrolling and coding is measured. */
export const readings: readonly Reading[] = [
  { name: 'Short with few', characters: 30_000, codings: 500 },
  { name: 'Short with many', characters: 30_000, codings: 5_000 },
  { name: 'Long with few', characters: 1_000_000, codings: 500 },
  { name: 'Long with many', characters: 1_000_000, codings: 5_000 },
]

/** Codes in the codebook of both projects. */
export const codeCount = 2_000

/** One code has so many quotations, another so many: what is asked for and shown. */
export const asked = [740, 5_000] as const

/** Makes the project of texts to be read, with a page to begin on. */
export async function makeReadingProject(home: string): Promise<string> {
  const path = join(home, 'Reading.emic')
  const { project, codeIds } = await begin(path)
  await addText(project, 'Aside', 2_000, 1)
  for (const [i, { name, characters, codings }] of readings.entries()) {
    const { sourceId, text } = await addText(project, name, characters, i + 2)
    await code(project, sourceId, text, codings, (n) => codeIds[n % 60] ?? '')
  }
  await project.close()
  return path
}

/** Makes the project of a large codebook, and of codes with many quotations over many texts. */
export async function makeAskingProject(home: string): Promise<string> {
  const path = join(home, 'Asking.emic')
  const { project, codeIds } = await begin(path)
  const texts = []
  for (let i = 0; i < 20; i++) texts.push(await addText(project, `Interview ${i + 1}`, 50_000, i + 20))
  for (const [i, count] of asked.entries()) {
    for (const { sourceId, text } of texts)
      await code(project, sourceId, text, count / texts.length, () => codeIds[i] ?? '')
  }
  await project.close()
  return path
}

/** Makes texts of this many million characters in all, to be searched. */
export async function makeSearchProject(home: string, millions: number): Promise<OpenProject> {
  const path = join(home, `Search ${millions}.emic`)
  await createProject(path, { name: 'Bench', coder: 'Ana', ...world })
  const project = await openProject(path, world)
  for (let i = 0; i < millions; i++) await addText(project, `Book ${i + 1}`, 1_000_000, i + 100)
  return project
}

async function begin(path: string): Promise<{ project: OpenProject; codeIds: readonly Id[] }> {
  await createProject(path, { name: 'Bench', coder: 'Ana', ...world })
  const project = await openProject(path, world)
  const codeIds: Id[] = []
  const { codes } = generate({ sources: 1, words: 10, codes: codeCount, codings: 0 })
  for (const [i, { name, color }] of codes.entries()) {
    // Seven levels deep in places, most of them two or three.
    const parentId = i < 40 ? null : codeIds[i < 400 ? i % 40 : i < 1_900 ? 40 + (i % 360) : i - 80]
    const { result } = await project.engine.run('code.create', { name: `${name} ${i}`, color, parentId })
    codeIds.push((result as { readonly id: Id }).id)
  }
  return { project, codeIds }
}

async function addText(
  project: OpenProject,
  name: string,
  characters: number,
  seed: number,
): Promise<{ readonly sourceId: Id; readonly text: string }> {
  const [made] = generate(
    { sources: 1, words: Math.ceil(characters / 3.6), codes: 1, codings: 0 },
    seed,
  ).sources
  const text = (made?.text ?? '').slice(0, characters).trimEnd()
  const { contents, engine } = project
  await contents.putOriginal(Buffer.from(text), 'txt')
  const source = {
    name,
    fileName: `${name}.txt`,
    format: 'txt',
    language: null,
    encoding: { name: 'utf-8', guessed: false },
    original: { hash: createHash('sha256').update(text).digest('hex'), size: text.length, extension: 'txt' },
    text: await contents.putText(text),
    structure: await contents.putJson({
      blocks: paragraphs(text).map((range) => ({ ...range, kind: 'paragraph' })),
    }),
    length: text.length,
  }
  const { result } = await engine.run('source.add', { sources: [source] }, { internal: true })
  return { sourceId: (result as { readonly ids: readonly Id[] }).ids[0] ?? '', text }
}

/** Codes so many different passages of 50 to 600 characters. */
async function code(
  project: OpenProject,
  sourceId: Id,
  text: string,
  count: number,
  codeOf: (n: number) => Id,
): Promise<void> {
  const random = numbers(count)
  const byCode = new Map<Id, { sourceId: Id; start: number; end: number }[]>()
  const seen = new Set<string>()
  for (let n = 0; seen.size < count; n++) {
    const start = Math.floor(random() * (text.length - 700))
    const end = start + 50 + Math.floor(random() * 550)
    const codeId = codeOf(n)
    if (/\s/.test(text[start] ?? ' ') || seen.has(`${start}`)) continue
    seen.add(`${start}`)
    byCode.set(codeId, [...(byCode.get(codeId) ?? []), { sourceId, start, end }])
  }
  for (const [codeId, passages] of byCode)
    for (let i = 0; i < passages.length; i += 500)
      await project.engine.run('coding.add', { passages: passages.slice(i, i + 500), codeIds: [codeId] })
}
