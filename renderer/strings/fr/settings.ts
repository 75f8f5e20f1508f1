import type { en } from '../settings'
import type { Words } from '../words'

/** Words of settings, in French. */
export const settings: Words<typeof en> = {
  title: 'Réglages',
  appearance: 'Apparence',
  theme: 'Thème',
  themes: {
    system: 'Comme le système',
    light: 'Papier',
    sepia: 'Sépia',
    dark: 'Sombre',
    'contrast-light': 'Contraste élevé',
    'contrast-dark': 'Contraste élevé, sombre',
  },
  language: 'Langue',
  languages: {
    en: 'English',
    zh: '中文',
    es: 'Español',
    de: 'Deutsch',
    fr: 'Français',
    qps: 'Pseudo',
  },
  reading: 'Textes',
  size: 'Taille du texte',
  lineHeight: 'Interligne',
  width: 'Largeur de la colonne',
  widthValue_one: '{{count}} caractère',
  widthValue_other: '{{count}} caractères',
  typeface: 'Police',
  typefaces: {
    serif: 'Avec empattements',
    sans: 'Sans empattements',
  },
  paragraphs: 'Paragraphes',
  paragraphing: {
    spaced: 'Avec espace',
    indented: 'Avec alinéa',
  },
  times: 'Temps des transcriptions en marge',
  numbers: 'Numéros en marge',
  numbering: {
    none: 'Aucun',
    paragraphs: 'Paragraphes',
    lines: 'Lignes',
  },
  smaller: 'Moins',
  larger: 'Plus',
  reset: 'Comme au début',
  sample:
    'L’infirmière marqua une pause. Deux registres étaient sur le bureau, l’un pour le ministère, l’autre pour les familles, et tous deux étaient vrais.',
  keyboard: 'Clavier',
  singleKeys: 'Les touches d’un caractère agissent',
  singleKeysWhy:
    'Désactivez-les si vous dictez ou si des touches sont pressées par accident. Tout reste accessible par les menus et le champ de commande.',
  shortcuts: 'Consulter et changer les raccourcis',
  coding: 'Codage',
  coder: 'Votre nom',
  coderWhy: 'Proposé comme codeur des nouveaux projets.',
  about:
    'Emic {{version}}. Tout reste sur cet ordinateur. Polices : Inter, Source Serif 4, Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1).',
}
