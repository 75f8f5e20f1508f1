import { Printer, RotateCcw } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionGroups, actions } from '../../actions'
import type { Action } from '../../actions'
import { finder } from '../../../shared/queries/search'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Kbd, shortcutText } from '../../components/Kbd'
import { SearchField } from '../../components/SearchField'
import { keysFor } from '../../hooks/keys'
import { usePreferences } from '../../hooks'
import { KeyRecorder } from './KeyRecorder'
import classes from './ShortcutSheet.module.css'

/** Keys that are always the same, and what they do. */
const always = [
  ['Enter', 'code'],
  ['2…9', 'pinned'],
  ['Shift+ArrowRight', 'select'],
  ['Alt+ArrowUp', 'move'],
  ['Alt+p', 'pin'],
  ['Shift+F10', 'menu'],
  ['Escape', 'back'],
] as const

const withoutDots = (title: string): string => title.replace(/\s?…$/, '')

/** Every action with its keys, by group: to look up, to print, and to change. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [choice, change] = usePreferences()
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const back = useRef<string | null>(null)
  const sheet = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // What was changed gets the keyboard back once its line is drawn as a line again.
    if (changing !== null || back.current === null) return
    sheet.current?.querySelector<HTMLElement>(`[data-keys-of="${back.current}"]`)?.focus()
    back.current = null
  }, [changing])
  useEffect(() => {
    document.documentElement.dataset['printed'] = 'sheet'
    return () => void delete document.documentElement.dataset['printed']
  }, [])

  const find = useMemo(
    () =>
      finder(
        actions.map((action) => {
          const keys = keysFor(action, choice)
          const words = [withoutDots(t(action.title)), t(`actions.${action.group}`)]
          return { id: action.id, action, words: keys === undefined ? words : [...words, shortcutText(keys)] }
        }),
      ),
    [choice, t],
  )
  const found = useMemo(() => new Set(find(query).map(({ action }) => action)), [find, query])
  const close = (id: string): void => {
    back.current = id
    setChanging(null)
  }

  const line = (action: Action) => {
    const keys = keysFor(action, choice)
    const title = withoutDots(t(action.title))
    const isChanged = Object.hasOwn(choice.keys, action.id)
    return (
      <li key={action.id} className={classes.line} data-without-keys={keys === undefined || undefined}>
        <span className={classes.title}>{title}</span>
        <button
          type="button"
          className={classes.keys}
          data-keys-of={action.id}
          data-changed={isChanged || undefined}
          aria-expanded={changing === action.id}
          aria-label={`${title}: ${keys === undefined ? t('shell.keys.without') : shortcutText(keys)}. ${t('shell.keys.change')}`}
          onClick={() => setChanging(changing === action.id ? null : action.id)}
        >
          {keys === undefined ? (
            <span className={classes.add}>{t('shell.keys.add')}</span>
          ) : (
            <Kbd keys={keys} />
          )}
        </button>
        {changing === action.id ? (
          <KeyRecorder
            action={action}
            title={title}
            choice={choice}
            onChange={(next) => change({ keys: next })}
            onClose={() => close(action.id)}
          />
        ) : null}
      </li>
    )
  }

  return (
    <Dialog
      title={t('shell.shortcuts')}
      lead={t('shell.shortcutsLead')}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      size="xl"
      footer={
        <>
          <Button
            variant="quiet"
            icon={<RotateCcw size={16} strokeWidth={1.75} aria-hidden />}
            isDisabled={Object.keys(choice.keys).length === 0}
            onPress={() => change({ keys: {} })}
          >
            {t('shell.keys.resetAll')}
          </Button>
          <Button icon={<Printer size={16} strokeWidth={1.75} aria-hidden />} onPress={() => window.print()}>
            {t('shell.keys.print')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <div className={classes.head}>
        <SearchField
          label={t('shell.keys.search')}
          value={query}
          onChange={setQuery}
          clearLabel={t('common.clear')}
          autoFocus
        />
        <Checkbox isSelected={choice.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
          {t('shell.keys.single')}
        </Checkbox>
      </div>
      <div ref={sheet} className={classes.groups}>
        {actionGroups.map((group) => {
          const listed = actions.filter((action) => action.group === group && found.has(action))
          if (listed.length === 0) return null
          return (
            <section key={group} className={classes.group} aria-labelledby={`keys-${group}`}>
              <h3 id={`keys-${group}`} className={classes.heading}>
                {t(`actions.${group}`)}
              </h3>
              <ul>{listed.map(line)}</ul>
            </section>
          )
        })}
        {query === '' ? (
          <section className={classes.group} aria-labelledby="keys-always">
            <h3 id="keys-always" className={classes.heading}>
              {t('shell.keys.always')}
            </h3>
            <ul>
              {always.map(([keys, what]) => (
                <li key={what} className={classes.line}>
                  <span className={classes.title}>{t(`shell.keys.what.${what}`)}</span>
                  <span>
                    <Kbd keys={keys} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {found.size === 0 ? (
        <p className={classes.empty} role="status">
          {t('shell.paletteEmpty')}
        </p>
      ) : null}
    </Dialog>
  )
}
