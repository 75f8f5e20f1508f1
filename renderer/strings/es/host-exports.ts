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
  noBrowserToPrint:
    'Un PDF lo hacen Chromium, Chrome o Edge, y aquí no hay ninguno. No se escribió nada. Instale uno, o exporte como HTML e imprima esa página.',
  noPdfForRoot:
    'El navegador de este ordenador no hizo ningún PDF, pues no se inicia para root. No se escribió nada. Exporte como otro usuario, o exporte como HTML e imprima esa página.',
  noPdfMade:
    'El navegador de este equipo no hizo ningún PDF. No se escribió nada. Exporte como HTML e imprima esa página.',
  tooLargeForExcel:
    'Una hoja de Excel admite 1.048.576 filas y 16.384 columnas, y esta tabla tiene más. No se ha escrito nada. Expórtela como CSV, o exporte menos.',
  maxqdaCutsName: '1 nombre tiene más de los 63 caracteres que MAXQDA conserva.',
  maxqdaCutsNames: '{{count}} nombres tienen más de los 63 caracteres que MAXQDA conserva.',
}
