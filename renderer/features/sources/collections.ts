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
  /** These, and for a case the sources in which single passages stand for it, such as what a speaker says. */
  readonly within: readonly Id[]
}

/** What is being named: a new collection (with the sources that are put into it), or one that is there. */
export interface Naming {
  readonly kind: Collection['kind']
  readonly collection: Collection | null
  readonly sourceIds: readonly Id[]
}

/** Most cases that stand in menus: those of a long survey are looked up in the table of attributes. */
const mostCases = 500

/** Groups of sources and cases, groups first, each by name; no cases where there are too many for a menu. */
export function collections(store: Store): readonly Collection[] {
  const byName = (a: Collection, b: Collection): number => compareNames(a.name, b.name)
  const groups = [...store.all('groups')]
    .filter(({ kind }) => kind === 'sources')
    .map(({ id, name, members }): Collection => ({
      kind: 'group',
      id,
      name,
      sourceIds: members,
      within: members,
    }))
  const isMenu = store.count('cases') <= mostCases
  const cases = [...(isMenu ? store.all('cases') : [])].map(
    ({ id, name, sourceIds, quotationIds = [] }): Collection => {
      const spoken = quotationIds.flatMap((one) => store.get('quotations', one)?.sourceId ?? [])
      return { kind: 'case', id, name, sourceIds, within: [...new Set([...sourceIds, ...spoken])] }
    },
  )
  return [...groups.sort(byName), ...cases.sort(byName)]
}

/** The part of a menu that puts sources into groups, or says for which cases they stand. */
export function collectionBranch(
  t: TFunction,
  app: Services,
  kind: Collection['kind'],
  all: readonly Collection[],
  sourceIds: readonly Id[],
  onNew: (naming: Naming) => void,
): MenuBranch {
  const own = all.filter((collection) => collection.kind === kind)
  return {
    id: kind,
    label: t(kind === 'group' ? 'sources.in.groups' : 'sources.in.cases'),
    entries: [
      ...own.map((collection) => {
        const members = new Set(collection.sourceIds)
        const isIn = sourceIds.every((id) => members.has(id))
        return {
          id: collection.id,
          label: collection.name,
          isChosen: isIn,
          choice: 'any' as const,
          onAction: () => void put(app, t, collection, sourceIds, !isIn),
        }
      }),
      ...(own.length > 0 ? (['separator'] as const) : []),
      {
        id: 'new',
        label: t(kind === 'group' ? 'sources.in.newGroup' : 'sources.in.newCase'),
        onAction: () => onNew({ kind, collection: null, sourceIds }),
      },
    ],
  }
}

async function put(
  app: Services,
  t: TFunction,
  { kind, id, name }: Collection,
  sourceIds: readonly Id[],
  into: boolean,
): Promise<void> {
  const change = { id, ...(into ? { add: [...sourceIds] } : { remove: [...sourceIds] }) }
  await app.run(kind === 'group' ? 'group.change' : 'case.change', change)
  const [first] = sourceIds
  const source =
    sourceIds.length === 1
      ? t('sourceList.quoted', { name: app.store.get('sources', first ?? '')?.name ?? '' })
      : t('sourceList.several', { count: sourceIds.length })
  app.announce(t(into ? 'sources.in.put' : 'sources.in.taken', { source, name }), { undo: true })
}

/** Makes or renames what is named. Answers whether it was done. */
export async function nameCollection(app: Services, naming: Naming, name: string): Promise<boolean> {
  const { kind, collection } = naming
  const members = [...naming.sourceIds]
  if (collection) {
    await app.run(kind === 'group' ? 'group.rename' : 'case.rename', { id: collection.id, name })
    return app.store.get(kind === 'group' ? 'groups' : 'cases', collection.id)?.name === name
  }
  return kind === 'group'
    ? (await app.run('group.create', { name, kind: 'sources', members })) !== null
    : (await app.run('case.create', { name, sourceIds: members })) !== null
}
