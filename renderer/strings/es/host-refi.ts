import type { en } from '../host-refi'

/** Sentences of the host about projects of other programs, in Spanish. */
export const refi: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '«{{name}}» no es un proyecto REFI-QDA: no contiene ningún archivo .qde.',
  refiSeveral: '«{{name}}» contiene varios proyectos. Sepárelos e impórtelos uno tras otro.',
  refiRoot: '«{{name}}» no es un proyecto REFI-QDA: su elemento raíz no es Project ni CodeBook.',
  refiEnding: '«{{name}}» no es un proyecto REFI-QDA: el nombre de estos archivos termina en .qdpx o .qde.',
  refiProject:
    '«{{name}}» es el proyecto de otro programa. Impórtelo con emic import-project en la línea de órdenes.',
}
