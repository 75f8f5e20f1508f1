import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Chooser } from '../../components/Chooser'
import { Popover } from '../../components/Popover'
import { Swatch } from '../../components/Swatch'
import { findAmong } from './choices'
import type { Named } from './choices'
import classes from './Slot.module.css'

export interface SlotProps {
  /** Words before the blank. */
  readonly lead: string
  /** What stands there as long as nothing is named. */
  readonly empty: string
  /** Name of the blank for those who do not see the sentence, and of its picker. */
  readonly label: string
  readonly ids: readonly Id[]
  readonly choices: readonly Named[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChange: (ids: readonly Id[]) => void
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** A blank of the sentence: what it names as chips, and a picker to name more. Delete on a chip takes it out. */
export function Slot({ lead, empty, label, ids, choices, isOpen, onOpenChange, onChange }: SlotProps) {
  const { t } = useTranslation()
  const find = useMemo(() => findAmong(choices), [choices])
  const known = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const ticked = useMemo(() => new Set(ids), [ids])
  const without = (id: Id): void => onChange(ids.filter((other) => other !== id))
  const onKeyDown = (id: Id) => (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    // The chip goes away with the focus: its neighbour takes it.
    const chips = [...(event.currentTarget.closest('[data-slot]')?.querySelectorAll('[data-chip]') ?? [])]
    const at = chips.findIndex((each) => each.contains(event.currentTarget))
    chips[at + 1]?.querySelector<HTMLElement>('button')?.focus()
    without(id)
  }
  const chip = (id: Id) => {
    const choice = known.get(id)
    const name = choice?.label ?? t('question.gone')
    return (
      <span key={id} className={classes.chip} data-chip title={choice?.detail ?? name}>
        {choice?.colour === undefined ? null : <Swatch colour={choice.colour} shape={choice.shape} />}
        <span className={classes.name}>{name}</span>
        <button
          type="button"
          className={classes.remove}
          aria-label={t('question.remove', { name, label })}
          onClick={() => without(id)}
          onKeyDown={onKeyDown(id)}
        >
          <X {...icon} size={12} />
        </button>
      </span>
    )
  }
  const words = <span className={classes.lead}>{lead}</span>
  return (
    <span className={classes.slot} data-slot>
      {ids.length === 0 ? null : words}
      {ids.slice(0, -1).map(chip)}
      <span className={classes.glued}>
        {ids.length === 0 ? words : ids.slice(-1).map(chip)}
        <span data-chip className={classes.last}>
          <Popover
            label={label}
            isOpen={isOpen}
            onOpenChange={onOpenChange}
            trigger={
              ids.length === 0 ? (
                <AriaButton className={classes.blank} aria-label={`${label}: ${empty}`}>
                  {empty}
                </AriaButton>
              ) : (
                <AriaButton className={classes.add} aria-label={t('question.more', { label })}>
                  <Plus {...icon} />
                </AriaButton>
              )
            }
          >
            <div className={classes.picker}>
              <Chooser
                autoFocus
                label={label}
                placeholder={t('question.find')}
                empty={choices.length === 0 ? t('question.noneYet') : t('question.notFound')}
                find={find}
                ticked={ticked}
                onChoose={(id) => (ticked.has(id) ? without(id) : onChange([...ids, id]))}
              />
            </div>
          </Popover>
        </span>
      </span>
    </span>
  )
}
