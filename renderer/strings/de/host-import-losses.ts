import type { en } from '../host-import-losses'
import type { Words } from '../words'

/** Sentences of the host about what was left out of files that came in, in German. */
export const importLosses: Words<typeof en> = {
  oneUnread: '1 Zeichen war in der Codierung {{encoding}} nicht lesbar.',
  manyUnread: '{{count}} Zeichen waren in der Codierung {{encoding}} nicht lesbar.',
  noHeaders: 'Kopf- und Fußzeilen wurden weggelassen.',
  drm: '„{{name}}“ ist gegen Kopieren geschützt (DRM), sodass seine Worte nicht gelesen werden können. Bitten Sie um ein Exemplar ohne Schutz.',
  noChapters: '„{{name}}“ ist beschädigt: Es steht nicht darin, wo die Kapitel des Buches sind.',
  noSlides: '„{{name}}“ ist beschädigt: Es steht nicht darin, welche Folien die Präsentation hat.',
  oldPowerPoint:
    '„{{name}}“ ist im alten PowerPoint-Format (.ppt). Speichern Sie es als .pptx und importieren Sie das.',
  notebook:
    '„{{name}}“ ist ein Notizbuch mit Programmcode, das Emic nicht liest. Exportieren Sie es als HTML oder Markdown und importieren Sie das.',
  safariPage:
    '„{{name}}“ ist eine Seite, die in einer Form gespeichert ist, die nur Safari liest. Speichern Sie sie als .html, .mhtml oder PDF und importieren Sie das.',
  outlook:
    '„{{name}}“ ist eine Nachricht in der eigenen Form von Outlook. Speichern Sie sie als .eml oder als Text und importieren Sie das.',
  longHead:
    '„{{name}}“ hat einen Kopf, der viel länger ist als der irgendeiner E-Mail, und wurde nicht gelesen.',
  sealed:
    '„{{name}}“ ist verschlüsselt. Entschlüsseln Sie es in Ihrem Mailprogramm, speichern Sie es erneut und importieren Sie das.',
  noPage: '„{{name}}“ ist beschädigt: Es ist keine Seite darin. Speichern Sie die Seite noch einmal.',
  zipInZip:
    '„{{name}}“ ist eine Zip-Datei in einer Zip-Datei. Entpacken Sie sie und bringen Sie dann ein, was darin ist.',
  noFiles: '„{{name}}“ enthält keine Dateien.',
  fullFolder: '„{{name}}“ enthält mehr als 10.000 Dateien. Wählen Sie einen kleineren Ordner.',
  articleOnly:
    'Nur der Artikel dieser Seite wurde gelesen. Was um ihn herum steht ({{count}} Zeichen), wurde weggelassen.',
  noContents: 'Das Inhaltsverzeichnis wurde weggelassen.',
  slideComments: 'Kommentare zu Folien wurden weggelassen.',
  attachment: 'Der Anhang „{{name}}“ wurde weggelassen.',
  preamble: 'Was vor \\begin{document} steht, wurde weggelassen.',
  texComments: 'Kommentare (von % bis zum Ende der Zeile) wurden weggelassen.',
  texCommands: 'Befehle von LaTeX stehen im Text, wie sie geschrieben sind.',
  noTextPart: 'Teil, der kein Text ist',
  noTextParts: 'Teile, die kein Text sind',
  chart: 'Diagramm',
  charts: 'Diagramme',
  diagram: 'Schaubild',
  diagrams: 'Schaubilder',
  sealedMessage: 'verschlüsselte Nachricht',
  sealedMessages: 'verschlüsselte Nachrichten',
  moreAttachment: 'weiterer Anhang',
  moreAttachments: 'weitere Anhänge',
  oneLeftOut: 'Weggelassen: 1 {{thing}}.',
  manyLeftOut: 'Weggelassen: {{count}} {{thing}}.',
  listNumbers: 'Nummern, die von selbst vor Listenpunkten oder Überschriften stehen, wurden weggelassen.',
  frontMatter: 'Die Eigenschaften am Anfang der Datei (Front Matter) wurden weggelassen.',
  trackedChanges: 'Die Aufzeichnung der Änderungen wurde weggelassen; der Text ist so, wie er jetzt steht.',
  picture: 'Bild',
  pictures: 'Bilder',
  comment: 'Kommentar',
  comments: 'Kommentare',
  commentOrMark: 'Kommentar oder Markierung',
  commentsAndMarks: 'Kommentare und Markierungen',
  formula: 'Formel',
  formulas: 'Formeln',
  object: 'eingebettetes Objekt',
  objects: 'eingebettete Objekte',
  deletion: 'aufgezeichnete Löschung',
  deletions: 'aufgezeichnete Löschungen',
  recording: 'Ton oder Video',
  recordings: 'Töne oder Videos',
  nothingToTidy: 'In „{{name}}“ gibt es nichts aufzuräumen.',
  noFile: 'Hinter „{{name}}“ steht keine Datei.',
}
