import type { en } from '../middle'
import type { Words } from '../words'

/** Words of middle, in German. */
export const middle: Words<typeof en> = {
  tabs: 'Geöffnete Texte',
  close: '{{name}} schließen',
  tabHint: '{{name}} (mittlere Maustaste oder {{keys}} schließt)',
  isBeside: 'daneben',
  closeBeside: 'Schließen, was neben dem Text steht',
  swap: 'Seiten tauschen',
  secondText: 'Zweiter Text',
  kinds: {
    attributes: 'Merkmale',
    source: 'Text',
    quotations: 'Zitate',
    search: 'Suche',
    recheck: 'Nachprüfen',
    tray: 'Ablage',
  },
  openedBeside: '{{name}} steht jetzt neben dem Text',
  do: {
    split: 'Daneben öffnen: einen anderen geöffneten Text, oder diesen noch einmal',
    closeBeside: 'Schließen, was neben dem Text steht',
    swap: 'Die beiden Texte tauschen',
    quotations: 'Zitate neben dem Text',
    closeTab: 'Den Text schließen',
    nextTab: 'Nächster geöffneter Text',
    previousTab: 'Voriger geöffneter Text',
    back: 'Zurück, wo Sie waren',
    forward: 'Wieder vorwärts',
  },
  needs: {
    two: 'Nur ein Text ist geöffnet. Öffnen Sie zuerst einen anderen.',
    trail: 'Es gibt keinen solchen Ort.',
  },
}
