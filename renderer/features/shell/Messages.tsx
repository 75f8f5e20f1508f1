import { ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { usePastAnnouncements } from '../../hooks'
import { clockTime } from './clock'
import classes from './Messages.module.css'

/** The last messages of the status line, to be read again: newest first. */
export function Messages() {
  const { t, i18n } = useTranslation()
  const past = usePastAnnouncements()
  if (past.length === 0) return null
  return (
    <Popover
      label={t('shell.messages')}
      placement="top end"
      trigger={
        <IconButton label={t('shell.messages')} size="s" placement="top">
          <ChevronUp size={14} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <div className={classes.messages}>
        <h2 className={classes.heading}>{t('shell.messages')}</h2>
        <ol className={classes.list}>
          {past.map(({ nonce, at, message, tone }) => (
            <li key={nonce} className={classes.line}>
              <time className={classes.time} dateTime={at}>
                {clockTime(at, i18n.language)}
              </time>
              <span className={tone === 'problem' ? classes.problem : undefined}>{message}</span>
            </li>
          ))}
        </ol>
      </div>
    </Popover>
  )
}
