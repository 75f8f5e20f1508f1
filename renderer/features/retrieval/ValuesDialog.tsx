import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../shared/model/entities'
import { compareTyped, variablesInOrder } from '../../../shared/queries/attributes'
import { dateOrderOf } from '../../../shared/text/typed-date'
import { readTyped } from '../../../shared/text/typed-value'
import type { Typed } from '../../../shared/text/typed-value'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { useQuery } from '../../hooks'
import classes from './QuestionSentence.module.css'

type Limit = NonNullable<Question['values']>[number]

export interface ValuesDialogProps {
  /** The limit that is changed; null for a new one. */
  readonly limit: Limit | null
  readonly onClose: () => void
  readonly onChoose: (limit: Limit) => void
}

/** Most values that are offered to be ticked. */
const mostOffered = 200

/** Asks for an attribute and the values that are wanted of it: ticked ones, or of numbers and dates a range. */
export function ValuesDialog({ limit, onClose, onChoose }: ValuesDialogProps) {
  const { t, i18n } = useTranslation()
  const variables = useQuery(variablesInOrder, ['variables'])
  const [id, setId] = useState(limit?.variableId ?? variables[0]?.id ?? '')
  const [ticked, setTicked] = useState<readonly Typed[]>(limit?.any ?? [])
  const [from, setFrom] = useState(String(limit?.from ?? ''))
  const [to, setTo] = useState(String(limit?.to ?? ''))
  const variable = variables.find((each) => each.id === id)
  const type = variable?.type ?? 'text'
  const isRange = type !== 'text' && type !== 'boolean'
  const offered = useQuery(
    (store) => {
      const seen = new Set<Typed>()
      for (const record of [...store.all('cases'), ...store.all('sources')]) {
        for (const { variableId, value } of record.values ?? []) if (variableId === id) seen.add(value)
      }
      return [...seen].sort((a, b) => compareTyped(a, b, i18n.language)).slice(0, mostOffered)
    },
    ['cases', 'sources'],
    [id, i18n.language],
  )
  const end = (words: string): Typed | null | undefined =>
    readTyped(type, words, dateOrderOf(navigator.language))
  const [low, high] = [end(from), end(to)]
  const isReady = isRange
    ? low !== null && high !== null && (low !== undefined || high !== undefined)
    : ticked.length > 0
  const choose = (): void => {
    if (!isRange) return onChoose({ variableId: id, any: [...ticked] })
    const part = (name: 'from' | 'to', value: Typed | null | undefined) =>
      typeof value === 'number' || typeof value === 'string' ? { [name]: value } : {}
    onChoose({ variableId: id, ...part('from', low), ...part('to', high) })
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={t('attributes.limitTitle')}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={choose}>
            {t('attributes.limit')}
          </Button>
        </>
      }
    >
      <div className={classes.limits}>
        <Select
          label={t('attributes.one')}
          value={id}
          onChange={(next) => {
            setId(next)
            setTicked([])
            setFrom('')
            setTo('')
          }}
          options={variables.map(({ id, name }) => ({ id, label: name }))}
        />
        {isRange ? (
          <>
            <TextField label={t('attributes.from')} value={from} onChange={setFrom} />
            <TextField label={t('attributes.to')} value={to} onChange={setTo} />
          </>
        ) : (
          offered.map((value) => (
            <Checkbox
              key={String(value)}
              isSelected={ticked.includes(value)}
              onChange={(on) =>
                setTicked(on ? [...ticked, value] : ticked.filter((other) => other !== value))
              }
            >
              {typeof value === 'boolean' ? t(value ? 'attributes.yes' : 'attributes.no') : String(value)}
            </Checkbox>
          ))
        )}
        {!isRange && offered.length === 0 ? <p>{t('attributes.noValues')}</p> : null}
      </div>
    </Dialog>
  )
}
