import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../hooks'
import type { Events, ImportLine } from '../../../shared/contract/contract'
import { noImport, reduceImport } from './import-state'
import type { ImportState, ResultLine } from './import-state'

/** What can be done with an import. */
export interface Importing {
  readonly state: ImportState
  /** Hands files to the host and brings them in. */
  readonly takeFiles: (files: readonly File[]) => Promise<void>
  /** Brings in files the host has a handle for already (chosen in a native dialog). */
  readonly takeHandles: (handles: readonly string[]) => Promise<void>
  readonly cancel: () => void
  /** Reads one file again with an encoding, in place of what was brought in first. */
  readonly readAgain: (line: ResultLine, encoding: string) => Promise<void>
  readonly clear: () => void
}

/** Largest file that is sent, in bytes; the host has the same limit. */
const largest = 256 * 1024 * 1024

/** Runs imports one at a time and follows them by the host's events. */
export function useImport(): Importing {
  const { t } = useTranslation()
  const app = useServices()
  const [state, dispatch] = useReducer(reduceImport, noImport)
  const stop = useRef(false)
  /** The job's name may come after its first events: they wait here. */
  const early = useRef<Events['import'][]>([])
  const job = useRef<string | null>(null)

  useEffect(
    () =>
      app.client.on('import', (event) => {
        if (event.job === job.current) dispatch({ type: 'event', event })
        else if (job.current === null) early.current.push(event)
      }),
    [app],
  )
  const start = useCallback(
    async (
      handles: readonly string[],
      more: { readonly encoding?: string; readonly again?: number } = {},
    ) => {
      if (handles.length === 0) return dispatch({ type: 'finish' })
      job.current = null
      early.current = []
      const { encoding, again } = more
      const begun = await app.attempt(() =>
        app.client.call('import.start', { handles: [...handles], ...(encoding ? { encoding } : {}) }),
      )
      if (!begun) return dispatch({ type: 'finish' })
      job.current = begun.job
      dispatch({ type: 'start', job: begun.job, handles, again })
      for (const event of early.current) dispatch({ type: 'event', event })
      early.current = []
      if (stop.current) await app.attempt(() => app.client.call('import.cancel', { job: begun.job }))
    },
    [app],
  )

  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      stop.current = false
      dispatch({ type: 'read', total: files.length })
      const handles: string[] = []
      for (const file of files) {
        const refuse = (outcome: ImportLine['outcome'], message: string): void =>
          dispatch({
            type: 'refused',
            line: { file: file.name, outcome, message, sourceId: null, encoding: null, losses: [] },
          })
        if (stop.current) {
          refuse('cancelled', t('sources.outcome.cancelled'))
          continue
        }
        dispatch({ type: 'reading', file: file.name })
        if (file.size > largest) {
          refuse('failed', t('sources.tooLarge', { file: file.name }))
          continue
        }
        try {
          const bytes = new Uint8Array(await file.arrayBuffer())
          handles.push((await app.client.call('file.put', { name: file.name, bytes })).handle)
        } catch (error) {
          // A file that was moved or locked meanwhile is the file's own trouble, not the host's.
          refuse(
            'failed',
            error instanceof DOMException
              ? t('sources.unreadable', { file: file.name })
              : app.sentence(error),
          )
        }
      }
      await start(handles)
    },
    [app, start, t],
  )
  const takeHandles = useCallback(
    async (handles: readonly string[]) => {
      stop.current = false
      dispatch({ type: 'read', total: handles.length })
      await start(handles)
    },
    [start],
  )
  const cancel = useCallback(() => {
    stop.current = true
    dispatch({ type: 'cancel' })
    const running = job.current
    if (running !== null) void app.attempt(() => app.client.call('import.cancel', { job: running }))
  }, [app])
  const readAgain = useCallback(
    async (line: ResultLine, encoding: string) => {
      if (line.handle === null) return
      stop.current = false
      const first = line.outcome === 'imported' ? line.sourceId : null
      // The first reading makes room for the second, unless somebody has coded in it already.
      if (first !== null && app.store.by('quotations.sourceId', first).length === 0) {
        await app.run('source.remove', { ids: [first] })
      }
      await start([line.handle], { encoding, again: line.key })
    },
    [app, start],
  )
  const clear = useCallback(() => dispatch({ type: 'clear' }), [])
  return { state, takeFiles, takeHandles, cancel, readAgain, clear }
}
