import { Check, Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { shortcutText } from '../../components/Kbd'
import { useKeysOf, usePast, useServices, useSession } from '../../hooks'
import { Ring } from './Ring'
import { places, tourSteps } from './steps'
import { useTour } from './use-tour'
import classes from './Tour.module.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/**
 * A strip above the work that asks for one thing after the other and waits until it is done. Offered on the sample
 * project; left by Esc or a button, and taken up again by the help menu.
 */
export function Tour() {
  const { t } = useTranslation()
  const { dispatch, announce } = useServices()
  const keysOf = useKeysOf()
  const isSample = useSession((session) => session.sample)
  const { step, state } = useSession((session) => session.tour)
  const isOpen = isSample && state === 'open'
  useTour(isOpen ? step : null)
  const [past] = usePast()
  // Nothing can be done in the past: the strip waits until the window shows the present again.
  if (!isSample || state === 'left' || past) return null

  const leave = (): void => {
    dispatch({ type: 'tour', tour: { state: 'left' } })
    announce(t('tour.leftWords'))
  }
  const name = tourSteps[step]
  const keys = (action: string): string => shortcutText(keysOf(action) ?? keysOf('shell.commands') ?? '')
  return (
    // Esc is heard from the buttons in it; the strip itself takes no keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.strip}
      aria-label={t('tour.title')}
      // Only what is under way is a stop of F6; an offer is passed by.
      data-pane={isOpen ? 'tour' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <Compass {...icon} className={classes.mark} />
      <div role="status" className={classes.words}>
        {state === 'offer' ? (
          <p>{t('tour.offer')}</p>
        ) : name === undefined ? (
          <p>{t('tour.end')}</p>
        ) : (
          <p key={name}>
            <strong className={classes.what}>{t(`tour.steps.${name}.what`)}</strong>{' '}
            {t(`tour.steps.${name}.how`, {
              code: keys('reader.code'),
              sentence: keys('reader.sentence'),
              memo: keys('reader.memo'),
              undo: keys('shell.undo'),
            })}
            <span className="visually-hidden">
              {' '}
              {t('tour.stepOf', { step: step + 1, count: tourSteps.length })}
            </span>
          </p>
        )}
      </div>
      {isOpen ? (
        <ol className={classes.dots} aria-hidden>
          {tourSteps.map((one, i) => (
            <li
              key={one}
              className={classes.dot}
              data-state={i < step ? 'done' : i === step ? 'now' : undefined}
            >
              {i < step ? <Check size={10} strokeWidth={3} /> : i + 1}
            </li>
          ))}
        </ol>
      ) : null}
      <div className={classes.buttons}>
        {state === 'offer' ? (
          <>
            <Button size="s" variant="quiet" onPress={leave}>
              {t('tour.notNow')}
            </Button>
            <Button
              size="s"
              variant="primary"
              onPress={() => dispatch({ type: 'tour', tour: { state: 'open' } })}
            >
              {t('tour.start')}
            </Button>
          </>
        ) : name === undefined ? (
          <Button
            size="s"
            variant="primary"
            onPress={() => dispatch({ type: 'tour', tour: { state: 'left', step: 0 } })}
          >
            {t('common.done')}
          </Button>
        ) : (
          <Button size="s" variant="quiet" onPress={leave}>
            {t('tour.leave')}
          </Button>
        )}
      </div>
      {isOpen && name !== undefined ? <Ring key={name} place={places[name]} /> : null}
    </section>
  )
}
