import {
  BookDown,
  Camera,
  ChevronDown,
  Download,
  FileInput,
  FolderOpen,
  LogOut,
  Pencil,
  Settings,
  ShieldCheck,
  Upload,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { actionOf } from '../../actions'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import type { MenuEntry } from '../../components/Menu'
import { useAnnouncement, useAppNow, useKeysOf, useQuery } from '../../hooks'
import { canDo, perform } from '../../hooks/can-do'
import classes from './ProjectMenu.module.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const entries = [
  ['shell.rename-project', <Pencil key="i" {...icon} />],
  'separator',
  ['sources.import', <Download key="i" {...icon} />],
  ['codebook-in.open', <BookDown key="i" {...icon} />],
  ['project-in.import', <FileInput key="i" {...icon} />],
  ['exchange.export', <Upload key="i" {...icon} />],
  'separator',
  ['shell.verify', <ShieldCheck key="i" {...icon} />],
  ['shell.snapshot', <Camera key="i" {...icon} />],
  ['shell.settings', <Settings key="i" {...icon} />],
  'separator',
  ['shell.open', <FolderOpen key="i" {...icon} />],
  ['shell.close', <LogOut key="i" {...icon} />],
] as const

/** The project's name, and what can be done with the project as a whole. */
export function ProjectMenu() {
  const { t } = useTranslation()
  const appNow = useAppNow()
  const keysOf = useKeysOf()
  // Long work is announced when it begins and ends: what can be done meanwhile is drawn anew then.
  useAnnouncement()
  const name = useQuery((store) => store.project().name, ['project'])
  return (
    <Menu
      label={t('shell.projectMenu')}
      trigger={
        <Button variant="quiet" aria-label={`${t('shell.projectMenu')}: ${name}`}>
          <span className={classes.name}>
            <span className={classes.words}>{name}</span>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </span>
        </Button>
      }
      entries={entries.flatMap((entry): readonly (MenuEntry | 'separator')[] => {
        if (entry === 'separator') return ['separator']
        const action = actionOf(entry[0])
        if (!action) return []
        return [
          {
            id: action.id,
            label: t(action.title),
            icon: entry[1],
            shortcut: keysOf(action.id),
            isDisabled: !canDo(action, appNow()),
            onAction: () => perform(action, appNow()),
          },
        ]
      })}
    />
  )
}
