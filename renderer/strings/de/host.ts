import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import { imports } from './host-import'
import { importLosses } from './host-import-losses'
import { steps } from './host-steps'
import { check } from './host-check'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in German. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  ...imports,
  ...importLosses,
  ...steps,
  ...check,
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
}
