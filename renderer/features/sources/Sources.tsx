import { FileText } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { ContextMenu } from '../../components/ContextMenu'
import { EmptyState } from '../../components/EmptyState'
import { focusPane, focusText, useIsPast, useQuery, useServices, useSession, useSlowQuery } from '../../hooks'
import { openSourceMemo } from '../../hooks/source-memo'
import type { Id } from '../../../shared/model/entities'
import { noSourcesFilter } from '../../session/sources-look'
import { areRead, markRead, removeSources } from './acts'
import { BringMenu } from './BringMenu'
import { chipsOf } from './chips'
import { CollectionDialog } from './CollectionDialog'
import { collections } from './collections'
import type { Naming } from './collections'
import { FilterBar } from './FilterBar'
import { FilterMenu } from './FilterMenu'
import { listed } from './listed'
import type { ListCommand } from './list-keys'
import { PickedSources } from './PickedSources'
import { RemovedSources } from './RemovedSources'
import { SourceGrid } from './SourceGrid'
import type { Point, Pointed } from './SourceGrid'
import { openBeside, sourceEntries } from './source-menu'
import { rowTables, sourceRows } from './source-rows'
import { usePicking } from './use-picking'
import { useTextHits } from './use-text-hits'
import { ViewMenu } from './ViewMenu'
import classes from './Sources.module.css'

/** So many sources are looked through by eye; from here on there is a field to find them by. */
const few = 12

/** The sources of the project: how far each is read and coded, and what can be done with it. */
export function Sources() {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const isPast = useIsPast()
  const open = useSession((session) => session.sourceId)
  const look = useSession((session) => session.sourcesLook)
  const filter = useSession((session) => session.sourcesFilter)
  const renaming = useSession((session) =>
    session.dialog === 'source-rename' ? (session.dialogIds[0] ?? null) : null,
  )
  const all = useSlowQuery(sourceRows, rowTables)
  const sets = useQuery(collections, ['groups', 'cases'])
  const { hits, isBusy, problem } = useTextHits(filter.words, filter.where === 'texts')
  const rows = useMemo(() => listed(all, look, filter, sets, hits), [all, look, filter, sets, hits])
  const order = useMemo(() => rows.map(({ source }) => source.id), [rows])
  const { picking, picked, go, toggle, pickAll, pickOne } = usePicking(order)
  const [naming, setNaming] = useState<Naming | null>(null)
  const [menuAt, setMenuAt] = useState<(Point & { readonly ids: readonly Id[] }) | null>(null)
  const chips = useQuery(
    (store) => chipsOf(filter, store, t, i18n.language),
    ['groups', 'cases', 'coders'],
    [filter, t, i18n.language],
  )
  const isNarrowed = filter.words.trim() !== '' || chips.length > 0
  const menu = useMemo(() => ({ t, app, collections: sets, onName: setNaming }), [t, app, sets])
  const importFiles = (): void => app.dispatch({ type: 'dialog', dialog: 'import' })

  const openOne = (id: Id): void => {
    app.dispatch({ type: 'open-source', id })
    requestAnimationFrame(focusText)
  }
  const rename = (ids: readonly Id[]): void =>
    app.dispatch({ type: 'dialog', dialog: ids.length > 1 ? 'source-rename-many' : 'source-rename', ids })
  const onCommand = (command: ListCommand): void => {
    const { active } = picking
    if (command.do === 'go') return go(command.to, command.how)
    if (command.do === 'all') return pickAll()
    if (command.do === 'find') return app.dispatch({ type: 'sources-filter', filter: { isOpen: true } })
    if (active === null) return
    if (command.do === 'open') openOne(active)
    else if (command.do === 'beside') openBeside(app, active)
    else if (command.do === 'toggle') toggle(active)
    else if (command.do === 'none') pickOne(active)
    else if (command.do === 'rename') rename(picked)
    else if (command.do === 'remove') void removeSources(app, picked)
    else if (command.do === 'memo') void openSourceMemo(app, active)
    else if (command.do === 'read') void markRead(app, picked, !areRead(app, picked))
  }
  const onPoint = (id: Id, how: Pointed): void => {
    if (how === 'toggle') toggle(id)
    else if (how === 'extend') go(id, 'extend')
    else if (how === 'read') void markRead(app, [id], !areRead(app, [id]))
    else {
      pickOne(id)
      if (how === 'open') openOne(id)
      else if (how === 'beside') openBeside(app, id)
      else void openSourceMemo(app, id)
    }
  }
  const onMenu = (id: Id, at: Point): void => {
    const isPicked = picking.ids.has(id)
    if (!isPicked) pickOne(id)
    setMenuAt({ ...at, ids: isPicked ? picked : [id] })
  }
  const toList = useCallback(() => focusPane('sources'), [])
  const closeNaming = (): void => {
    setNaming(null)
    // The menu it was asked for in is gone: the keyboard goes to the list.
    setTimeout(toList, 50)
  }

  const read = all.filter((row) => row.read).length
  const hasField = all.length >= few || filter.isOpen || filter.words !== ''
  const count = isNarrowed
    ? t('sourceList.shown', { shown: rows.length, total: all.length })
    : t('sources.readCount', { read, total: all.length })
  const note = problem ?? (isBusy && hits === null ? t('sourceList.looking') : null)
  return (
    <section className={classes.pane} aria-labelledby="sources-title" data-takes-paste>
      <header className={classes.header}>
        <h2 id="sources-title" className={classes.title}>
          {t('sources.title')}
        </h2>
        {all.length > 0 ? (
          <span className={classes.faint} role="status" title={count}>
            {count}
          </span>
        ) : null}
        {all.length > 0 ? (
          <>
            <FilterMenu rows={all} collections={sets} onName={setNaming} />
            <ViewMenu onRenameMany={() => rename(picked.length > 1 ? picked : order)} />
          </>
        ) : null}
        <BringMenu />
      </header>
      <FilterBar hasField={hasField} chips={chips} note={note} onLeave={toList} />
      {rows.length > 0 ? (
        <SourceGrid
          rows={rows}
          order={order}
          picking={picking}
          openId={open}
          renamingId={renaming}
          details={look.details}
          collections={sets}
          hits={hits}
          onCommand={onCommand}
          onPoint={onPoint}
          onMenu={onMenu}
          onFocus={() => {
            const first = open !== null && order.includes(open) ? open : order[0]
            if (picking.active === null && first !== undefined) pickOne(first)
          }}
          onRenamed={() => app.dispatch({ type: 'dialog', dialog: null })}
        />
      ) : (
        <div className={classes.scroll}>
          {all.length > 0 ? (
            <EmptyState
              title={t('sourceList.none')}
              action={
                <Button onPress={() => app.dispatch({ type: 'sources-filter', filter: noSourcesFilter })}>
                  {t('sources.in.all')}
                </Button>
              }
            >
              {t('sourceList.noneWhy')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<FileText size={24} strokeWidth={1.5} aria-hidden />}
              title={t('sources.empty')}
              action={
                <Button variant="primary" isDisabled={isPast} onPress={importFiles}>
                  {t('sources.import')}
                </Button>
              }
            >
              {t('sources.emptyWhy')}
            </EmptyState>
          )}
        </div>
      )}
      <RemovedSources />
      {picked.length > 1 ? <PickedSources ids={picked} menu={menu} /> : null}
      <ContextMenu
        label={t('sourceList.menu')}
        at={menuAt}
        entries={menuAt ? sourceEntries(menu, menuAt.ids) : []}
        onClose={() => setMenuAt(null)}
      />
      {naming ? <CollectionDialog naming={naming} onClose={closeNaming} /> : null}
    </section>
  )
}
