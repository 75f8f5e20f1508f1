import type { en } from '../hues'
import type { Words } from '../words'

/** Names of the colours that codes can have, in German. */
export const hues: Words<typeof en> = {
  red: 'Rot',
  rust: 'Rost',
  brown: 'Braun',
  gold: 'Gold',
  olive: 'Oliv',
  leaf: 'Blattgrün',
  green: 'Grün',
  jade: 'Jade',
  teal: 'Petrol',
  lake: 'Seeblau',
  blue: 'Blau',
  indigo: 'Indigo',
  violet: 'Violett',
  plum: 'Pflaume',
  rose: 'Rosé',
  slate: 'Schiefer',
}
