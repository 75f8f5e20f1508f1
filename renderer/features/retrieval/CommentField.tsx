import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../shared/model/entities'
import { TextArea } from '../../components/TextArea'
import { useServices } from '../../hooks'
import { useDraft } from '../../hooks/draft'

export interface CommentFieldProps {
  readonly coding: Coding
  readonly onClose: () => void
}

/** Why this code on this passage; saves itself. Escape and leaving close it. */
export function CommentField({ coding, onClose }: CommentFieldProps) {
  const { t } = useTranslation()
  const { run } = useServices()
  const draft = useDraft(
    coding.comment,
    (comment, gesture) => void run('coding.comment', { id: coding.id, comment }, gesture),
  )
  return (
    <TextArea
      autoFocus
      rows={2}
      label={t('retrieval.commentOn')}
      value={draft.value}
      onChange={draft.change}
      onBlur={() => {
        draft.flush()
        onClose()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault()
          draft.flush()
          onClose()
        }
      }}
    />
  )
}
