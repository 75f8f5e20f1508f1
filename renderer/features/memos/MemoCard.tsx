import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { Badge } from '../../components/Badge'
import { useServices } from '../../hooks'
import { plainWords } from './markdown'
import classes from './MemoCard.module.css'

export interface MemoCardProps {
  readonly memo: Memo
  readonly onOpen: () => void
  /** What it is about, where the list does not say so. */
  readonly about?: string
  /** Takes the focus when it appears: the one that was just left. */
  readonly autoFocus?: boolean
}

/** A memo in a list: its title, how it begins, kind, who and when. */
export function MemoCard({ memo, onOpen, about = '', autoFocus }: MemoCardProps) {
  const { t, i18n } = useTranslation()
  const { store } = useServices()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (autoFocus) button.current?.focus()
    // Only when it appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const words = plainWords(memo.body, 240)
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(
    new Date(memo.changedAt),
  )
  return (
    <button ref={button} type="button" className={classes.card} onClick={onOpen}>
      <span className={classes.head}>
        <span className={memo.title === '' ? classes.untitled : classes.title}>
          {memo.title || t('memos.untitled')}
        </span>
        <Badge>{t(`memos.kinds.${memo.kind}`)}</Badge>
      </span>
      <span className={words === '' ? classes.blank : classes.words}>{words || t('memos.blank')}</span>
      <span className={classes.meta}>
        {t('memos.written', { who: store.get('coders', memo.createdBy)?.name ?? '', when })}
        {about === '' ? null : <span className={classes.about}>{about}</span>}
      </span>
    </button>
  )
}
