import type { TFunction } from 'i18next'
import type { Store } from '../../shared/core/store'
import type { Area, Spot } from '../../shared/image/area'
import type { Id } from '../../shared/model/entities'

/** Where a part of an image is: "120 × 80 at 40, 10", or that it is the whole. */
export const whereWords = (t: TFunction, area: Area | undefined): string =>
  area ? t('image.at', { ...area }) : t('image.whole')

/** What stands in lists instead of the words of a place in an image; null for a text. */
export function imageWords(
  t: TFunction,
  store: Pick<Store, 'get'>,
  { sourceId, area }: Spot & { readonly sourceId: Id },
): string | null {
  if (!store.get('sources', sourceId)?.image) return null
  return area ? t('image.area', { ...area }) : t('image.whole')
}
