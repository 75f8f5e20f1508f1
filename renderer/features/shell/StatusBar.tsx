import { Languages, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { useAnnouncement, useOpened, usePreferences, useServices, useSession } from '../../hooks'
import { languages } from '../../strings/i18n'
import { CoderMenu } from './CoderMenu'
import { CodesHere } from './CodesHere'
import { Messages } from './Messages'
import { undo } from '../../hooks/undo'
import classes from './StatusBar.module.css'

/** The bottom of the window: codes here, the last act with Undo, length of the selection, coder, language. */
export function StatusBar({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const [preferences, change] = usePreferences()
  return (
    <footer className={classes.bar} aria-label={t('shell.statusBar')}>
      <CodesHere />
      <LastAct />
      <Selected />
      {children}
      <CoderMenu />
      <Menu
        label={t('shell.language')}
        placement="top end"
        trigger={
          <Button
            variant="quiet"
            size="s"
            icon={<Languages size={14} strokeWidth={1.75} aria-hidden />}
            aria-label={`${t('shell.language')}: ${t(`settings.languages.${preferences.language}`)}`}
          >
            <span className={classes.language}>{t(`settings.languages.${preferences.language}`)}</span>
          </Button>
        }
        entries={languages.map((language) => ({
          id: language,
          label: t(`settings.languages.${language}`),
          isChosen: language === preferences.language,
          onAction: () => change({ language }),
        }))}
      />
    </footer>
  )
}

function LastAct() {
  const { t } = useTranslation()
  const app = useServices()
  const said = useAnnouncement()
  const { steps } = useOpened()
  return (
    <div className={classes.act}>
      {/* The region stands before anything is said in it, so that all of it is heard. */}
      <p
        role="status"
        aria-live="polite"
        className={said?.tone === 'problem' ? classes.problem : classes.said}
      >
        {said ? (
          <span key={said.nonce} title={said.message}>
            {said.message}
          </span>
        ) : null}
      </p>
      {said?.undo && steps.undo ? (
        <Button
          variant="quiet"
          size="s"
          icon={<Undo2 size={14} strokeWidth={1.75} aria-hidden />}
          onPress={() => undo(app)}
        >
          {t('common.undo')}
        </Button>
      ) : null}
      <Messages />
    </div>
  )
}

function Selected() {
  const { t } = useTranslation()
  const { store } = useServices()
  const length = useSession(({ selection }) => (selection ? selection.end - selection.start : 0))
  const area = useSession(({ selection }) => selection?.area)
  const isImage = useSession(
    ({ sourceId }) => sourceId !== null && store.get('sources', sourceId)?.image !== undefined,
  )
  if (length > 0 && isImage) {
    return (
      <span className={classes.faint}>
        {area ? t('image.selected', { ...area }) : t('image.selectedWhole')}
      </span>
    )
  }
  return length === 0 ? null : <span className={classes.faint}>{t('shell.selected', { count: length })}</span>
}
