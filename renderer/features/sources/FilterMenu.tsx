import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SourceFormat } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import type { MenuBranch, MenuEntries, MenuEntry } from '../../components/Menu'
import { useServices, useSession } from '../../hooks'
import type { SourcesFilter } from '../../session/sources-look'
import { languageName } from '../../strings/language-name'
import { compareNames } from '../../strings/sorting'
import type { Collection, Naming } from './collections'
import { isFiltering } from './listed'
import type { SourceRow } from './source-rows'

export interface FilterMenuProps {
  readonly rows: readonly SourceRow[]
  readonly collections: readonly Collection[]
  readonly onName: (naming: Naming) => void
}

/** Something a limit can be set to. */
interface Option<T> {
  readonly value: T
  readonly label: string
}

const distinct = <T extends string>(values: readonly T[], label: (value: T) => string): Option<T>[] =>
  [...new Set(values)]
    .map((value) => ({ value, label: label(value) }))
    .sort((a, b) => compareNames(a.label, b.label))

/** Narrows the list of sources, and does what can be done with the group or case it is narrowed to. */
export function FilterMenu({ rows, collections, onName }: FilterMenuProps) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const filter = useSession((session) => session.sourcesFilter)
  const narrow = (limit: Partial<SourcesFilter>): void =>
    app.dispatch({ type: 'sources-filter', filter: limit })

  /** A limit with its choices, "any" first; nothing where there are fewer than `least`. */
  const branch = <K extends keyof SourcesFilter>(
    limit: K,
    label: string,
    options: readonly Option<NonNullable<SourcesFilter[K]>>[],
    least: number,
  ): readonly MenuBranch[] => {
    if (options.length < least && filter[limit] === null) return []
    const any: MenuEntry = {
      id: `${limit} any`,
      label: t('sourceList.any'),
      isChosen: filter[limit] === null,
      onAction: () => narrow({ [limit]: null }),
    }
    const choices = options.map((option) => ({
      id: `${limit} ${String(option.value)}`,
      label: option.label,
      isChosen: filter[limit] === option.value,
      onAction: () => narrow({ [limit]: option.value }),
    }))
    return [{ id: limit, label, entries: [any, ...choices] }]
  }
  const yesNo = (yes: string, no: string): Option<boolean>[] => [
    { value: false, label: no },
    { value: true, label: yes },
  ]
  const named = (kind: Collection['kind']): Option<string>[] =>
    collections.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name }))

  const entries = (): MenuEntries => {
    const coderName = (id: string): string => app.store.get('coders', id)?.name ?? ''
    const spokenName = (tag: string): string =>
      tag === 'und' ? t('sourceList.noLanguage') : languageName(tag, i18n.language)
    const formats = rows.map(({ source }): SourceFormat => source.format)
    const coders = rows.flatMap((row) => row.coderIds)
    const spoken = rows.map(({ source }) => source.language ?? 'und')
    return [
      {
        id: 'words',
        label: t('sourceList.byWords'),
        shortcut: app.keysOf('sources.find'),
        // After the menu has given the keyboard back to its button.
        onAction: () => setTimeout(() => narrow({ isOpen: true }), 50),
      },
      'separator',
      ...branch('groupId', t('sources.in.groups'), named('group'), 1),
      ...branch('caseId', t('sources.in.cases'), named('case'), 1),
      ...branch('isRead', t('sourceList.reading'), yesNo(t('sources.read'), t('sources.unread')), 1),
      ...branch('isCoded', t('sourceList.coding'), yesNo(t('sourceList.coded'), t('sourceList.uncoded')), 1),
      ...branch('coderId', t('sourceList.coder'), distinct(coders, coderName), 2),
      ...branch(
        'format',
        t('sourceList.format'),
        distinct(formats, (format) => format.toUpperCase()),
        2,
      ),
      ...branch('language', t('sourceList.languageOf'), distinct(spoken, spokenName), 2),
      ...collections
        .filter(({ id }) => id === filter.groupId || id === filter.caseId)
        .flatMap((collection) => ['separator' as const, ...withCollection(collection)]),
    ]
  }
  const withCollection = (collection: Collection): readonly MenuEntry[] => {
    const { kind, id, name } = collection
    const question = kind === 'group' ? { groupIds: [id] } : { caseIds: [id] }
    return [
      {
        id: `quotations ${id}`,
        label: t('sources.in.quotations', { name }),
        onAction: () => app.dispatch({ type: 'ask', question }),
      },
      {
        id: `rename ${id}`,
        label: t('sources.in.rename', { name }),
        onAction: () => onName({ kind, collection, sourceIds: [] }),
      },
      {
        id: `remove ${id}`,
        label: t('sources.in.remove', { name }),
        danger: true,
        onAction: () => void remove(collection),
      },
    ]
  }
  const remove = async ({ kind, id, name }: Collection): Promise<void> => {
    narrow(kind === 'group' ? { groupId: null } : { caseId: null })
    await app.run(kind === 'group' ? 'group.remove' : 'case.remove', { id })
    app.announce(t('sources.in.removed', { name }), { undo: true })
  }
  return (
    <Menu
      label={t('sources.in.filter')}
      trigger={
        <IconButton label={t('sources.in.filter')} size="s" isOn={isFiltering(filter)}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={entries}
    />
  )
}
