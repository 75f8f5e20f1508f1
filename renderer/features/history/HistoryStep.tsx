import { ArrowUpRight, MoreHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { useServices } from '../../hooks'
import type { Row } from './rows'
import { dateName, timeName } from './when'
import classes from './HistoryStep.module.css'

export interface HistoryStepProps {
  readonly row: Extract<Row, { kind: 'step' }>
  readonly domId: string
  readonly isActive: boolean
  /** Whether the thing it was about can be gone to. */
  readonly goesSomewhere: boolean
  /** Its place among the steps, from 1. */
  readonly place: number
  /** How many there are; -1: not known. */
  readonly of: number
  /** Whether the project is shown as it stood after it. */
  readonly isShown: boolean
  readonly onChoose: () => void
  /** Asks for its menu, at a place of the window in px. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void
}

const capital = (words: string, language: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1)

/** One step: what was done, by whom, when. */
export function HistoryStep(props: HistoryStepProps) {
  const { row, domId, isActive, goesSomewhere, place, of, isShown, onChoose, onMenu } = props
  const { t, i18n } = useTranslation()
  const { store } = useServices()
  const { entry, did, count, undone } = row
  const coder = store.get('coders', entry.by)
  const who = coder?.name ?? t('history.somebody')
  const at = new Date(entry.at)
  const times = count > 1 ? t('history.times', { count }) : null
  return (
    // The list hears the keys and says which step is active.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={domId}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={place}
      aria-setsize={of}
      className={classes.step}
      data-undone={undone || undefined}
      data-goes={goesSomewhere || undefined}
      data-shown={isShown || undefined}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu({ x: event.clientX, y: event.clientY })
      }}
      onMouseDown={(event) => {
        // The focus stays with the list, where the keys are heard.
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true })
      }}
      onClick={onChoose}
    >
      <span className={classes.dot}>
        <Swatch colour={coder?.color ?? 'var(--ink-3)'} shape="dot" />
      </span>
      <span className={classes.words}>
        <span className={classes.did}>{capital(did, i18n.language)}</span>
        <span className={classes.meta}>
          {[who, timeName(at, i18n.language), times, undone ? t('history.undone') : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="visually-hidden">{dateName(at, i18n.language)}</span>
      </span>
      {goesSomewhere ? (
        <ArrowUpRight size={14} strokeWidth={1.75} className={classes.go} aria-hidden />
      ) : null}
      {/* For the pointer; the keyboard has the menu key, which the list hears. */}
      <span
        className={classes.more}
        title={t('history.more')}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          const box = event.currentTarget.getBoundingClientRect()
          onMenu({ x: box.left, y: box.bottom })
        }}
      >
        <MoreHorizontal size={16} strokeWidth={1.75} />
      </span>
    </div>
  )
}
