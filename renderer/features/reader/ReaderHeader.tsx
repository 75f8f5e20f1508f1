import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { IconButton } from '../../components/IconButton'
import { useKeysOf } from '../../hooks'
import { SideTools } from './SideTools'
import type { Whereabouts } from './whereabouts'
import classes from './Reader.module.css'

export interface ReaderHeaderProps {
  readonly source: Source
  /** Of the line at the top of the view. */
  readonly where: Whereabouts
  readonly onFind: () => void
  /** Further controls, before the search. */
  readonly children?: ReactNode
}

/** Name and format of the text, and where in it one is. */
export function ReaderHeader({ source, where, onFind, children }: ReaderHeaderProps) {
  const { t } = useTranslation()
  const keysOf = useKeysOf()
  const place = [where.heading, where.page === null ? null : t('reader.page', { label: where.page })]
  const share = Math.round(where.share * 100)
  return (
    <header className={classes.header}>
      <h2 className={classes.name} title={source.name}>
        {source.name}
      </h2>
      <span className={classes.format}>{source.format}</span>
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
      <span className={classes.share} title={t('reader.shareWhy', { share })}>
        {t('reader.share', { share })}
      </span>
      {children}
      <IconButton label={t('reader.do.find')} shortcut={keysOf('reader.find')} onPress={onFind}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <SideTools />
    </header>
  )
}
