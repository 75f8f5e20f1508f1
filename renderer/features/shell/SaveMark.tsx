import { Check, CircleAlert, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import { Tooltip } from '../../components/Tooltip'
import { useOpened } from '../../hooks'
import { said } from '../../strings/said'
import { clockTime } from './clock'
import classes from './SaveMark.module.css'

/** Says whether what was done is on the disk: the truth as the host has it. */
export function SaveMark() {
  const { t, i18n } = useTranslation()
  const { saved } = useOpened()
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
  const [words, why, mark] =
    saved.kind === 'saved'
      ? [
          saved.at === null
            ? t('shell.saved')
            : t('shell.savedAt', { time: clockTime(saved.at, i18n.language) }),
          t('shell.savedWhy'),
          <Check key="mark" {...icon} />,
        ]
      : saved.kind === 'saving'
        ? [t('shell.saving'), t('shell.saving'), null]
        : saved.kind === 'failed'
          ? [t('shell.notSaved'), said(t, saved.message), <CircleAlert key="mark" {...icon} />]
          : [t('shell.readOnly'), said(t, saved.message), <Lock key="mark" {...icon} />]
  return (
    <Tooltip text={why}>
      <AriaButton className={`${classes.mark} ${classes[saved.kind] ?? ''}`} aria-label={`${words}. ${why}`}>
        {mark}
        <span className={classes.words}>{words}</span>
      </AriaButton>
    </Tooltip>
  )
}
