import { ListTree, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { flatten } from '../../../shared/queries/codebook'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { SearchField } from '../../components/SearchField'
import { useQuery, useServices, useSession } from '../../hooks'
import { CodebookDialogs } from './CodebookDialogs'
import { CodebookHeader } from './CodebookHeader'
import { CodebookMenus } from './CodebookMenus'
import type { OpenMenu } from './CodebookMenus'
import { CodeTree } from './CodeTree'
import type { Editing, Point } from './CodeTree'
import { PickedCodes } from './PickedCodes'
import { above } from './rows'
import { usePicked } from '../../hooks/picked'
import { useCodebook } from './use-codebook'
import { useTreeCommands } from './use-tree-commands'
import { useCodeWork } from './work'
import classes from './Codebook.module.css'

/** The codebook: a tree of codes with their counts, to be arranged while reading. */
export function Codebook() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const codeId = useSession((session) => session.codeId)
  const filter = useSession((session) => session.filter)
  const view = useCodebook()
  const work = useCodeWork()
  const removed = useQuery(
    (store) => [...store.all('codes')].filter((code) => code.removed).length,
    ['codes'],
  )
  const [editing, setEditing] = useState<Editing | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [into, setInto] = useState<Id | null>(null)
  /** Key of the line with the focus, where a code stands in more than one. */
  const [line, setLine] = useState<string | null>(null)
  const pane = useRef<HTMLElement>(null)

  const { rows, all } = view
  const order = useMemo(() => rows.flatMap((row) => (row.link ? [] : [row.node.code.id])), [rows])
  const shown = codeId !== null && rows.some((row) => row.key === codeId)
  const activeRow =
    rows.find((row) => row.key === line && row.node.code.id === codeId) ??
    rows.find((row) => row.key === codeId) ??
    rows[0] ??
    null
  const activeId = activeRow?.node.code.id ?? null
  const picked = usePicked(order, shown ? codeId : null)
  const chosen = order.filter((id) => picked.ids.has(id))
  const commands = useTreeCommands(view, activeRow, picked, work, setEditing, setLine)
  useAsked(setEditing)
  useFirstLook(view.nodes)

  // A code that was chosen elsewhere (a stripe, the picker) is brought into sight.
  const hidden =
    codeId !== null &&
    !shown &&
    activeRow?.node.code.id !== codeId &&
    filter === '' &&
    !view.group &&
    all.has(codeId)
  useEffect(() => {
    if (hidden) dispatch({ type: 'expand', ids: above(all, codeId), open: true })
  }, [hidden, codeId, all, dispatch])

  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    const first = rows.find((row) => row.found)
    if (first) dispatch({ type: 'select-code', id: first.node.code.id })
    pane.current?.querySelector<HTMLElement>('[role="tree"]')?.focus()
  }
  const onMenu = (id: Id, at: Point): void => {
    const ids = picked.ids.has(id) ? chosen : [id]
    if (!picked.ids.has(id)) picked.pick(id, 'alone')
    dispatch({ type: 'select-code', id })
    setMenu({ kind: 'line', id, ids, at })
  }
  const createFound = async (): Promise<void> => {
    if ((await work.create(filter.trim(), null, 'code')) !== null) dispatch({ type: 'filter', filter: '' })
  }

  return (
    <section ref={pane} className={classes.codebook} aria-label={t('codebook.title')}>
      <CodebookHeader view={view} activeId={activeId} onCreate={commands.create} />
      {all.size === 0 && editing === null ? (
        <EmptyState
          icon={<ListTree size={24} strokeWidth={1.5} aria-hidden />}
          title={t('codebook.empty')}
          action={
            <>
              <Button variant="primary" onPress={() => commands.create(null)}>
                {t('codebook.first')}
              </Button>
              <Button variant="quiet" onPress={() => dispatch({ type: 'dialog', dialog: 'codebook-in' })}>
                {t('codebookIn.action')}
              </Button>
            </>
          }
        >
          {t('codebook.emptyLead')}
        </EmptyState>
      ) : (
        <>
          <div className={classes.filter}>
            <SearchField
              label={t('codebook.filter')}
              clearLabel={t('common.clear')}
              value={filter}
              onChange={(words) => dispatch({ type: 'filter', filter: words })}
              onKeyDown={onFilterKey}
            />
          </div>
          {view.look.sort === 'hand' ? null : (
            <p className={classes.sorted} title={t('codebook.byHandHint')}>
              {t(`codebook.sorted.${view.look.sort}`)}
              <button
                type="button"
                onClick={() => dispatch({ type: 'book', look: { sort: 'hand' } })}
                aria-label={t('codebook.backToHand')}
              >
                {t('codebook.byHand')}
              </button>
            </p>
          )}
          <p className="visually-hidden" role="status">
            {view.filtered === null ? '' : t('codebook.found', { count: view.filtered.found.size })}
          </p>
          {view.group ? (
            <p className={classes.sorted}>
              <span className={classes.group}>{t('codebook.groups.only', { name: view.group.name })}</span>
              <button type="button" onClick={() => dispatch({ type: 'codes-in', id: null })}>
                {t('codebook.groups.all')}
              </button>
            </p>
          ) : null}
          {view.group && filter.trim() === '' && rows.length === 0 ? (
            <p className={classes.nothing}>{t('codebook.groups.empty')}</p>
          ) : view.filtered?.found.size === 0 ? (
            <div className={classes.nothing}>
              <p>{t('codebook.nothingFound')}</p>
              <Button size="s" onPress={() => void createFound()}>
                {t('codebook.createFound', { name: filter.trim() })}
              </Button>
            </div>
          ) : null}
          <CodeTree
            view={view}
            active={activeRow?.key ?? null}
            picked={picked}
            editing={editing}
            work={work}
            onEdit={setEditing}
            onCommand={commands.onCommand}
            onActive={setLine}
            onMenu={onMenu}
            onDropOn={(ids, id, at) => setMenu({ kind: 'drop', id, ids, at })}
          />
        </>
      )}
      {picked.ids.size > 1 ? <PickedCodes ids={chosen} onCommand={commands.onCommand} /> : null}
      {removed === 0 ? null : (
        <button
          type="button"
          className={classes.removed}
          onClick={() => dispatch({ type: 'dialog', dialog: 'trash' })}
        >
          <Trash2 size={14} strokeWidth={1.75} aria-hidden />
          {t('codebook.removedCount', { count: removed })}
        </button>
      )}
      <CodebookMenus
        open={menu}
        onClose={() => setMenu(null)}
        view={view}
        work={work}
        commands={commands}
        onMerge={(ids, target) => {
          setInto(target)
          dispatch({ type: 'dialog', dialog: 'merge', ids })
        }}
      />
      <CodebookDialogs view={view} work={work} into={into} onInto={setInto} />
    </section>
  )
}

/** Codes up to which a codebook is shown whole when a project is seen for the first time. */
const mostOpened = 60

/** Opens the branches of a small codebook once; after that they are as the user leaves them. */
function useFirstLook(nodes: readonly CodebookNode[]): void {
  const { dispatch } = useServices()
  const seen = useSession((session) => session.panes['codebook.seen'] === true)
  useEffect(() => {
    if (seen || nodes.length === 0) return
    dispatch({ type: 'pane', name: 'codebook.seen', value: true })
    const all = flatten(nodes)
    if (all.length > mostOpened) return
    const branches = all.filter((node) => node.children.length > 0)
    dispatch({ type: 'expand', ids: branches.map((node) => node.code.id), open: true })
  }, [seen, nodes, dispatch])
}

/** Begins in place what an action (the command field, the native menu) asked for. */
function useAsked(onEdit: (editing: Editing) => void): void {
  const { dispatch } = useServices()
  const dialog = useSession((session) => session.dialog)
  const ids = useSession((session) => session.dialogIds)
  useEffect(() => {
    const [id = null] = ids
    if (dialog === 'new-code') onEdit({ kind: 'create', parentId: id, role: 'code' })
    else if (dialog === 'new-theme') onEdit({ kind: 'create', parentId: null, role: 'theme' })
    else if (dialog === 'rename-code' && id !== null) onEdit({ kind: 'rename', id })
    else return
    if (dialog === 'new-code') dispatch({ type: 'expand', ids, open: true })
    dispatch({ type: 'filter', filter: '' })
    if (dialog !== 'rename-code') dispatch({ type: 'codes-in', id: null })
    dispatch({ type: 'dialog', dialog: null })
  }, [dialog, ids, dispatch, onEdit])
}
