import { PencilLine, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { useIsPast, useKeysOf, useServices } from '../../hooks'
import { editText } from '../../hooks/correcting'
import { Published } from './Published'
import { SideTools } from './SideTools'
import { SourceMemo } from './SourceMemo'
import type { Whereabouts } from './whereabouts'
import classes from './Reader.module.css'

export interface ReaderHeaderProps {
  readonly source: Source
  /** Of the line at the top of the view; null for an image, which has no lines. */
  readonly where: Whereabouts | null
  /** What stands in its place. */
  readonly extent?: string
  readonly onFind?: () => void
  /** Further controls, before the search. */
  readonly children?: ReactNode
}

/** Name and format of the source, and where in it one is. */
export function ReaderHeader({ source, where, extent, onFind, children }: ReaderHeaderProps) {
  const { t } = useTranslation()
  const keysOf = useKeysOf()
  const app = useServices()
  const isPast = useIsPast()
  const place = where
    ? [where.heading, where.page === null ? null : t('reader.page', { label: where.page })]
    : [extent ?? null]
  const share = where ? Math.round(where.share * 100) : null
  return (
    <header className={classes.header}>
      <h2 className={classes.name} title={source.name}>
        {source.name}
      </h2>
      <span className={classes.format}>{source.format}</span>
      <Published source={source} />
      <span className={classes.where}>
        {place.flatMap((part) =>
          part === null
            ? []
            : [
                <span key={part} title={part}>
                  {part}
                </span>,
              ],
        )}
      </span>
      {share === null ? null : (
        <span className={classes.share} title={t('reader.shareWhy', { share })}>
          {t('reader.share', { share })}
        </span>
      )}
      {children}
      <SourceMemo sourceId={source.id} />
      {onFind && !isPast ? (
        <IconButton
          label={t('correct.do.edit')}
          shortcut={keysOf('correct.edit')}
          onPress={() => editText(app, source.id)}
        >
          <PencilLine size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      ) : null}
      {onFind ? (
        <IconButton label={t('reader.do.find')} shortcut={keysOf('reader.find')} onPress={onFind}>
          <Search size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      ) : null}
      <SideTools />
    </header>
  )
}
