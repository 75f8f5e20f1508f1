import type { en } from '../menu'
import type { Words } from '../words'

/** Words of menu, in Spanish. */
export const menu: Words<typeof en> = {
  file: 'Archivo',
  edit: 'Edición',
  coding: 'Codificación',
  codebook: 'Libro de códigos',
  view: 'Vista',
  window: 'Ventana',
  help: 'Ayuda',
  open: 'Abrir proyecto…',
  sample: 'Abrir el proyecto de ejemplo',
  quit: 'Salir de Emic',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  resetZoom: 'Tamaño real',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fullScreen: 'Pantalla completa',
  reload: 'Recargar',
  devTools: 'Herramientas de desarrollo',
  minimize: 'Minimizar',
  zoom: 'Zoom',
  closeWindow: 'Cerrar ventana',
  about: 'Acerca de Emic',
}
