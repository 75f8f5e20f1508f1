import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Chooser } from '../../components/Chooser'
import { Dialog } from '../../components/Dialog'
import { useServices } from '../../hooks'
import { codeChoices } from './choices'
import { allowed } from './moves'
import type { CodebookView } from './use-codebook'
import { named } from './work'
import type { CodeWork } from './work'

export interface MoveDialogProps {
  readonly view: CodebookView
  readonly work: CodeWork
  readonly ids: readonly Id[]
  readonly onClose: () => void
}

const top = 'top'

/** Finds a new parent for codes by typing: the way to move without dragging. */
export function MoveDialog({ view, work, ids, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const { store } = useServices()
  const find = useMemo(
    () =>
      codeChoices(view.all, ({ node }) => allowed(view.all, ids, node.code.id), [
        { id: top, label: t('codebook.moveTop') },
      ]),
    [view.all, ids, t],
  )
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('codebook.moveTitle', { name: named(t, { store }, ids) })}
      lead={t('codebook.moveLead')}
    >
      <Chooser
        autoFocus
        label={t('codebook.chooseCode')}
        placeholder={t('codebook.chooseCode')}
        empty={t('codebook.noCode')}
        find={find}
        onChoose={(id) => {
          onClose()
          void work.move(ids, { parentId: id === top ? null : id, beforeId: null })
        }}
      />
    </Dialog>
  )
}
