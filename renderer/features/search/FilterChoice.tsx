import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { finder } from '../../../shared/queries/search'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import type { Choice } from '../../components/Chooser'
import { Popover } from '../../components/Popover'
import classes from './SearchPane.module.css'

export interface FilterChoiceProps {
  /** What is filtered by, for those who do not see it. */
  readonly label: string
  /** What is chosen now. */
  readonly value: string
  readonly find: string
  readonly empty: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** A button that says what is chosen, and opens a field to choose something else by typing. */
export function FilterChoice({ label, value, find, empty, choices, chosen, onChoose }: FilterChoiceProps) {
  const search = useMemo(
    () => finder(choices.map((choice) => ({ ...choice, words: [choice.label, choice.detail ?? ''] }))),
    [choices],
  )
  return (
    <Popover
      label={label}
      trigger={
        <Button size="s" variant="quiet" aria-label={`${label}: ${value}`}>
          <span className={classes.value}>
            {value}
            <ChevronDown size={12} strokeWidth={1.75} aria-hidden />
          </span>
        </Button>
      }
    >
      {(close) => (
        <Chooser
          autoFocus
          label={find}
          placeholder={find}
          empty={empty}
          find={search}
          chosen={chosen}
          onChoose={(id) => {
            onChoose(id)
            close()
          }}
        />
      )}
    </Popover>
  )
}
