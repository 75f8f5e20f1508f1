import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { useAppNow, useKeysOf, useQuery, useSession } from '../../hooks'
import { applyPinned } from './acts'
import { codeDragType } from './dragging'
import { pin } from './pinning'
import { readerOf } from './reader-handle'
import { codeEntries } from './code-entries'
import classes from './PinStrip.module.css'

/** Which code is on which number key: a click applies it, as the key does. Not there while none is pinned. */
export function PinStrip() {
  const { t } = useTranslation()
  const now = useAppNow()
  const keysOf = useKeysOf()
  const pinned = useSession((session) => session.pinned)
  const codes = useQuery(
    (store) => {
      const entries = pinned.some((id) => id !== null) ? codeEntries(store).byId : null
      return pinned.map((id) => (id === null ? undefined : entries?.get(id)))
    },
    ['codes'],
    [pinned],
  )
  if (!codes.some((code) => code !== undefined)) return null
  const showsKeys = keysOf('reader.pinned') !== undefined
  return (
    <ul className={classes.strip} aria-label={t('reader.pins.label')}>
      {codes.map((entry, at) =>
        entry === undefined ? null : (
          <li key={entry.code.id} className={classes.item}>
            <button
              type="button"
              className={classes.pin}
              draggable
              title={t('reader.pins.hint', { path: entry.path, key: at + 1 })}
              aria-label={t('reader.pins.apply', { code: entry.code.name, key: at + 1 })}
              // Where a middle click would start to scroll.
              onMouseDown={(event) => {
                if (event.button === 1) event.preventDefault()
              }}
              onDragStart={(event) => event.dataTransfer.setData(codeDragType, entry.code.id)}
              onClick={() => {
                const reader = readerOf(now())
                if (!reader) return
                void applyPinned(now(), reader, at + 1)
                reader.focus()
              }}
              onAuxClick={(event) => {
                if (event.button === 1) pin(now(), entry.code.id)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Delete') return
                event.preventDefault()
                pin(now(), entry.code.id)
              }}
            >
              {showsKeys ? (
                <kbd className={classes.key} aria-hidden>
                  {at + 1}
                </kbd>
              ) : null}
              <Swatch colour={entry.colour} />
              <span className={classes.name}>{entry.code.name}</span>
            </button>
          </li>
        ),
      )}
    </ul>
  )
}
