import type { en } from '../trash'
import type { Words } from '../words'

/** Words of trash, in German. */
export const trash: Words<typeof en> = {
  title: 'Papierkorb',
  lead: 'Quellen und Codes, die entfernt wurden, und Codes, die zusammengeführt wurden. Ihre Codierungen bleiben erhalten und kommen mit ihnen zurück.',
  none: 'Es wurde nichts entfernt.',
  noneLead:
    'Was Sie entfernen, kommt mit seinen Codierungen hierher und lässt sich jederzeit wiederherstellen.',
  find: 'Entferntes finden',
  notFound: 'Nichts Entferntes heißt so.',
  all_one: 'Alle ({{count}})',
  all_other: 'Alle ({{count}})',
  source: 'Quelle',
  with_one: 'mit {{count}} Code darunter',
  with_other: 'mit {{count}} Codes darunter',
  removedAt: 'entfernt {{when}} von {{who}}',
  mergedAt: 'mit „{{into}}“ zusammengeführt {{when}} von {{who}}',
  restore_one: '{{count}} wiederherstellen',
  restore_other: '{{count}} wiederherstellen',
  restored_one: '„{{name}}“ ist wieder da, mit den Codierungen.',
  restored_other: '{{count}} Einträge sind wieder da, mit ihren Codierungen.',
}
