import type { en } from '../trash'
import type { Words } from '../words'

/** Words of trash, in Spanish. */
export const trash: Words<typeof en> = {
  title: 'Papelera',
  lead: 'Fuentes y códigos eliminados, y códigos fusionados. Sus codificaciones se conservan y vuelven con ellos.',
  none: 'No se ha eliminado nada.',
  noneLead: 'Lo que elimine llega aquí con sus codificaciones y puede recuperarse en cualquier momento.',
  find: 'Buscar lo eliminado',
  notFound: 'Nada de lo eliminado se llama así.',
  all_one: 'Todo ({{count}})',
  all_other: 'Todo ({{count}})',
  source: 'fuente',
  with_one: 'con {{count}} código debajo',
  with_other: 'con {{count}} códigos debajo',
  removedAt: 'eliminado el {{when}} por {{who}}',
  mergedAt: 'fusionado con «{{into}}» el {{when}} por {{who}}',
  restore_one: 'Recuperar {{count}}',
  restore_other: 'Recuperar {{count}}',
  restored_one: '«{{name}}» ha vuelto, con sus codificaciones.',
  restored_other: 'Han vuelto {{count}} elementos, con sus codificaciones.',
}
