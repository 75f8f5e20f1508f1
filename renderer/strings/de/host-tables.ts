import type { en } from '../host-tables'

/** Sentences of the host about tables of answers, in German. */
export const tables: Readonly<Record<keyof typeof en, string>> = {
  tableTooWide:
    '„{{name}}“ hat mehr als 2.000 Spalten, mehr als eine Tabelle hier haben kann. Teilen Sie sie auf.',
  tableTooTall:
    '„{{name}}“ hat mehr als 200.000 Zeilen oder 10 Millionen Zellen, mehr als eine Tabelle hier haben kann. Teilen Sie sie auf.',
  noSheet: '„{{name}}“ hat kein Blatt, das gelesen werden kann.',
  openQuote:
    'Ein Anführungszeichen bei Zeile {{count}} ist nicht geschlossen, wo es sein sollte; sehen Sie nach, ob die Zeilen danach stimmen.',
  formulaErrors: '{{count}} Zellen enthalten einen Formelfehler wie #NV und blieben leer.',
  oldExcel:
    '„{{name}}“ ist im alten Excel-Format (.xls). Speichern Sie es als .xlsx und importieren Sie dieses.',
  notTable:
    '„{{name}}“ ist keine Tabelle, die gelesen werden kann, oder ist beschädigt. Tabellen können .csv, .tsv, .xlsx und .ods sein.',
  noRows: '„{{name}}“ enthält in seinen Zeilen keine Wörter.',
  noColumns: 'Keine Spalte der Tabelle ist eine Antwort oder ein Merkmal. Es wurde nichts importiert.',
  sameAttribute: 'Zwei Spalten würden zum selben Merkmal. Geben Sie einer von ihnen einen anderen Namen.',
  tooManyOwn:
    '„{{name}}“ hat {{count}} Zeilen, und höchstens 5.000 Befragte können je eine Quelle haben. Wählen Sie eine Quelle je Frage. Nichts wurde geändert.',
  valuesLeftOut: '{{count}} Werte von „{{name}}“ passten nicht und wurden weggelassen, etwa „{{words}}“.',
  noRowNamed:
    'Keine Zeile von „{{name}}“ trägt den Namen einer Quelle oder eines Falls der Tabelle. Die erste Spalte muss die Namen enthalten. Nichts wurde geändert.',
  manyCodes:
    'Diese Datei enthält mehr als 20.000 Codes, mehr als ein Codebuch hier haben kann. Es wurde nichts geändert.',
  codebookSince: 'Das Codebuch hat sich seit dem Ansehen geändert. Sehen Sie sich die Datei noch einmal an.',
  noCodebook: '„{{name}}“ enthält kein lesbares Codebuch.',
}
