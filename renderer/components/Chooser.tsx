import { Check } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Swatch } from './Swatch'
import type { SwatchProps } from './Swatch'
import classes from './Chooser.module.css'

/** One thing that can be chosen. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** Where it stands or what it means, in small print. */
  readonly detail?: string
  readonly colour?: string
  readonly shape?: SwatchProps['shape']
}

export interface ChooserProps {
  /** Name of the field for those who do not see it. */
  readonly label: string
  readonly placeholder: string
  /** What to offer for what was typed, best first. Keep its identity, so that it is not asked at each drawing. */
  readonly find: (query: string) => readonly Choice[]
  readonly onChoose: (id: string) => void
  /** What to say when nothing is found. */
  readonly empty: string
  readonly autoFocus?: boolean
  /** The choice that stands already. */
  readonly chosen?: string | null
  /** For several choices: those that stand already; they bear a tick, and choosing one again takes it out. */
  readonly ticked?: ReadonlySet<string>
}

/** Lines drawn at most; who needs another one types a letter more. */
const most = 120

/** A field to type in over a list to choose from: arrows move, Enter chooses. */
export function Chooser(props: ChooserProps) {
  const { label, placeholder, find, onChoose, empty, autoFocus, chosen, ticked } = props
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const choices = useMemo(() => find(query).slice(0, most), [find, query])
  const active = Math.min(at, choices.length - 1)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(choices.length - 1, active + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const choice = choices[active]
      if (choice) onChoose(choice.id)
    }
  }

  return (
    <div className={classes.chooser}>
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        className={classes.input}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
        {choices.map((choice, i) => (
          // The field keeps the focus and the keys; the pointer is a second way.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            aria-checked={ticked ? ticked.has(choice.id) : undefined}
            tabIndex={-1}
            className={classes.option}
            data-chosen={choice.id === chosen || undefined}
            onPointerMove={() => setAt(i)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice.id)}
          >
            {ticked ? (
              <span className={classes.tick} aria-hidden>
                {ticked.has(choice.id) ? <Check size={14} strokeWidth={2} /> : null}
              </span>
            ) : null}
            {choice.colour === undefined ? null : (
              <span className={classes.mark}>
                <Swatch colour={choice.colour} shape={choice.shape} />
              </span>
            )}
            <span className={classes.words}>
              <span className={classes.label} title={choice.label}>
                {choice.label}
              </span>
              {choice.detail ? (
                <span className={classes.detail} title={choice.detail}>
                  {choice.detail}
                </span>
              ) : null}
            </span>
          </div>
        ))}
      </div>
      {choices.length === 0 ? (
        <p className={classes.empty} role="status">
          {empty}
        </p>
      ) : null}
    </div>
  )
}
