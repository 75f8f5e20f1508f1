import type { TFunction } from 'i18next'
import type { AuditEntry } from '../../../shared/core/audit'
import type { MenuEntries } from '../../components/Menu'

/** What the menu of a step is about. */
export interface StepMenuParts {
  readonly t: TFunction
  readonly entry: AuditEntry
  /** Whether its thing can be gone to. */
  readonly goesSomewhere: boolean
  /** Whether its effect was taken back since. */
  readonly undone: boolean
  /** Whether the active coder made it. */
  readonly isOwn: boolean
  /** Whether something can be changed: not while the past is looked at. */
  readonly canChange: boolean
  readonly onGo: () => void
  readonly onLook: () => void
  readonly onBack: (what: 'after' | 'only') => void
}

/** Everything that can be done with a step. */
export function stepMenu(parts: StepMenuParts): MenuEntries {
  const { t, entry, goesSomewhere, undone, isOwn, canChange, onGo, onLook, onBack } = parts
  const alone = entry.kind === 'do' && entry.command !== 'project.create' && !undone && isOwn && canChange
  return [
    {
      id: 'go',
      label: t('history.go'),
      shortcut: 'Enter',
      isDisabled: !goesSomewhere,
      onAction: onGo,
    },
    { id: 'look', label: t('history.look'), onAction: onLook },
    'separator',
    { id: 'after', label: t('history.backTo'), isDisabled: !canChange, onAction: () => onBack('after') },
    { id: 'only', label: t('history.takeBack'), isDisabled: !alone, onAction: () => onBack('only') },
  ]
}
