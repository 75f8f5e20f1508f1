import { Link2, X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { useIsPast, useQuery, useServices } from '../../hooks'
import { useWords } from '../../hooks/words'
import { aboutOf, codeMarks, wayTo } from './about'
import { AboutMark } from './AboutMark'
import { useAttachable } from './use-attachable'
import type { MemoWork } from './use-memo-work'
import classes from './MemoTargets.module.css'

export interface MemoTargetsProps {
  readonly memo: Memo
  readonly work: MemoWork
}

/** What a memo is about: to go to, to detach, to attach more. */
export function MemoTargets({ memo, work }: MemoTargetsProps) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const { dispatch } = useServices()
  const { targets } = memo
  const abouts = useQuery(
    (store) => targets.map((target) => aboutOf(store, target)),
    ['codes', 'sources', 'quotations', 'codings'],
    [targets],
  )
  const marks = useQuery(codeMarks, ['codes'])
  const quotations = useMemo(
    () => abouts.flatMap((about) => (about.kind === 'passage' ? [about.quotation] : [])),
    [abouts],
  )
  const words = useWords(quotations, 0, quotations.length, 0)
  const attachable = useAttachable(memo)
  return (
    <section className={classes.about} aria-label={t('memos.about')}>
      <div className={classes.heading}>
        <h3 className={classes.name}>{t('memos.about')}</h3>
        <Popover
          label={t('memos.attachTo')}
          placement="bottom end"
          trigger={
            <Button
              size="s"
              variant="quiet"
              isDisabled={isPast}
              icon={<Link2 size={14} strokeWidth={1.75} aria-hidden />}
            >
              {t('memos.attach')}
            </Button>
          }
        >
          {(close) => (
            <Chooser
              autoFocus
              label={t('memos.attachFind')}
              placeholder={t('memos.attachFind')}
              empty={t('memos.attachNone')}
              find={attachable.find}
              onChoose={(id) => {
                const chosen = attachable.resolve(id)
                close()
                if (chosen) void work.attach(memo, chosen.target, chosen.about)
              }}
            />
          )}
        </Popover>
      </div>
      {abouts.length === 0 ? <p className={classes.free}>{t('memos.free')}</p> : null}
      <ul>
        {abouts.map((about) => {
          const way = wayTo(about)
          const name =
            about.kind === 'code'
              ? t('memos.aboutCode', { name: about.code.name })
              : about.kind === 'source'
                ? t('memos.aboutSource', { name: about.source.name })
                : t('memos.passageOf', { source: about.source.name })
          const mark = (
            <AboutMark
              about={about}
              marks={marks}
              words={about.kind === 'passage' ? words(about.quotation)?.text : undefined}
            />
          )
          return (
            <li key={about.target.id} className={classes.target}>
              {way ? (
                <button
                  type="button"
                  className={classes.go}
                  aria-label={t('memos.goTo', { about: name })}
                  onClick={() => dispatch(way)}
                >
                  {mark}
                </button>
              ) : (
                <span className={classes.gone}>{mark}</span>
              )}
              <IconButton
                size="s"
                isDisabled={isPast}
                label={t('memos.detach', { about: name })}
                onPress={() => void work.detach(memo, about.target, name)}
              >
                <X size={14} strokeWidth={1.75} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
