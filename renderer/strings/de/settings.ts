import type { en } from '../settings'
import type { Words } from '../words'

/** Words of settings, in German. */
export const settings: Words<typeof en> = {
  title: 'Einstellungen',
  appearance: 'Aussehen',
  theme: 'Farben',
  themes: {
    system: 'Wie das System',
    light: 'Papier',
    sepia: 'Sepia',
    dark: 'Dunkel',
    'contrast-light': 'Hoher Kontrast',
    'contrast-dark': 'Hoher Kontrast, dunkel',
  },
  language: 'Sprache',
  languages: {
    en: 'English',
    zh: '中文',
    es: 'Español',
    de: 'Deutsch',
    fr: 'Français',
    qps: 'Pseudo',
  },
  reading: 'Texte',
  size: 'Schriftgröße',
  lineHeight: 'Zeilenabstand',
  width: 'Spaltenbreite',
  widthValue_one: '{{count}} Zeichen',
  widthValue_other: '{{count}} Zeichen',
  typeface: 'Schriftart',
  typefaces: {
    serif: 'Mit Serifen',
    sans: 'Ohne Serifen',
  },
  paragraphs: 'Absätze',
  paragraphing: {
    spaced: 'Mit Abstand',
    indented: 'Mit Einzug',
  },
  times: 'Zeiten von Transkripten am Rand',
  numbers: 'Zahlen am Rand',
  numbering: {
    none: 'Keine',
    paragraphs: 'Absätze',
    lines: 'Zeilen',
  },
  smaller: 'Weniger',
  larger: 'Mehr',
  reset: 'Wie am Anfang',
  sample:
    'Die Pflegerin hielt inne. Auf dem Tisch lagen zwei Register, eines für das Ministerium und eines für die Familien, und beide waren wahr.',
  keyboard: 'Tastatur',
  singleKeys: 'Tasten mit einem Zeichen wirken',
  singleKeysWhy:
    'Schalten Sie sie aus, wenn Sie diktieren oder Tasten versehentlich gedrückt werden. Über Menüs und Befehlsfeld bleibt alles erreichbar.',
  shortcuts: 'Tastenkürzel nachsehen und ändern',
  coding: 'Codieren',
  coder: 'Ihr Name',
  coderWhy: 'Wird bei neuen Projekten als codierende Person vorgeschlagen.',
  about:
    'Emic {{version}}. Alles bleibt auf diesem Computer. Schriften: Inter, Source Serif 4, Noto Sans SC, Noto Serif SC (SIL Open Font License 1.1).',
}
