import type { en } from '../host-projects'

/** Sentences of the host about projects for other programs, in German. */
export const projects: Readonly<Record<keyof typeof en, string>> = {
  experimental:
    'Diese Form ist ein Versuch: Sie wurde nach Dateien jenes Programms gemacht, und niemand hat sie dort bisher ausprobiert.',
  themesBoth: 'Themen werden als Codes geschrieben und als Mengen der Codes, die zu ihnen gehören.',
  noAliases: 'Weitere Namen von Codes werden weggelassen.',
  noDefinitionNumbers: 'Unter welcher Definition codiert wurde, wird weggelassen.',
  flatCodes: 'Codes, die tiefer als eine Ebene liegen, stehen für sich, benannt nach ihrem Pfad.',
  passageLost:
    '1 Stelle wurde mit ihren Codierungen weggelassen: Ihre Wörter stehen nicht im korrigierten Text.',
  passagesLost:
    '{{count}} Stellen wurden mit ihren Codierungen weggelassen: Ihre Wörter stehen nicht im korrigierten Text.',
  noChangedMark: 'Dass eine Korrektur die Wörter einer Stelle geändert hat, wird nicht gesagt.',
  unsureAsNote: 'Dass jemand sich einer Codierung nicht sicher ist, wird als Notiz geschrieben.',
  pdfRanges: 'Stellen in PDFs sind Bereiche ihres Textes, keine Flächen ihrer Seiten.',
  astral:
    'Texte enthalten Zeichen wie Emojis, hinter denen NVivo für Windows Codierungen verschoben zeigen kann. Es gibt eine Form für NVivo.',
  noRevisions: 'Von jeder Quelle wird nur der jetzige Text geschrieben, keine früheren Fassungen.',
  noStructure:
    'Überschriften, Seiten und Redebeiträge werden weggelassen; der reine Text steht für sich selbst.',
  noCorrectedOriginals:
    'Originaldateien korrigierter Texte werden weggelassen, weil sie die Wörter von vorher enthalten.',
  noOtherOriginals:
    'Originaldateien werden nur von Word-Dokumenten, PDFs und Bildern geschrieben; von anderen der Text.',
  webp: 'Bilder in WebP werden geschrieben, wie sie sind; manche Programme können sie nicht zeigen.',
  imageMissing: '1 Bild fehlt im Projekt, darum werden nur sein Name und seine Flächen geschrieben.',
  imagesMissing: '{{count}} Bilder fehlen im Projekt, darum werden nur ihre Namen und Flächen geschrieben.',
  recordingOutside: '1 Aufnahme ist in der Datei genannt und nicht enthalten. Schicken Sie sie mit.',
  recordingsOutside:
    '{{count}} Aufnahmen sind in der Datei genannt und nicht enthalten. Schicken Sie sie mit.',
  noReferences: 'Literaturangaben von Quellen werden weggelassen.',
  noLanguages: 'Sprachen von Quellen, und wer sie gelesen hat, werden weggelassen.',
  oddValues: 'Werte, die nicht zu ihrem Merkmal passen, werden als Text geschrieben.',
  describedRemarks:
    'Memos und Kommentare, die als Beschreibung stehen, sind ohne Verfasser, Tag und Art; die zu Codes folgen der Definition.',
  memoLeft: '1 Memo wurde weggelassen: Wovon es handelt, wurde entfernt.',
  memosLeft: '{{count}} Memos wurden weggelassen: Wovon sie handeln, wurde entfernt.',
  readBackDiffers:
    'Die Datei wurde zurückgelesen und enthielt nicht, was geschrieben wurde; darum wurde sie nicht ausgegeben. Nichts wurde geändert. Versuchen Sie es noch einmal, wenn möglich auf einem anderen Datenträger.',
  noMakers:
    'Wer Codes, Gruppen, Fälle und Attribute wann angelegt hat und die Farben der Codierenden werden weggelassen. Zeiten sind auf die Sekunde genau.',
  noDoubtMark: 'Dass die Stelle eines Abschnitts nicht sicher ist, wird nicht gesagt.',
  noWordOriginals: 'Originaldateien werden nur von PDFs und Bildern geschrieben, von anderen der Text.',
  partLeft:
    '1 Teil aus dem Projekt eines anderen Programms wurde weggelassen: Wozu er gehörte, wird nicht geschrieben.',
  partsLeft:
    '{{count}} Teile aus dem Projekt eines anderen Programms wurden weggelassen: Wozu sie gehörten, wird nicht geschrieben.',
  partReference:
    '1 Verweis in den Teilen aus dem Projekt eines anderen Programms wurde weggelassen: Was er nannte, wurde entfernt.',
  partReferences:
    '{{count}} Verweise in den Teilen aus dem Projekt eines anderen Programms wurden weggelassen: Was sie nannten, wurde entfernt.',
  partUnlawful:
    '1 Einzelheit aus dem Projekt eines anderen Programms wurde weggelassen: Das Format hat keinen Platz dafür.',
  partsUnlawful:
    '{{count}} Einzelheiten aus dem Projekt eines anderen Programms wurden weggelassen: Das Format hat keinen Platz dafür.',
  partMissing:
    '1 Teil aus dem Projekt eines anderen Programms wurde weggelassen: Seine Datei fehlt im Projekt.',
  partsMissing:
    '{{count}} Teile aus dem Projekt eines anderen Programms wurden weggelassen: Ihre Dateien fehlen im Projekt.',
  noHistory:
    'Der Verlauf, der Papierkorb und gemerkte Fragen bleiben im Projekt; sie werden nicht geschrieben.',
}
