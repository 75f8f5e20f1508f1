import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { useIsPast, useQuery, useServices } from '../../hooks'
import { openSourceMemo } from '../../hooks/source-memo'

/** Opens the memo about the whole text, or begins one; marked where there is one. */
export function SourceMemo({ sourceId }: { readonly sourceId: Id }) {
  const { t } = useTranslation()
  const app = useServices()
  const isPast = useIsPast()
  const has = useQuery((store) => store.by('memos.target', sourceId).length > 0, ['memos'], [sourceId])
  return (
    <IconButton
      label={t(has ? 'sourceList.openSourceMemo' : 'sourceList.newSourceMemo')}
      isOn={has}
      isDisabled={isPast && !has}
      onPress={() => void openSourceMemo(app, sourceId)}
    >
      <NotebookPen size={16} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
}
