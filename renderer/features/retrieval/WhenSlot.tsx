import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Popover } from '../../components/Popover'
import { dayOf, dayBefore, endOfDay, startOfDay } from './days'
import slot from './Slot.module.css'
import classes from './WhenSlot.module.css'

export interface WhenSlotProps {
  readonly question: Question
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChange: (span: Pick<Question, 'since' | 'until'>) => void
}

const recent = [1, 7, 30] as const

/** When the codings were made: whole days of the user's calendar. */
export function WhenSlot({ question: { since, until }, isOpen, onOpenChange, onChange }: WhenSlotProps) {
  const { t, i18n } = useTranslation()
  const show = (instant: string): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(instant))
  const last = until === undefined ? undefined : dayBefore(until)
  const words =
    since !== undefined && last !== undefined
      ? t('question.between', { from: show(since), to: show(last) })
      : since !== undefined
        ? t('question.since', { day: show(since) })
        : last !== undefined
          ? t('question.until', { day: show(last) })
          : t('question.anyTime')
  const isSet = since !== undefined || until !== undefined
  return (
    <span className={slot.slot}>
      <span className={slot.lead}>{t('question.made')}</span>
      <Popover
        label={t('question.madeLabel')}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        trigger={
          <AriaButton className={slot.blank} aria-label={`${t('question.madeLabel')}: ${words}`}>
            {words}
          </AriaButton>
        }
      >
        {(close) => (
          <div className={classes.when}>
            <div className={classes.quick}>
              {recent.map((days) => (
                <Button
                  key={days}
                  size="s"
                  onPress={() => {
                    onChange({ since: startOfDay(dayOf(new Date(), days - 1)), until: undefined })
                    close()
                  }}
                >
                  {t('question.lastDays', { count: days })}
                </Button>
              ))}
            </div>
            <label className={classes.day}>
              <span>{t('question.from')}</span>
              <input
                type="date"
                value={since === undefined ? '' : dayOf(new Date(since))}
                onChange={({ target }) => {
                  onChange({ since: target.value === '' ? undefined : startOfDay(target.value), until })
                }}
              />
            </label>
            <label className={classes.day}>
              <span>{t('question.to')}</span>
              <input
                type="date"
                value={last === undefined ? '' : dayOf(new Date(last))}
                onChange={({ target }) => {
                  onChange({ since, until: target.value === '' ? undefined : endOfDay(target.value) })
                }}
              />
            </label>
          </div>
        )}
      </Popover>
      {isSet ? (
        <button
          type="button"
          className={slot.remove}
          aria-label={t('question.remove', { name: words, label: t('question.madeLabel') })}
          onClick={() => onChange({ since: undefined, until: undefined })}
        >
          <X size={12} strokeWidth={1.75} aria-hidden />
        </button>
      ) : null}
    </span>
  )
}
