import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { finder } from '../../../shared/queries/search'
import { Chooser } from '../../components/Chooser'
import type { Choice } from '../../components/Chooser'
import { Dialog } from '../../components/Dialog'
import { useQuery, useServices } from '../../hooks'
import { codeChoices } from './choices'
import type { CodebookView } from './use-codebook'
import { named } from './work'
import type { CodeWork } from './work'

export interface GatherDialogProps {
  readonly view: CodebookView
  readonly work: CodeWork
  readonly ids: readonly Id[]
  readonly into: 'group' | 'theme'
  readonly onClose: () => void
}

const fresh = 'new:'

/** Adds codes to a group of codes, or to a theme beside the codes they stand under. */
export function GatherDialog({ view, work, ids, into, onClose }: GatherDialogProps) {
  const { t } = useTranslation()
  const { store } = useServices()
  const groups = useQuery(
    (records) => [...records.all('groups')].filter(({ kind }) => kind === 'codes'),
    ['groups'],
  )
  const find = useMemo(() => {
    if (into === 'theme')
      return codeChoices(
        view.all,
        ({ node }) => node.code.role === 'theme' && !(ids.length === 1 && ids[0] === node.code.id),
      )
    const known = finder(
      groups.map(({ id, name, members }) => ({
        id,
        label: name,
        detail: t('codebook.several', { count: members.length }),
        words: [name],
      })),
    )
    return (query: string): readonly Choice[] => {
      const name = query.trim()
      const isKnown = groups.some((group) => group.name.toLowerCase() === name.toLowerCase())
      return [
        ...known(query),
        ...(name === '' || isKnown ? [] : [{ id: fresh + name, label: t('codebook.newGroup', { name }) }]),
      ]
    }
  }, [into, view.all, ids, groups, t])
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t(into === 'theme' ? 'codebook.toThemeTitle' : 'codebook.toGroupTitle', {
        name: named(t, { store }, ids),
      })}
      lead={t(into === 'theme' ? 'codebook.toThemeLead' : 'codebook.toGroupLead')}
    >
      <Chooser
        autoFocus
        label={t(into === 'theme' ? 'codebook.findTheme' : 'codebook.findGroup')}
        placeholder={t(into === 'theme' ? 'codebook.findTheme' : 'codebook.findGroup')}
        empty={t(into === 'theme' ? 'codebook.noTheme' : 'codebook.noGroup')}
        find={find}
        onChoose={(id) => {
          onClose()
          if (into === 'theme') void work.joinTheme(ids, id)
          else void work.addToGroup(ids, id.startsWith(fresh) ? { name: id.slice(fresh.length) } : { id })
        }}
      />
    </Dialog>
  )
}
