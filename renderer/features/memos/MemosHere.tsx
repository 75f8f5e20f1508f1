import { FileText, TextQuote, TextSelect } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandArgs } from '../../../shared/commands/index'
import type { Id, Memo } from '../../../shared/model/entities'
import { Swatch } from '../../components/Swatch'
import { useQuery, useSession } from '../../hooks'
import { codeMarks } from './about'
import { memosHere } from './here'
import { MemoCard } from './MemoCard'
import { NewMemo } from './NewMemo'
import classes from './MemoList.module.css'

export interface MemosHereProps {
  readonly left: Id | null
  readonly onOpen: (id: Id) => void
  readonly onCreate: (args: CommandArgs<'memo.create'>) => void
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Memos about the selected words, the shown code and the open source; each with a way to write another. */
export function MemosHere({ left, onOpen, onCreate }: MemosHereProps) {
  const { t } = useTranslation()
  const sourceId = useSession((session) => session.sourceId)
  const codeId = useSession((session) => session.codeId)
  const selection = useSession((session) => session.selection)
  const caret = useSession((session) => session.caret)
  const focusCodingId = useSession((session) => session.focusCodingId)
  const here = useQuery(
    (store) => memosHere(store, { sourceId, codeId, selection, caret, focusCodingId }),
    ['memos', 'sources', 'codes', 'quotations', 'codings'],
    [sourceId, codeId, selection, caret, focusCodingId],
  )
  const marks = useQuery(codeMarks, ['codes'])
  const { source, code, quotationId } = here

  const onWords: Partial<CommandArgs<'memo.create'>> | null =
    source && selection
      ? { passage: { sourceId: source.id, start: selection.start, end: selection.end } }
      : quotationId === null
        ? null
        : { targets: [{ table: 'quotations', id: quotationId }] }
  if (!source && !code) return <p className={classes.nothing}>{t('memos.nothingOpen')}</p>
  const cards = { left, onOpen }
  return (
    <>
      {source ? (
        <Section
          {...cards}
          icon={<TextSelect {...icon} />}
          name={t('memos.passage')}
          memos={here.onPassage}
          none={onWords ? t('memos.none') : t('memos.passageNone')}
          action={
            onWords ? (
              <NewMemo about={t('memos.aboutPassage')} onNew={(kind) => onCreate({ ...onWords, kind })} />
            ) : null
          }
        />
      ) : null}
      {code ? (
        <Section
          {...cards}
          icon={<Swatch colour={marks.get(code.id)?.colour ?? 'var(--ink-3)'} />}
          name={t('memos.code', { name: code.name })}
          memos={here.onCode}
          none={t('memos.none')}
          action={
            <NewMemo
              about={t('memos.aboutCode', { name: code.name })}
              onNew={(kind) => onCreate({ kind, targets: [{ table: 'codes', id: code.id }] })}
            />
          }
        />
      ) : null}
      {source ? (
        <Section
          {...cards}
          icon={<FileText {...icon} />}
          name={t('memos.source', { name: source.name })}
          memos={here.onSource}
          none={t('memos.none')}
          action={
            <NewMemo
              about={t('memos.aboutSource', { name: source.name })}
              onNew={(kind) => onCreate({ kind, targets: [{ table: 'sources', id: source.id }] })}
            />
          }
        />
      ) : null}
      {here.elsewhere.length === 0 ? null : (
        <Section
          {...cards}
          icon={<TextQuote {...icon} />}
          name={t('memos.elsewhere')}
          memos={here.elsewhere}
          none=""
          action={null}
        />
      )}
    </>
  )
}

interface SectionProps {
  readonly icon: ReactNode
  readonly name: string
  readonly memos: readonly Memo[]
  /** What to say where there are none. */
  readonly none: string
  readonly action: ReactNode
  readonly left: Id | null
  readonly onOpen: (id: Id) => void
}

function Section({ icon: mark, name, memos, none, action, left, onOpen }: SectionProps) {
  return (
    <section className={classes.section} aria-label={name}>
      <div className={classes.heading}>
        {mark}
        <h3 className={classes.name} title={name}>
          {name}
        </h3>
        {action}
      </div>
      {memos.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <ul className={classes.cards}>
          {memos.map((memo) => (
            <li key={memo.id}>
              <MemoCard memo={memo} autoFocus={memo.id === left} onOpen={() => onOpen(memo.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
