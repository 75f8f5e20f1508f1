import { generate, numbers } from '../../fixtures/generate'
import type { Id } from '../../shared/model/entities'
import { paragraphs } from '../../shared/text/segments'
import type { OpenProject } from '../../electron/host/open-project'
import { fillProject } from '../bench/projects'

/** Names as codebooks have them: short, long, Chinese, mixed. */
const topics = [
  'Licence first',
  'Waiting for approval',
  'What families expect before they have read about the therapy',
  '地方监管与伦理审查',
  'Hope and what it costs the relatives who stay behind at home',
  'Grey zone',
  'Trust in the ward',
  'Prices nobody writes down',
  'Translating “consent” (知情同意)',
  'Second opinion',
  'Paperwork as care',
  '跨境就医',
] as const
const colours = ['#3B7DD8', '#C2572B', '#3F8F5B', '#8A5BB2', '#B23F6E', '#7A7A1F', '#1F8A8A', '#A06A1F']

/** Codes of the dense project. */
const codeCount = 2_000

/**
 * Makes a project that is hard to show: 2,000 codes up to seven levels deep with long names, texts with Chinese
 * paragraphs that are coded four to eight lanes deep by two coders, comments, doubts, memos, a definition that changed.
 */
export async function makeDense(path: string): Promise<void> {
  const { project, sourceIds } = await fillProject(path, {
    sources: 9,
    words: 2_500,
    codes: 0,
    codings: 0,
    chinese: 3,
  })
  const { engine } = project
  const make = async (name: string, args: object): Promise<Id> => {
    const { result } = await engine.run(name, args)
    return (result as { readonly id: Id }).id
  }
  await engine.run('project.rename', { name: 'Regenerative medicine in four provinces, 2019 to 2024' })
  const first = engine.store.project().activeCoderId ?? ''
  const codeIds = await makeCodes(make)
  const second = await make('coder.add', { name: 'Bo Lindqvist' })
  for (const coder of [first, second]) {
    await engine.run('coder.switch', { id: coder })
    await codeTexts(project, sourceIds, codeIds, coder === first ? 1 : 2)
  }
  await engine.run('coder.switch', { id: first })
  await engine.run('code.define', {
    id: codeIds[1],
    short: 'A decision is made and nobody may act on it yet.',
    definition:
      'Somebody waits for a body to decide, and says what the waiting does. Not the delay of an operation for medical reasons.',
  })
  await project.close()
}

async function makeCodes(make: (name: string, args: object) => Promise<Id>): Promise<readonly Id[]> {
  const ids: Id[] = []
  for (let i = 0; i < codeCount; i++) {
    // Seven levels deep in places, most of them two or three.
    const parentId = i < 24 ? null : (ids[i < 260 ? i % 24 : i < 1_900 ? 24 + (i % 236) : i - 90] ?? null)
    const name = `${topics[i % topics.length] ?? ''}${i < topics.length ? '' : ` ${i}`}`
    const color = parentId === null ? colours[i % colours.length] : null
    const role = i < 3 ? 'theme' : i === 5 ? 'category' : 'code'
    const short = i < 40 ? 'What is said about this before anybody has decided.' : ''
    ids.push(await make('code.create', { name, parentId, color, short, role }))
  }
  return ids
}

async function codeTexts(
  project: OpenProject,
  sourceIds: readonly Id[],
  codeIds: readonly Id[],
  seed: number,
): Promise<void> {
  const random = numbers(seed)
  const { sources } = generate({ sources: 9, words: 2_500, codes: 0, codings: 0, chinese: 3 })
  for (const [i, sourceId] of sourceIds.entries()) {
    const { text } = sources[i] ?? { text: '' }
    const blocks = paragraphs(text)
    for (const [n, block] of blocks.entries()) {
      // The first texts are coded through, the others here and there.
      const times = i < 2 ? 2 + Math.floor(random() * 2) : random() < 0.12 ? 1 : 0
      for (let k = 0; k < times; k++) {
        const start =
          k === 0 ? block.start : block.start + Math.floor(random() * (block.end - block.start - 2))
        const last = random() < 0.25 ? (blocks[n + 1] ?? block) : block
        const end = Math.max(start + 2, last.end - Math.floor(random() * ((last.end - last.start) / 2)))
        const code = codeIds.filter((_, at) => at !== 5)[Math.floor(random() ** 2 * 40)]
        const unsure = random() < 0.12
        const comment = random() < 0.12 ? 'Compare with what the second ward said about this.' : ''
        const passages = [{ sourceId, start, end }]
        const made = await project.engine.run('coding.add', { passages, codeIds: [code], unsure, comment })
        const [id] = (made.result as { readonly ids: readonly Id[] }).ids
        const [passage] = passages
        if (id !== undefined && random() < 0.08)
          await project.engine.run('memo.create', {
            title: n % 2 ? 'Who may decide, and for whom' : '谁来决定，为谁决定',
            body: 'The board is named, its members never are. **Ask again** in the second round.',
            kind: n % 3 ? 'analytic' : 'reflexive',
            passage,
          })
      }
    }
  }
}
