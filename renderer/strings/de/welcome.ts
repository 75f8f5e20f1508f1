import type { en } from '../welcome'
import type { Words } from '../words'

/** Words of welcome, in German. */
export const welcome: Words<typeof en> = {
  title: 'Emic',
  claim: 'Genau lesen, sorgfältig codieren, die Spur bewahren.',
  promise: 'Alles bleibt auf diesem Computer: kein Konto, keine Cloud, einfache Dateien.',
  sample: 'Das Beispiel ausprobieren',
  sampleWhy: 'Fünf kurze Texte über Stammzellmedizin, drei Themen, schon codiert',
  new: 'Neues Projekt',
  newWhy: 'Mit eigenen Texten beginnen',
  open: 'Ein Projekt öffnen',
  openWhy: 'Einen Ordner wählen, der auf .emic endet',
  openListed: 'Aus der Liste daneben oder von anderswo auf diesem Computer',
  openInBrowser:
    'Ein Browser kann für Emic keine Ordner wählen. Für ein Projekt, das nicht in der Liste steht, starten Sie Emic damit: npm start -- Pfad/zu/Name.emic',
  import: 'Projekt importieren',
  importWhy: 'Aus NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette und anderen, in ein neues Projekt',
  importTitle: 'Neues Projekt aus {{file}}',
  importLead: 'Als Nächstes sehen Sie, was die Datei enthält, bevor etwas importiert wird.',
  importCreate: 'Projekt anlegen und ansehen',
  dropFirst:
    'Öffnen oder erstellen Sie zuerst ein Projekt und ziehen Sie die Dateien dann hinein. Projekte anderer Programme (etwa .qdpx) können Sie hier ablegen.',
  unpack: 'Ein gepacktes Projekt öffnen',
  unpackWhy: 'Eine Datei, die auf .emic.zip endet; sie wird entpackt, wo noch nichts ist',
  unpacking: 'Das Projekt wird entpackt…',
  recent: 'Zuletzt geöffnete Projekte',
  found: 'Hier noch nie geöffnet',
  noRecent: 'Projekte, die Sie öffnen, stehen dann hier.',
  newTitle: 'Neues Projekt',
  projectName: 'Name des Projekts',
  projectNameHint: 'Etwa „Klinikinterviews 2025“',
  coderName: 'Ihr Name',
  coderNameHint: 'Jede Codierung sagt, von wem sie ist. Das lässt sich später ändern.',
  create: 'Projekt anlegen',
  needName: 'Schreiben Sie einen Namen.',
  opening: 'Wird geöffnet…',
  settings: 'Einstellungen',
  noWindowTitle: 'Diese Adresse wurde schon verwendet',
  noWindow:
    'Jede Adresse von Emic öffnet ein Fenster, einmal. Gehen Sie dorthin zurück, wo Emic gestartet wurde, und öffnen Sie die Adresse, die dort steht; die Eingabetaste macht dort eine neue.',
  noHostTitle: 'Emic antwortet nicht',
  noHost:
    'Starten Sie es noch einmal, oder warten Sie: Dieses Fenster macht von selbst weiter. Ihre gespeicherte Arbeit ist sicher.',
  back: 'Zurück',
}
