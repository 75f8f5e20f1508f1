import { BookOpenText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { Spinner } from '../../components/Spinner'
import { useQuery } from '../../hooks'
import type { PagesProps } from '../../session/page-view'
import type { Side } from '../../session/sides'
import { OpenImage } from './image/OpenImage'
import { OpenText } from './OpenText'
import { SideContext, useSideState } from './side'
import { useSourceText } from '../../hooks/source-text'
import { useCarried } from './use-carried'
import classes from './Reader.module.css'

export interface ReaderProps {
  /** Where in the middle of the window it stands; default: the first place. */
  readonly side?: Side
  /** Shows the pages of a PDF as they look, where the user asks for them. */
  readonly pages?: (props: PagesProps) => ReactNode
}

/** The open source of a side, to be read and coded. */
export function Reader({ side = 'first', pages }: ReaderProps) {
  return (
    <SideContext value={side}>
      <OpenSource pages={pages} />
    </SideContext>
  )
}

function OpenSource({ pages }: Pick<ReaderProps, 'pages'>) {
  const { t, i18n } = useTranslation()
  const sourceId = useSideState((side) => side.sourceId)
  const source = useQuery(
    (store) => (sourceId === null ? null : (store.get('sources', sourceId) ?? null)),
    ['sources'],
    [sourceId],
  )
  const text = useSourceText(source && !source.removed && !source.image ? source.revisionId : null)
  const carried = useCarried(sourceId, text !== null && 'failed' in text ? null : text)
  if (!source || source.removed) {
    return (
      <div className={classes.blank}>
        <EmptyState
          icon={<BookOpenText size={32} strokeWidth={1.25} aria-hidden />}
          title={t('reader.openNone')}
        >
          {t('reader.openNoneLead')}
        </EmptyState>
      </div>
    )
  }
  if (source.image) return <OpenImage key={source.id} source={source} image={source.image} />
  if (text === null) {
    return (
      <div className={classes.blank}>
        <Spinner label={t('reader.loading')} />
      </div>
    )
  }
  if ('failed' in text) {
    return (
      <div className={classes.blank}>
        <EmptyState title={t('reader.failed')}>{text.failed}</EmptyState>
      </div>
    )
  }
  // Its place is known in a moment.
  if (carried === null) return <div className={classes.blank} />
  // A view keeps the words it was made with: it is made anew for another language.
  return (
    <OpenText
      key={`${text.revisionId} ${i18n.language}`}
      source={source}
      text={text}
      isRevised={carried.isRevised}
      pages={pages}
    />
  )
}
