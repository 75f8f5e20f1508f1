import type { SourceOutputs } from '../../shared/contract/source-calls'
import { readReferences, referencesOf } from '../../shared/exchange/references/read'
import type { ReadReferences } from '../../shared/exchange/references/read'
import { Problem } from '../../shared/problem'
import { matchReferences } from '../../shared/queries/match-references'
import type { Titled } from '../../shared/queries/match-references'
import { decodeText } from './import/encoding'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import type { OpenProject } from './open-project'
import type { Work } from './works'
import { isRdf, zoteroItems } from './zotero-rdf'

/** UTF-16 units at the beginning of a text in which an article names itself. */
const headLength = 5000

/** Largest file that is read, in bytes. */
const largest = 40 * 1024 * 1024

/** Reads a file of references and says which source each seems to belong to. Changes nothing. */
export async function proposeReferences(
  project: OpenProject,
  file: Incoming,
  work: Work,
): Promise<SourceOutputs['references.read']> {
  const bytes = await bytesOf(file)
  if (bytes.length > largest) {
    throw new Problem(
      'refused',
      'This file is larger than 20 MB, so no reference was read. Export only the works you need; nothing was changed.',
    )
  }
  const { items, skipped, firstSkipped, format } = read(bytes, file.name)
  const { store } = project.engine
  const living = [...store.all('sources')].filter((source) => !source.removed)
  const titled: Titled[] = []
  for (const [index, { id, name, fileName, revisionId }] of living.entries()) {
    await work.step(index, living.length)
    const head = headOf(project, store.need('revisions', revisionId).text)
    titled.push({ id, name, fileName, head })
  }
  const matches = matchReferences(items, titled)
  return {
    entries: items.map((reference, i) => ({ reference, match: matches[i] ?? null })),
    skipped,
    firstSkipped,
    format,
  }
}

function read(bytes: Uint8Array, fileName: string): ReadReferences {
  const { text } = decodeText(bytes, fileName)
  return isRdf(text) ? referencesOf('zotero-rdf', zoteroItems(bytes, fileName)) : readReferences(text)
}

/** The beginning of a text; nothing where it cannot be read, which the check of the project says. */
function headOf(project: OpenProject, hash: string): string {
  try {
    return project.contents.text(hash).slice(0, headLength)
  } catch {
    return ''
  }
}
