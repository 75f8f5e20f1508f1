import { refiTask } from '../../electron/host/import/refi/task'
import type { RefiEnd, RefiPart, RefiTask } from '../../electron/host/import/refi/task'
import { Store } from '../../shared/core/store'
import { planOf } from '../../shared/exchange/refi/plan'
import type { RefiPlan } from '../../shared/exchange/refi/plan'
import { store as plain } from '../unit/exchange/project'
import { folded } from './study'

/** What a project became: the plan, the reading, and its texts by their hashes. */
export interface Imported {
  readonly plan: RefiPlan
  readonly end: RefiEnd
  readonly store: Store
  readonly texts: ReadonlyMap<string, string>
}

/** An empty project with one coder. */
const empty = (): Store =>
  Store.of({
    project: [...plain.all('project')].map((one) => ({ ...one, description: '' })),
    coders: [...plain.all('coders')],
  })

/** Reads a project as the host does, and puts what it becomes into an empty project. No thread, no disk. */
export async function imported(
  bytes: Uint8Array,
  fileName: string,
  options: Partial<RefiTask> = {},
): Promise<Imported> {
  const texts = new Map<string, string>()
  const take = (part: RefiPart): Promise<void> => {
    if (part.kind === 'text') texts.set(part.hash, part.text)
    return Promise.resolve()
  }
  const end = await refiTask(
    bytes,
    fileName,
    { keep: true, folder: null, splitDots: false, ...options },
    take,
  )
  const store = empty()
  const plan = planOf(
    {
      project: end.project,
      sources: end.sources.map(({ file, ...source }) => ({ ...source, file: { ...file, language: null } })),
      homeless: end.homeless,
      notes: new Map(end.notes),
      kept: new Map(end.kept),
    },
    { samePaths: true },
    {
      store,
      now: '2026-03-02T09:15:00.000Z',
      by: store.project().activeCoderId,
      colour: () => '#123456',
    },
  )
  const records = { ...store.records() } as Record<string, readonly unknown[]>
  for (const { table, record } of plan.records.flat()) records[table] = [...(records[table] ?? []), record]
  return { plan, end, store: Store.of(records as Parameters<typeof Store.of>[0]), texts }
}

/** Codings of a project as `codingsOf` tells those of a study: code and words. */
export function foundIn({ store, texts }: Imported): readonly string[] {
  return [...store.all('codings')]
    .map(({ codeId, quotationId }) => {
      const { revisionId, start, end } = store.need('quotations', quotationId)
      const text = texts.get(store.need('revisions', revisionId).text) ?? ''
      return `${store.need('codes', codeId).name}: ${folded(text.slice(start, end))}`
    })
    .sort()
}

/** How many passages wait in the tray. */
export const doubtfulIn = ({ store }: Imported): number =>
  [...store.all('quotations')].filter(({ doubtful }) => doubtful).length
