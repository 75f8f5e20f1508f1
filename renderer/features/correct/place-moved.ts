import type { TFunction } from 'i18next'
import type { Quotation } from '../../../shared/model/entities'
import type { Services } from '../../hooks'

/** Passages that are looked for at once. */
const batch = 25

/** Places all passages whose very words stand once in their very surroundings, as one step; the others stay. */
export async function placeMoved(app: Services, t: TFunction, all: readonly Quotation[]): Promise<void> {
  const places: { id: string; start: number; end: number }[] = []
  const searched = await app.attempt(async () => {
    for (let i = 0; i < all.length; i += batch) {
      const part = all.slice(i, i + batch)
      const found = await app.client.call('tray.suggest', { quotationIds: part.map(({ id }) => id) })
      part.forEach(({ id }, at) => {
        const place = found[at]?.find(({ kind }) => kind === 'moved')
        if (place) places.push({ id, start: place.start, end: place.end })
      })
    }
    return true
  })
  if (!searched) return
  if (places.length === 0) return app.announce(t('correct.noneMoved'))
  if (await app.run('quotation.place', { places }))
    app.announce(t('correct.placed', { count: places.length }), { undo: true })
}
