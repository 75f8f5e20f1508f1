import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './QuestionSentence.module.css'
import slot from './Slot.module.css'

export interface UnsureSlotProps {
  readonly unsure: boolean
  /** Undefined: the mark is not asked for any more. */
  readonly onChange: (unsure: boolean | undefined) => void
}

/** Whether the codings are marked as not sure, or are not. */
export function UnsureSlot({ unsure, onChange }: UnsureSlotProps) {
  const { t } = useTranslation()
  const name = t(unsure ? 'retrieval.unsure' : 'retrieval.sure')
  return (
    <span className={slot.slot}>
      <span className={slot.lead}>{t('question.marked')}</span>
      <span className={slot.chip}>
        <button type="button" className={classes.turn} onClick={() => onChange(!unsure)}>
          {name}
        </button>
        <button
          type="button"
          className={slot.remove}
          aria-label={t('question.remove', { name, label: t('question.markedLabel') })}
          onClick={() => onChange(undefined)}
        >
          <X size={12} strokeWidth={1.75} aria-hidden />
        </button>
      </span>
    </span>
  )
}
