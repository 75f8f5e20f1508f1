import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutText } from '../../components/Kbd'
import { useKeysOf, useQuery, useServices, useSession } from '../../hooks'
import type { Id } from '../../../shared/model/entities'
import { thenFocusText } from './actions'
import classes from './SourceTabs.module.css'

/** Tabs of the open texts. Not there while only one is open, so that a short session stays calm. */
export function SourceTabs() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const keysOf = useKeysOf()
  const open = useSession((session) => session.open)
  const sourceId = useSession((session) => session.sourceId)
  const otherId = useSession((session) => session.other.sourceId)
  const sources = useQuery(
    (store) => open.flatMap((id) => store.get('sources', id) ?? []).filter((source) => !source.removed),
    ['sources'],
    [open],
  )
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const show = (): void => {
      const box = list.current
      const tab = box?.querySelector<HTMLElement>('[aria-selected="true"]')
      if (!box || !tab) return
      // Only the strip: `scrollIntoView` would move what lies around it as well.
      if (tab.offsetLeft < box.scrollLeft) box.scrollLeft = tab.offsetLeft
      const end = tab.offsetLeft + tab.offsetWidth - box.clientWidth
      if (end > box.scrollLeft) box.scrollLeft = end
    }
    // With the next frame, which lays everything out anyway: asked now, the page would be laid out once more.
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [sourceId, sources])
  if (sources.length < 2) return null

  const show = (id: Id, beside: boolean): void => {
    dispatch(beside ? { type: 'beside', beside: { kind: 'source', id } } : { type: 'open-source', id })
    thenFocusText()
  }
  const close = (id: Id): void => dispatch({ type: 'close-source', id })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: Id): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const at = tabs.indexOf(event.currentTarget)
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    if (event.altKey) return
    if (to !== undefined) tabs[to]?.focus()
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const next = tabs[at + 1] ?? tabs[at - 1]
      close(id)
      next?.focus()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) show(id, true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const keys = keysOf('middle.close-tab')
  // One stop for the Tab key: the text that is read, else the first.
  const stop = sources.some(({ id }) => id === sourceId) ? sourceId : (sources[0]?.id ?? null)
  return (
    <div ref={list} className={classes.tabs} role="tablist" aria-label={t('middle.tabs')}>
      {sources.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === sourceId}
          tabIndex={id === stop ? 0 : -1}
          className={classes.tab}
          data-beside={(id === otherId && id !== sourceId) || undefined}
          title={keys === undefined ? name : t('middle.tabHint', { name, keys: shortcutText(keys) })}
          aria-label={id === otherId && id !== sourceId ? `${name}, ${t('middle.isBeside')}` : name}
          onClick={(event: MouseEvent) => show(id, event.ctrlKey || event.metaKey)}
          // Where a middle click would start to scroll.
          onMouseDown={(event) => {
            if (event.button === 1) event.preventDefault()
          }}
          onAuxClick={(event) => {
            if (event.button === 1) close(id)
          }}
          onKeyDown={(event) => onKeyDown(event, id)}
        >
          <span className={classes.name}>{name}</span>
          {/* For the pointer; with the keyboard it is Delete. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
          <span
            className={classes.close}
            title={t('middle.close', { name })}
            onClick={(event) => {
              event.stopPropagation()
              close(id)
            }}
          >
            <X size={14} strokeWidth={1.75} aria-hidden />
          </span>
        </button>
      ))}
    </div>
  )
}
