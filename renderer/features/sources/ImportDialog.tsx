import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { focusText, useServices } from '../../hooks'
import { ImportList } from './ImportList'
import type { ResultLine } from './import-state'
import type { Importing, ReadingWay } from './use-import'
import classes from './ImportDialog.module.css'

/** How an import goes, then a line per file. */
export function ImportDialog({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation()
  const app = useServices()
  const { state, cancel, clear, readAgain } = importing
  const brought = state.lines.filter((line) => line.outcome === 'imported')
  const count = brought.length
  const running = state.phase === 'reading' || state.phase === 'running'

  const said = useRef(false)
  useEffect(() => {
    if (running) said.current = false
    if (state.phase !== 'finished' || said.current) return
    said.current = true
    if (count > 0) app.announce(t('sources.imported', { count }), { undo: true, tone: 'done' })
  }, [app, count, running, state.phase, t])

  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state.phase === 'finished') main.current?.focus()
  }, [state.phase])

  const chooseColumns = useCallback(
    (handle: string, file: string): void =>
      app.dispatch({ type: 'dialog', dialog: 'survey', ids: [handle, file] }),
    [app],
  )
  const lookAt = useCallback(
    (handle: string, file: string): void =>
      app.dispatch({ type: 'dialog', dialog: 'project-in', ids: [handle, file] }),
    [app],
  )
  const openSource = useCallback(
    (id: string): void => {
      clear()
      app.dispatch({ type: 'open-source', id })
      requestAnimationFrame(focusText)
    },
    [app, clear],
  )
  const onReadAgain = useCallback(
    (line: ResultLine, way: ReadingWay): void => void readAgain(line, way),
    [readAgain],
  )
  // A table that came alone asks for its columns at once, and a project is shown at once.
  const [only] = state.lines.length === 1 && state.phase === 'finished' ? state.lines : []
  const waiting = only?.outcome === 'table' || only?.outcome === 'project' ? only : null
  useEffect(() => {
    if (!waiting?.handle) return
    clear()
    const next = waiting.outcome === 'table' ? chooseColumns : lookAt
    next(waiting.handle, waiting.file)
  }, [chooseColumns, lookAt, clear, waiting])

  if (state.phase === 'idle' || waiting) return null
  const first = brought[0]?.sourceId ?? null
  const lead =
    count === 0
      ? t('sources.resultsLead.none')
      : count === state.lines.length
        ? t('sources.resultsLead.all', { count })
        : t('sources.resultsLead.some', { imported: count, total: state.lines.length })
  return (
    <Dialog
      title={t('sources.importTitle')}
      lead={state.phase === 'finished' ? lead : undefined}
      isOpen
      // While it runs only its own button ends it, so that a stray key does not.
      onClose={running ? () => {} : clear}
      isDismissable={!running}
      closeLabel={t('common.close')}
      size="l"
      footer={
        running ? (
          <Button onPress={cancel} isDisabled={state.cancelling}>
            {t(state.cancelling ? 'sources.cancelling' : 'sources.cancelImport')}
          </Button>
        ) : (
          <>
            <Button onPress={clear}>{t('common.close')}</Button>
            {first === null ? null : (
              <Button variant="primary" ref={main} onPress={() => openSource(first)}>
                {t(count === 1 ? 'sources.openIt' : 'sources.openFirst')}
              </Button>
            )}
          </>
        )
      }
    >
      {running ? (
        <div className={classes.running}>
          <Progress
            label={
              state.current === null
                ? t('sources.preparing')
                : t(state.phase === 'reading' ? 'sources.preparing' : 'sources.importing', {
                    file: state.current,
                  })
            }
            value={state.total === 0 ? null : state.done / state.total}
            words={t('sources.progress', { done: state.done, total: state.total })}
          />
        </div>
      ) : null}
      <ImportList
        lines={state.lines}
        total={state.total}
        isRunning={running}
        isAgain={state.again !== null}
        onReadAgain={onReadAgain}
        onOpen={openSource}
        onChooseColumns={chooseColumns}
        onLookAt={lookAt}
      />
    </Dialog>
  )
}
