import type { en } from '../menu'
import type { Words } from '../words'

/** Words of menu, in French. */
export const menu: Words<typeof en> = {
  file: 'Fichier',
  edit: 'Édition',
  coding: 'Codage',
  codebook: 'Livre de codes',
  view: 'Affichage',
  window: 'Fenêtre',
  help: 'Aide',
  open: 'Ouvrir un projet…',
  sample: 'Ouvrir le projet d’exemple',
  quit: 'Quitter Emic',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  resetZoom: 'Taille réelle',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fullScreen: 'Plein écran',
  reload: 'Recharger',
  devTools: 'Outils de développement',
  minimize: 'Réduire dans le Dock',
  zoom: 'Zoom',
  closeWindow: 'Fermer la fenêtre',
  about: 'À propos d’Emic',
}
