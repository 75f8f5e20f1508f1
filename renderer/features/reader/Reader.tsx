import { BookOpenText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { Spinner } from '../../components/Spinner'
import { useQuery } from '../../hooks'
import type { Side } from '../../session/sides'
import { OpenText } from './OpenText'
import { SideContext, useSideState } from './side'
import { useSourceText } from './source-text'
import { useCarried } from './use-carried'
import classes from './Reader.module.css'

export interface ReaderProps {
  /** Where in the middle of the window it stands; default: the first place. */
  readonly side?: Side
}

/** The open source of a side, to be read and coded. */
export function Reader({ side = 'first' }: ReaderProps) {
  return (
    <SideContext value={side}>
      <OpenSource />
    </SideContext>
  )
}

function OpenSource() {
  const { t, i18n } = useTranslation()
  const sourceId = useSideState((side) => side.sourceId)
  const source = useQuery(
    (store) => (sourceId === null ? null : (store.get('sources', sourceId) ?? null)),
    ['sources'],
    [sourceId],
  )
  const text = useSourceText(source && !source.removed ? source.revisionId : null)
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
    />
  )
}
