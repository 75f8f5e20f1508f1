import type { en } from '../trash'
import type { Words } from '../words'

/** Words of trash, in French. */
export const trash: Words<typeof en> = {
  title: 'Corbeille',
  lead: 'Sources et codes retirés, et codes fusionnés. Leurs codages sont conservés et reviennent avec eux.',
  none: 'Rien n’a été retiré.',
  noneLead: 'Ce que vous retirez arrive ici avec ses codages et peut être rétabli à tout moment.',
  find: 'Trouver ce qui a été retiré',
  notFound: 'Rien de ce qui a été retiré ne s’appelle ainsi.',
  all_one: 'Tout ({{count}})',
  all_other: 'Tout ({{count}})',
  source: 'source',
  with_one: 'avec {{count}} code en dessous',
  with_other: 'avec {{count}} codes en dessous',
  removedAt: 'retiré le {{when}} par {{who}}',
  mergedAt: 'fusionné avec « {{into}} » le {{when}} par {{who}}',
  restore_one: 'Rétablir {{count}}',
  restore_other: 'Rétablir {{count}}',
  restored_one: '« {{name}} » est de retour, avec ses codages.',
  restored_other: '{{count}} éléments sont de retour, avec leurs codages.',
}
