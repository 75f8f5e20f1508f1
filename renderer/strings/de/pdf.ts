import type { en } from '../pdf'
import type { Words } from '../words'

/** Words about the pages of a PDF, in German. */
export const pdf: Words<typeof en> = {
  do: { look: 'Den Text eines PDF zeigen, seine Seiten oder beides' },
  look: { label: 'Was von diesem PDF zu sehen ist', text: 'Text', page: 'Seite', both: 'Beides' },
  page: 'Seite {{label}} von {{count}}',
  pagesOf: 'Seiten von {{name}}',
  pages: 'Seiten',
  hint: 'Die Wörter der Seiten stehen in der Textansicht; dort können sie vorgelesen und mit der Tastatur ausgewählt werden.',
  loading: 'Die Seiten werden geöffnet …',
  failed: 'Die Seiten können nicht gezeigt werden',
  damaged:
    'Die Datei lässt sich nicht mehr als PDF öffnen. Text und Codierungen sind unversehrt: Lesen Sie in der Textansicht weiter.',
  noPages: 'Von den Seiten dieses PDF ist nichts bekannt. Der Text steht in der Textansicht.',
  pageFailed: 'Diese Seite kann nicht gezeichnet werden. Ihre Wörter stehen in der Textansicht.',
  tools: 'Seiten',
  goTo: 'Seite',
  of_one: 'von {{count}}',
  of_other: 'von {{count}}',
  smaller: 'Kleiner',
  larger: 'Größer',
  fitWidth: 'So breit wie der Platz',
  percent: '{{percent}} %',
  paper: { label: 'Papier im dunklen Fenster', paper: 'Weiß', dimmed: 'Gedimmt', inverted: 'Dunkel' },
}
