import { setImmediate as turn } from 'node:timers/promises'
import type { SourceOutputs } from '../../shared/contract/source-calls'
import type { Id } from '../../shared/model/entities'
import type { Structure } from '../../shared/text/structure'
import { wordCount } from '../../shared/text/word-count'
import type { OpenProject } from './open-project'

type Size = SourceOutputs['sources.sizes'][number]

/** Counted once per text, which never changes: the hash of the text names the answer. */
const counted = new Map<string, number>()
const mostKept = 20_000

/** How long the current texts of these sources are; a source whose text cannot be read is left out. */
export async function sourceSizes(project: OpenProject, sourceIds: readonly Id[]): Promise<readonly Size[]> {
  const { store } = project.engine
  const sizes: Size[] = []
  for (const sourceId of sourceIds) {
    const source = store.get('sources', sourceId)
    const revision = source && store.get('revisions', source.revisionId)
    if (!revision) continue
    try {
      let words = counted.get(revision.text)
      if (words === undefined) {
        words = wordCount(project.contents.text(revision.text))
        if (counted.size < mostKept) counted.set(revision.text, words)
        await turn()
      }
      const structure =
        revision.structure === null ? null : (project.contents.json(revision.structure) as Structure)
      sizes.push({ sourceId, words, pages: structure?.pages?.length ?? null })
    } catch {
      // The check of the whole project says what is wrong with the file; a list has only no number for it.
      continue
    }
  }
  return sizes
}
