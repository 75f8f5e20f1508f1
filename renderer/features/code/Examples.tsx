import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Example } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { TextArea } from '../../components/TextArea'
import { useDraft } from '../../components/draft'
import { useIsPast, useQuery } from '../../hooks'
import { useWords } from '../../hooks/words'
import type { DefinitionPatch } from './CodeForm'
import { PinnedQuotation } from './PinnedQuotation'
import classes from './Examples.module.css'

export interface ExamplesProps {
  readonly code: Code
  readonly onDefine: (patch: DefinitionPatch, gesture: string) => void
}

const kinds = ['typical', 'atypical', 'close-but-no'] as const

const written = (examples: readonly Example[]): readonly Example[] =>
  examples.filter((example) => example.text.trim() !== '' || example.quotationId !== null)

const same = (a: readonly Example[], b: readonly Example[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Examples of a code in three kinds: written here, or quotations pinned from the list of quotations. */
export function Examples({ code, onDefine }: ExamplesProps) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  // One draft for all of them, because they are saved as one; an empty one is not saved, and stays here to be written.
  const draft = useDraft<readonly Example[]>(
    code.examples,
    (examples, gesture) => onDefine({ examples: [...written(examples)] }, gesture),
    { same },
  )
  const examples = draft.value
  const quotations = useQuery(
    (store) =>
      examples.flatMap((one) =>
        one.quotationId === null ? [] : (store.get('quotations', one.quotationId) ?? []),
      ),
    ['quotations'],
    [examples],
  )
  const wordsOf = useWords(quotations, 0, quotations.length - 1, 0)
  const byId = useMemo(() => new Map(quotations.map((one) => [one.id, one])), [quotations])
  const put = (at: number, example: Example): void => draft.change(examples.with(at, example))
  const remove = (at: number): void => {
    draft.change(examples.toSpliced(at, 1))
    draft.flush()
  }
  return (
    <section className={classes.examples} aria-label={t('code.examples')}>
      <h3 className={classes.title}>{t('code.examples')}</h3>
      <p className={classes.hint}>{t('code.examplesHint')}</p>
      {kinds.map((kind) => {
        const here = examples.flatMap((example, at) => (example.kind === kind ? [{ example, at }] : []))
        return (
          <div key={kind} className={classes.kind} data-kind={kind}>
            <div className={classes.head}>
              <h4 className={classes.name}>{t(`code.kinds.${kind}`)}</h4>
              {isPast ? null : (
                <Button
                  size="s"
                  variant="quiet"
                  icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
                  aria-label={t('code.addExampleOf', { kind: t(`code.kinds.${kind}`) })}
                  onPress={() => draft.change([...examples, { kind, text: '', quotationId: null }])}
                >
                  {t('code.addExample')}
                </Button>
              )}
            </div>
            {here.map(({ example, at }, i) => {
              const quotation = example.quotationId === null ? undefined : byId.get(example.quotationId)
              return (
                <div key={at} className={classes.example}>
                  {example.quotationId === null ? (
                    <TextArea
                      hideLabel
                      rows={1}
                      isReadOnly={isPast}
                      autoFocus={example.text === ''}
                      label={t('code.exampleOf', { number: i + 1, kind: t(`code.kinds.${kind}`) })}
                      value={example.text}
                      onChange={(text) => put(at, { ...example, text })}
                      onBlur={draft.flush}
                    />
                  ) : (
                    <PinnedQuotation quotation={quotation} words={quotation && wordsOf(quotation)?.text} />
                  )}
                  {isPast ? null : (
                    <IconButton size="s" label={t('code.removeExample')} onPress={() => remove(at)}>
                      <Trash2 size={14} strokeWidth={1.75} aria-hidden />
                    </IconButton>
                  )}
                </div>
              )
            })}
          </div>
        )
      })}
    </section>
  )
}
