import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../shared/model/entities'
import { TextArea } from '../../components/TextArea'
import { useServices } from '../../hooks'
import { useDraft } from '../../hooks/draft'

/** What the coder says about a coding; saves itself. Escape closes it. */
export function Comment({ coding, onClose }: { readonly coding: Coding; readonly onClose: () => void }) {
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
      label={t('recheck.commentOn')}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
        event.preventDefault()
        draft.flush()
        onClose()
      }}
    />
  )
}
