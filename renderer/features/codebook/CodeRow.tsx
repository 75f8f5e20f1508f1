import { ChevronRight, CornerUpRight, MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { Swatch } from '../../components/Swatch'
import type { SwatchProps } from '../../components/Swatch'
import type { Hit } from '../../../shared/queries/searchable'
import type { BookLook } from '../../session/book'
import { countOf } from './arrange'
import { NameField } from './NameField'
import type { Zone } from './moves'
import type { Row } from './rows'
import classes from './CodeRow.module.css'

/** How each role is drawn; the shape says it without colour. */
export const shapes: Readonly<Record<Code['role'], NonNullable<SwatchProps['shape']>>> = {
  code: 'square',
  theme: 'bar',
  category: 'ring',
}

export interface CodeRowProps {
  readonly row: Row
  readonly domId: string
  /** Distance from the top of the list, in px. */
  readonly top: number
  readonly isActive: boolean
  readonly isPicked: boolean
  readonly isDragged: boolean
  readonly dropZone: Zone | null
  /** Number key, 1 to 9. */
  readonly pin: number | null
  readonly look: BookLook
  /** Places in the name that the filter found. */
  readonly marks: readonly Hit[] | undefined
  /** Another name by which the filter found it. */
  readonly alias: string | undefined
  /** Set while the name is typed. */
  readonly onRename: ((name: string) => Promise<boolean>) | null
  readonly onRenameClose: () => void
}

/** Everything but the row is compared by identity; rows are made anew with every look at the tree. */
function same(a: CodeRowProps, b: CodeRowProps): boolean {
  const { row: x, onRename: _, ...rest } = a
  const { row: y, onRename: __, ...others } = b
  const keys = Object.keys(rest) as (keyof typeof rest)[]
  const rowKeys = Object.keys(x) as (keyof Row)[]
  return (
    (a.onRename === null) === (b.onRename === null) &&
    keys.every((key) => rest[key] === others[key]) &&
    rowKeys.every((key) => (key === 'parent' ? x.parent?.code === y.parent?.code : x[key] === y[key]))
  )
}

function marked(name: string, hits: readonly Hit[] = []): ReactNode {
  if (hits.length === 0) return name
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of hits) {
    parts.push(name.slice(at, start), <mark key={start}>{name.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, name.slice(at)]
}

/**
 * One code in the tree. What happens on it is heard by the tree: its parts carry `data-part`. It is named by what it
 * shows; the small buttons are for the pointer, keys and the menu do the same.
 */
export const CodeRow = memo(function CodeRow(props: CodeRowProps) {
  const { row, domId, top, isActive, isPicked, isDragged, dropZone, pin, look } = props
  const { onRename, onRenameClose, marks, alias } = props
  const { t } = useTranslation()
  const { node } = row
  const { code } = node
  const count = countOf(node, look)
  const said = t(look.unit === 'sources' ? 'codebook.countSources' : 'codebook.count', { count })
  const hint =
    node.codings === node.codingsBelow
      ? t('codebook.countHintOwn', { count: node.codings, sources: node.sources })
      : t(node.gathered > 0 ? 'codebook.countHintTheme' : 'codebook.countHint', {
          below: node.codingsBelow,
          own: node.codings,
        })
  return (
    <div
      id={domId}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.branch ? row.open : undefined}
      aria-selected={isPicked}
      data-code-id={code.id}
      data-key={row.key}
      data-link={row.link || undefined}
      data-active={isActive || undefined}
      data-dragged={isDragged || undefined}
      data-drop={dropZone ?? undefined}
      data-found={row.found}
      draggable={onRename === null && !row.link}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, '--level': row.level - 1 } as CSSProperties}
    >
      {row.branch ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.twist}
          data-part="twist"
          aria-hidden
          title={t(row.open ? 'codebook.close' : 'codebook.open')}
        >
          <ChevronRight size={14} strokeWidth={2} data-open={row.open} aria-hidden />
        </button>
      ) : (
        <span className={classes.twist} />
      )}
      <span className={classes.swatch}>
        <Swatch colour={node.colour} shape={row.link ? 'dot' : shapes[code.role]} />
      </span>
      {onRename ? (
        <NameField
          label={t('codebook.renameName', { name: code.name })}
          initial={code.name}
          onCommit={onRename}
          onClose={onRenameClose}
        />
      ) : (
        <>
          <span className={classes.name} data-role={code.role} title={row.level > 1 ? node.path : code.name}>
            {marked(code.name, marks)}
          </span>
          {alias === undefined ? null : <span className={classes.alias}>{alias}</span>}
          <span className="visually-hidden">{`, ${t(`codebook.role.${code.role}`)}, `}</span>
          {row.link ? (
            <span className={classes.link} title={t('codebook.linkHint', { path: node.path })}>
              <CornerUpRight size={12} strokeWidth={1.75} aria-hidden />
              <span className="visually-hidden">{`${t('codebook.linkHint', { path: node.path })}, `}</span>
            </span>
          ) : null}
          {pin === null ? null : (
            <span className={classes.pin} title={t('codebook.pinnedKey', { key: pin })}>
              <span aria-hidden>{pin}</span>
              <span className="visually-hidden">{`${t('codebook.pinnedKey', { key: pin })}, `}</span>
            </span>
          )}
          <button
            type="button"
            tabIndex={-1}
            className={classes.more}
            data-part="more"
            aria-hidden
            title={t('codebook.actionsFor', { name: code.name })}
          >
            <MoreHorizontal size={16} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={classes.count}
            data-part="count"
            data-none={count === 0 || undefined}
            title={hint}
          >
            <span aria-hidden>{count}</span>
            <span className="visually-hidden">{said}</span>
          </button>
        </>
      )}
    </div>
  )
}, same)
