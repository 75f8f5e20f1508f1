import type { en } from '../codebook-actions'
import type { Words } from '../words'

/** Words of codebook-actions, in Spanish. */
export const codebookActions: Words<typeof en> = {
  newCode: 'Nuevo código',
  newSub: 'Nuevo subcódigo bajo el código elegido',
  newTheme: 'Nuevo tema',
  rename: 'Cambiar el nombre del código elegido',
  remove: 'Eliminar el código elegido',
  move: 'Mover el código elegido bajo otro',
  merge: 'Fusionar el código elegido con otro',
  split: 'Dividir el código elegido',
  recolour: 'Color del código elegido',
  trash: 'Papelera',
  quotations: 'Citas del código elegido',
  filter: 'Filtrar el libro de códigos',
  up: 'Mover el código elegido hacia arriba',
  down: 'Mover el código elegido hacia abajo',
  indent: 'Mover el código elegido bajo el de encima',
  outdent: 'Sacar el código elegido un nivel',
  menu: 'Menú del código elegido',
}
