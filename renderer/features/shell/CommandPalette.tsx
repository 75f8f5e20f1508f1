import { BookOpen, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
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

/** Finds commands, sources and codes by a few letters, and does or shows them. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const app = useServices()
  const appNow = useAppNow()
  const [query, setQuery] = useState('')
  const find = useMemo(() => {
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
      detail: node.depth === 0 ? t('shell.kindCode') : node.path,
      colour: node.colour,
      shape: shapes[node.code.role],
      act: () => {
        app.dispatch({ type: 'pane', name: 'rightFolded', value: false })
        app.dispatch({ type: 'show-code', id: node.code.id })
      },
    }))
    return finder([...commands, ...sources, ...codes])
  }, [app, appNow, t])
  const found = useMemo(() => find(query).slice(0, most), [find, query])

  const choose = (id: string): void => {
    const entry = found.find((other) => other.id === id)
    onClose()
    // The dialog gives the focus back first; what is chosen may move it on.
    if (entry) setTimeout(entry.act)
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
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField autoFocus className={classes.search}>
              <Label className="visually-hidden">{t('shell.palette')}</Label>
              <Input className={classes.input} placeholder={t('shell.paletteHint')} />
            </SearchField>
            <Menu
              aria-label={t('shell.palette')}
              className={classes.list}
              items={found}
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className={classes.empty}>{t('shell.paletteEmpty')}</p>}
            >
              {(entry) => (
                <MenuItem id={entry.id} textValue={entry.label} className={classes.item}>
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
                  <Text slot="label" className={classes.label}>
                    {entry.label}
                  </Text>
                  <Text slot="description" className={classes.detail}>
                    {entry.detail}
                  </Text>
                  {entry.shortcut === undefined ? null : <Kbd keys={entry.shortcut} />}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
