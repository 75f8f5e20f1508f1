import i18next from 'i18next'
import type { Id } from '../../../shared/model/entities'
import type { App } from '../../hooks'
import { freePin, pinKey } from '../../session/pins'

/**
 * Pins a code to a number key, or, without a key, takes it off the one it is on, else pins it to the first free one; says
 * so.
 */
export function pin(app: App, id: Id, key?: number): void {
  const code = app.store.get('codes', id)?.name ?? ''
  const { pinned } = app.session
  const has = pinKey(pinned, id)
  if (has !== null && (key === undefined || key === has)) {
    app.dispatch({ type: 'pin', id, pinned: false })
    app.announce(i18next.t('reader.picker.isUnpinned', { code }))
    return
  }
  const to = key ?? freePin(pinned)
  if (to === null) return app.announce(i18next.t('reader.picker.pinned9'))
  app.dispatch({ type: 'pin', id, pinned: true, key: to })
  app.announce(i18next.t('reader.picker.isPinned', { code, key: to }))
}
