import type { en } from '../menu'
import type { Words } from '../words'

/** Words of menu, in German. */
export const menu: Words<typeof en> = {
  file: 'Datei',
  edit: 'Bearbeiten',
  coding: 'Codieren',
  codebook: 'Codebuch',
  view: 'Ansicht',
  window: 'Fenster',
  help: 'Hilfe',
  open: 'Projekt öffnen…',
  sample: 'Das Beispielprojekt öffnen',
  quit: 'Emic beenden',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  resetZoom: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fullScreen: 'Vollbild',
  reload: 'Neu laden',
  devTools: 'Entwicklerwerkzeuge',
  minimize: 'Minimieren',
  zoom: 'Zoomen',
  closeWindow: 'Fenster schließen',
  about: 'Über Emic',
}
