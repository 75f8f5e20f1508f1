import type { en } from '../host-exports'

/** Sentences of the host about what is handed out, in Spanish. */
export const exports: Readonly<Record<keyof typeof en, string>> = {
  noSourceToExport: 'No hay ninguna fuente que exportar.',
  memoNotIn: 'Se omitió 1 memo.',
  memosNotIn: 'Se omitieron {{count}} memos.',
  codingWithoutPlace: 'Se omitió 1 codificación: una corrección quitó sus palabras.',
  codingsWithoutPlace: 'Se omitieron {{count}} codificaciones: una corrección quitó sus palabras.',
  imageInWords: 'No se incluyó 1 imagen; lo codificado en ella se dice con palabras.',
  imagesInWords: 'No se incluyeron {{count}} imágenes; lo codificado en ellas se dice con palabras.',
}
