import type { TFunction, i18n } from 'i18next'
import type { AuditEntry } from '../../../shared/core/audit'
import { stepWords } from '../../strings/step-words'

/** Several things as the host names them: “Licensing and 3 more”. */
const several = /^(.*) and (\d+) more$/su
const namesSeveral = new Set(['code.recolour', 'code.move', 'code.remove', 'code.restore'])

/**
 * A step's sentence without its subject, in the user's language. A command that this window does not know is told in the
 * host's own English words.
 */
export function phrase(entry: AuditEntry, t: TFunction, language: i18n): string {
  const { command, kind, sentence } = entry
  const known = command === 'project.create' || language.exists(`commands.${command}`, { count: 1 })
  if (!known) return sentence
  let { detail } = entry
  const more = namesSeveral.has(command) ? several.exec(String(detail['name'])) : null
  if (more) {
    detail = { ...detail, name: t('history.andMore', { name: more[1] ?? '', count: Number(more[2]) }) }
  }
  const did =
    command === 'project.create'
      ? t('history.projectCreate', { name: String(detail['name'] ?? '') })
      : stepWords(t, { command, detail })
  if (kind === 'undo') return t('history.undid', { did })
  return kind === 'redo' ? t('history.redid', { did }) : did
}
