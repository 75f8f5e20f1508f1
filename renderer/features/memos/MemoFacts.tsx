import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { Badge } from '../../components/Badge'
import { useServices } from '../../hooks'
import classes from './MemoView.module.css'

/** Kind of a memo, who wrote it, when, and when it was changed last. */
export function MemoFacts({ memo }: { readonly memo: Memo }) {
  const { t, i18n } = useTranslation()
  const { store } = useServices()
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const created = format.format(new Date(memo.createdAt))
  const changed = format.format(new Date(memo.changedAt))
  const who = store.get('coders', memo.createdBy)?.name ?? ''
  return (
    <p className={classes.facts}>
      <Badge>{t(`memos.kinds.${memo.kind}`)}</Badge>
      <span>
        {t('memos.written', { who, when: created })}
        {changed === created ? '' : ` · ${t('memos.changed', { when: changed })}`}
      </span>
    </p>
  )
}
