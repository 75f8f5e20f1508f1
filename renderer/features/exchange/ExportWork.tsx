import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { useQuery, useSession } from '../../hooks'
import type { Session } from '../../session'
import type { ExportChoice } from './choice'
import { ExportForm } from './ExportForm'
import { ExportResult } from './ExportResult'
import { scopes } from './scopes'
import { useExport } from './use-export'
import { openPrintView } from './print-view'
import { PrintReady } from './PrintReady'
import { useLosses } from './use-losses'

const quotationsInSight = ({ inspector, beside }: Session): boolean =>
  inspector === 'quotations' || beside?.kind === 'quotations'

export interface ExportWorkProps {
  /** What was chosen last. */
  readonly initial: ExportChoice
  readonly onChoice: (choice: ExportChoice) => void
  readonly onClose: () => void
}

/** The dialog while it is open: first the choice, then, where there is something to say, the result. */
export function ExportWork({ initial, onChoice, onClose }: ExportWorkProps) {
  const { t } = useTranslation()
  const formId = useId()
  const question = useSession((session) => session.question)
  const sourceId = useSession((session) => session.sourceId)
  const codeId = useSession((session) => session.codeId)
  const reading = useSession(quotationsInSight) && question !== null
  // Who has quotations before them means those.
  const [choice, setChoice] = useState<ExportChoice>(
    reading ? { ...initial, what: 'quotes', scope: 'question' } : initial,
  )
  const offers = useQuery(
    (store) => scopes(store, { question, sourceId, codeId }),
    ['codings', 'quotations', 'codes', 'sources'],
    [question, sourceId, codeId],
  )
  const codes = useQuery((store) => [...store.all('codes')].filter((code) => !code.removed).length, ['codes'])
  const sources = useQuery(
    (store) => [...store.all('sources')].filter((source) => !source.removed).length,
    ['sources'],
  )
  const open = useQuery(
    (store) => {
      const source = sourceId === null ? undefined : store.get('sources', sourceId)
      return source && !source.removed ? source.name : null
    },
    ['sources'],
    [sourceId],
  )
  const { state, run, again } = useExport(onClose)
  const expected = useLosses(choice.what === 'project' && choice.profile !== 'emic' ? choice.profile : null)

  const scope = offers.find(({ name }) => name === choice.scope) ?? offers[0]
  const nothing = {
    project: choice.profile !== 'emic' && expected.losses === null,
    codebook: codes === 0,
    quotes: (scope?.count ?? 0) === 0,
    texts: sources === 0,
    data: sources === 0,
  }[choice.what]
  const working = state.kind === 'working'
  const change = (next: ExportChoice): void => {
    setChoice(next)
    onChoice(next)
    if (state.kind === 'asking' && state.problem !== null) again()
  }

  return (
    <Dialog
      isOpen
      size="m"
      title={t('exchange.title')}
      onClose={onClose}
      closeLabel={t('common.close')}
      footer={
        state.kind === 'print' ? (
          <>
            <Button onPress={again}>{t('exchange.another')}</Button>
            <Button variant="primary" autoFocus onPress={() => openPrintView(state.handle)}>
              {t('exchange.printOpen')}
            </Button>
          </>
        ) : state.kind === 'done' ? (
          <>
            <Button onPress={again}>{t('exchange.another')}</Button>
            <Button variant="primary" autoFocus onPress={onClose}>
              {t('common.done')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" type="submit" form={formId} isDisabled={nothing}>
              {working ? t('exchange.doing') : t('exchange.do')}
            </Button>
          </>
        )
      }
    >
      {state.kind === 'print' ? (
        <PrintReady name={state.name} losses={state.losses} />
      ) : state.kind === 'done' ? (
        <ExportResult name={state.name} losses={state.losses} />
      ) : (
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault()
            if (!nothing && !working) void run(choice, { scope, sourceId: open === null ? null : sourceId })
          }}
        >
          <ExportForm
            choice={choice}
            onChange={change}
            offers={offers}
            scope={scope}
            codes={codes}
            sources={sources}
            open={open}
            losses={expected.losses}
            problem={(state.kind === 'asking' ? state.problem : null) ?? expected.problem}
          />
          {state.kind === 'working' ? <Progress label={t('exchange.doing')} value={state.done} /> : null}
        </form>
      )}
    </Dialog>
  )
}
