import { ChevronRight, MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import { Swatch } from '../../components/Swatch'
import type { SwatchProps } from '../../components/Swatch'
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
  /** Set while the name is typed. */
  readonly onRename: ((name: string) => Promise<boolean>) | null
  readonly onRenameClose: () => void
}

/**
 * One code in the tree. What happens on it is heard by the tree: its parts carry `data-part`. It is named by what it
 * shows; the small buttons are for the pointer, keys and the menu do the same.
 */
export const CodeRow = memo(function CodeRow(props: CodeRowProps) {
  const { row, domId, top, isActive, isPicked, isDragged, dropZone, pin, onRename, onRenameClose } = props
  const { t } = useTranslation()
  const { node } = row
  const { code } = node
  const hint =
    node.codings === node.codingsBelow
      ? t('codebook.countHintOwn', { count: node.codings, sources: node.sources })
      : t('codebook.countHint', { below: node.codingsBelow, own: node.codings })
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
      data-active={isActive || undefined}
      data-dragged={isDragged || undefined}
      data-drop={dropZone ?? undefined}
      data-found={row.found}
      draggable={onRename === null}
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
        <Swatch colour={node.colour} shape={shapes[code.role]} />
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
            {code.name}
          </span>
          <span className="visually-hidden">{`, ${t(`codebook.role.${code.role}`)}, `}</span>
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
            data-none={node.codingsBelow === 0 || undefined}
            title={hint}
          >
            <span aria-hidden>{node.codingsBelow}</span>
            <span className="visually-hidden">{t('codebook.count', { count: node.codingsBelow })}</span>
          </button>
        </>
      )}
    </div>
  )
})
