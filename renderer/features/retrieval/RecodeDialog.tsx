import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'
import { Chooser } from '../../components/Chooser'
import { Dialog } from '../../components/Dialog'

export interface RecodeDialogProps {
  readonly count: number
  /** The code they all have now, if it is one. */
  readonly from: Id | null
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly onChoose: (codeId: Id) => void
  readonly onClose: () => void
}

/** Finds the code that fits better. */
export function RecodeDialog({ count, from, codes, onChoose, onClose }: RecodeDialogProps) {
  const { t } = useTranslation()
  const find = useMemo(
    () =>
      finder(
        [...codes.values()]
          .filter(({ code }) => code.role !== 'category' && code.id !== from)
          .map(({ code, path, colour }) => ({
            id: code.id,
            label: code.name,
            detail: path === code.name ? code.short : path,
            colour,
            words: [code.name, path, code.short, code.definition],
          })),
      ),
    [codes, from],
  )
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('retrieval.recodeTitle', { count })}
      lead={t('retrieval.recodeLead')}
    >
      <Chooser
        autoFocus
        label={t('retrieval.findCode')}
        placeholder={t('retrieval.findCode')}
        empty={t('retrieval.noCode')}
        find={find}
        onChoose={onChoose}
      />
    </Dialog>
  )
}
