import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Findings } from '../../../shared/contract/search-calls'
import { EmptyState } from '../../components/EmptyState'
import { Segmented } from '../../components/Segmented'
import { said } from '../../strings/said'
import { kinds } from './memory'
import type { Asked, Kind } from './memory'
import classes from './SearchPane.module.css'

export interface SearchStateProps {
  readonly asked: Asked
  readonly findings: Findings | null
  readonly busy: boolean
  readonly problem: string | null
  readonly onKind: (kind: Kind) => void
  /** What can be done with what was found. */
  readonly children: ReactNode
}

/** Hits are counted up to here. */
const countTo = 100_000

/** What the search has come to: how much was found where, what limits it, or what is wrong. */
export function SearchState({ asked, findings, busy, problem, onKind, children }: SearchStateProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  if (problem !== null) {
    return (
      <p className={classes.problem} role="alert">
        {said(t, problem)}
      </p>
    )
  }
  if (!findings) {
    return busy ? (
      <p className={classes.state} role="status">
        {t('search.searching')}
      </p>
    ) : (
      <EmptyState icon={<Search size={24} strokeWidth={1.5} aria-hidden />} title={t('search.start')}>
        {t('search.startLead')}
      </EmptyState>
    )
  }
  const counts = countsOf(findings)
  const all =
    findings.total >= countTo
      ? t('search.more', { number: number.format(countTo) })
      : number.format(findings.total)
  const texts = new Set(findings.hits.map(({ sourceId }) => sourceId)).size
  const isCut = asked.kind === 'texts' && findings.total > findings.hits.length
  const words = isCut
    ? t('search.first', { shown: number.format(findings.hits.length), all })
    : asked.kind === 'texts'
      ? t('search.found', {
          hits: t('search.hits', { count: findings.total }),
          texts: t('search.inTexts', { count: texts }),
        })
      : t('search.hits', { count: counts[asked.kind] })
  const nothing = findings.total + findings.thingsTotal === 0 && findings.stopped === null
  return (
    <>
      <div className={classes.summary}>
        <Segmented
          hideLabel
          label={t('search.kindsLabel')}
          value={asked.kind}
          onChange={onKind}
          options={kinds.map((id) => ({
            id,
            label: `${t(`search.kinds.${id}`)} ${id === 'texts' && findings.total >= countTo ? `${number.format(countTo)}+` : number.format(counts[id])}`,
          }))}
        />
        <p className={classes.state} role="status" aria-busy={busy}>
          {nothing ? t('search.nothing') : words}
        </p>
        {children}
      </div>
      {findings.stopped === 'time' ? (
        <p className={classes.problem} role="alert">
          {t('search.tooLong')}
        </p>
      ) : null}
      {counts[asked.kind] > 0 ? null : (
        <p className={classes.hint}>{t(nothing ? 'search.nothingLead' : 'search.elsewhere')}</p>
      )}
    </>
  )
}

function countsOf({ total, things }: Findings): Readonly<Record<Kind, number>> {
  const of = (table: Kind): number => things.filter((thing) => thing.table === table).length
  return { texts: total, codes: of('codes'), memos: of('memos'), codings: of('codings') }
}
