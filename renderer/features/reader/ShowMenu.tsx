import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../../components/Button'
import { Popover } from '../../components/Popover'
import { useAppNow, useQuery, useServices, useSession } from '../../hooks'
import type { CodedItem } from './coded-item'
import { covered } from './coverage'
import { showAll } from './show-acts'
import { showSentence } from './show-sentence'
import { ShowChoices } from './ShowChoices'
import { isLimited } from './shown'
import type { Painted } from './use-painted'
import classes from './ShowMenu.module.css'

export interface ShowMenuProps extends Painted {
  /** All codings of the text. */
  readonly all: readonly CodedItem[]
  /** Length of the text in UTF-16 units; null for an image, of which no share is counted. */
  readonly length: number | null
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The button that says whether codings are hidden, and the panel where that is chosen. */
export function ShowMenu({ all, items, limits, length }: ShowMenuProps) {
  const { t, i18n } = useTranslation()
  const now = useAppNow()
  const { store } = useServices()
  const shown = useSession((session) => session.shown)
  const counts = { shown: items.length, all: all.length }
  const sentence = useQuery(
    () => showSentence(store, shown, counts, t),
    ['codes', 'coders'],
    [shown, counts.shown, counts.all, t],
  )
  const limited = isLimited(limits)
  const hidden = counts.all - counts.shown
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(
    length ? covered(items) / length : 0,
  )
  const facts =
    counts.shown === 0 || length === null
      ? sentence
      : t('marks.show.both', { one: sentence, other: t('marks.show.coded', { share }) })
  return (
    <div className={classes.menu}>
      {/* Said when it changes, so that nobody takes codings that are not shown for lost; the twin of the map. */}
      <p className="visually-hidden" role="status">
        {limited ? sentence : ''}
      </p>
      <p className="visually-hidden">{facts}</p>
      <Popover
        label={t('marks.show.label')}
        placement="bottom end"
        trigger={
          <AriaButton
            className={classes.trigger}
            data-limited={limited || undefined}
            aria-label={limited ? t('marks.show.buttonLimited', { sentence }) : t('marks.show.button')}
          >
            {limits.plain ? <EyeOff {...icon} /> : <Eye {...icon} />}
            <span className={classes.words} aria-hidden>
              {hidden > 0 ? t('marks.show.hidden', { count: hidden }) : t('marks.show.button')}
            </span>
            {limited ? <span className={classes.dot} aria-hidden /> : null}
          </AriaButton>
        }
      >
        {(close) => (
          <div className={classes.panel}>
            <div className={classes.said}>
              <p>{facts}</p>
              {limited ? (
                <Button
                  size="s"
                  onPress={() => {
                    showAll(now())
                    // The button goes, and the keyboard must not go with it.
                    close()
                  }}
                >
                  {t('marks.show.all')}
                </Button>
              ) : null}
            </div>
            <ShowChoices items={all} />
          </div>
        )}
      </Popover>
    </div>
  )
}
