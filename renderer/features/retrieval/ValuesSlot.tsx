import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/entities'
import { variablesInOrder } from '../../../shared/queries/attributes'
import { useQuery } from '../../hooks'
import classes from './QuestionSentence.module.css'
import slot from './Slot.module.css'
import { ValuesDialog } from './ValuesDialog'

type Values = NonNullable<Question['values']>

export interface ValuesSlotProps {
  readonly values: Values
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChange: (values: Values) => void
}

/** What attributes of the source or the case the passages are limited to, a chip for each. */
export function ValuesSlot({ values, isOpen, onOpenChange, onChange }: ValuesSlotProps) {
  const { t } = useTranslation()
  /** The chip that was pressed; null: a further attribute is asked for. */
  const [pressed, setPressed] = useState<Values[number] | null>(null)
  const close = (): void => {
    setPressed(null)
    onOpenChange(false)
  }
  const variables = useQuery(variablesInOrder, ['variables'])
  const words = ({ variableId, any, from, to }: Values[number]): string => {
    const name = variables.find(({ id }) => id === variableId)?.name ?? '…'
    const said = any
      ? any
          .map((value) =>
            typeof value === 'boolean' ? t(value ? 'attributes.yes' : 'attributes.no') : String(value),
          )
          .join(', ')
      : `${from ?? '…'}–${to ?? '…'}`
    return `${name}: ${said}`
  }
  return (
    <span className={slot.slot}>
      <span className={slot.lead}>{t('attributes.where')}</span>
      {values.map((limit, i) => (
        <span key={i} className={slot.chip}>
          <button
            type="button"
            className={classes.turn}
            onClick={() => {
              setPressed(limit)
              onOpenChange(true)
            }}
          >
            {words(limit)}
          </button>
          <button
            type="button"
            className={slot.remove}
            aria-label={t('question.remove', { name: words(limit), label: t('attributes.title') })}
            onClick={() => onChange(values.filter((_, n) => n !== i))}
          >
            <X size={12} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
      ))}
      {isOpen ? (
        <ValuesDialog
          limit={pressed}
          onClose={close}
          onChoose={(limit) => {
            close()
            const old = new Set([limit.variableId, pressed?.variableId])
            onChange([...values.filter(({ variableId }) => !old.has(variableId)), limit])
          }}
        />
      ) : null}
    </span>
  )
}
