import { BookOpen, ChevronRight } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { actions } from '../../actions'
import { Kbd } from '../../components/Kbd'
import { Swatch } from '../../components/Swatch'
import type { SwatchProps } from '../../components/Swatch'
import { useAppNow, useServices } from '../../hooks'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'
import type { Findable } from '../../../shared/queries/search'
import { perform } from './use-shortcuts'
import classes from './CommandPalette.module.css'

interface Entry extends Findable {
  readonly label: string
  /** What kind of thing, or where it stands. */
  readonly detail: string
  readonly colour?: string
  readonly shape?: SwatchProps['shape']
  readonly isCommand?: boolean
  readonly shortcut?: string
  readonly act: () => void
}

const most = 60
const shapes = { code: 'square', theme: 'bar', category: 'ring' } as const

/** Names of the codes above one, from the top; empty at the top. */
const above = ({ path }: { readonly path: string }): string => path.split(' > ').slice(0, -1).join(' › ')

/** What can be found, best first for what was typed. */
function useFinder(): (query: string) => readonly Entry[] {
  const { t } = useTranslation()
  const app = useServices()
  const appNow = useAppNow()
  return useMemo(() => {
    const commands = actions
      .filter((action) => action.id !== 'shell.commands' && (!action.when || action.when(appNow())))
      .map((action): Entry => ({
        id: action.id,
        words: [t(action.title).replace(/\s?…$/, ''), t(`actions.${action.group}`)],
        label: t(action.title),
        detail: t(`actions.${action.group}`),
        isCommand: true,
        shortcut: action.shortcut,
        act: () => perform(action, appNow()),
      }))
    const sources = [...app.store.all('sources')]
      .filter((source) => !source.removed)
      .map((source): Entry => ({
        id: source.id,
        words: [source.name, source.fileName],
        label: source.name,
        detail: t('shell.kindSource'),
        act: () => app.dispatch({ type: 'open-source', id: source.id }),
      }))
    const codes = flatten(codebook(app.store)).map((node): Entry => ({
      id: node.code.id,
      words: [node.code.name, node.path, node.code.short],
      label: node.code.name,
      detail: above(node) || t('shell.kindCode'),
      colour: node.colour,
      shape: shapes[node.code.role],
      act: () => {
        app.dispatch({ type: 'pane', name: 'rightFolded', value: false })
        app.dispatch({ type: 'show-code', id: node.code.id })
      },
    }))
    return finder([...commands, ...sources, ...codes])
  }, [app, appNow, t])
}

/** Finds commands, sources and codes by a few letters, and does or shows them. The field keeps the keyboard. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const find = useFinder()
  const found = useMemo(() => find(query).slice(0, most), [find, query])
  const active = Math.min(at, found.length - 1)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const choose = (entry: Entry | undefined): void => {
    if (!entry) return
    onClose()
    // The dialog gives the focus back first; what is chosen may move it on.
    setTimeout(entry.act)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, active + step)))
    else if (event.key === 'Enter') choose(found[active])
    else return
    event.preventDefault()
  }

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
        <Dialog aria-label={t('shell.palette')} className={classes.dialog}>
          <input
            ref={field}
            role="combobox"
            aria-label={t('shell.palette')}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            className={classes.input}
            placeholder={t('shell.paletteHint')}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={t('shell.palette')}
            className={classes.list}
          >
            {found.map((entry, index) => (
              // The field keeps the focus and the keys; the pointer is a second way.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={entry.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className={classes.item}
                onPointerMove={() => setAt(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span className={classes.mark} aria-hidden>
                  {entry.colour === undefined ? (
                    entry.isCommand ? (
                      <ChevronRight size={16} strokeWidth={1.75} />
                    ) : (
                      <BookOpen size={16} strokeWidth={1.75} />
                    )
                  ) : (
                    <Swatch colour={entry.colour} shape={entry.shape} />
                  )}
                </span>
                <span className={classes.label}>{entry.label}</span>
                <span className={classes.detail}>{entry.detail}</span>
                {entry.shortcut === undefined ? null : <Kbd keys={entry.shortcut} />}
              </div>
            ))}
          </div>
          {found.length === 0 ? (
            <p className={classes.empty} role="status">
              {t('shell.paletteEmpty')}
            </p>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
