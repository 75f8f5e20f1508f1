import { Check, Plus } from 'lucide-react'
import { Fragment, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Swatch } from '../../components/Swatch'
import { edge, hasHeading, headingHeight, inView, rowHeight, rowTops, sections } from './picker-view'
import type { PickerRow } from './picker-rows'
import classes from './Picker.module.css'

export interface PickerListProps {
  /** Prefix of the ids of the list and its rows. */
  readonly id: string
  readonly rows: readonly PickerRow[]
  readonly active: number
  readonly onPoint: (index: number) => void
  readonly onChoose: (index: number, stay: boolean) => void
}

/** The rows of the picker, as many as are in view. The field has the keyboard; this is its listbox. */
export function PickerList({ id, rows, active, onPoint, onChoose }: PickerListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  const { tops, height } = useMemo(() => rowTops(rows), [rows])
  const look = (): void => {
    const box = list.current
    // Where nothing is laid out, as much is drawn as usually fits.
    if (box) setSeen({ top: box.scrollTop, height: box.clientHeight || 400 })
  }
  useLayoutEffect(() => {
    const box = list.current
    const top = tops[active]
    if (!box || top === undefined) return
    // A row that begins a section is shown with its heading.
    const above = top - (hasHeading(rows, active) ? headingHeight : 0)
    if (above < box.scrollTop) box.scrollTop = above
    else if (top + rowHeight > box.scrollTop + box.clientHeight - edge)
      box.scrollTop = top + rowHeight - box.clientHeight + edge
    look()
  }, [active, rows, tops])
  const shown = inView(tops, seen, active)

  return (
    <div className={classes.listPane}>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('reader.picker.codes')}
        className={classes.list}
        onScroll={look}
      >
        <div role="presentation" className={classes.rows} style={{ height }}>
          {sections(rows, shown).map(({ section, places }) => (
            <div key={section} role="group" aria-label={t(`reader.picker.${section}`)}>
              {places.map((at) => {
                const row = rows[at]
                const top = tops[at] ?? 0
                return row === undefined ? null : (
                  <Fragment key={row.key}>
                    {hasHeading(rows, at) ? (
                      <div className={classes.heading} style={{ top: top - headingHeight }} aria-hidden>
                        {t(`reader.picker.${section}`)}
                      </div>
                    ) : null}
                    <PickerOption
                      id={`${id}-${row.key}`}
                      row={row}
                      top={top}
                      place={at + 1}
                      of={rows.length}
                      isActive={at === active}
                      onPoint={() => onPoint(at)}
                      onChoose={(stay) => onChoose(at, stay)}
                    />
                  </Fragment>
                )
              })}
            </div>
          ))}
        </div>
      </div>
      {rows.length === 0 ? <p className={classes.note}>{t('reader.picker.none')}</p> : null}
    </div>
  )
}

interface PickerOptionProps {
  readonly id: string
  readonly row: PickerRow
  /** Height at which it stands, px of the list. */
  readonly top: number
  /** Place among all rows, from 1, and how many there are. */
  readonly place: number
  readonly of: number
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onChoose: (stay: boolean) => void
}

function PickerOption({ id, row, top, place, of, isActive, onPoint, onChoose }: PickerOptionProps) {
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
      aria-posinset={place}
      aria-setsize={of}
      style={{ top }}
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
          <span className={classes.swatch}>
            <Swatch
              colour={row.node.colour}
              shape={
                row.node.code.role === 'theme' ? 'bar' : row.node.code.role === 'category' ? 'ring' : 'square'
              }
            />
          </span>
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
