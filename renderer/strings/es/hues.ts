import type { en } from '../hues'
import type { Words } from '../words'

/** Names of the colours that codes can have, in Spanish. */
export const hues: Words<typeof en> = {
  red: 'Rojo',
  rust: 'Óxido',
  brown: 'Marrón',
  gold: 'Dorado',
  olive: 'Oliva',
  leaf: 'Verde hoja',
  green: 'Verde',
  jade: 'Jade',
  teal: 'Verde azulado',
  lake: 'Azul lago',
  blue: 'Azul',
  indigo: 'Índigo',
  violet: 'Violeta',
  plum: 'Ciruela',
  rose: 'Rosa',
  slate: 'Pizarra',
}
