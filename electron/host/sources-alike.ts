import type { LikePair } from '../../shared/contract/source-calls'
import type { Source } from '../../shared/model/entities'
import { alike, sketched } from '../../shared/queries/alike'
import type { Sketched } from '../../shared/queries/alike'
import type { OpenProject } from './open-project'
import type { Work } from './works'

/** Pairs that are handed out at most. */
const most = 1000

/** Living sources that came in twice: the same file, the same words, or at least half of their wording. */
export async function sourcesAlike(project: OpenProject, work: Work): Promise<readonly LikePair[]> {
  const { store } = project.engine
  const living = [...store.all('sources')].filter((source) => !source.removed && !source.image)
  const textOf = (source: Source): string => store.need('revisions', source.revisionId).text
  const sameFile = twins(living, (source) => source.original?.hash ?? null, 'file')
  const known = new Set(sameFile.map(keyOf))
  const sameWords = twins(living, textOf, 'words').filter((pair) => !known.has(keyOf(pair)))
  for (const pair of sameWords) known.add(keyOf(pair))

  // One of those with the same words stands for all of them.
  const firsts = [
    ...new Map(living.toReversed().map((source) => [textOf(source), source])).values(),
  ].reverse()
  const texts: Sketched[] = []
  for (const [index, source] of firsts.entries()) {
    await work.step(index, firsts.length)
    texts.push(sketched(source.id, project.contents.text(textOf(source))))
  }
  await work.step(firsts.length, firsts.length)
  const near = alike(texts)
    .map((pair): LikePair => ({ ...pair, kind: 'near' }))
    .filter((pair) => !known.has(keyOf(pair)))
  return [...sameFile, ...sameWords, ...near].slice(0, most)
}

const keyOf = ({ first, second }: LikePair): string => `${first} ${second}`

/** Each source with the first one that has the same mark. */
function twins(
  sources: readonly Source[],
  markOf: (source: Source) => string | null,
  kind: LikePair['kind'],
): readonly LikePair[] {
  const firsts = new Map<string, Source>()
  return sources.flatMap((source) => {
    const mark = markOf(source)
    const first = mark === null ? undefined : firsts.get(mark)
    if (mark !== null && !first) firsts.set(mark, source)
    return first ? [{ first: first.id, second: source.id, kind, share: 1 }] : []
  })
}
