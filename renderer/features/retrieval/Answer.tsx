import { Quote } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id, Question } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { ofCases } from '../../../shared/queries/meant'
import { retrieve } from '../../../shared/queries/retrieve'
import { ContextMenu } from '../../components/ContextMenu'
import { EmptyState } from '../../components/EmptyState'
import { useQuery, useSession } from '../../hooks'
import { AnswerHeader } from './AnswerHeader'
import { ChosenBar } from './ChosenBar'
import { CommentPanel } from './CommentPanel'
import { gather, linesOf } from './lines'
import type { Line } from './lines'
import { memoryOf } from './memory'
import type { Place } from './place'
import { quotationMenu } from './quotation-menu'
import { QuotationList } from './QuotationList'
import type { Point } from './QuotationList'
import { RecodePanel } from './RecodePanel'
import { useListWork } from './use-list-work'
import type { Panel } from './use-list-work'
import { useQuotationWork } from './work'
import { compareNames } from '../../strings/sorting'

export interface AnswerProps {
  readonly question: Question
  readonly codes: ReadonlyMap<Id, CodebookNode>
  readonly place: Place
}

const tables = ['codings', 'quotations', 'sources', 'codes', 'coders', 'groups', 'cases'] as const

/** The answer to one question, as a list to work with. Mount it anew for another question. */
export function Answer({ question, codes, place }: AnswerProps) {
  const { t } = useTranslation()
  const work = useQuotationWork()
  const memory = memoryOf(question)
  const listing = useSession((session) => session.listing)
  const found = useQuery((store) => retrieve(store, question), tables, [question])
  const cases = useQuery(
    (store) =>
      [...(listing.groupBy === 'case' ? store.all('cases') : [])]
        .sort((a, b) => compareNames(a.name, b.name))
        .map(({ id, name }) => ({ id, name, holds: ofCases(store, [id]) })),
    ['cases', 'quotations'],
    [listing.groupBy],
  )
  const coders = useQuery((store) => store.count('coders'), ['coders'])
  const groups = useMemo(() => gather(found, listing, { codes, cases }), [found, listing, codes, cases])
  const [folded, setFolded] = useState(memory.folded)
  const lines = useMemo(
    () => linesOf(groups, folded, listing.groupBy === 'none'),
    [groups, folded, listing.groupBy],
  )
  const sources = useMemo(() => new Set(found.map((one) => one.source.id)).size, [found])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [menu, setMenu] = useState<(Point & { readonly line: Line }) | null>(null)

  const fold = (keys: ReadonlySet<string>): void => {
    memory.folded = keys
    setFolded(keys)
  }
  const list = useListWork({ lines, memory, work, folded, onFold: fold, onPanel: setPanel })
  const { picked } = list
  const first = panel?.found[0]?.code.id ?? null
  return (
    <>
      <AnswerHeader
        place={place}
        count={found.length}
        sources={sources}
        onFoldAll={(all) => fold(new Set(all ? groups.map(({ key }) => key) : []))}
        onBack={list.stand === null ? null : list.back}
      />
      {picked.ids.size > 1 ? (
        <ChosenBar
          count={picked.ids.size}
          onCommand={list.command}
          onPin={(kind) => void work.pin(list.chosen(), kind)}
        />
      ) : null}
      {found.length === 0 ? (
        <EmptyState icon={<Quote size={24} strokeWidth={1.5} aria-hidden />} title={t('retrieval.nothing')}>
          {t('retrieval.nothingLead')}
        </EmptyState>
      ) : (
        <QuotationList
          lines={lines}
          codes={codes}
          listing={listing}
          severalCoders={coders > 1}
          activeKey={list.activeKey}
          picked={picked}
          commentingKey={list.commentingKey}
          memory={memory}
          onCommand={list.command}
          onActivate={list.activate}
          onFold={list.toggleFold}
          onMenu={(key, at) => {
            const line = list.turnTo(key)
            if (line) setMenu({ line, ...at })
          }}
          onCommentClose={list.stopCommenting}
        />
      )}
      {panel?.kind === 'recode' ? (
        <RecodePanel
          count={panel.found.length}
          from={panel.found.every((one) => one.code.id === first) ? first : null}
          codes={codes}
          at={panel.at}
          onClose={() => setPanel(null)}
          onChoose={(codeId) => {
            setPanel(null)
            void work.recode(panel.found, codeId)
          }}
        />
      ) : null}
      {panel?.kind === 'comment' ? (
        <CommentPanel
          count={panel.found.length}
          at={panel.at}
          onClose={() => setPanel(null)}
          onKeep={(words) => {
            setPanel(null)
            void work.comment(panel.found, words)
          }}
        />
      ) : null}
      {menu?.line.kind === 'item' ? (
        <ContextMenu
          at={menu}
          onClose={() => setMenu(null)}
          label={
            picked.ids.size > 1 ? t('retrieval.menuMany', { count: picked.ids.size }) : t('retrieval.menu')
          }
          entries={quotationMenu(t, list.chosen(), work, (command) => list.command(command, menu))}
        />
      ) : null}
    </>
  )
}
