import { Languages, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { useAnnouncement, useOpened, usePreferences, useQuery, useServices, useSession } from '../../hooks'
import { languages } from '../../strings/i18n'
import { CoderMenu } from './CoderMenu'
import { CodesHere } from './CodesHere'
import { undo } from './undo'
import classes from './StatusBar.module.css'

/** The bottom of the window: codes here, the last act with Undo, position, coder, language. */
export function StatusBar() {
  const { t } = useTranslation()
  const [preferences, change] = usePreferences()
  return (
    <footer className={classes.bar} aria-label={t('shell.statusBar')}>
      <CodesHere />
      <LastAct />
      <Position />
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
            {t(`settings.languages.${preferences.language}`)}
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
        {said ? <span key={said.nonce}>{said.message}</span> : null}
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
    </div>
  )
}

function Position() {
  const { t } = useTranslation()
  const sourceId = useSession((session) => session.sourceId)
  const caret = useSession((session) => session.caret)
  const selection = useSession((session) => session.selection)
  const length = useQuery(
    (store) => {
      const source = sourceId === null ? undefined : store.get('sources', sourceId)
      return source && !source.removed ? (store.get('revisions', source.revisionId)?.length ?? 0) : null
    },
    ['sources', 'revisions'],
    [sourceId],
  )
  if (length === null) return null
  const percent = length === 0 ? 0 : Math.round((Math.min(caret, length) / length) * 100)
  return (
    <span className={classes.faint} title={t('shell.positionWhy', { at: caret, length })}>
      {selection
        ? t('shell.selected', { count: selection.end - selection.start })
        : t('shell.position', { percent })}
    </span>
  )
}
