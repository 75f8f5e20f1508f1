import type { en } from '../hues'
import type { Words } from '../words'

/** Names of the colours that codes can have, in French. */
export const hues: Words<typeof en> = {
  red: 'Rouge',
  rust: 'Rouille',
  brown: 'Brun',
  gold: 'Or',
  olive: 'Olive',
  leaf: 'Vert feuille',
  green: 'Vert',
  jade: 'Jade',
  teal: 'Sarcelle',
  lake: 'Bleu lac',
  blue: 'Bleu',
  indigo: 'Indigo',
  violet: 'Violet',
  plum: 'Prune',
  rose: 'Rose',
  slate: 'Ardoise',
}
