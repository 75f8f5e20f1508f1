import type { en } from '../host-exports'

/** Sentences of the host about what is handed out, in German. */
export const exports: Readonly<Record<keyof typeof en, string>> = {
  noSourceToExport: 'Es gibt keine Quelle zu exportieren.',
  memoNotIn: '1 Memo wurde weggelassen.',
  memosNotIn: '{{count}} Memos wurden weggelassen.',
  codingWithoutPlace: '1 Codierung wurde weggelassen: Eine Korrektur hat ihre Wörter entfernt.',
  codingsWithoutPlace: '{{count}} Codierungen wurden weggelassen: Eine Korrektur hat ihre Wörter entfernt.',
  imageInWords: '1 Bild wurde nicht eingefügt; was darin codiert ist, steht in Worten da.',
  imagesInWords: '{{count}} Bilder wurden nicht eingefügt; was darin codiert ist, steht in Worten da.',
  noBrowserToPrint:
    'Ein PDF macht Chromium, Chrome oder Edge, und hier ist keines davon. Es wurde nichts geschrieben. Installieren Sie eines, oder exportieren Sie als HTML und drucken Sie diese Seite.',
  noPdfForRoot:
    'Der Browser dieses Computers hat kein PDF gemacht, denn für root startet er nicht. Es wurde nichts geschrieben. Exportieren Sie als anderer Benutzer, oder exportieren Sie als HTML und drucken Sie diese Seite.',
  noPdfMade:
    'Der Browser dieses Computers hat kein PDF gemacht. Es wurde nichts geschrieben. Exportieren Sie stattdessen als HTML und drucken Sie diese Seite.',
  tooLargeForExcel:
    'Ein Blatt von Excel fasst 1.048.576 Zeilen und 16.384 Spalten, und diese Tabelle hat mehr. Es wurde nichts geschrieben. Exportieren Sie sie als CSV, oder weniger davon.',
  maxqdaCutsName: '1 Name ist länger als die 63 Zeichen, die MAXQDA behält.',
  maxqdaCutsNames: '{{count}} Namen sind länger als die 63 Zeichen, die MAXQDA behält.',
}
