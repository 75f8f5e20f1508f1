import { useTranslation } from 'react-i18next'
import { useServices, useSession, useSurroundings } from '../../hooks'
import { CommandPalette } from './CommandPalette'
import { NameDialog } from './NameDialog'
import { SettingsDialog } from './SettingsDialog'
import { ShortcutSheet } from './ShortcutSheet'
import { VerifyDialog } from './VerifyDialog'

/** The dialogs of the frame; the session says which is open. */
export function ShellDialogs() {
  const { t } = useTranslation()
  const app = useServices()
  const { preferences } = useSurroundings()
  const dialog = useSession((session) => session.dialog)
  const ids = useSession((session) => session.dialogIds)
  const onClose = (): void => app.dispatch({ type: 'dialog', dialog: null })
  /** Runs it; answers why it was refused, so that the dialog can say so beside the field. */
  const attempt = async (work: () => Promise<unknown>): Promise<string | null> => {
    try {
      await work()
      return null
    } catch (error) {
      return app.sentence(error)
    }
  }
  switch (dialog) {
    case 'commands':
      return <CommandPalette key="commands" mode="commands" onClose={onClose} />
    case 'quick-open':
      return <CommandPalette key="quick-open" mode="quick-open" onClose={onClose} />
    case 'shortcuts':
      return <ShortcutSheet onClose={onClose} />
    case 'settings':
      return (
        <SettingsDialog
          preferences={preferences}
          onClose={onClose}
          version={app.info.version}
          onShortcuts={() => app.dispatch({ type: 'dialog', dialog: 'shortcuts' })}
        />
      )
    case 'verify':
      return <VerifyDialog onClose={onClose} />
    case 'project-rename':
      return (
        <NameDialog
          title={t('shell.renameProject')}
          label={t('shell.projectName')}
          initial={app.store.project().name}
          submitLabel={t('common.rename')}
          onClose={onClose}
          onSubmit={(name) => attempt(() => app.client.run('project.rename', { name }))}
        />
      )
    case 'coder-add':
      return (
        <NameDialog
          title={t('shell.addCoder')}
          label={t('shell.coderName')}
          initial=""
          submitLabel={t('common.add')}
          onClose={onClose}
          onSubmit={(name) =>
            attempt(async () => {
              const { id } = await app.client.run('coder.add', { name })
              await app.client.run('coder.switch', { id })
              app.announce(t('shell.coderAdded', { name }), { tone: 'done' })
            })
          }
        />
      )
    case 'coder-rename': {
      const coder = app.store.get('coders', ids[0] ?? '')
      if (!coder) return null
      return (
        <NameDialog
          title={t('shell.renameCoder', { name: coder.name })}
          label={t('shell.coderName')}
          initial={coder.name}
          submitLabel={t('common.rename')}
          onClose={onClose}
          onSubmit={(name) => attempt(() => app.client.run('coder.rename', { id: coder.id, name }))}
        />
      )
    }
    default:
      return null
  }
}
