import { Check, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import type { PickerRow } from './picker-rows'
import classes from './Picker.module.css'

export interface PickerListProps {
  /** Prefix of the ids of the list and its rows. */
  readonly id: string
  readonly rows: readonly PickerRow[]
  /** How many more were found than are shown. */
  readonly more: number
  readonly active: number
  readonly onPoint: (index: number) => void
  readonly onChoose: (index: number, stay: boolean) => void
}

/** Room that is kept above the highlighted row, so that its heading stays in view; px. */
const headingHeight = 32

/** The rows of the picker. The field has the keyboard; this is its listbox. */
export function PickerList({ id, rows, more, active, onPoint, onChoose }: PickerListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = list.current
    const row = box?.querySelector('[aria-selected="true"]')
    if (!box || !row) return
    // Only the list: `scrollIntoView` would move what lies around it as well.
    const frame = box.getBoundingClientRect()
    const { top, bottom } = row.getBoundingClientRect()
    if (top < frame.top + headingHeight) box.scrollTop -= frame.top + headingHeight - top
    else if (bottom > frame.bottom - 4) box.scrollTop += bottom - frame.bottom + 4
  }, [active, rows])

  const groups = sections(rows)

  return (
    <div className={classes.listPane}>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('reader.picker.codes')}
        className={classes.list}
      >
        {groups.map(({ section, first, part }) => (
          <div key={section} role="group" aria-label={t(`reader.picker.${section}`)}>
            {section === 'found' || section === 'new' ? null : (
              <div className={classes.heading} aria-hidden>
                {t(`reader.picker.${section}`)}
              </div>
            )}
            {part.map((row, i) => (
              <PickerOption
                key={row.key}
                id={`${id}-${row.key}`}
                row={row}
                isActive={first + i === active}
                onPoint={() => onPoint(first + i)}
                onChoose={(stay) => onChoose(first + i, stay)}
              />
            ))}
          </div>
        ))}
      </div>
      {rows.length === 0 ? <p className={classes.note}>{t('reader.picker.none')}</p> : null}
      {more > 0 ? <p className={classes.note}>{t('reader.picker.more', { count: more })}</p> : null}
    </div>
  )
}

interface Section {
  readonly section: 'pinned' | 'recent' | 'all' | 'found' | 'new'
  /** Index of its first row among all. */
  readonly first: number
  readonly part: PickerRow[]
}

/** Rows that follow each other under one heading. */
function sections(rows: readonly PickerRow[]): readonly Section[] {
  const found: Section[] = []
  rows.forEach((row, first) => {
    const section = row.kind === 'code' ? row.section : 'new'
    const last = found.at(-1)
    if (last?.section === section) last.part.push(row)
    else found.push({ section, first, part: [row] })
  })
  return found
}

interface PickerOptionProps {
  readonly id: string
  readonly row: PickerRow
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: (stay: boolean) => void
}

function PickerOption({ id, row, isActive, onPoint, onChoose }: PickerOptionProps) {
  const { t } = useTranslation()
  const disabled = row.kind === 'code' && !row.applicable
  return (
    // The keys are handled by the field that owns this list.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={disabled || undefined}
      className={classes.option}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.shiftKey)}
    >
      {row.kind === 'create' ? (
        <>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          <span className={classes.name}>{t('reader.picker.create', { name: row.name })}</span>
          {row.parent === null ? null : (
            <span className={classes.path}>
              {t('reader.picker.createUnder', { parent: row.parent.code.name })}
            </span>
          )}
        </>
      ) : (
        <>
          <Swatch
            colour={row.node.colour}
            shape={
              row.node.code.role === 'theme' ? 'bar' : row.node.code.role === 'category' ? 'ring' : 'square'
            }
          />
          <span className={classes.name}>{row.node.code.name}</span>
          <span className={classes.path}>{row.node.path.split(' > ').slice(0, -1).join(' › ')}</span>
          {disabled ? <span className="visually-hidden">{t('reader.picker.category')}</span> : null}
          {row.here ? (
            <span className={classes.here}>
              <Check size={14} strokeWidth={2} aria-hidden />
              <span className="visually-hidden">{t('reader.picker.here')}</span>
            </span>
          ) : null}
          {row.pin === null ? null : <span className={classes.pin}>{row.pin}</span>}
        </>
      )}
    </div>
  )
}
