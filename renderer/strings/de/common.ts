import type { en } from '../common'
import type { Words } from '../words'

/** Words that several places use, in German. */
export const common: Words<typeof en> = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  save: 'Speichern',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  restore: 'Wiederherstellen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  more: 'Mehr',
  name: 'Name',
  clear: 'Leeren',
  apply: 'Anwenden',
  create: 'Anlegen',
  add: 'Hinzufügen',
  edit: 'Bearbeiten',
  copy: 'Kopieren',
  search: 'Suchen',
  loading: 'Lädt',
  none: 'Keine',
  yes: 'Ja',
  no: 'Nein',
  problem:
    'In Emic ist etwas schiefgegangen. Das Gespeicherte ist sicher. Bitte versuchen Sie es noch einmal.',
}
