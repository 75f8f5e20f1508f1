import type { en } from '../actions'
import type { Words } from '../words'

/** Words of actions, in Spanish. */
export const actions: Words<typeof en> = {
  project: 'Proyecto',
  sources: 'Fuentes',
  coding: 'Codificación',
  codebook: 'Libro de códigos',
  media: 'Grabación',
  go: 'Ir a',
  view: 'Vista',
  help: 'Ayuda',
  needs: {
    text: 'Abra antes un texto. Un texto que se está corrigiendo no se puede codificar.',
    code: 'Elija antes un código en el libro de códigos.',
    source: 'Abra antes un texto.',
    beside: 'No hay nada junto al texto.',
  },
}
