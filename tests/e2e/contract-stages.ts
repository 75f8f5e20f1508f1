import { join } from 'node:path'
import { generate, numbers } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { world } from '../bench/projects'
import { addCodes, addTexts, codePassages } from '../made-texts'
import { emic } from './app'
import type { Home } from './app'

/** A project on which the contract is played, and the texts in it that are read. Both hold the same passages. */
export interface Stage {
  readonly title: string
  /** Source with the words of the sample's interview. */
  readonly text: string
  /** Source with the words of the sample's forum notes. */
  readonly forum: string
  /** Makes the project; answers its path. */
  make(home: Home): Promise<string>
}

const interview = 'Interview with a clinic nurse'
const forum = 'Forum notes, Chinese and English'
/** Sources, words in each, codes, codings, and how many of these lie in one text. */
const large = { sources: 40, words: 10_000, codes: 2_000, codings: 10_000, inOne: 5_000 } as const

/** Where the contract of the product is played: a small project, and one as large as studies become. */
export const stages: readonly Stage[] = [
  { title: 'the sample', text: interview, forum, make: makeSample },
  { title: 'a large project', text: 'Long interview', forum: 'Long interview', make: makeLarge },
]

async function makeSample(home: Home): Promise<string> {
  const path = join(home.folder, 'Sample.emic')
  const { error } = await emic(home.env, 'demo', path)
  if (error !== '') throw new Error(error)
  return path
}

/**
 * The sample grown large: 40 sources of 10,000 words, 2,000 codes more, 10,000 codings more. In the midst of one of the
 * sources stand the words and codings of the sample's interview and forum, 5,000 codings around them.
 */
async function makeLarge(home: Home): Promise<string> {
  const path = await makeSample(home)
  const project = await openProject(path, world)
  const made = generate({ ...large, codings: 0 })
  const codeIds = await addCodes(project, made.codes)
  const [first, ...others] = made.sources
  const blocks = (first?.text ?? '').split('\n\n')
  const half = Math.floor(blocks.length / 2)
  const known = [interview, forum].map((name) => sourceNamed(project, name))
  const long = [...blocks.slice(0, half), ...known.map(({ text }) => text), ...blocks.slice(half)].join(
    '\n\n',
  )
  const texts = [{ name: 'Long interview', text: long }, ...others]
  const ids = await addTexts(project, texts)
  const [longId = ''] = ids
  const free = { start: long.indexOf(known[0]?.text ?? ''), end: 0 }
  free.end = free.start + known.reduce((sum, { text }) => sum + text.length + 2, 0)

  for (const { id, text } of known) await copyCodings(project, id, longId, long.indexOf(text))
  const random = numbers(11)
  const passages = Array.from({ length: large.codings }, (_, i) => {
    const at = i < large.inOne ? 0 : 1 + (i % others.length)
    const { text } = texts[at] ?? { text: '' }
    for (;;) {
      const start = Math.floor(random() * (text.length - 400))
      const end = start + 40 + Math.floor(random() * 300)
      const isFree = at > 0 || end < free.start || start > free.end
      if (isFree) return { sourceId: ids[at] ?? '', start, end }
    }
  })
  const spread = 50
  for (let i = 0; i < spread; i++)
    await codePassages(
      project,
      codeIds[i * 7] ?? '',
      passages.filter((_, n) => n % spread === i),
    )
  await project.close()
  return path
}

function sourceNamed(
  { engine, contents }: OpenProject,
  name: string,
): { readonly id: Id; readonly text: string } {
  const source = [...engine.store.all('sources')].find((one) => one.name === name)
  if (!source) throw new Error(`The sample has no source “${name}”`)
  const { text } = engine.store.need('revisions', source.revisionId)
  return { id: source.id, text: contents.text(text) }
}

async function copyCodings(project: OpenProject, from: Id, to: Id, offset: number): Promise<void> {
  const { engine } = project
  for (const { id, start, end } of engine.store.by('quotations.sourceId', from)) {
    const codeIds = engine.store.by('codings.quotationId', id).map(({ codeId }) => codeId)
    if (codeIds.length > 0)
      await engine.run('coding.add', {
        passages: [{ sourceId: to, start: start + offset, end: end + offset }],
        codeIds,
      })
  }
}
