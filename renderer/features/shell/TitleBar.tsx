import { PanelLeft, PanelRight, Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Kbd } from '../../components/Kbd'
import { useKeysOf, useOpened, useQuery, useServices, useSession } from '../../hooks'
import { stepWords } from '../../strings/step-words'
import { ProjectMenu } from './ProjectMenu'
import { SaveMark } from './SaveMark'
import { redo, undo } from '../../hooks/undo'
import classes from './TitleBar.module.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The top of the window: project, save state, command field, undo and redo, folding of the sides. */
export function TitleBar() {
  const { t } = useTranslation()
  const app = useServices()
  const keysOf = useKeysOf()
  const commandKeys = keysOf('shell.commands')
  const { steps, saved } = useOpened()
  const isReadOnly = saved.kind === 'read-only'
  const name = useQuery((store) => store.project().name, ['project'])
  const leftFolded = useSession((session) => session.panes['leftFolded'] === true)
  const rightFolded = useSession((session) => session.panes['rightFolded'] === true)
  const fold = (name: string, value: boolean) => () => app.dispatch({ type: 'pane', name, value })
  return (
    <header className={classes.bar}>
      <div className={classes.side}>
        <h1 className="visually-hidden">{name}</h1>
        <IconButton
          label={t('shell.leftToggle')}
          shortcut={keysOf('shell.toggle-left')}
          onPress={fold('leftFolded', !leftFolded)}
        >
          <PanelLeft {...icon} />
        </IconButton>
        <ProjectMenu />
        <SaveMark />
      </div>
      <AriaButton
        className={classes.field}
        onPress={() => app.dispatch({ type: 'dialog', dialog: 'commands' })}
      >
        <Search {...icon} size={14} />
        <span className={classes.words}>{t('shell.commandField')}</span>
        {commandKeys === undefined ? null : <Kbd keys={commandKeys} />}
      </AriaButton>
      <div className={`${classes.side} ${classes.end}`}>
        <IconButton
          label={
            steps.undo ? t('shell.undoWhat', { what: stepWords(t, steps.undo) }) : t('shell.nothingToUndo')
          }
          data-tour="undo"
          shortcut={keysOf('shell.undo')}
          isDisabled={!steps.undo || isReadOnly}
          onPress={() => undo(app)}
        >
          <Undo2 {...icon} />
        </IconButton>
        <IconButton
          label={
            steps.redo ? t('shell.redoWhat', { what: stepWords(t, steps.redo) }) : t('shell.nothingToRedo')
          }
          shortcut={keysOf('shell.redo')}
          isDisabled={!steps.redo || isReadOnly}
          onPress={() => redo(app)}
        >
          <Redo2 {...icon} />
        </IconButton>
        <IconButton
          label={t('shell.rightToggle')}
          shortcut={keysOf('shell.toggle-right')}
          onPress={fold('rightFolded', !rightFolded)}
        >
          <PanelRight {...icon} />
        </IconButton>
      </div>
    </header>
  )
}
