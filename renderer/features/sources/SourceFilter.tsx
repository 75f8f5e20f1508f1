import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useServices } from '../../hooks'
import type { Collection, Naming } from './collections'

export interface SourceFilterProps {
  readonly all: readonly Collection[]
  /** The one the list is narrowed to. */
  readonly chosen: Collection | undefined
  readonly onName: (naming: Naming) => void
}

/** Narrows the list of sources to a group or a case, and does what can be done with that. */
export function SourceFilter({ all, chosen, onName }: SourceFilterProps) {
  const { t } = useTranslation()
  const app = useServices()
  const choose = (id: string | null): void => app.dispatch({ type: 'sources-in', id })
  const remove = async ({ kind, id, name }: Collection): Promise<void> => {
    choose(null)
    await app.run(kind === 'group' ? 'group.remove' : 'case.remove', { id })
    app.announce(t('sources.in.removed', { name }), { undo: true })
  }
  return (
    <Menu
      label={t('sources.in.filter')}
      trigger={
        <IconButton label={t('sources.in.filter')} size="s" isOn={chosen !== undefined}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={[
        { id: 'all', label: t('sources.in.all'), isChosen: !chosen, onAction: () => choose(null) },
        'separator',
        ...all.map((collection) => ({
          id: collection.id,
          label: collection.name,
          description: t(collection.kind === 'group' ? 'sources.in.group' : 'sources.in.case'),
          isChosen: collection.id === chosen?.id,
          onAction: () => choose(collection.id),
        })),
        ...(chosen
          ? ([
              'separator',
              {
                id: 'quotations',
                label: t('sources.in.quotations', { name: chosen.name }),
                onAction: () =>
                  app.dispatch({
                    type: 'ask',
                    question: chosen.kind === 'group' ? { groupIds: [chosen.id] } : { caseIds: [chosen.id] },
                  }),
              },
              {
                id: 'rename',
                label: t('sources.in.rename', { name: chosen.name }),
                onAction: () => onName({ kind: chosen.kind, collection: chosen, sourceId: null }),
              },
              {
                id: 'remove',
                label: t('sources.in.remove', { name: chosen.name }),
                danger: true,
                onAction: () => void remove(chosen),
              },
            ] as const)
          : []),
      ]}
    />
  )
}
