import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinitionState } from '../../../shared/core/definition-states'
import type { Code, Id } from '../../../shared/model/entities'
import { WordDifference } from '../../components/WordDifference'
import { useServices } from '../../hooks'
import { differences } from './difference'
import classes from './Recheck.module.css'

export interface DifferenceProps {
  readonly code: Code
  /** State of the definition the coding was made under. */
  readonly madeUnder: number
  /** Told when the wordings stand there. */
  readonly onRead: (codeId: Id) => void
}

/** The definition a coding was made under beside the present one, as one text with what went and what came. */
export function Difference({ code, madeUnder, onRead }: DifferenceProps) {
  const { t, i18n } = useTranslation()
  const { client, attempt } = useServices()
  const [old, setOld] = useState<DefinitionState | null | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    void attempt(() => client.call('code.history', { id: code.id, each: true })).then((found) => {
      const state = found?.states.findLast(({ number }) => number === madeUnder)
      if (wanted) setOld(state ?? null)
    })
    return () => {
      wanted = false
    }
  }, [client, attempt, code, madeUnder])
  const isThere = old !== undefined
  useLayoutEffect(() => {
    if (isThere) onRead(code.id)
  }, [isThere, code.id, onRead])
  if (old === undefined) return <div className={classes.difference} />
  return (
    <section className={classes.difference} aria-label={t('recheck.changed')}>
      {old === null ? <p>{t('recheck.noOld')}</p> : null}
      {old
        ? differences(old, code, i18n.language).map(({ part, stretches }) => (
            <div key={part}>
              <h4 className={classes.part}>{t(`recheck.parts.${part}`)}</h4>
              <p>
                <WordDifference stretches={stretches} />
              </p>
            </div>
          ))
        : null}
    </section>
  )
}
