import type { Generated } from '../fixtures/generate'
import type { OpenProject } from '../electron/host/open-project'
import type { Id } from '../shared/model/entities'
import { paragraphs } from '../shared/text/segments'

/** A text that was made up, to be brought into a project. */
export interface MadeText {
  readonly name: string
  readonly text: string
}

/** A passage of a source, UTF-16 units, half-open. */
export interface Passage {
  readonly sourceId: Id
  readonly start: number
  readonly end: number
}

/** Brings texts of any length in as one step, each with its original and a block for each paragraph, as an import does. */
export async function addTexts(
  { contents, engine }: OpenProject,
  texts: readonly MadeText[],
): Promise<readonly Id[]> {
  const sources = []
  for (const { name, text } of texts) {
    const bytes = Buffer.from(text)
    const original = await contents.putOriginal(bytes, 'txt')
    const blocks = paragraphs(text).map((range) => ({ ...range, kind: 'paragraph' }))
    sources.push({
      name,
      fileName: `${name}.txt`,
      format: 'txt',
      language: null,
      encoding: { name: 'utf-8', guessed: false },
      original: { ...original, size: bytes.length },
      text: await contents.putText(text),
      structure: await contents.putJson({ blocks }),
      length: text.length,
    })
  }
  const { result } = await engine.run('source.add', { sources }, { internal: true })
  return (result as { readonly ids: readonly Id[] }).ids
}

/** Creates codes, each after its parent. */
export async function addCodes({ engine }: OpenProject, codes: Generated['codes']): Promise<readonly Id[]> {
  const ids: Id[] = []
  for (const { name, parent, color } of codes) {
    const { result } = await engine.run('code.create', {
      name,
      color,
      parentId: parent === null ? null : ids[parent],
    })
    ids.push((result as { readonly id: Id }).id)
  }
  return ids
}

/** Gives passages a code, in steps of 500. */
export async function codePassages(
  { engine }: OpenProject,
  codeId: Id,
  passages: readonly Passage[],
): Promise<void> {
  for (let i = 0; i < passages.length; i += 500)
    await engine.run('coding.add', { passages: passages.slice(i, i + 500), codeIds: [codeId] })
}
