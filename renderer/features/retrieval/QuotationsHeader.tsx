import { Copy, CornerUpLeft, Replace, Tag, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../../shared/core/store'
import type { Id, Question } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { IconButton } from '../../components/IconButton'
import { Segmented } from '../../components/Segmented'
import { Select } from '../../components/Select'
import { Swatch } from '../../components/Swatch'
import { Toolbar } from '../../components/Toolbar'
import { useQuery, useServices } from '../../hooks'
import type { Grouping } from './lines'
import type { ListCommand } from './list-keys'
import type { contexts } from './QuotationList'
import classes from './QuotationsHeader.module.css'

export interface QuotationsHeaderProps {
  readonly question: Question
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly count: number
  readonly sources: number
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  readonly context: keyof typeof contexts
  readonly onContext: (context: keyof typeof contexts) => void
  /** How many are picked; the bar shows from two on. */
  readonly picked: number
  readonly onCommand: (command: ListCommand) => void
  /** Null where there is no way back. */
  readonly onBack: (() => void) | null
}

const everywhere = 'all'

const livingSources = (store: Store) => [...store.all('sources')].filter((source) => !source.removed)

/** What was asked, how it is shown, and what to do with those that are chosen. */
export function QuotationsHeader(props: QuotationsHeaderProps) {
  const { question, codes, count, sources, grouping, context, picked, onCommand, onBack } = props
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const living = useQuery(livingSources, ['sources'])
  const asked = question.codeIds?.flatMap((id) => codes.get(id) ?? []) ?? []
  const [first] = asked
  const branches = asked.some((node) => node.children.length > 0)
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <h2 className={classes.title}>
          {asked.length === 1 && first ? (
            <>
              <Swatch colour={first.colour} />
              <button type="button" onClick={() => dispatch({ type: 'show-code', id: first.code.id })}>
                {first.code.name}
              </button>
            </>
          ) : question.codeIds ? (
            t('retrieval.several', { count: asked.length })
          ) : (
            t('retrieval.all')
          )}
        </h2>
        {onBack ? (
          <Button
            size="s"
            variant="quiet"
            icon={<CornerUpLeft size={14} strokeWidth={1.75} aria-hidden />}
            onPress={onBack}
          >
            {t('retrieval.back')}
          </Button>
        ) : null}
      </div>
      <p className={classes.count} role="status">
        {t('retrieval.found', {
          quotations: t('retrieval.count', { count }),
          sources: t('retrieval.inSources', { count: sources }),
        })}
      </p>
      <div className={classes.controls}>
        <Segmented
          hideLabel
          label={t('retrieval.groupBy')}
          value={grouping}
          onChange={props.onGrouping}
          options={[
            { id: 'source', label: t('retrieval.bySource') },
            { id: 'code', label: t('retrieval.byCode') },
          ]}
        />
        <Segmented
          hideLabel
          label={t('retrieval.context')}
          value={context}
          onChange={props.onContext}
          options={[
            { id: 'short', label: t('retrieval.short') },
            { id: 'long', label: t('retrieval.long') },
          ]}
        />
      </div>
      <div className={classes.controls}>
        <div className={classes.where}>
          <Select
            size="s"
            hideLabel
            label={t('retrieval.source')}
            value={question.sourceIds?.[0] ?? everywhere}
            onChange={(id) =>
              dispatch({
                type: 'ask',
                question: { ...question, sourceIds: id === everywhere ? undefined : [id] },
              })
            }
            options={[
              { id: everywhere, label: t('retrieval.allSources') },
              ...living.map((source) => ({ id: source.id, label: source.name })),
            ]}
          />
        </div>
        {branches ? (
          <Checkbox
            isSelected={question.withChildren ?? true}
            onChange={(withChildren) => dispatch({ type: 'ask', question: { ...question, withChildren } })}
          >
            {t('retrieval.below')}
          </Checkbox>
        ) : null}
      </div>
      {picked > 1 ? (
        <div className={classes.chosen}>
          <span className={classes.number} role="status">
            {t('retrieval.chosen', { count: picked })}
          </span>
          <Toolbar label={t('retrieval.chosenBar')}>
            <Button
              size="s"
              icon={<Replace size={14} strokeWidth={1.75} aria-hidden />}
              onPress={() => onCommand({ do: 'recode' })}
            >
              {t('retrieval.recode')}
            </Button>
            <IconButton size="s" label={t('retrieval.uncode')} onPress={() => onCommand({ do: 'uncode' })}>
              <Tag size={14} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton size="s" label={t('retrieval.copy')} onPress={() => onCommand({ do: 'copy' })}>
              <Copy size={14} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton size="s" label={t('retrieval.clear')} onPress={() => onCommand({ do: 'none' })}>
              <X size={14} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </Toolbar>
        </div>
      ) : null}
    </header>
  )
}
