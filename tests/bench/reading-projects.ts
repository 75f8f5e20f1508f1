import { join } from 'node:path'
import { generate, numbers } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { createProject, openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { addCodes, addTexts, codePassages } from '../made-texts'
import type { Passage } from '../made-texts'
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

/** Makes the project of texts to be read, with a page to begin on; of these texts only, if they are named. */
export async function makeReadingProject(home: string, only?: readonly string[]): Promise<string> {
  const path = join(home, 'Reading.emic')
  const { project, codeIds } = await begin(path)
  await makeText(project, 'Aside', 2_000, 1)
  for (const [i, { name, characters, codings }] of readings.entries()) {
    if (only && !only.includes(name)) continue
    const { sourceId, text } = await makeText(project, name, characters, i + 2)
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
  for (let i = 0; i < 20; i++) texts.push(await makeText(project, `Interview ${i + 1}`, 50_000, i + 20))
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
  for (let i = 0; i < millions; i++) await makeText(project, `Book ${i + 1}`, 1_000_000, i + 100)
  return project
}

async function begin(path: string): Promise<{ project: OpenProject; codeIds: readonly Id[] }> {
  await createProject(path, { name: 'Bench', coder: 'Ana', ...world })
  const project = await openProject(path, world)
  const { codes } = generate({ sources: 1, words: 10, codes: codeCount, codings: 0 })
  const deep = codes.map(({ name, color }, i) => ({
    name: `${name} ${i}`,
    color,
    // Seven levels deep in places, most of them two or three.
    parent: i < 40 ? null : i < 400 ? i % 40 : i < 1_900 ? 40 + (i % 360) : i - 80,
  }))
  const codeIds = await addCodes(project, deep)
  return { project, codeIds }
}

async function makeText(
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
  const [sourceId = ''] = await addTexts(project, [{ name, text }])
  return { sourceId, text }
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
  const byCode = new Map<Id, Passage[]>()
  const seen = new Set<string>()
  for (let n = 0; seen.size < count; n++) {
    const start = Math.floor(random() * (text.length - 700))
    const end = start + 50 + Math.floor(random() * 550)
    const codeId = codeOf(n)
    if (/\s/.test(text[start] ?? ' ') || seen.has(`${start}`)) continue
    seen.add(`${start}`)
    byCode.set(codeId, [...(byCode.get(codeId) ?? []), { sourceId, start, end }])
  }
  for (const [codeId, passages] of byCode) await codePassages(project, codeId, passages)
}
