import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in German. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '„{{name}}“ ist kein REFI-QDA-Projekt: Es enthält keine .qde-Datei.',
  refiSeveral:
    '„{{name}}“ enthält mehrere Projekte. Trennen Sie sie und importieren Sie eines nach dem anderen.',
  refiRoot: '„{{name}}“ ist kein REFI-QDA-Projekt: Sein Wurzelelement ist weder Project noch CodeBook.',
  refiEnding: '„{{name}}“ ist kein REFI-QDA-Projekt: Der Name einer solchen Datei endet auf .qdpx oder .qde.',
  refiProject:
    '„{{name}}“ ist das Projekt eines anderen Programms. Importieren Sie es auf der Kommandozeile mit emic import-project.',
}
