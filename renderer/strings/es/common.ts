import type { en } from '../common'
import type { Words } from '../words'

/** Words that several places use, in Spanish. */
export const common: Words<typeof en> = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  done: 'Listo',
  save: 'Guardar',
  rename: 'Cambiar nombre',
  remove: 'Eliminar',
  restore: 'Restaurar',
  undo: 'Deshacer',
  redo: 'Rehacer',
  more: 'Más',
  name: 'Nombre',
  clear: 'Vaciar',
  apply: 'Aplicar',
  create: 'Crear',
  add: 'Añadir',
  edit: 'Editar',
  copy: 'Copiar',
  search: 'Buscar',
  loading: 'Cargando',
  none: 'Ninguno',
  yes: 'Sí',
  no: 'No',
  problem: 'Algo ha fallado dentro de Emic. Lo guardado está a salvo. Inténtelo de nuevo.',
}
