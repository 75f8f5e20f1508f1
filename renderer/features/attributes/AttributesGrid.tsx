import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPast } from '../../hooks'
import { CellField } from './CellField'
import { ColumnHead } from './ColumnHead'
import { blockOf, isInside, moved, within } from './selection'
import type { Cell, Selected } from './selection'
import { editedValue, shownValue } from './shown-value'
import { useGridActs } from './use-grid-acts'
import type { AttributeTable } from './use-table'
import classes from './Attributes.module.css'

const rowHeight = 30

/** The cells of the table, with the keyboard of a spreadsheet. Only the rows in sight are drawn. */
export function AttributesGrid({ table }: { readonly table: AttributeTable }) {
  const { t, i18n } = useTranslation()
  const isPast = useIsPast()
  const { rows, variables, of } = table
  const acts = useGridActs(table)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [wanted, setSelected] = useState<Selected>({
    anchor: { row: 0, column: 0 },
    at: { row: 0, column: 0 },
  })
  const [editing, setEditing] = useState<{ readonly cell: Cell; readonly initial: string } | null>(null)
  const size = { rows: rows.length, columns: variables.length }
  const selected = { anchor: within(size, wanted.anchor), at: within(size, wanted.at) }
  const block = blockOf(selected)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  const cellId = ({ row, column }: Cell): string => `${id}-${row}-${column}`
  const { row: atRow, column: atColumn } = selected.at

  useEffect(() => {
    document
      .getElementById(`${id}-${atRow}-${atColumn}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [id, atRow, atColumn])

  const go = (to: Cell, grows: boolean): void => {
    const at = within(size, to)
    setSelected({ anchor: grows ? selected.anchor : at, at })
    virtual.scrollToIndex(at.row)
  }
  const edit = (initial?: string): void => {
    const row = rows[atRow]
    const variable = variables[atColumn]
    if (isPast || !row || !variable) return
    setEditing({ cell: selected.at, initial: initial ?? editedValue(t, row.values.get(variable.id)) })
  }
  const keep = async (words: string, step: Cell | null): Promise<void> => {
    if (!editing) return
    const { cell } = editing
    // At once, so that what is typed next goes where it is meant; a value that is refused opens its cell again.
    setEditing(null)
    if (step) {
      box.current?.focus()
      go({ row: cell.row + step.row, column: cell.column + step.column }, false)
    }
    if ((await acts.set(cell.row, cell.column, [[words]])) !== null) return
    setSelected({ anchor: cell, at: cell })
    setEditing({ cell, initial: words })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== box.current || size.rows === 0 || size.columns === 0) return
    const { key, shiftKey } = event
    const isMod = event.ctrlKey || event.metaKey
    const to = moved(selected.at, key, isMod, size)
    const isLast = shiftKey ? atColumn === 0 && atRow === 0 : atColumn === size.columns - 1
    if (to) go(to, shiftKey)
    else if (key === 'Tab' && !isLast) go({ row: atRow, column: atColumn + (shiftKey ? -1 : 1) }, false)
    else if (key === 'Enter' || key === 'F2') edit()
    else if (key === 'Delete' || key === 'Backspace') {
      if (!isPast) void acts.clear(selected)
    } else if (isMod && key.toLowerCase() === 'a') {
      setSelected({ anchor: { row: 0, column: 0 }, at: { row: size.rows - 1, column: size.columns - 1 } })
    } else if (key.length === 1 && !isMod && !event.altKey) edit(key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onCopy = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', acts.copy(selected))
    if (event.type === 'cut' && !isPast) void acts.clear(selected)
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (event.target instanceof HTMLInputElement || isPast) return
    event.preventDefault()
    void acts.paste(selected, event.clipboardData.getData('text/plain')).then((set) => {
      if (set)
        setSelected({
          anchor: { row: set.top, column: set.left },
          at: { row: set.bottom, column: set.right },
        })
    })
  }
  const press = (event: PointerEvent, cell: Cell): void => {
    if (
      event.button !== 0 ||
      (editing && isInside(blockOf({ anchor: editing.cell, at: editing.cell }), cell))
    )
      return
    setSelected({ anchor: event.shiftKey ? selected.anchor : cell, at: cell })
  }

  const columns = { gridTemplateColumns: `200px repeat(${variables.length}, 148px)` }
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      data-pane-focus
      className={classes.grid}
      aria-label={t('attributes.table', { what: t(`attributes.${of}`) })}
      aria-multiselectable
      aria-readonly={isPast || undefined}
      aria-rowcount={rows.length + 1}
      aria-colcount={variables.length + 1}
      aria-activedescendant={size.rows > 0 && size.columns > 0 ? cellId(selected.at) : undefined}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <div role="row" aria-rowindex={1} className={classes.head} style={columns}>
        <div role="columnheader" aria-colindex={1} className={classes.corner}>
          {t('attributes.name')}
        </div>
        {variables.map((variable, column) => (
          <ColumnHead key={variable.id} variable={variable} index={column} table={table} />
        ))}
      </div>
      <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ ...columns, height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <div role="rowheader" aria-colindex={1} className={classes.rowName} title={row.name} dir="auto">
                {row.name}
              </div>
              {variables.map((variable, column) => {
                const cell = { row: index, column }
                const words = shownValue(t, i18n.language, variable.type, row.values.get(variable.id))
                const isHere = atRow === index && atColumn === column
                const isEdited = editing?.cell.row === index && editing.cell.column === column
                return (
                  // The grid itself has the keyboard; the pointer only chooses a cell.
                  // eslint-disable-next-line jsx-a11y/interactive-supports-focus
                  <div
                    key={variable.id}
                    id={cellId(cell)}
                    role="gridcell"
                    aria-colindex={column + 2}
                    aria-selected={isInside(block, cell)}
                    className={classes.cell}
                    data-here={isHere || undefined}
                    data-number={variable.type === 'integer' || variable.type === 'float' || undefined}
                    title={words}
                    dir="auto"
                    onPointerDown={(event) => press(event, cell)}
                    onPointerEnter={(event) => {
                      if (event.buttons === 1 && !editing) setSelected({ anchor: selected.anchor, at: cell })
                    }}
                    onDoubleClick={() => edit()}
                  >
                    {isEdited ? (
                      <CellField
                        label={`${row.name}, ${variable.name}`}
                        initial={editing.initial}
                        onKeep={(words, step) => void keep(words, step)}
                        onCancel={() => {
                          setEditing(null)
                          box.current?.focus()
                        }}
                      />
                    ) : (
                      words
                    )}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}
