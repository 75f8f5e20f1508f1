import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { Kbd } from '../../components/Kbd'
import type { Pins } from '../../session/pins'
import { PickerAside } from './PickerAside'
import { PickerList } from './PickerList'
import { firstRow, pickerRows, stepRow } from './picker-rows'
import type { PickerRow } from './picker-rows'
import classes from './Picker.module.css'

export interface PickerProps {
  readonly purpose: 'apply' | 'recode'
  /** Living codes in the order of the codebook. */
  readonly nodes: readonly CodebookNode[]
  readonly byId: ReadonlyMap<Id, CodebookNode>
  /** Best first; an empty query finds everything in order. Keeps its identity while the codes do. */
  readonly find: (query: string) => readonly CodebookNode[]
  readonly pinned: Pins
  readonly recent: readonly Id[]
  /** Codes that the very passage bears already. */
  readonly here: ReadonlySet<Id>
  /** `stay`: the picker stays open for a further code. */
  readonly onChoose: (codeId: Id, stay: boolean) => void
  readonly onCreate: (name: string, parentId: Id | null, stay: boolean) => void
  /** Pins to this number key; without one on the first free key, or takes it off. */
  readonly onPin: (codeId: Id, key?: number) => void
  readonly onClose: () => void
}

const keys = [
  ['Enter', 'reader.picker.keyApply'],
  ['Shift+Enter', 'reader.picker.keyStay'],
  ['$mod+Enter', 'reader.picker.keyUnder'],
  ['Escape', 'reader.picker.keyBack'],
] as const

/** The list of codes beside the selection: type to find, Enter to apply. The field keeps the keyboard. */
export function Picker(props: PickerProps) {
  const { purpose, nodes, byId, find, pinned, recent, here, onChoose, onCreate, onPin, onClose } = props
  const { t } = useTranslation()
  const id = useId()
  const [query, setQuery] = useState('')
  /** Key of the highlighted row, so that it stays the same one when rows come in above it. */
  const [active, setActive] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const rows = useMemo(
    () => pickerRows({ nodes, byId, query, find, pinned, recent, here }),
    [nodes, byId, query, find, pinned, recent, here],
  )
  const pointedAt = active === null ? -1 : rows.findIndex(({ key }) => key === active)
  const at = pointedAt < 0 ? firstRow(rows, query) : pointedAt
  const point = (index: number): void => setActive(rows[index]?.key ?? null)
  const row = rows[at]
  // What is typed on is rarely found any more: it can still go under the code that was highlighted before.
  const [under, setUnder] = useState<CodebookNode | null>(null)
  const typed = query.trim().toLowerCase()
  const named =
    row?.kind === 'code' &&
    (active !== null || (typed !== '' && row.node.code.name.toLowerCase().includes(typed)))
  const pointed = named ? row.node : under
  if (pointed !== under) setUnder(pointed)

  useEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [])

  const choose = (chosen: PickerRow | undefined, stay: boolean): void => {
    if (!chosen) return
    if (chosen.kind === 'create') onCreate(chosen.name, chosen.parent?.code.id ?? null, stay)
    else if (chosen.applicable) onChoose(chosen.node.code.id, stay)
    else return
    if (stay) {
      setQuery('')
      setActive(null)
    }
  }
  const createUnder = (): void => {
    const name = query.trim().replace(/\s+/gu, ' ')
    if (name === '') return
    onCreate(name, under?.code.id ?? null, false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      const far = Math.abs(step) > 1
      point(far ? Math.min(Math.max(0, at + step), rows.length - 1) : stepRow(rows, at, step))
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) createUnder()
    else if (event.key === 'Enter') choose(row, event.shiftKey)
    else if (event.key === 'Escape') onClose()
    else if (event.altKey && /^(KeyP|Digit[1-9])$/.test(event.code)) {
      const key = event.code === 'KeyP' ? undefined : Number(event.code.slice(-1))
      if (row?.kind === 'code' && row.applicable) {
        point(at)
        onPin(row.node.code.id, key)
      }
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.picker} role="dialog" aria-label={t(`reader.picker.${purpose}`)}>
      <div className={classes.field}>
        <input
          ref={input}
          className={classes.input}
          role="combobox"
          aria-label={t('reader.picker.search')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={row ? `${id}-${row.key}` : undefined}
          aria-describedby={`${id}-aside`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('reader.picker.search')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.body}>
        <PickerList
          id={id}
          rows={rows}
          active={at}
          onPoint={point}
          onChoose={(index, stay) => choose(rows[index], stay)}
        />
        <PickerAside id={`${id}-aside`} row={row} under={under} onPin={onPin} />
      </div>
      <div className={classes.keys} aria-hidden>
        {keys.map(([press, what]) => (
          <span key={press}>
            <Kbd keys={press} /> {t(what)}
          </span>
        ))}
      </div>
    </div>
  )
}
