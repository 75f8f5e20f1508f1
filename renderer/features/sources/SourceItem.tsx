import { Check, Circle, Ellipsis, NotebookPen } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { trayOf } from '../../../shared/queries/tray'
import { Badge } from '../../components/Badge'
import { useSlowQuery } from '../../hooks'
import type { SourceDetail } from '../../session/sources-look'
import { RenameField } from './RenameField'
import { SourceDetails } from './SourceDetails'
import { SourceKind } from './SourceKind'
import type { SourceRow } from './source-rows'
import type { Size } from './use-sizes'
import classes from './SourceItem.module.css'

export interface SourceItemProps {
  readonly row: SourceRow
  readonly domId: string
  /** Place in the list, from 0, and from its top in px. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly isPicked: boolean
  readonly isRenaming: boolean
  readonly details: readonly SourceDetail[]
  readonly groups: string
  readonly size: Size | undefined
  /** How often the words that are looked for stand in it; null: none are. */
  readonly hits: number | null
  readonly onRenamed: () => void
}

/** One source in the list. */
export const SourceItem = memo(function SourceItem(props: SourceItemProps) {
  const { row, index, hits } = props
  const { t, i18n } = useTranslation()
  const { source, codings, coverage, read, memos } = row
  const lost = useSlowQuery(
    (store) => trayOf(store, source.id).lost.length,
    ['quotations', 'sources'],
    [source.id],
  )
  const percent = coverage > 0 ? Math.max(1, Math.round(coverage * 100)) : 0
  const state = t(read ? 'sources.read' : 'sources.unread')
  const work = codings === 0 ? t('sources.noCodings') : t('sources.codings', { count: codings })
  const said = [
    source.name,
    state,
    ...(hits === null ? [] : [t('sourceList.hits', { count: hits })]),
    ...(memos > 0 ? [t('sourceList.hasMemo')] : []),
    work,
    ...(lost > 0 ? [t('correct.lostWait', { count: lost })] : []),
  ]
  return (
    <div
      role="row"
      id={props.domId}
      aria-rowindex={index + 1}
      aria-selected={props.isPicked}
      aria-label={said.join(', ')}
      data-key={source.id}
      data-open={props.isOpen || undefined}
      data-active={props.isActive || undefined}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      <div role="gridcell" className={classes.cell}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.mark}
          data-part="read"
          title={t(read ? 'sources.markUnread' : 'sources.markRead')}
          aria-label={`${t('sources.read')}: ${source.name}`}
          aria-pressed={read}
        >
          {read ? (
            <Check size={14} strokeWidth={2.25} aria-hidden />
          ) : (
            <Circle size={14} strokeWidth={1.75} aria-hidden />
          )}
        </button>
        {props.isRenaming ? (
          <RenameField source={source} onDone={props.onRenamed} />
        ) : (
          <div className={classes.words}>
            <span className={classes.name} title={source.name}>
              {source.name}
            </span>
            <span className={classes.meta}>
              <SourceKind source={source} />
              <span className={classes.format}>{source.format}</span>
              {hits === null ? null : (
                <span className={classes.hits}>{t('sourceList.hits', { count: hits })}</span>
              )}
              <span className={classes.work} title={work}>
                {work}
              </span>
              {lost > 0 ? (
                <span title={t('correct.lostWait', { count: lost })}>
                  <Badge tone="warn">{lost}</Badge>
                </span>
              ) : null}
              {source.image ? (
                <span
                  title={t('image.size', { ...source.image })}
                >{`${source.image.width} × ${source.image.height}`}</span>
              ) : null}
              {percent > 0 ? (
                <span className={classes.cover} title={t('sources.coverage', { percent })}>
                  <span className={classes.bar} aria-hidden>
                    <span className={classes.fill} style={{ width: `${percent}%` }} />
                  </span>
                  <span aria-hidden>
                    {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100)}
                  </span>
                  <span className="visually-hidden">{t('sources.coverage', { percent })}</span>
                </span>
              ) : null}
            </span>
            {props.details.length > 0 ? (
              <SourceDetails row={row} details={props.details} groups={props.groups} size={props.size} />
            ) : null}
          </div>
        )}
        {memos > 0 ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes.memo}
            data-part="memo"
            title={t('sourceList.openMemo')}
            aria-label={t('sourceList.memoOf', { name: source.name })}
          >
            <NotebookPen size={14} strokeWidth={1.75} aria-hidden />
          </button>
        ) : null}
        <button
          type="button"
          tabIndex={-1}
          className={classes.more}
          data-part="more"
          aria-haspopup="menu"
          aria-label={t('sources.more', { name: source.name })}
          title={t('sources.more', { name: source.name })}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
    </div>
  )
})
