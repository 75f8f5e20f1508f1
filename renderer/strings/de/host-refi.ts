import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in German. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '„{{name}}“ ist kein REFI-QDA-Projekt: Es enthält keine .qde-Datei.',
  refiSeveral:
    '„{{name}}“ enthält mehrere Projekte. Trennen Sie sie und importieren Sie eines nach dem anderen.',
  refiRoot: '„{{name}}“ ist kein REFI-QDA-Projekt: Sein Wurzelelement ist weder Project noch CodeBook.',
  refiEnding:
    '„{{name}}“ ist kein Projekt eines anderen Programms: Solche Dateien enden auf .qdpx, .qde, .sqlite3, .qda oder .rqda.',
  refiProject: '„{{name}}“ ist das Projekt eines anderen Programms. Importieren Sie es als Projekt.',
  nativeDamaged:
    '„{{name}}“ wurde nicht importiert: Die Datenbank darin ist beschädigt. Öffnen Sie sie in dem Programm, das sie angelegt hat, oder importieren Sie eine ältere Kopie.',
  nativeTooMuch: '„{{name}}“ gibt an, mehr zu enthalten, als hineinpasst, und wurde deshalb nicht gelesen.',
  nativeUnknown:
    '„{{name}}“ ist eine Datenbank, aber keine von Taguette, QualCoder oder RQDA, oder eine ältere, als Emic kennt.',
  nativeSeveral:
    '„{{name}}“ enthält {{count}} Projekte von Taguette. Öffnen Sie das gewünschte in Taguette, exportieren Sie es als Projekt und importieren Sie diese Datei.',
  nativeNone: '„{{name}}“ ist trotz des Namens keine Datenbank oder ist beschädigt.',
  nativeFolder:
    '„{{name}}“ ist ein Ordner, aber kein Projekt von QualCoder: Er enthält keine Datei data.qda.',
  nativeOpen:
    '„{{name}}“ wurde nicht importiert: Die Datei ist in einem anderen Programm geöffnet oder wurde nicht richtig geschlossen. „{{file}}“ daneben enthält Änderungen, die noch nicht darin sind. Öffnen Sie das Projekt in jenem Programm, schließen Sie es dort und versuchen Sie es noch einmal.',
}
