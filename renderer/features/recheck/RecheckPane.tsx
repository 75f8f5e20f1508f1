import { ListChecks } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { spotOf } from '../../../shared/image/area'
import type { Code, Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { waiting } from '../../../shared/queries/recheck'
import { wordsAfter, wordsBefore } from '../../../shared/text/around'
import { Button } from '../../components/Button'
import { CommentField } from '../../components/CommentField'
import { EmptyState } from '../../components/EmptyState'
import { Kbd } from '../../components/Kbd'
import { Swatch } from '../../components/Swatch'
import { usePreferences, useQuery, useServices, useSession } from '../../hooks'
import { useWords } from '../../hooks/words'
import { QuotedImage } from '../../hooks/QuotedImage'
import { Difference } from './Difference'
import { RecodeField } from './RecodeField'
import classes from './Recheck.module.css'

const tables = ['codes', 'codings', 'quotations', 'sources', 'coders'] as const
/** Surroundings of a passage on each side, UTF-16 units. */
const context = 200

/** Without the empty lines between paragraphs. */
const tight = (text: string): string => text.replace(/\n\s*\n/g, '\n')

/** Goes through the codings made under an earlier definition, one passage at a time. */
export function RecheckPane() {
  const codeId = useSession(({ beside }) => (beside?.kind === 'recheck' ? beside.codeId : null))
  return <Queue key={codeId ?? 'all'} codeId={codeId} />
}

function Queue({ codeId }: { readonly codeId: Id | null }) {
  const { t } = useTranslation()
  const { run, announce } = useServices()
  const all = useQuery((store) => waiting(store, codeId), tables, [codeId])
  const [skipped, setSkipped] = useState<readonly Id[]>([])
  const seen = useRef(new Set<Id>())
  for (const { coding } of all) seen.current.add(coding.id)
  const rest = all.filter(({ coding }) => !skipped.includes(coding.id))
  // What was skipped comes again when all others are done.
  const queue = rest.length > 0 ? rest : all
  const one = queue[0]
  if (!one) {
    return (
      <EmptyState icon={<ListChecks size={24} strokeWidth={1.5} aria-hidden />} title={t('recheck.empty')}>
        {t('recheck.emptyLead')}
      </EmptyState>
    )
  }
  const of = seen.current.size
  const at = Math.min(of, of - rest.length + 1)
  const keepAll = async (): Promise<void> => {
    const done = await run('coding.check', { ids: all.map(({ coding }) => coding.id) })
    if (done) announce(t('recheck.kept', { count: done.count }), { undo: true })
  }
  return (
    <section className={classes.pane} aria-label={t('recheck.title')}>
      <header className={classes.header}>
        <CodeTitle code={one.code} />
        <span className={classes.progress} role="status">
          {t('recheck.progress', { at, of })}
        </span>
        <Button size="s" variant="quiet" onPress={() => void keepAll()}>
          {t('recheck.keepRest', { count: all.length })}
        </Button>
      </header>
      <Passage one={one} onSkip={() => setSkipped(rest.length > 1 ? [...skipped, one.coding.id] : [])} />
    </section>
  )
}

/** Which code it is about: the queue may hold several. */
function CodeTitle({ code }: { readonly code: Code }) {
  const colour = useQuery(
    (store) => flatten(codebook(store)).find((node) => node.code.id === code.id)?.colour,
    ['codes'],
    [code],
  )
  return (
    <h3 className={classes.title}>
      <Swatch colour={colour ?? 'var(--ink-3)'} shape={code.role === 'theme' ? 'bar' : 'square'} />
      {code.name}
    </h3>
  )
}

interface PassageProps {
  readonly one: Retrieved
  readonly onSkip: () => void
}

function Passage({ one, onSkip }: PassageProps) {
  const { t } = useTranslation()
  const { run, announce, dispatch } = useServices()
  const [{ singleKeys }] = usePreferences()
  const [open, setOpen] = useState<{ readonly id: Id; readonly what: 'recode' | 'comment' } | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const { coding, code, source, coder, quotation } = one
  const words = useWords([quotation], 0, 0, context)(quotation)
  const mark = useRef<HTMLElement>(null)
  const isRead = words !== undefined
  /** The code whose wordings stand above the passage, which moves down when they come. */
  const [compared, setCompared] = useState<Id | null>(null)
  useLayoutEffect(() => {
    if (isRead) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [isRead, compared, coding.id])
  const ids = [coding.id]
  const what = open?.id === coding.id ? open.what : null
  const close = (): void => {
    setOpen(null)
    group.current?.focus()
  }
  const acts = {
    keep: async () => {
      if (await run('coding.check', { ids })) announce(t('recheck.kept', { count: 1 }), { undo: true })
    },
    recode: () => setOpen({ id: coding.id, what: 'recode' }),
    uncode: async () => {
      if (await run('coding.remove', { ids })) announce(t('recheck.uncoded'), { undo: true })
    },
    comment: () => setOpen({ id: coding.id, what: 'comment' }),
    unsure: async () => {
      const unsure = coding.unsure !== true
      if (await run('coding.mark', { ids, unsure }))
        announce(t(unsure ? 'recheck.markedUnsure' : 'recheck.markedSure'), { undo: true })
    },
    skip: onSkip,
  } as const
  const keys = { k: 'keep', r: 'recode', u: 'uncode', c: 'comment', n: 'unsure', s: 'skip' } as const
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey) return
    const act = (keys as Readonly<Record<string, keyof typeof acts | undefined>>)[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    group.current?.focus()
    void acts[act]()
  }
  return (
    // One stop of the keyboard whose letters do what the buttons say.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={group}
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the letters are heard here
      tabIndex={0}
      data-pane-focus
      aria-label={t('recheck.passage', { source: source.name, coder: coder.name })}
      className={classes.body}
      onKeyDown={onKeyDown}
    >
      <p className={classes.lead}>{t('recheck.lead')}</p>
      <Difference key={code.id} code={code} madeUnder={coding.definitionNumber ?? 1} onRead={setCompared} />
      <QuotedImage quotation={quotation} />
      <blockquote className={classes.quote} dir="auto">
        {words ? (
          <>
            {tight(wordsBefore(words.before, context))}
            <mark ref={mark} className={classes.words}>
              {tight(words.text)}
            </mark>
            {tight(wordsAfter(words.after, context))}
          </>
        ) : (
          '…'
        )}
      </blockquote>
      <p className={classes.meta}>
        <button
          type="button"
          className={classes.link}
          title={t('recheck.goTo')}
          onClick={() =>
            dispatch({
              type: 'open-source',
              id: source.id,
              range: spotOf(quotation),
            })
          }
        >
          {source.name}
        </button>
        {` · ${coder.name}`}
        {coding.comment === '' ? null : ` · ${coding.comment}`}
      </p>
      {what === 'recode' ? (
        <RecodeField
          from={code.id}
          onClose={close}
          onChoose={(codeId, name) => {
            close()
            void run('coding.recode', { ids, codeId }).then((done) => {
              if (done) announce(t('recheck.recoded', { name }), { undo: true })
            })
          }}
        />
      ) : null}
      {what === 'comment' ? (
        <CommentField
          key={coding.id}
          label={t('recheck.commentOn')}
          saved={coding.comment}
          onSave={(comment, gesture) => void run('coding.comment', { id: coding.id, comment }, gesture)}
          onClose={close}
        />
      ) : null}
      <div className={classes.acts}>
        {(Object.entries(keys) as [string, keyof typeof acts][]).map(([key, act]) => (
          <Button
            key={act}
            size="s"
            variant={act === 'keep' ? 'primary' : act === 'skip' ? 'quiet' : 'plain'}
            aria-keyshortcuts={singleKeys ? key : undefined}
            onPress={() => void acts[act]()}
          >
            {t(act === 'unsure' && coding.unsure ? 'recheck.sure' : `recheck.${act}`)}{' '}
            {singleKeys ? <Kbd keys={key} /> : null}
          </Button>
        ))}
      </div>
    </div>
  )
}
