import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useIsPast, useKeysOf, useServices } from '../../hooks'

/** The ways to bring sources in. */
export function BringMenu() {
  const { t } = useTranslation()
  const app = useServices()
  const keysOf = useKeysOf()
  const isPast = useIsPast()
  return (
    <Menu
      label={t('sources.bring.more')}
      placement="bottom end"
      trigger={
        <IconButton label={t('sources.bring.more')} size="s" isDisabled={isPast}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={[
        {
          id: 'files',
          label: t('sources.import'),
          shortcut: keysOf('sources.import'),
          onAction: () => app.dispatch({ type: 'dialog', dialog: 'import' }),
        },
        {
          id: 'folder',
          label: t('sources.bring.folder'),
          shortcut: keysOf('sources.import-folder'),
          onAction: () => app.dispatch({ type: 'dialog', dialog: 'import-folder' }),
        },
        {
          id: 'paste',
          label: t('sources.bring.paste'),
          shortcut: keysOf('sources.paste'),
          onAction: () => app.dispatch({ type: 'dialog', dialog: 'paste' }),
        },
      ]}
    />
  )
}
