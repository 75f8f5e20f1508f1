import type { en } from '../host-archive'

/** Sentences of the host about projects packed into one zip, in German. */
export const archive: Readonly<Record<keyof typeof en, string>> = {
  archiveNone: '„{{name}}“ enthält kein Emic-Projekt.',
  archiveSeveral:
    '„{{name}}“ enthält mehrere Emic-Projekte. Entpacken Sie die Datei, und öffnen Sie sie einzeln.',
  archiveDamaged:
    '„{{name}}“ enthält ein Projekt, das sich nicht öffnen lässt; darum wurde es nicht entpackt.',
  archiveMissing: 'Fehlt im Projekt und darum auch im Zip: {{files}}.',
  archiveFileDamaged: 'Die Datei „{{file}}“ ist im Projekt beschädigt und liegt im Zip, wie sie ist.',
  archiveSnapshotDamaged: 'Der Schnappschuss „{{snapshot}}“ ist beschädigt und nicht im Zip.',
  archiveCopiedDamage: 'Beschädigte Dateien, die gepackt wurden, wie sie waren: {{number}}.',
  archiveOthers: 'Dateien, die zu keinem Projekt gehören und weggelassen wurden: {{number}}.',
  archiveOutside: 'Aufnahmen, die anderswo liegen und nicht im Zip sind: {{names}}.',
  archiveInside:
    '„{{name}}“ ist ein ganzes Emic-Projekt. Schließen Sie dieses, und öffnen Sie es auf dem ersten Bildschirm.',
}
