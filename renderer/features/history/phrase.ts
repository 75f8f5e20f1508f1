import type { TFunction, i18n } from 'i18next'
import type { AuditEntry } from '../../../shared/core/audit'
import { stepWords } from '../../strings/step-words'

/**
 * A step's sentence without its subject, in the user's language. A command that this window does not know is told in the
 * host's own English words.
 */
export function phrase(entry: AuditEntry, t: TFunction, language: i18n): string {
  const { command, detail, kind, sentence } = entry
  if (!language.exists(`commands.${command}`, { count: 1 })) return sentence
  const did = stepWords(t, { command, detail })
  if (kind === 'undo') return t('history.undid', { did })
  return kind === 'redo' ? t('history.redid', { did }) : did
}
