import type { TFunction } from 'i18next'
import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { MenuBranch } from '../../components/Menu'
import type { Services } from '../../hooks'
import { compareNames } from '../../strings/sorting'

/** A group of sources, or a case: what sources can be put into. */
export interface Collection {
  readonly kind: 'group' | 'case'
  readonly id: Id
  readonly name: string
  readonly sourceIds: readonly Id[]
}

/** What is being named: a new collection (with the source that is put into it), or one that is there. */
export interface Naming {
  readonly kind: Collection['kind']
  readonly collection: Collection | null
  readonly sourceId: Id | null
}

/** Groups of sources and cases, groups first, each by name. */
export function collections(store: Store): readonly Collection[] {
  const byName = (a: Collection, b: Collection): number => compareNames(a.name, b.name)
  const groups = [...store.all('groups')]
    .filter(({ kind }) => kind === 'sources')
    .map(({ id, name, members }): Collection => ({ kind: 'group', id, name, sourceIds: members }))
  const cases = [...store.all('cases')].map(({ id, name, sourceIds }): Collection => ({
    kind: 'case',
    id,
    name,
    sourceIds,
  }))
  return [...groups.sort(byName), ...cases.sort(byName)]
}

/** The part of a source's menu that puts it into groups, or says for which cases it stands. */
export function collectionBranch(
  t: TFunction,
  app: Services,
  kind: Collection['kind'],
  all: readonly Collection[],
  sourceId: Id,
  onNew: (naming: Naming) => void,
): MenuBranch {
  const own = all.filter((collection) => collection.kind === kind)
  return {
    id: kind,
    label: t(kind === 'group' ? 'sources.in.groups' : 'sources.in.cases'),
    entries: [
      ...own.map((collection) => {
        const isIn = collection.sourceIds.includes(sourceId)
        return {
          id: collection.id,
          label: collection.name,
          isChosen: isIn,
          choice: 'any' as const,
          onAction: () => void put(app, t, collection, sourceId, !isIn),
        }
      }),
      ...(own.length > 0 ? (['separator'] as const) : []),
      {
        id: 'new',
        label: t(kind === 'group' ? 'sources.in.newGroup' : 'sources.in.newCase'),
        onAction: () => onNew({ kind, collection: null, sourceId }),
      },
    ],
  }
}

async function put(
  app: Services,
  t: TFunction,
  { kind, id, name }: Collection,
  sourceId: Id,
  into: boolean,
): Promise<void> {
  const change = { id, ...(into ? { add: [sourceId] } : { remove: [sourceId] }) }
  await app.run(kind === 'group' ? 'group.change' : 'case.change', change)
  const source = app.store.get('sources', sourceId)?.name ?? ''
  app.announce(t(into ? 'sources.in.put' : 'sources.in.taken', { source, name }), { undo: true })
}

/** Makes or renames what is named. Answers whether it was done. */
export async function nameCollection(app: Services, naming: Naming, name: string): Promise<boolean> {
  const { kind, collection, sourceId } = naming
  const members = sourceId === null ? [] : [sourceId]
  if (collection) {
    await app.run(kind === 'group' ? 'group.rename' : 'case.rename', { id: collection.id, name })
    return app.store.get(kind === 'group' ? 'groups' : 'cases', collection.id)?.name === name
  }
  return kind === 'group'
    ? (await app.run('group.create', { name, kind: 'sources', members })) !== null
    : (await app.run('case.create', { name, sourceIds: members })) !== null
}
