import { Quote } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id, Question } from '../../../shared/model/entities'
import { retrieve } from '../../../shared/queries/retrieve'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { ContextMenu } from '../../components/ContextMenu'
import { EmptyState } from '../../components/EmptyState'
import { useAppNow, useQuery, useServices, useSession } from '../../hooks'
import { usePicked } from '../../hooks/picked'
import { codesById, linesOf } from './lines'
import type { ListCommand } from './list-keys'
import { memoryOf } from './memory'
import { quotationMenu } from './quotation-menu'
import { QuotationList } from './QuotationList'
import { QuotationsHeader } from './QuotationsHeader'
import { RecodeDialog } from './RecodeDialog'
import { useQuotationWork } from './work'
import classes from './Quotations.module.css'

const tables = ['codings', 'quotations', 'sources', 'codes', 'coders'] as const

/** The answer to one question, as a list to work with. */
export function Quotations({ question }: { readonly question: Question }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const now = useAppNow()
  const work = useQuotationWork()
  const memory = memoryOf(question)
  const grouping = useSession((session) => (session.panes['quotations.by-code'] === true ? 'code' : 'source'))
  const context = useSession((session) => (session.panes['quotations.long'] === true ? 'long' : 'short'))
  const found = useQuery((store) => retrieve(store, question), tables, [question])
  const codes = useQuery(codesById, ['codes'])
  const coders = useQuery((store) => store.count('coders'), ['coders'])
  const lines = useMemo(() => linesOf(found, grouping, codes), [found, grouping, codes])
  const order = useMemo(() => lines.flatMap((line) => (line.kind === 'item' ? line.key : [])), [lines])
  const byId = useMemo(() => new Map(found.map((one) => [one.coding.id, one])), [found])

  const [state, setState] = useState({ question, activeId: memory.activeId, stands: memory.stands })
  if (state.question !== question) {
    setState({ question, activeId: memory.activeId, stands: memory.stands })
  }
  const activeId = state.activeId !== null && byId.has(state.activeId) ? state.activeId : (order[0] ?? null)
  const setActive = (id: Id | null): void => {
    memory.activeId = id
    setState((before) => ({ ...before, activeId: id }))
  }
  const picked = usePicked(order, activeId)
  const [commentingId, setCommenting] = useState<Id | null>(null)
  const [recoding, setRecoding] = useState<readonly Retrieved[] | null>(null)
  const [menu, setMenu] = useState<{ readonly id: Id; readonly x: number; readonly y: number } | null>(null)

  const chosen = (): readonly Retrieved[] =>
    order.flatMap((id) => (picked.ids.has(id) ? (byId.get(id) ?? []) : []))

  const jump = (id: Id): void => {
    const one = byId.get(id)
    const { session } = now()
    if (!one) return
    if (session.sourceId !== null) {
      const stand = { sourceId: session.sourceId, top: session.places[session.sourceId]?.top ?? 0 }
      // Going through the list leaves one way back: to where the reading was interrupted.
      memory.stands = memory.stands.length === 0 ? [stand] : memory.stands
      setState((before) => ({ ...before, stands: memory.stands }))
    }
    setActive(id)
    work.jump(one)
  }
  const back = (): void => {
    const stand = memory.stands.at(-1)
    memory.stands = memory.stands.slice(0, -1)
    setState((before) => ({ ...before, stands: memory.stands }))
    if (stand) {
      dispatch({ type: 'open-source', id: stand.sourceId, range: { start: stand.top, end: stand.top } })
    }
  }
  const uncode = async (ones: readonly Retrieved[]): Promise<void> => {
    const gone = new Set(ones.map((one) => one.coding.id))
    const last = Math.max(...[...gone].map((id) => order.indexOf(id)))
    const stays = (id: Id): boolean => !gone.has(id)
    const next =
      order.slice(last + 1).find(stays) ?? order.slice(0, Math.max(0, last)).findLast(stays) ?? null
    if (ones.length > 0 && (await work.uncode(ones))) setActive(next)
  }
  const onCommand = (command: ListCommand): void => {
    switch (command.do) {
      case 'go':
        picked.pick(command.to, command.extend ? 'range' : 'alone')
        return setActive(command.to)
      case 'jump':
        return activeId === null ? undefined : jump(activeId)
      case 'toggle':
        return activeId === null ? undefined : picked.pick(activeId, 'toggle')
      case 'all':
        return picked.pickAll()
      case 'none':
        return picked.clear()
      case 'recode':
        return setRecoding(chosen())
      case 'uncode':
        return void uncode(chosen())
      case 'comment':
        return setCommenting(activeId)
      case 'copy':
        return void work.copy(chosen())
      case 'menu':
        return
    }
  }

  const inMenu = menu ? byId.get(menu.id) : undefined
  const first = recoding?.[0]?.code.id ?? null
  return (
    <section className={classes.pane} aria-label={t('retrieval.title')}>
      <QuotationsHeader
        question={question}
        codes={codes}
        count={found.length}
        sources={new Set(found.map((one) => one.source.id)).size}
        grouping={grouping}
        onGrouping={(by) => dispatch({ type: 'pane', name: 'quotations.by-code', value: by === 'code' })}
        context={context}
        onContext={(to) => dispatch({ type: 'pane', name: 'quotations.long', value: to === 'long' })}
        picked={picked.ids.size}
        onCommand={onCommand}
        onBack={state.stands.length === 0 ? null : back}
      />
      {found.length === 0 ? (
        <EmptyState icon={<Quote size={24} strokeWidth={1.5} aria-hidden />} title={t('retrieval.nothing')}>
          {t('retrieval.nothingLead')}
        </EmptyState>
      ) : (
        <QuotationList
          key={memory.key}
          lines={lines}
          codes={codes}
          grouping={grouping}
          context={context}
          severalCoders={coders > 1}
          activeId={activeId}
          picked={picked}
          commentingId={commentingId}
          memory={memory}
          onCommand={onCommand}
          onActivate={(id) => {
            picked.pick(id, 'alone')
            jump(id)
          }}
          onMenu={(id, at) => {
            if (!picked.ids.has(id)) picked.pick(id, 'alone')
            setActive(id)
            setMenu({ id, ...at })
          }}
          onCommentClose={() => setCommenting(null)}
        />
      )}
      {recoding && recoding.length > 0 ? (
        <RecodeDialog
          count={recoding.length}
          from={recoding.every((one) => one.code.id === first) ? first : null}
          codes={codes}
          onClose={() => setRecoding(null)}
          onChoose={(codeId) => {
            setRecoding(null)
            void work.recode(recoding, codeId)
          }}
        />
      ) : null}
      {menu && inMenu ? (
        <ContextMenu
          at={menu}
          onClose={() => setMenu(null)}
          label={
            picked.ids.size > 1 ? t('retrieval.menuMany', { count: picked.ids.size }) : t('retrieval.menu')
          }
          entries={quotationMenu(t, inMenu, picked.ids.size, work, onCommand)}
        />
      ) : null}
    </section>
  )
}
