import { Fragment, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../hooks'
import type { Entry } from './palette-entries'
import { PaletteRow } from './PaletteRow'
import { usePalette } from './use-palette'
import type { PaletteMode } from './use-palette'
import classes from './CommandPalette.module.css'

export interface CommandPaletteProps {
  readonly mode: PaletteMode
  readonly onClose: () => void
}

/** Finds commands, sources, codes, memos and kept questions by a few letters, and does or shows them. */
export function CommandPalette({ mode, onClose }: CommandPaletteProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [refused, setRefused] = useState('')
  const look = usePalette(mode)
  // Typing goes before looking: the list may come a moment later.
  const looked = useDeferredValue(query)
  const sections = useMemo(() => look(looked), [look, looked])
  const found = useMemo(() => sections.flatMap(({ entries }) => entries), [sections])
  const active = Math.min(at, found.length - 1)
  const name = t(mode === 'commands' ? 'shell.palette' : 'shell.quickOpen')
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const chosen = list.current?.querySelector('[aria-selected="true"]')
    // The heading above the first line belongs to it.
    if (active === 0) list.current?.scrollTo?.({ top: 0 })
    else chosen?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return
    if (entry.why !== null) return setRefused(entry.why)
    dispatch({ type: 'found', id: entry.id })
    onClose()
    // The dialog gives the focus back first; what is chosen may move it on.
    setTimeout(entry.act)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      setRefused('')
      setAt(Math.max(0, Math.min(found.length - 1, active + step)))
    } else if (event.key === 'Enter') {
      // What was typed counts, not what the list still shows.
      choose(looked === query ? found[active] : look(query)[0]?.entries[0])
    } else return
    event.preventDefault()
  }
  // Places of lines in the whole list, across the headings.
  const starts = sections.map((_, i) =>
    sections.slice(0, i).reduce((n, { entries }) => n + entries.length, 0),
  )

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={classes.overlay}
    >
      <Modal className={classes.modal}>
        <Dialog aria-label={name} className={classes.dialog}>
          <input
            ref={field}
            role="combobox"
            aria-label={name}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            className={classes.input}
            placeholder={t(mode === 'commands' ? 'shell.paletteHint' : 'shell.quickOpenHint')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
              setRefused('')
            }}
            onKeyDown={onKeyDown}
          />
          <div ref={list} id={`${id}-list`} role="listbox" aria-label={name} className={classes.list}>
            {sections.map(({ heading, entries }, section) => {
              const rows = entries.map((entry, i) => {
                const place = (starts[section] ?? 0) + i
                return (
                  <PaletteRow
                    key={entry.id}
                    id={`${id}-${place}`}
                    entry={entry}
                    isUnder={entry.group === heading}
                    isActive={place === active}
                    onPoint={() => setAt(place)}
                    onChoose={() => choose(entry)}
                  />
                )
              })
              if (heading === null) return <Fragment key="found">{rows}</Fragment>
              return (
                <div key={heading} role="group" aria-labelledby={`${id}-h${section}`}>
                  <div id={`${id}-h${section}`} role="presentation" className={classes.heading}>
                    {heading}
                  </div>
                  {rows}
                </div>
              )
            })}
          </div>
          <p
            className={found.length === 0 || refused !== '' ? classes.empty : 'visually-hidden'}
            role="status"
          >
            {found.length === 0 ? t('shell.paletteEmpty') : refused}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
