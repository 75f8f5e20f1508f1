/* eslint-disable max-lines -- one list of every sentence the host says */
import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in German. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  noProject: 'Es ist kein Projekt geöffnet.',
  closed: 'Das Projekt wurde geschlossen.',
  notInList: 'Dieses Projekt steht nicht mehr in der Liste. Wählen Sie es neu aus.',
  exportGone: 'Dieser Export ist nicht mehr da. Bitte exportieren Sie noch einmal.',
  fileGone: 'Eine dieser Dateien ist nicht mehr da. Wählen Sie die Dateien neu aus.',
  noProjectAt: 'Unter {{path}} gibt es kein Projekt.',
  badNames: 'Ein Projekt und wer darin codiert brauchen einzeilige Namen, die nicht leer sind ({{fault}}).',
  somethingThere:
    'Unter „{{path}}“ gibt es schon etwas. Wählen Sie einen anderen Namen; es wurde nichts geändert.',
  noFolder: 'Es gibt keinen Ordner „{{path}}“ für das Projekt.',
  projectIsFile: '„{{path}}“ ist eine Datei. Ein Emic-Projekt ist ein Ordner.',
  noProjectIn: 'Unter „{{path}}“ gibt es kein Projekt.',
  mayNotRead: 'Sie haben keine Berechtigung, „{{path}}“ zu lesen.',
  notProject: '„{{path}}“ ist kein Emic-Projekt. Es wurde nichts geändert.',
  textMissing:
    'Der Text von {{names}} fehlt im Ordner „sources“. Die Codierungen sind erhalten; legen Sie die Datei aus einer Sicherung zurück.',
  textMissingMore:
    'Der Text von {{names}} und {{count}} weiteren fehlt im Ordner „sources“. Die Codierungen sind erhalten; legen Sie die Dateien aus einer Sicherung zurück.',
  readOnlyAsked: '„{{name}}“ wurde nur zum Lesen geöffnet.',
  newerSaved:
    'Dieses Projekt wurde zuletzt von einem neueren Emic gespeichert und kann hier nur gelesen werden. Aktualisieren Sie Emic, um daran zu arbeiten.',
  usedSince:
    '{{noun}}{{name}} wird von neuerer Arbeit gebraucht, deshalb lässt sich das nicht zurücknehmen. Es wurde nichts geändert.',
  changedBySince:
    '{{who}} hat seither etwas daran geändert: {{noun}}{{name}}. Deshalb lässt sich das nicht zurücknehmen. Es wurde nichts geändert.',
  notYourStep: 'Diesen Schritt hat jemand anderes gemacht; nur diese Person kann ihn zurücknehmen.',
  notAlone: 'Dieser Schritt lässt sich nicht einzeln zurücknehmen.',
  noStepYet: 'Schritt {{number}} gibt es noch nicht.',
  notThen: 'Das war damals nicht im Projekt.',
  stepLost:
    'Schritt {{number}} der Projektgeschichte lässt sich nicht lesen, deshalb kann dieser Zeitpunkt nicht wiederhergestellt werden. Was jetzt im Projekt ist, bleibt davon unberührt.',
  newerStep: 'Dieser Schritt stammt von einem neueren Emic, und nur dieses kann ihn zurücknehmen.',
  newerFormat:
    'Dieses Projekt wurde von einem neueren Emic gespeichert (Format {{version}}); dieses liest Format {{own}}. Es wurde nichts geändert. Bitte aktualisieren Sie Emic.',
  newerUnreadable:
    'Dieses Projekt wurde von einem neueren Emic gespeichert (Format {{version}}), das dieses nicht lesen kann. Es wurde nichts geändert. Bitte aktualisieren Sie Emic.',
  noWayUp: 'Es führt kein Weg vom Projektformat {{from}} zu {{to}}.',
  heldHere:
    '„{{name}}“ ist auf diesem Computer schon in {{app}} geöffnet (Prozess {{process}}) und kann hier nur gelesen werden. Schließen Sie es dort, um hier zu arbeiten.',
  heldElsewhere:
    '„{{name}}“ ist auf dem Computer „{{host}}“ schon in {{app}} geöffnet (Prozess {{process}}) und kann hier nur gelesen werden. Schließen Sie es dort, um hier zu arbeiten; ist es auf jenem Computer nicht mehr geöffnet, löschen Sie die Datei „{{file}}“ im Ordner des Projekts.',
  lockUnreadable:
    'Die Datei „{{file}}“ von „{{name}}“ ist nicht lesbar. Daher ist unbekannt, ob ein anderes Programm darin schreibt, und es kann hier nur gelesen werden. Hat kein anderes Programm es geöffnet, löschen Sie diese Datei.',
  noWriting:
    '„{{name}}“ liegt, wo dieses Programm nicht schreiben darf, und kann nur gelesen werden. Kopieren Sie das Projekt in einen eigenen Ordner, um daran zu arbeiten.',
  diskFullOpening:
    'Der Datenträger ist voll, daher kann „{{name}}“ nur gelesen werden. Schaffen Sie Platz und öffnen Sie es noch einmal.',
  opening: '„{{name}}“ wird gerade von einem anderen Programm geöffnet. Versuchen Sie es gleich noch einmal.',
  folderGone:
    'Der Ordner des Projekts ist nicht mehr, wo er war. An seiner Stelle wurde nichts neu angelegt; legen Sie ihn zurück oder öffnen Sie das Projekt, wo es jetzt ist.',
  otherWriter:
    'Ein anderes Programm hat in dieses Projekt geschrieben, während es hier geöffnet war; von jetzt an kann es nur gelesen werden. Alles bisher Gespeicherte ist auf dem Datenträger; schließen und öffnen Sie das Projekt.',
  otherLogWriter:
    'Ein anderes Programm hat in das Protokoll dieses Projekts geschrieben, daher wurde dieser Schritt nicht gemacht. Alles bisher Gespeicherte ist auf dem Datenträger; schließen und öffnen Sie das Projekt.',
  reopen:
    '{{what}}, daher kann vorerst nichts mehr gespeichert werden. Das bisher Gespeicherte ist auf dem Datenträger; schließen und öffnen Sie das Projekt.',
  isLink:
    '„{{path}}“ ist eine Verknüpfung mit einem anderen Ort. Ein Projekt hält seine Dateien selbst, daher wurde ihr nicht gefolgt.',
  notFile: '„{{path}}“ ist keine Datei.',
  notKept: 'Das ist nicht der Name einer aufbewahrten Datei.',
  keptMissing:
    'Die Datei „{{path}}“ fehlt oder ist beschädigt, daher kann ihr Text nicht gezeigt werden. Es wurde nichts geändert; haben Sie eine Sicherung des Projekts, legen Sie die Datei daraus zurück.',
  stepUnreadable:
    'Schritt {{seq}} im Verlauf des Projekts ist nicht lesbar. Was jetzt im Projekt steht, ist davon nicht berührt.',
  snapshotLost:
    'Die Momentaufnahme ließ sich nicht zurücklesen und wurde nicht behalten. Sonst wurde nichts geändert.',

  notSaved:
    '{{how}}, daher konnte {{what}} nicht gespeichert werden. Nichts vorher Gespeichertes ging verloren.',
  notSavedThen:
    '{{how}}, daher konnte {{what}} nicht gespeichert werden. Nichts vorher Gespeichertes ging verloren. {{then}}',
  notOpened: '{{how}}, daher konnte {{what}} nicht geöffnet werden. Es wurde nichts geändert.',
  diskFull: 'Der Datenträger ist voll',
  shareUsed: 'Ihr Anteil am Datenträger ist aufgebraucht',
  diskFault: 'Der Datenträger meldet einen Fehler (EIO)',
  noWritingHere: 'In diesen Ordner darf nicht geschrieben werden',
  onlyRead: 'Der Datenträger kann nur gelesen werden',
  folderMoved: 'Der Ordner ist nicht mehr, wo er war',
  tooManyFiles: 'Es sind zu viele Dateien geöffnet',
  fileHeld: 'Ein anderes Programm hält die Datei fest',
  nameTooLong: 'Der Name des Ordners ist für diesen Datenträger zu lang',
  notTaken: 'Der Datenträger hat es nicht angenommen ({{code}})',
  notGiven: 'Der Datenträger hat es nicht hergegeben ({{code}})',
  noReadingHere: 'Nicht alle Dateien dürfen hier gelesen werden',
  freeSpace: 'Schaffen Sie Platz und versuchen Sie es noch einmal.',
  copySoon: 'Kopieren Sie das Projekt bald auf einen anderen Datenträger.',
  closeThere: 'Schließen Sie sie dort und versuchen Sie es noch einmal.',
  theText: 'der Text',
  theStep: 'der Schritt',
  theProject: 'das Projekt',
  theNewProject: 'das neue Projekt',
  theSnapshot: 'die Momentaufnahme',
  logReplaced: 'Das Protokoll des Projekts wurde von einem anderen Programm ersetzt',

  historyMissing:
    'Ein Teil des Verlaufs fehlt ({{names}}); ältere Schritte können nicht gezeigt oder rückgängig gemacht werden. Das Projekt selbst ist vollständig.',
  torn: 'Die letzten {{count}} Bytes des Protokolls waren nicht fertig geschrieben, als das Programm oder der Computer anhielt. Ein Schritt, der gerade gespeichert wurde, ist nicht gemacht; alles, was vorher als gespeichert gemeldet wurde, ist da. Die Bytes liegen in {{path}}.',
  repaired:
    '{{what}}, daher wurde das Projekt aus seinem Protokoll wieder zusammengesetzt. Es fehlt nichts; eine beschädigte Datei liegt neben der neuen.',
  both: '{{what}} und {{then}}',
  notRead: '{{file}} war nicht lesbar',
  notAsSaved: '{{file}} war nicht, wie gespeichert worden war',
  wasMissing: '{{file}} fehlte',
  damaged:
    'Dieses Projekt ist beschädigt und kann nur gelesen werden. {{what}}. {{how}}. Auf dem Datenträger wurde nichts geändert; eine Sicherung enthält vielleicht den Rest.',
  onlyFirst: 'Von {{all}} Schritten sind nur die ersten {{seq}} lesbar; danach ist das Protokoll beschädigt',
  doNotFit: 'Seine Dateien passen nicht zusammen',
  shownAfter: 'Gezeigt wird der Stand nach Schritt {{seq}}',
  shownAsFar: 'Gezeigt wird, was lesbar ist',
  nothingReadable:
    'Das Projekt in „{{path}}“ ist nicht lesbar: Weder sein Sicherungspunkt noch sein Protokoll noch eine Momentaufnahme ist vollständig. Es wurde nichts geändert. Legen Sie seine Dateien aus einer Sicherung zurück; die Texte liegen im Ordner „sources“.',
  checkpointNotJson: 'Der Sicherungspunkt ist beschädigt: Er ist kein JSON.',
  checkpointMissing: 'Der Sicherungspunkt fehlt.',
  checkpointNoVersion: 'Der Sicherungspunkt ist beschädigt: Er nennt seine Version nicht.',
  checkpointDamaged: 'Der Sicherungspunkt ist bei {{field}} beschädigt: {{reason}}.',

  cancelledFile: '„{{name}}“ wurde nicht importiert: Der Import wurde abgebrochen.',
  tooLarge:
    '„{{name}}“ wurde nicht importiert: Die Datei ist größer als 256 MB. Teilen Sie sie in kleinere auf.',
  notIn: '„{{name}}“ wurde nicht importiert: {{why}}.',
  // recordings
  recordingAlone:
    '„{{name}}“ ist eine Aufnahme. Importieren Sie ihr Transkript und legen Sie sie dann diesem bei.',
  notRecording:
    '„{{name}}“ ist keine Aufnahme, die Emic kennt. Aufnahmen können .mp3, .m4a, .aac, .wav, .ogg, .opus, .flac, .webm, .mkv, .mp4 und .mov sein. Nichts wurde geändert.',
  notPlayable:
    '„{{name}}“ ist eine Aufnahme im Format {{format}}, das hier nicht abgespielt werden kann. Wandeln Sie sie in MP3, M4A, WAV oder MP4 um und legen Sie diese Datei bei. Nichts wurde geändert.',
  notAttached: '„{{name}}“ wurde nicht beigelegt: {{why}}. Nichts wurde geändert.',
  noRecording: 'Zu dieser Quelle gibt es keine Aufnahme. Legen Sie zuerst eine bei.',
  onlyFilesLinked: 'Nur eine Datei auf diesem Computer kann verknüpft werden.',
  notArrived:
    'Die Aufnahme kam nicht vollständig an und wurde deshalb nicht beigelegt. Nichts wurde geändert; versuchen Sie es noch einmal.',
  theRecording: 'die Aufnahme',
  soundPicture: 'das Bild des Tons',
  noSuchFile: 'diese Datei gibt es nicht',
  noPermission: 'Sie dürfen sie nicht lesen',
  isFolder: 'das ist ein Ordner',
  whyUnread: 'sie war nicht lesbar ({{reason}})',
  cancelledImport: 'Der Import von „{{name}}“ wurde abgebrochen. Es wurde nichts geändert.',
  importFault:
    '„{{name}}“ konnte wegen eines Fehlers im Programm nicht gelesen werden. Es wurde nichts geändert.',
  empty: '„{{name}}“ ist leer (0 Bytes).',
  holdsTooBig:
    '„{{name}}“ enthält eine Datei, die größer als 256 MB ist, mehr als auf einmal gelesen werden kann.',
  changedMeanwhile:
    '„{{name}}“ wurde geändert, während es hereingeholt wurde. Hier wurde nichts geändert; bitte versuchen Sie es noch einmal.',
  tooBig:
    '„{{name}}“ ist größer als 256 MB, mehr als auf einmal gelesen werden kann. Teilen Sie die Datei auf.',
  noWords: '„{{name}}“ enthält keine Wörter, nur Leerraum oder anderes als Text.',
  noReadableWords: '„{{name}}“ enthält keine lesbaren Wörter.',
  zipPackage: '„{{name}}“ enthält trotz des Namens keinen lesbaren Text: Es ist ein Zip-Paket.',
  notText:
    '„{{name}}“ enthält trotz des Namens keinen lesbaren Text: Es scheint ein Bild, ein Programm oder eine andere Art Datei zu sein.',
  notKind: '„{{name}}“ ist kein .{{kind}}-Dokument oder ist beschädigt: Es beginnt nicht wie eines.',
  notWord:
    '„{{name}}“ ist beschädigt: Es ist nicht wie ein Word-Dokument aufgebaut. Öffnen und speichern Sie es noch einmal.',
  noEncoding: '„{{name}}“ kann nicht als „{{encoding}}“ gelesen werden: So heißt keine Textcodierung.',
  password:
    '„{{name}}“ ist mit einem Kennwort geschützt. Speichern Sie es ohne Kennwort und importieren Sie es noch einmal.',
  oldWord:
    '„{{name}}“ ist im alten Word-Format (.doc). Speichern Sie es als .docx und importieren Sie dieses.',
  notImage: '„{{name}}“ ist kein Bild, obwohl der Name auf .{{kind}} endet: Es beginnt nicht wie eines.',
  bigTiff:
    '„{{name}}“ ist ein BigTIFF, das nicht hereingeholt werden kann. Speichern Sie es als TIFF oder PNG und importieren Sie dieses.',
  pictureKind:
    '„{{name}}“ ist ein Bild der Art {{kind}}, das nicht hereingeholt werden kann. Speichern Sie es als PNG oder JPEG und importieren Sie dieses.',
  imageBroken:
    '„{{name}}“ ist kein Bild oder ist beschädigt. Öffnen Sie es in einem anderen Programm, speichern Sie es noch einmal und importieren Sie dieses.',
  imageCut:
    '„{{name}}“ ist abgeschnitten: Das Ende fehlt. Besorgen Sie die ganze Datei und importieren Sie sie noch einmal.',
  imagePixels:
    '„{{name}}“ hat {{width}} × {{height}} Pixel, mehr als die 100 Millionen, die gezeigt werden können. Verkleinern Sie es und importieren Sie dieses.',
  animated: 'Es ist bewegt; nur sein erstes Bild wird gezeigt.',
  imagePages: 'Es hat {{count}} Seiten; nur die erste wird gezeigt.',
  unknownKind: '„{{name}}“ ist von einer Art, die nicht gelesen werden kann. Emic liest {{endings}}.',
  noVoices: '„{{name}}“ ist ein Transkript, in dem niemand etwas sagt: Es enthält Zeiten, aber keine Worte.',
  notWhisper:
    '„{{name}}“ ist kein Transkript: Nur JSON von Whisper, WhisperX und whisper.cpp kann gelesen werden.',
  notTranscript: '„{{name}}“ ist kein .{{kind}}-Transkript oder ist beschädigt: Es enthält keine Zeiten.',
  badTime: 'Die Zeit in Zeile {{line}} ist nicht lesbar („{{words}}“); die Worte wurden ohne sie behalten.',
  sameSpeakers: 'Es gibt nichts zu ändern: Alle Sprecher behalten ihren Namen.',
  unreadStamp: '1 Zeit konnte nicht gelesen werden („{{words}}“); sie steht weiter bei den Wörtern.',
  unreadStamps:
    '{{count}} Zeiten konnten nicht gelesen werden (die erste: „{{words}}“); sie stehen weiter bei den Wörtern.',
  unsaid: 'Zeile, die niemand spricht (Notizen, Überschriften),',
  unsaids: 'Zeilen, die niemand spricht (Notizen, Überschriften),',
  sameTimes: 'Alle Zeiten sind gleich ({{time}}) und passen zu keiner Aufnahme; sie wurden weggelassen.',
  timeBack: 'Die Zeiten springen an 1 Stelle zurück (bei {{time}}); die Reihenfolge der Datei blieb.',
  timesBack:
    'Die Zeiten springen an {{count}} Stellen zurück (zuerst bei {{time}}); die Reihenfolge der Datei blieb.',
  timesUnmatched:
    '{{count}} Zeilen beginnen mit einer Zeit, die zu keinem Sprecher passt; die Zeiten blieben im Text.',
  note: 'Notiz',
  notes: 'Notizen',
  hanging: 'abhängige Anmerkung',
  hangings: 'abhängige Anmerkungen',
  tier: 'abhängige Spur (eine Zeile, die mit % beginnt)',
  tiers: 'abhängige Spuren (Zeilen, die mit % beginnen)',
  tooDeep: '„{{name}}“ verschachtelt seine Teile mehr als {{count}} Ebenen tief und wurde nicht gelesen.',
  scan: '„{{name}}“ enthält keinen Text, nur Bilder von Seiten (ein Scan). Lassen Sie zuerst eine Texterkennung (OCR) laufen und importieren Sie das Ergebnis.',
  notPdf:
    '„{{name}}“ ist beschädigt: Es lässt sich nicht als PDF öffnen. Öffnen und speichern Sie es dort noch einmal, wo es herkommt.',
  tooLong:
    '„{{name}}“ enthält mehr als 64 Millionen Zeichen, mehr als eine Quelle haben kann. Teilen Sie die Datei in kleinere auf.',
  tooSlow:
    '„{{name}}“ zu lesen dauerte länger als {{count}} Sekunden und wurde aufgegeben. Teilen Sie die Datei in kleinere auf.',
  tooHungry:
    '„{{name}}“ braucht zum Lesen mehr Speicher, als es für eine Datei gibt. Teilen Sie die Datei in kleinere auf.',
  doctype:
    '„{{name}}“ enthält eine Dokumenttyp-Definition (DOCTYPE), mit der sich Schaden anrichten lässt, und wurde nicht gelesen.',
  damagedInside:
    '„{{name}}“ ist innen beschädigt. Öffnen und speichern Sie es dort noch einmal, wo es herkommt.',
  damagedPackage:
    '„{{name}}“ ist beschädigt: Sein Paket lässt sich nicht öffnen. Öffnen und speichern Sie es dort noch einmal, wo es herkommt.',
  bomb: '„{{name}}“ wird beim Entpacken weit größer als ein Dokument (eine „Zip-Bombe“) und wurde nicht geöffnet.',
  holdsLink:
    '„{{name}}“ enthält eine Verknüpfung mit einer anderen Datei, was kein echtes Dokument tut, und wurde nicht geöffnet.',
  leadsOut:
    '„{{name}}“ enthält eine Datei, deren Pfad aus dem Dokument hinausführt, was kein echtes Dokument tut, und wurde nicht geöffnet.',
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

  checkpointNamed: 'Der Sicherungspunkt ist der, den das Verzeichnis nennt',
  stepsWhole: 'Alle {{count}} Schritte des Protokolls sind da, vollständig und in Ordnung',
  replayFits: 'Das Protokoll ergibt, vom ersten Schritt an abgespielt, das Projekt, wie es ist',
  recordsProper: 'Jeder Eintrag hat seine richtige Form',
  referencesLead: 'Jeder Verweis zwischen Einträgen führt irgendwohin',
  codedOnce: 'Keine Stelle ist von einer Person zweimal mit einem Code codiert',
  filesAsTheyCame: 'Alle {{count}} Dateien von Texten und Originalen sind, wie sie kamen',
  passagesLie: 'Alle {{count}} Stellen liegen in ihren Texten und enthalten die Wörter, die codiert wurden',
  snapshotsRead: 'Die {{count}} Momentaufnahmen lassen sich zurücklesen',
  lockSays: 'Die Sperre sagt, wer schreibt',
  fileMissing: 'Die Datei {{file}} fehlt.',
  fileDamaged: 'Die Datei {{file}} ist beschädigt.',
  fileUnreadable: 'Die Datei {{file}} ist nicht lesbar.',
  fileNotNamed: 'Die Datei {{file}} ist nicht die, die {{other}} nennt.',
  fileOtherStep: 'Die Datei {{file}} ist von einem anderen Schritt, als {{other}} sagt.',
  fileChanged: 'Die Datei {{file}} ist nicht, wie sie kam.',
  logDamaged: '{{file}} ist beschädigt, Stellen: {{count}}.',
  stepsMissing: 'Im Protokoll fehlende oder beschädigte Schritte: {{count}} ({{list}}).',
  replayStops: 'Das Protokoll lässt sich nur bis Schritt {{seq}} von {{all}} abspielen.',
  replayDiffers: 'Das geöffnete Projekt ist nicht, was sein Protokoll ergibt.',
  snapshotUnreadable: 'Die Momentaufnahme {{name}} lässt sich nicht zurücklesen.',
  idTwice: 'Die Kennung {{id}} ist zweimal vergeben.',
  namesNothing: '{{noun}} {{id}} nennt etwas, das nicht da ist: {{owner}} ({{other}}).',
  codeUnderItself: 'Der Code „{{name}}“ liegt unter sich selbst.',
  codedTwice: 'Eine Stelle ist von derselben Person zweimal als „{{name}}“ codiert.',
  structureOff: 'Die Absätze oder Seiten von „{{name}}“ passen nicht zum Text.',
  structureUnreadable: 'Der Aufbau neben dem Text von „{{name}}“ ist nicht lesbar.',
  wrongLength: 'Der Text von „{{name}}“ ist nicht so lang, wie er sein sollte.',
  passageTwice: 'Die Stelle {{place}} von „{{name}}“ ist zweimal verzeichnet.',
  passageElsewhere: 'Die Stelle {{place}} von „{{name}}“ gehört zu einer anderen Quelle.',
  passageOutside: 'Die Stelle {{place}} von „{{name}}“ liegt außerhalb des Textes.',
  passageHalf: 'Die Stelle {{place}} von „{{name}}“ zerschneidet ein Zeichen.',
  passageWords: 'Die Stelle {{place}} von „{{name}}“ enthält nicht die Wörter, die codiert wurden.',
}
