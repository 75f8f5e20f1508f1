import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Segmented } from '../../components/Segmented'
import { useAppNow, useSession } from '../../hooks'
import { pageLooks } from '../../session/pages'
import { lookAt } from './look-acts'

/** Whether the text of a PDF is shown, its pages, or both. */
export function LookChoice({ sourceId }: { readonly sourceId: Id }) {
  const { t } = useTranslation()
  const now = useAppNow()
  const look = useSession((session) => session.pages.looks[sourceId] ?? 'text')
  return (
    <Segmented
      label={t('pdf.look.label')}
      hideLabel
      value={look}
      onChange={(next) => lookAt(now(), sourceId, next)}
      options={pageLooks.map((id) => ({ id, label: t(`pdf.look.${id}`) }))}
    />
  )
}
