import type { en } from '../codebook-actions'
import type { Words } from '../words'

/** Words of codebook-actions, in German. */
export const codebookActions: Words<typeof en> = {
  newCode: 'Neuer Code',
  newSub: 'Neuer Untercode unter dem gewählten Code',
  newTheme: 'Neues Thema',
  rename: 'Den gewählten Code umbenennen',
  remove: 'Den gewählten Code löschen',
  move: 'Den gewählten Code unter einen anderen verschieben',
  merge: 'Den gewählten Code mit einem anderen zusammenführen',
  split: 'Den gewählten Code aufteilen',
  recolour: 'Farbe des gewählten Codes',
  trash: 'Papierkorb',
  quotations: 'Zitate des gewählten Codes',
  filter: 'Das Codebuch filtern',
  up: 'Den gewählten Code nach oben',
  down: 'Den gewählten Code nach unten',
  indent: 'Den gewählten Code unter den darüber',
  outdent: 'Den gewählten Code herausrücken',
  menu: 'Menü des gewählten Codes',
}
