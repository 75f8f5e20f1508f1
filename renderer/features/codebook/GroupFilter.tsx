import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Group, Id } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useQuery, useServices } from '../../hooks'
import { codeGroups } from './code-groups'

/** Narrows the codebook to a group of codes, and does what can be done with that; nothing where there is no group. */
export function GroupFilter({ group: chosen }: { readonly group: Group | undefined }) {
  const { t } = useTranslation()
  const { dispatch, run, announce } = useServices()
  const groups = useQuery(codeGroups, ['groups'])
  if (groups.length === 0) return null
  const choose = (id: Id | null): void => dispatch({ type: 'codes-in', id })
  const remove = async ({ id, name }: Group): Promise<void> => {
    choose(null)
    await run('group.remove', { id })
    announce(t('codebook.groups.removed', { name }), { undo: true })
  }
  return (
    <Menu
      label={t('codebook.groups.filter')}
      placement="bottom end"
      trigger={
        <IconButton label={t('codebook.groups.filter')} size="s" isOn={chosen !== undefined}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={[
        { id: 'all', label: t('codebook.groups.all'), isChosen: !chosen, onAction: () => choose(null) },
        'separator',
        ...groups.map((group) => ({
          id: group.id,
          label: group.name,
          description: t('codebook.several', { count: group.members.length }),
          isChosen: group.id === chosen?.id,
          onAction: () => choose(group.id),
        })),
        ...(chosen
          ? ([
              'separator',
              {
                id: 'quotations',
                label: t('codebook.groups.quotations', { name: chosen.name }),
                onAction: () =>
                  dispatch({ type: 'ask', question: { codeIds: [chosen.id], withChildren: true } }),
              },
              {
                id: 'rename',
                label: t('codebook.groups.rename', { name: chosen.name }),
                onAction: () => dispatch({ type: 'dialog', dialog: 'group-rename', ids: [chosen.id] }),
              },
              {
                id: 'remove',
                label: t('codebook.groups.remove', { name: chosen.name }),
                danger: true,
                onAction: () => void remove(chosen),
              },
            ] as const)
          : []),
      ]}
    />
  )
}
