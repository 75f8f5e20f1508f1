import { Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { useQuery, useServices, useSession } from '../../hooks'
import { Answer } from './Answer'
import { askKept, keptByName } from './kept'
import { KeptQuestions } from './KeptQuestions'
import { codesById } from './lines'
import { memoryOf } from './memory'
import type { Place } from './place'
import { QuestionSentence } from './QuestionSentence'
import classes from './QuotationsPane.module.css'

/** Quotations in the inspector; while they stand beside the text, the way to have them back. */
export function QuotationsPane() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const isBeside = useSession((session) => session.beside?.kind === 'quotations')
  if (!isBeside) return <Quotations place="inspector" />
  return (
    <EmptyState
      icon={<Quote size={24} strokeWidth={1.5} aria-hidden />}
      title={t('retrieval.areBeside')}
      action={
        <Button onPress={() => dispatch({ type: 'beside', beside: null })}>{t('retrieval.putBack')}</Button>
      }
    >
      {t('retrieval.areBesideLead')}
    </EmptyState>
  )
}

/** Quotations beside the text. */
export function QuotationsBeside() {
  return <Quotations place="beside" />
}

/** A question and the quotations that answer it: read, compared, recoded, and jumped to. */
function Quotations({ place }: { readonly place: Place }) {
  const { t } = useTranslation()
  const question = useSession((session) => session.question)
  const codes = useQuery(codesById, ['codes'])
  if (!question) return <NothingAsked />
  return (
    <section className={classes.pane} aria-label={t('retrieval.title')}>
      <div className={classes.question}>
        <QuestionSentence question={question} codes={codes} />
        <KeptQuestions question={question} />
      </div>
      <Answer key={memoryOf(question).key} question={question} codes={codes} place={place} />
    </section>
  )
}

function NothingAsked() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const codeId = useSession((session) => session.codeId)
  const kept = useQuery(keptByName, ['questions'])
  const code = useQuery(
    (store) => (codeId === null ? undefined : store.get('codes', codeId)),
    ['codes'],
    [codeId],
  )
  return (
    <EmptyState
      icon={<Quote size={24} strokeWidth={1.5} aria-hidden />}
      title={t('retrieval.none')}
      action={
        <>
          {code && !code.removed ? (
            <Button
              variant="primary"
              onPress={() => dispatch({ type: 'ask', question: { codeIds: [code.id], withChildren: true } })}
            >
              {t('retrieval.ofCode', { name: code.name })}
            </Button>
          ) : null}
          <Button onPress={() => dispatch({ type: 'ask', question: {} })}>{t('retrieval.all')}</Button>
          {kept.slice(0, 5).map((one) => (
            <Button key={one.id} variant="quiet" onPress={() => askKept(dispatch, one)}>
              {one.name}
            </Button>
          ))}
        </>
      }
    >
      {t('retrieval.noneLead')}
    </EmptyState>
  )
}
