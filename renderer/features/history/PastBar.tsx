import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, History } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { usePast, useServices } from '../../hooks'
import type { PastState } from '../../hooks'
import { dayAfter, dayBefore, firstOfDays } from './past-moves'
import { phrase } from './phrase'
import { momentName } from './when'
import classes from './PastBar.module.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
/** More days than this are too close to each other to be marked. */
const mostTicks = 60

/** Stands over the window while it shows the past: when that is, a slider over time, and the way back to now. */
export function PastBar() {
  const [past] = usePast()
  return past ? <Shown past={past} /> : null
}

function Shown({ past }: { readonly past: PastState }) {
  const { t, i18n } = useTranslation()
  const { store, announce } = useServices()
  const [, { enter, leave }] = usePast()
  const slider = useRef<HTMLInputElement>(null)
  // Where the slider is held, while the project is on its way there.
  const [held, setHeld] = useState<number | null>(null)
  const at = held ?? past.seq
  const firsts = useMemo(() => firstOfDays(past.marks), [past.marks])
  const { entry } = past
  const when = entry ? momentName(new Date(entry.at), i18n.language) : t('history.past.beginning')
  const who = entry ? (store.get('coders', entry.by)?.name ?? t('history.somebody')) : ''
  const did = entry ? t('history.past.did', { who, did: phrase(entry, t, i18n) }) : ''
  const first = useRef({ when, before: document.activeElement })

  useEffect(() => {
    const { when: entered, before } = first.current
    slider.current?.focus()
    announce(t('history.past.entered', { when: entered }))
    return () => {
      announce(t('history.past.left'))
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [announce, t])

  const go = (seq: number): void => {
    const to = Math.max(1, Math.min(past.last, seq))
    setHeld(to)
    void enter(to).then(() => setHeld((now) => (now === to ? null : now)))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      go(event.key === 'PageDown' ? dayBefore(firsts, at) : dayAfter(firsts, at, past.last))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      leave()
    }
  }
  const place = (seq: number): string => `${(100 * (seq - 1)) / Math.max(1, past.last - 1)}%`
  const moves = [
    { label: 'dayBefore', to: dayBefore(firsts, at), Icon: ChevronsLeft, keys: 'PageDown' },
    { label: 'earlier', to: at - 1, Icon: ChevronLeft, keys: 'ArrowLeft' },
    { label: 'later', to: at + 1, Icon: ChevronRight, keys: 'ArrowRight' },
    { label: 'dayAfter', to: dayAfter(firsts, at, past.last), Icon: ChevronsRight, keys: 'PageUp' },
  ] as const
  const button = ({ label, to, Icon, keys }: (typeof moves)[number]) => (
    <IconButton
      key={label}
      label={t(`history.past.${label}`)}
      shortcut={keys}
      size="s"
      isDisabled={to < 1 || to > past.last || to === at}
      onPress={() => go(to)}
    >
      <Icon {...icon} />
    </IconButton>
  )
  return (
    // The keys are those of the slider and its buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={classes.bar} aria-label={t('history.past.title')} onKeyDown={onKeyDown}>
      <span className={classes.icon}>
        <History {...icon} />
      </span>
      <div className={classes.words}>
        <p className={classes.when}>{entry ? t('history.past.lead', { when }) : when}</p>
        <p className={classes.did} title={did}>
          {did}
        </p>
      </div>
      <div className={classes.time}>
        {moves.slice(0, 2).map(button)}
        <span className={classes.track}>
          <input
            ref={slider}
            type="range"
            className={classes.slider}
            aria-label={t('history.past.slider')}
            aria-valuetext={`${t('history.past.step', { number: at, of: past.last })}, ${when}. ${did}`}
            min={1}
            max={past.last}
            step={1}
            value={at}
            style={{ '--place': place(at) } as CSSProperties}
            onChange={(event) => go(Number(event.target.value))}
          />
          <span className={classes.ticks} aria-hidden>
            {firsts.length > mostTicks
              ? null
              : firsts.slice(1).map((seq) => <i key={seq} style={{ insetInlineStart: place(seq) }} />)}
          </span>
        </span>
        {moves.slice(2).map(button)}
        <span className={classes.step}>{t('history.past.step', { number: at, of: past.last })}</span>
      </div>
      <Button size="s" variant="primary" onPress={leave}>
        {t('history.past.back')}
      </Button>
    </section>
  )
}
