import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { DefinitionState, DefinitionPart } from '../../../shared/core/definition-states'
import { wordChanges } from '../../hooks/word-changes'

export interface PartChangeProps {
  readonly part: DefinitionPart
  /** Null where the code was made with this state. */
  readonly before: DefinitionState | null
  readonly after: DefinitionState
}

/** A part of a definition as words. */
function spoken(t: TFunction, part: DefinitionPart, state: DefinitionState | null): string {
  if (!state) return ''
  switch (part) {
    case 'examples':
      return state.examples
        .map(
          ({ kind, text, quotationId }) =>
            `${t(`code.kinds.${kind}`)}: ${quotationId === null ? text : t('code.pinnedExample')}`,
        )
        .join('\n')
    case 'aliases':
      return (state.aliases ?? []).join(', ')
    case 'origin':
      return t(`code.origins.${state.origin ?? 'none'}`)
    case 'status':
      return t(`code.statuses.${state.status}`)
    default:
      return state[part]
  }
}

/** What changed in one part of a definition: words that went are struck out, words that came are marked. */
export function PartChange({ part, before, after }: PartChangeProps) {
  const { t, i18n } = useTranslation()
  const [old, now] = [spoken(t, part, before), spoken(t, part, after)]
  const changes = useMemo(() => wordChanges(old, now, i18n.language), [old, now, i18n.language])
  return (
    <>
      <dt>{t(`code.part.${part}`)}</dt>
      <dd>
        {changes.map(({ kind, text }, i) =>
          kind === 'same' || before === null ? (
            <span key={i}>{text}</span>
          ) : kind === 'added' ? (
            <ins key={i}>
              <span className="visually-hidden">{`${t('code.added')}: `}</span>
              {text}
            </ins>
          ) : (
            <del key={i}>
              <span className="visually-hidden">{`${t('code.removed')}: `}</span>
              {text}
            </del>
          ),
        )}
      </dd>
    </>
  )
}
