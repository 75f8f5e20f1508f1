import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import type { Choice } from '../../components/Chooser'
import type { Id, Source } from '../../../shared/model/entities'
import { citations } from '../../../shared/text/references/cite'
import type { Reference } from '../../../shared/text/references/item'
import { referenceLine } from '../../../shared/text/references/line'
import { ReferenceLine } from './ReferenceLine'
import classes from './ReferencesDialog.module.css'

/** A reference with the source it is to be attached to. */
export interface Placed {
  readonly key: number
  readonly reference: Reference
  readonly sourceId: Id | null
  readonly why: 'doi' | 'title' | 'name' | 'chosen' | null
}

export interface FoundReferenceProps {
  readonly placed: Placed
  readonly source: Source | undefined
  readonly isChoosing: boolean
  readonly find: (query: string) => readonly Choice[]
  readonly onChoosing: (on: boolean) => void
  readonly onChoose: (sourceId: Id | null) => void
}

/** One reference, and the source beside it, which can be changed. */
export function FoundReference({
  placed,
  source,
  isChoosing,
  find,
  onChoosing,
  onChoose,
}: FoundReferenceProps) {
  const { t } = useTranslation()
  const { reference, why } = placed
  const runs = useMemo(() => {
    const cited = citations(new Map([[0, reference]])).get(0)
    return referenceLine(reference, cited?.year ?? '')
  }, [reference])
  return (
    <li className={classes.row}>
      <p className={classes.line} dir="auto">
        <ReferenceLine runs={runs} />
      </p>
      <div className={classes.source}>
        <Button
          aria-label={`${source?.name ?? t('references.none')}. ${t('references.change', { title: reference.title ?? '' })}`}
          aria-expanded={isChoosing}
          onPress={() => onChoosing(!isChoosing)}
        >
          <span className={source ? classes.name : classes.nobody}>
            {source?.name ?? t('references.none')}
          </span>
        </Button>
        {why === null ? null : (
          <span className={classes.why}>
            {t(`references.why.${why}`)}
            {source?.reference ? `; ${t('references.replaces')}` : ''}
          </span>
        )}
        {isChoosing ? (
          <Chooser
            autoFocus
            label={t('references.findSource')}
            placeholder={t('references.findSource')}
            find={find}
            chosen={placed.sourceId ?? ''}
            empty={t('references.noSuchSource')}
            onChoose={(id) => onChoose(id === '' ? null : id)}
          />
        ) : null}
      </div>
    </li>
  )
}
