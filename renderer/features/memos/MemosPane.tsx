import { useEffect, useState } from 'react'
import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import { useQuery, useServices, useSession } from '../../hooks'
import { memoryOf } from './memory'
import { MemoList } from './MemoList'
import { MemoView } from './MemoView'
import { useMemoWork } from './use-memo-work'

/** Notes: those about what is being looked at, all of them, and the one that is being written. */
export function MemosPane() {
  const { store } = useServices()
  // Another project has other memos, and is found as it was left.
  return <Memos key={store.project().id} />
}

/** The active coder's memo that was made last, if nothing is in it yet. */
function freshBlank(store: Store): Id | null {
  const last = [...store.all('memos')].at(-1)
  const blank = last?.title === '' && last.body === ''
  return last && blank && last.createdBy === store.project().activeCoderId ? last.id : null
}

function Memos() {
  const { store } = useServices()
  const work = useMemoWork()
  const memory = memoryOf(store)
  const [open, setOpen] = useState(memory.open)
  const [left, setLeft] = useState<Id | null>(null)
  const fresh = useQuery(freshBlank, ['memos', 'project'])
  const memo = useQuery(
    (now) => (open === null ? undefined : now.get('memos', open.id)),
    ['memos'],
    [open?.id],
  )

  const show = (next: typeof open): void => {
    memory.open = next
    setLeft(next === null ? (open?.id ?? null) : null)
    setOpen(next)
  }
  // Another part of the window asks for one memo.
  const asked = useSession((session) => session.memo)
  useEffect(() => {
    if (asked === null || asked.nonce === memory.asked) return
    memory.asked = asked.nonce
    memory.open = { id: asked.id, writing: false }
    setOpen(memory.open)
  }, [asked, memory])
  // A memo that was made in the reader, or by the command field, waits to be written.
  useEffect(() => {
    if (fresh === null || memory.offered.has(fresh)) return
    memory.offered.add(fresh)
    memory.open = { id: fresh, writing: true }
    setOpen(memory.open)
  }, [fresh, memory])

  if (memo && open) {
    return (
      <MemoView
        key={memo.id}
        memo={memo}
        work={work}
        isWriting={open.writing}
        onWriting={(writing) => show({ id: memo.id, writing })}
        onBack={() => show(null)}
      />
    )
  }
  return <MemoList memory={memory} work={work} left={left} onOpen={(id, writing) => show({ id, writing })} />
}
