import type { en } from '../host-import'
import type { Words } from '../words'

/** Sentences of the host about files that cannot come in, in German. */
export const imports: Words<typeof en> = {
  cancelledFile: '„{{name}}“ wurde nicht importiert: Der Import wurde abgebrochen.',
  tooLarge:
    '„{{name}}“ wurde nicht importiert: Die Datei ist größer als 256 MB. Teilen Sie sie in kleinere auf.',
  notIn: '„{{name}}“ wurde nicht importiert: {{why}}.',
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
}
