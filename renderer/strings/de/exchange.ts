import type { en } from '../exchange'
import type { Words } from '../words'

/** Words of exchange, in German. */
export const exchange: Words<typeof en> = {
  title: 'Exportieren',
  action: 'Codebuch oder Zitate exportieren…',
  what: 'Was exportiert wird',
  codebook: 'Codebuch',
  quotes: 'Zitate',
  codebookLead_one: '{{count, number}} Code mit Definition und Zahlen.',
  codebookLead_other: '{{count, number}} Codes mit Definitionen und Zahlen.',
  quotesLead_one: '{{count, number}} codierte Stelle mit Code und Quelle.',
  quotesLead_other: '{{count, number}} codierte Stellen mit Codes und Quellen.',
  format: 'Format',
  formats: {
    docx: 'Word-Dokument',
    xlsx: 'Excel-Arbeitsmappe',
    csv: 'CSV-Tabelle',
    md: 'Markdown',
    html: 'Webseite',
    qdc: 'REFI-QDA-Codebuch',
  },
  goodFor: {
    codebook: {
      docx: 'Für den Anhang einer Arbeit oder eines Artikels, fertig zum Formatieren.',
      xlsx: 'Eine Zeile je Code, zum Sortieren, Filtern und Teilen im Team.',
      csv: 'Eine Zeile je Code, für R, Python und Statistikprogramme.',
      md: 'Reiner Text, der überall lesbar bleibt, für Notizen und Ablagen.',
      html: 'Eine Seite zum Lesen im Browser oder für das Web.',
      qdc: 'Für andere Programme: ATLAS.ti, MAXQDA, NVivo und weitere lesen es.',
    },
    quotes: {
      docx: 'Zum Schreiben: Zitate unter ihren Themen und Codes, jedes mit Quelle.',
      xlsx: 'Eine Zeile je Codierung, mit Kontext, zum Sortieren, Filtern und Zählen.',
      csv: 'Eine Zeile je Codierung, für R, Python und Statistikprogramme.',
      md: 'Reiner Text, der überall lesbar bleibt, für Notizen und Entwürfe.',
      html: 'Eine Seite zum Lesen im Browser oder zum Drucken.',
    },
  },
  which: 'Welche Zitate',
  all: 'Alle Zitate',
  question: 'Die im Zitate-Fenster',
  source: 'In der geöffneten Quelle „{{name}}“',
  code: 'Des Codes „{{name}}“ und der darunter',
  noQuotes:
    'Hier ist noch keine Stelle codiert, es gibt nichts zu exportieren. Wählen Sie andere Zitate, oder codieren Sie zuerst eine Stelle.',
  noCodes: 'Das Codebuch ist leer, es gibt nichts zu exportieren. Legen Sie zuerst einen Code an.',
  exact: 'Genauer Text, für R und Python',
  exactHint:
    'Lässt jede Zelle, wie sie ist. Sonst bekommen Zellen, die mit =, +, - oder @ beginnen, einen Apostroph vorangestellt, weil Tabellenkalkulationen sie als Formeln ausführen würden.',
  do: 'Exportieren',
  doing: 'Wird exportiert…',
  done: '„{{name}}“ exportiert.',
  doneWith_one: '„{{name}}“ exportiert; {{count}} Sache ist darin weggelassen oder geändert.',
  doneWith_other: '„{{name}}“ exportiert; {{count}} Sachen sind darin weggelassen oder geändert.',
  lossesTitle: 'Was diese Datei weglässt oder ändert',
  lossesKept: 'Ihr Projekt behält alles, wie es ist.',
  another: 'Etwas anderes exportieren',
}
