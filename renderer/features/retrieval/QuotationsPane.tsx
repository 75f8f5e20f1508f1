import { Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { useQuery, useServices, useSession } from '../../hooks'
import { Quotations } from './Quotations'

/** Quotations that answer the question last asked: read, compared, recoded, and jumped to. */
export function QuotationsPane() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const question = useSession((session) => session.question)
  const codeId = useSession((session) => session.codeId)
  const code = useQuery(
    (store) => (codeId === null ? undefined : store.get('codes', codeId)),
    ['codes'],
    [codeId],
  )
  if (question) return <Quotations question={question} />
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
        </>
      }
    >
      {t('retrieval.noneLead')}
    </EmptyState>
  )
}
