import type { en } from '../middle'
import type { Words } from '../words'

/** Words of middle, in Spanish. */
export const middle: Words<typeof en> = {
  tabs: 'Textos abiertos',
  close: 'Cerrar {{name}}',
  tabHint: '{{name}} (clic central o {{keys}} cierra)',
  isBeside: 'al lado',
  closeBeside: 'Cerrar lo que está junto al texto',
  swap: 'Cambiar de lado',
  secondText: 'Segundo texto',
  kinds: {
    attributes: 'Atributos',
    source: 'Texto',
    quotations: 'Citas',
    search: 'Búsqueda',
    recheck: 'Revisar',
    tray: 'Bandeja',
  },
  openedBeside: '{{name}} está ahora junto al texto',
  do: {
    split: 'Abrir al lado: otro texto abierto, o este otra vez',
    closeBeside: 'Cerrar lo que está junto al texto',
    swap: 'Intercambiar los dos textos',
    quotations: 'Citas junto al texto',
    closeTab: 'Cerrar el texto',
    nextTab: 'Siguiente texto abierto',
    previousTab: 'Texto abierto anterior',
    back: 'Volver a donde estaba',
    forward: 'Adelante de nuevo',
  },
  needs: {
    two: 'Solo hay un texto abierto. Abra antes otro.',
    trail: 'No hay tal lugar al que ir.',
  },
}
