import { NotebookPen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandArgs } from '../../../shared/commands/index'
import type { Id } from '../../../shared/model/entities'
import { EmptyState } from '../../components/EmptyState'
import { Segmented } from '../../components/Segmented'
import { useQuery } from '../../hooks'
import { AllMemos } from './AllMemos'
import { MemosHere } from './MemosHere'
import type { Memory } from './memory'
import { NewMemo } from './NewMemo'
import type { MemoWork } from './use-memo-work'
import classes from './MemoList.module.css'

export interface MemoListProps {
  readonly memory: Memory
  readonly work: MemoWork
  /** The memo that was just left; the focus goes back to it. */
  readonly left: Id | null
  readonly onOpen: (id: Id, writing: boolean) => void
}

/** The memos to choose from: about what is being looked at, or all. */
export function MemoList({ memory, work, left, onOpen }: MemoListProps) {
  const { t } = useTranslation()
  const [view, setView] = useState(memory.view)
  const total = useQuery((store) => store.count('memos'), ['memos'])
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    // Its card has taken the focus if it is in this list; the keys must not be left without a place.
    if (left !== null && document.activeElement === document.body) pane.current?.focus()
  }, [left])

  const create = async (args: CommandArgs<'memo.create'>): Promise<void> => {
    const id = await work.create(args)
    if (id === null) return
    memory.offered.add(id)
    onOpen(id, true)
  }
  return (
    <section ref={pane} tabIndex={-1} className={classes.pane} aria-label={t('memos.title')}>
      {total === 0 ? (
        <EmptyState
          icon={<NotebookPen size={24} strokeWidth={1.5} aria-hidden />}
          title={t('memos.empty')}
          action={<NewMemo variant="primary" onNew={(kind) => void create({ kind })} />}
        >
          {t('memos.emptyLead')}
        </EmptyState>
      ) : (
        <div className={classes.header}>
          <Segmented
            label={t('memos.view')}
            hideLabel
            value={view}
            onChange={(next) => {
              memory.view = next
              setView(next)
            }}
            options={[
              { id: 'here', label: t('memos.here') },
              { id: 'all', label: `${t('memos.all')} ${total}` },
            ]}
          />
          <NewMemo variant="plain" onNew={(kind) => void create({ kind })} />
        </div>
      )}
      {total === 0 || view === 'here' ? (
        <MemosHere left={left} onOpen={(id) => onOpen(id, false)} onCreate={(args) => void create(args)} />
      ) : (
        <AllMemos memory={memory} left={left} onOpen={(id) => onOpen(id, false)} />
      )}
    </section>
  )
}
