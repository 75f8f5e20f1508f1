import type { en } from '../host-steps'
import type { Words } from '../words'

/** Sentences of the host about steps that cannot be made, and files that are handed out, in German. */
export const steps: Words<typeof en> = {
  exampleLost: '1 Beispiel wurde weggelassen: Die zitierte Stelle ist in einer Quelle, die entfernt wurde.',
  examplesLost:
    '{{count}} Beispiele wurden weggelassen: Die zitierten Stellen sind in Quellen, die entfernt wurden.',
  cellGuarded:
    '1 Zelle bekam einen Apostroph vorangestellt, damit keine Tabellenkalkulation sie als Formel ausführt. Für R oder Python wählen Sie den genauen Text.',
  cellsGuarded:
    '{{count}} Zellen bekamen einen Apostroph vorangestellt, damit keine Tabellenkalkulation sie als Formel ausführt. Für R oder Python wählen Sie den genauen Text.',
  cellCut: '1 Zelle wurde nach den 32.767 Zeichen abgeschnitten, die Excel annimmt.',
  cellsCut: '{{count}} Zellen wurden nach den 32.767 Zeichen abgeschnitten, die Excel annimmt.',
  characterLeft: '1 Steuerzeichen wurde weggelassen.',
  charactersLeft: '{{count}} Steuerzeichen wurden weggelassen.',
  noCodes:
    'Das Codebuch hat noch keine Codes, und ein REFI-QDA-Codebuch braucht mindestens einen. Fügen Sie einen Code hinzu oder wählen Sie ein anderes Format.',
  oneDescription:
    'Die Teile einer Definition stehen in einer einzigen Beschreibung, als beschriftete Absätze.',
  themesAsCodes: 'Themen werden als Codes geschrieben: Das Format kennt keine Themen.',
  themesAsSets: 'Weitere Themen eines Codes werden als Sets geschrieben, die manche Programme nicht lesen.',
  noOrigin: 'Herkunft und Status der Codes werden weggelassen.',
  examplesAsText: 'Beispiele, die Zitate sind, werden als Text geschrieben, ohne Verbindung zu ihrer Stelle.',
  caseTaken: 'Es gibt schon einen Fall namens „{{name}}“. Wählen Sie einen anderen Namen.',
  attributeTaken: 'Es gibt schon ein Merkmal namens „{{name}}“. Wählen Sie einen anderen Namen.',
  valuesUnfit: '{{count}} Werte von „{{name}}“ passen nicht, etwa „{{words}}“. Nichts wurde geändert.',
  valueUnfit: '„{{words}}“ passt nicht zum Merkmal „{{name}}“. {{how}} Nichts wurde geändert.',
  fitsText: 'Text kann höchstens 100.000 Zeichen haben.',
  fitsBoolean: 'Schreiben Sie ja oder nein.',
  fitsInteger: 'Schreiben Sie eine ganze Zahl.',
  fitsFloat: 'Schreiben Sie eine Zahl.',
  fitsDate: 'Schreiben Sie ein Datum wie 2024-03-05.',
  fitsDatetime: 'Schreiben Sie Datum und Uhrzeit wie 2024-03-05 14:30.',
  groupTaken: 'Es gibt schon eine Gruppe namens „{{name}}“. Wählen Sie einen anderen Namen.',
  coderTaken: 'Es gibt schon jemanden namens „{{name}}“. Wählen Sie einen anderen Namen.',
  sourceTaken: 'Es gibt schon eine Quelle namens „{{name}}“. Wählen Sie einen anderen Namen.',
  refsNotJson:
    'Das ist kein vollständiges JSON, deshalb wurde keine Literaturangabe gelesen. Exportieren Sie es noch einmal als CSL JSON; es wurde nichts geändert.',
  refsTooLarge:
    'Diese Datei ist größer als 20 MB, deshalb wurde keine Literaturangabe gelesen. Exportieren Sie nur, was Sie brauchen; es wurde nichts geändert.',
  refsNone:
    'Hierin wurde keine Literaturangabe gefunden. Es sollte CSL JSON, RIS, BibTeX oder Zotero RDF sein; es wurde nichts geändert.',
  refsTooMany:
    'Diese Datei enthält mehr als 10.000 Literaturangaben, deshalb wurde keine gelesen. Exportieren Sie nur, was Sie brauchen; es wurde nichts geändert.',
  refsXml:
    'Von Literaturangaben in XML kann nur Zotero RDF gelesen werden. Exportieren Sie sie so oder als CSL JSON, RIS oder BibTeX; es wurde nichts geändert.',
  twoSources: 'Zwei Quellen hießen dann „{{name}}“. Wählen Sie andere Namen; es wurde nichts geändert.',
  codeTakenTop:
    'Zuoberst im Codebuch gibt es schon einen Code „{{name}}“. Wählen Sie einen anderen Namen oder verwenden Sie diesen.',
  codeTakenUnder:
    'Unter „{{parent}}“ gibt es schon einen Code „{{name}}“. Wählen Sie einen anderen Namen oder verwenden Sie diesen.',
  mergeCategory:
    '„{{name}}“ ist eine Kategorie, die nicht auf Stellen angewendet werden kann. Führen Sie mit einem Code zusammen.',
  mergeBelow:
    '„{{name}}“ liegt unter einem Code, der damit zusammengeführt würde. Verschieben Sie ihn zuerst.',
  splitOther: 'Von „{{name}}“ können nur eigene Codierungen abgetrennt werden.',
  codeRemoved: 'Der Code „{{name}}“ wurde entfernt. Stellen Sie ihn zuerst wieder her.',
  sourceRemoved: 'Die Quelle „{{name}}“ wurde entfernt. Stellen Sie sie zuerst wieder her.',
  categoryInUse:
    '„{{name}}“ ist schon auf Stellen angewendet, und eine Kategorie enthält nur andere Codes. Codieren Sie diese Stellen zuerst um.',
  underItself: '„{{name}}“ kann nicht unter sich selbst oder einen eigenen Untercode verschoben werden.',
  placedUnderItself: '„{{name}}“ kann nicht unter sich selbst oder einem eigenen Untercode stehen.',
  notTheme: '„{{theme}}“ ist kein Thema, zu dem „{{name}}“ gehören könnte.',
  sameName: 'Zwei der Codes heißen „{{name}}“. Benennen Sie einen um, bevor Sie beide verschieben.',
  category: '„{{name}}“ ist eine Kategorie: Sie enthält nur andere Codes. Verwenden Sie einen davon.',
  uniteGone:
    'Die Wörter dieser Stellen sind nicht mehr im jetzigen Text, daher können sie nicht vereinigt werden.',
  edgesGone:
    'Die Wörter dieser Stelle sind nicht mehr im jetzigen Text, daher lassen sich ihre Ränder nicht verschieben.',
  wrongField: '„{{field}}“ stimmt nicht: {{reason}}.',
  wrongRequest: 'Die Anfrage stimmt nicht: {{reason}}.',
  outside: 'Es gibt keine Stelle von {{start}} bis {{end}}: Der Text hat {{count}} Zeichen.',
  halfCharacter: 'Die Stelle würde ein Zeichen zerschneiden. Wählen Sie ganze Zeichen.',
  onlyBlanks: 'Die Stelle enthält keine Wörter, nur Leerraum.',
  noImage: '„{{name}}“ ist kein Bild.',
  noAreas: '„{{name}}“ ist kein Bild und hat daher keine Bereiche. Es wurde nichts geändert.',
  areaOutside:
    'Dieser Bereich reicht über das Bild „{{name}}“ hinaus, das {{width}} × {{height}} Pixel hat. Es wurde nichts geändert.',
  codingsGone: 'Keine dieser Codierungen ist noch an dieser Stelle. Es wurde nichts geändert.',
  textChanged:
    'Der Text von „{{name}}“ wurde inzwischen geändert. Sehen Sie ihn noch einmal an; es wurde nichts geändert.',
  partOfImage: 'Ein Teil eines Bildes hat schon seinen Platz.',
  changingPlaces:
    'Eine dieser Stellen steht dort, wo eine andere hin soll. Setzen Sie sie nacheinander; nichts wurde geändert.',
  textsTooDifferent:
    'Die beiden Texte sind so verschieden, dass der Vergleich zu lange dauerte. Es wurde nichts geändert.',
  comparingFault:
    'Die beiden Texte konnten wegen eines Fehlers im Programm nicht verglichen werden. Es wurde nichts geändert.',
  nothingChanged: 'An diesem Text wurde nichts geändert.',
  noWordsLeft: 'In diesem Text bliebe kein Wort übrig. Entfernen Sie stattdessen die Quelle.',
  textTooLong: 'Der Text hätte mehr als 64 Millionen Zeichen; das ist zu lang.',
  imageNoText: '„{{name}}“ ist ein Bild und hat keinen Text, der geändert werden könnte.',
  imageNotText: '„{{name}}“ ist ein Bild: Es hat keinen Text, der hierher könnte.',
  changesDoNotFit: 'Diese Änderungen passen nicht zum Text. Nichts wurde geändert.',
  sameWords: '„{{name}}“ enthält genau die Wörter, die schon hier stehen.',
  noCall: 'Es gibt keinen Aufruf „{{name}}“.',
  noCommand: 'Es gibt keinen Befehl „{{name}}“.',
  wentWrong:
    'In Emic ist etwas schiefgegangen. Das Gespeicherte ist sicher. Versuchen Sie es noch einmal; kommt es wieder, starten Sie Emic neu.',
  wentWrongShort: 'In Emic ist etwas schiefgegangen.',
  stopped: 'Das wurde angehalten. Es wurde nichts geändert.',
  ownWindow: 'Emic antwortet nur dem eigenen Fenster.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  changedBetween:
    'Das wurde inzwischen von jemand anderem geändert und lässt sich nicht als ein Schritt zurücknehmen. Es wurde nichts geändert.',
  recordGone: '{{noun}}: nicht mehr im Projekt.',
  namedGone:
    '{{noun}} „{{name}}“ ist nicht mehr da, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  namedThere:
    '{{noun}} „{{name}}“ ist schon da, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  namedChanged:
    '{{noun}} „{{name}}“ wurde inzwischen geändert, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  isGone: '{{noun}}: nicht mehr da, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  isThere: '{{noun}}: schon da, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  isChanged:
    '{{noun}}: inzwischen geändert, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  namedDangling:
    '{{noun}} „{{name}}“ gehört zu etwas, das nicht mehr da ist ({{owner}}). Es wurde nichts geändert.',
  dangling: '{{noun}}: gehört zu etwas, das nicht mehr da ist ({{owner}}). Es wurde nichts geändert.',
  placeTaken:
    'An diesem Ort gibt es schon eine Stelle, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  codedAlready:
    'Diese Stelle trägt diesen Code von dieser Person schon, daher wurde dieser Schritt nicht gemacht. Es wurde nichts geändert.',
  namedInUse:
    '{{noun}} „{{name}}“ wird von etwas Neuerem noch gebraucht und kann nicht weggenommen werden. Es wurde nichts geändert.',
  inUse:
    '{{noun}}: wird von etwas Neuerem noch gebraucht und kann nicht weggenommen werden. Es wurde nichts geändert.',
  project: 'Projekt',
  coder: 'Person, die codiert',
  source: 'Quelle',
  revision: 'Fassung',
  code: 'Code',
  quotation: 'Zitat',
  coding: 'Codierung',
  memo: 'Memo',
  group: 'Gruppe',
  case: 'Fall',
  variable: 'Merkmal',
  question: 'Frage',
  foreignPart: 'fremder Teil',
  ambiguous: '„{{name}}“ könnte mehreres sein ({{noun}}): {{list}}. Nennen Sie eines genau.',
  unknownName: 'In diesem Projekt heißt nichts „{{name}}“ ({{noun}}).',
  passagesTooLong: 'Das Nachschlagen dieser Textstellen hat zu lange gedauert. Wählen Sie weniger aus.',
  notRegex: '„{{words}}“ ist kein regulärer Ausdruck: {{reason}}.',
  searchFailed: 'Die Suche war nicht möglich ({{reason}}).',
}
