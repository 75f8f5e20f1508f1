import { FileText, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { GridList } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { IconButton } from '../../components/IconButton'
import { focusText, useKeysOf, useQuery, useServices, useSession, useSlowQuery } from '../../hooks'
import type { Id } from '../../../shared/model/entities'
import { heard } from '../../hooks/keys'
import { actions } from './actions'
import { removeSource } from './acts'
import { CollectionDialog } from './CollectionDialog'
import { collections } from './collections'
import type { Naming } from './collections'
import { SourceFilter } from './SourceFilter'
import { RemovedSources } from './RemovedSources'
import { sourceRows } from './source-rows'
import { SourceItem } from './SourceItem'
import classes from './Sources.module.css'

/** The sources of the project: how far each is read and coded, and what can be done with it. */
export function Sources() {
  const { t } = useTranslation()
  const app = useServices()
  const keysOf = useKeysOf()
  const open = useSession((session) => session.sourceId)
  const allRows = useSlowQuery(sourceRows, [
    'project',
    'sources',
    'revisions',
    'quotations',
    'codings',
    'codes',
  ])
  const all = useQuery(collections, ['groups', 'cases'])
  const within = useSession((session) => session.sourcesIn)
  const chosen = all.find(({ id }) => id === within)
  const rows = useMemo(
    () => (chosen ? allRows.filter(({ source }) => chosen.sourceIds.includes(source.id)) : allRows),
    [allRows, chosen],
  )
  const [naming, setNaming] = useState<Naming | null>(null)
  const renaming = useSession((session) =>
    session.dialog === 'source-rename' ? (session.dialogIds[0] ?? null) : null,
  )
  const rename = (id: Id | null): void =>
    app.dispatch({
      type: 'dialog',
      dialog: id === null ? null : 'source-rename',
      ids: id === null ? [] : [id],
    })
  const importFiles = (): void => app.dispatch({ type: 'dialog', dialog: 'import' })

  const openBeside = (id: Id): void => {
    app.dispatch({ type: 'beside', beside: { kind: 'source', id } })
    requestAnimationFrame(focusText)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target
    if (!(target instanceof HTMLElement) || target.matches('input')) return
    const id = target.closest('[role="row"]')?.getAttribute('data-key')
    if (!id) return
    const press = heard(event.nativeEvent, actions, keysOf)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openBeside(id)
    else if (press?.key === 'F2') rename(id)
    else if (press?.key === 'Delete') void removeSource(app, id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Ctrl+click opens beside the text; the list would take the press for itself. */
  const onCtrlPress = (event: PointerEvent | MouseEvent): void => {
    const target = event.target
    if (!(event.ctrlKey || event.metaKey) || event.button !== 0 || !(target instanceof Element)) return
    const id = target.closest('[role="row"]')?.getAttribute('data-key')
    if (!id) return
    event.stopPropagation()
    event.preventDefault()
    if (event.type === 'click') openBeside(id)
  }

  const read = rows.filter((row) => row.read).length
  return (
    <section className={classes.pane} aria-labelledby="sources-title">
      <header className={classes.header}>
        <h2 id="sources-title" className={classes.title}>
          {t('sources.title')}
        </h2>
        {rows.length > 0 ? (
          <span className={classes.faint}>{t('sources.readCount', { read, total: rows.length })}</span>
        ) : null}
        {all.length > 0 ? <SourceFilter all={all} chosen={chosen} onName={setNaming} /> : null}
        <IconButton
          label={t('sources.import')}
          shortcut={keysOf('sources.import')}
          size="s"
          onPress={importFiles}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </header>
      {chosen ? (
        <p className={classes.within}>
          <span className={classes.withinName}>
            {t(chosen.kind === 'group' ? 'sources.in.onlyGroup' : 'sources.in.onlyCase', {
              name: chosen.name,
            })}
          </span>
          <Button size="s" variant="quiet" onPress={() => app.dispatch({ type: 'sources-in', id: null })}>
            {t('sources.in.all')}
          </Button>
        </p>
      ) : null}
      <div className={classes.scroll}>
        {rows.length === 0 && chosen ? (
          <EmptyState title={t('sources.in.empty')}>{t('sources.in.emptyWhy')}</EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState
            icon={<FileText size={24} strokeWidth={1.5} aria-hidden />}
            title={t('sources.empty')}
            action={
              <Button variant="primary" onPress={importFiles}>
                {t('sources.import')}
              </Button>
            }
          >
            {t('sources.emptyWhy')}
          </EmptyState>
        ) : (
          // Keys that bubble up from the rows; the list itself takes the arrows and Enter.
          <div
            onKeyDownCapture={onKeyDown}
            onPointerDownCapture={onCtrlPress}
            onPointerUpCapture={onCtrlPress}
            onClickCapture={onCtrlPress}
          >
            <GridList
              aria-label={t('sources.list')}
              className={classes.list}
              items={rows}
              dependencies={[open, renaming, all]}
              onAction={(key) => {
                app.dispatch({ type: 'open-source', id: String(key) })
                requestAnimationFrame(focusText)
              }}
            >
              {(row) => (
                <SourceItem
                  id={row.source.id}
                  row={row}
                  isOpen={row.source.id === open}
                  isRenaming={row.source.id === renaming}
                  collections={all}
                  onName={setNaming}
                  onRename={(on) => rename(on ? row.source.id : null)}
                />
              )}
            </GridList>
          </div>
        )}
        <RemovedSources />
      </div>
      {naming ? <CollectionDialog naming={naming} onClose={() => setNaming(null)} /> : null}
    </section>
  )
}
