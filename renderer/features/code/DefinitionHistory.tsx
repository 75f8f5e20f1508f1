import { ChevronRight, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DefinitionState } from '../../../shared/core/definition-states'
import type { Code } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { useIsPast, useServices } from '../../hooks'
import type { DefinitionPatch } from './CodeForm'
import { PartChange } from './PartChange'
import { useCodeHistory } from './use-code-history'
import classes from './DefinitionHistory.module.css'

export interface DefinitionHistoryProps {
  readonly code: Code
}

/** The wording of a state, without its name: names of others may stand in its way by now. */
const wording = ({
  short,
  definition,
  whenToUse,
  whenNotToUse,
  claim,
  examples,
}: DefinitionState): DefinitionPatch => ({
  short,
  definition,
  whenToUse,
  whenNotToUse,
  claim,
  examples: [...examples],
})

const isNow = (state: DefinitionState, code: Code): boolean =>
  Object.entries(wording(state)).every(
    ([part, value]) => JSON.stringify(value) === JSON.stringify(code[part as keyof Code]),
  )

/** What the definition was before, newest first: who changed it, when, and which words. Any wording can be taken up again. */
export function DefinitionHistory({ code }: DefinitionHistoryProps) {
  const { t, i18n } = useTranslation()
  const { store, announce, run } = useServices()
  const isPast = useIsPast()
  const [open, setOpen] = useState(false)
  const states = useCodeHistory(code.id, open)
  const when = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const restore = async (state: DefinitionState): Promise<void> => {
    await run('code.define', { id: code.id, ...wording(state) })
    const now = store.get('codes', code.id)
    if (now && isNow(state, now)) announce(t('code.restored'), { undo: true })
  }
  return (
    <Disclosure className={classes.history} isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3} className={classes.title}>
        <AriaButton slot="trigger" className={classes.trigger}>
          <ChevronRight size={14} strokeWidth={1.75} data-open={open} aria-hidden />
          {t('code.history')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {states === null ? (
          <p className={classes.quiet}>{t('common.loading')}</p>
        ) : states.length < 2 ? (
          <p className={classes.quiet}>{t('code.historyNone')}</p>
        ) : null}
        <ol className={classes.list} aria-label={t('code.history')}>
          {(states ?? []).toReversed().map((state, i) => {
            const before = states?.at(-2 - i) ?? null
            return (
              <li key={state.seq} className={classes.state}>
                <p className={classes.head}>
                  <span className={classes.who}>{store.get('coders', state.by)?.name ?? ''}</span>
                  <time dateTime={state.at}>{when.format(new Date(state.at))}</time>
                  {before === null ? (
                    <span>{t('code.historyMade')}</span>
                  ) : state.kind === 'do' ? null : (
                    <span>{t(state.kind === 'undo' ? 'code.historyUndone' : 'code.historyRedone')}</span>
                  )}
                </p>
                <dl className={classes.parts}>
                  {state.changed.map((part) => (
                    <PartChange key={part} part={part} before={before} after={state} />
                  ))}
                </dl>
                {isNow(state, code) ? (
                  i === 0 ? (
                    <p className={classes.quiet}>{t('code.historyNow')}</p>
                  ) : null
                ) : (
                  <Button
                    size="s"
                    variant="quiet"
                    isDisabled={isPast}
                    icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
                    aria-label={t('code.restoreOf', { when: when.format(new Date(state.at)) })}
                    onPress={() => void restore(state)}
                  >
                    {t('code.restoreWording')}
                  </Button>
                )}
              </li>
            )
          })}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  )
}
