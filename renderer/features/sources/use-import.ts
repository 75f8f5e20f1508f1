import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSession } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'
import { isRecording } from '../../hooks/send-recording'
import type { Events, ImportLine } from '../../../shared/contract/contract'
import { noImport, reduceImport } from './import-state'
import type { ImportState, ResultLine } from './import-state'
import { attachWaiting } from './recordings'
import type { Waiting } from './recordings'
import type { TakenFile } from './taken-file'

/** How a file is to be read: as text of an encoding, as a page with all that stands on it. */
export interface ReadingWay {
  readonly encoding?: string
  readonly whole?: boolean
}

/** What can be done with an import. */
export interface Importing {
  readonly state: ImportState
  /** Hands files to the host and brings them in. */
  readonly takeFiles: (files: readonly TakenFile[]) => Promise<void>
  /** Brings in files the host has a handle for already (chosen in a native dialog). */
  readonly takeHandles: (chosen: readonly Chosen[]) => Promise<void>
  readonly cancel: () => void
  /** Reads one file again in another way, in place of what was brought in first. */
  readonly readAgain: (line: ResultLine, way: ReadingWay) => Promise<void>
  readonly clear: () => void
}

/** A file the host knows. */
interface Chosen {
  readonly handle: string
  readonly name: string
}

/** Largest file that is sent, in bytes; the host has the same limit. */
const largest = 256 * 1024 * 1024

/** Between two pictures of an import that is running, in ms. */
const pause = 100

/** Runs imports one at a time and follows them by the host's events. */
export function useImport(): Importing {
  const { t } = useTranslation()
  const app = useServices()
  const [state, dispatch] = useReducer(reduceImport, noImport)
  const stop = useRef(false)
  /** The job's name may come after its first events: they wait here. */
  const early = useRef<Events['import'][]>([])
  const job = useRef<string | null>(null)
  /** Recordings, which wait for the transcripts that come with them. */
  const waiting = useRef<readonly Waiting[]>([])
  const attaching = useRef<AbortController | null>(null)
  /** Handles of files that can still be asked for from the list of results. */
  const held = useRef(new Set<string>())

  useEffect(() => {
    // Small files come in faster than lists are drawn: what is heard is shown a few times a second.
    let heard: Events['import'][] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      timer = undefined
      for (const event of heard) dispatch({ type: 'event', event })
      heard = []
    }
    const off = app.client.on('import', (event) => {
      if (event.job === job.current) {
        if (event.handle !== null) held.current.add(event.handle)
        heard.push(event)
        if (event.finished) {
          clearTimeout(timer)
          show()
        } else timer ??= setTimeout(show, pause)
      } else if (job.current === null) early.current.push(event)
    })
    return () => {
      clearTimeout(timer)
      off()
    }
  }, [app])
  const start = useCallback(
    async (handles: readonly string[], { again, ...way }: ReadingWay & { readonly again?: number } = {}) => {
      if (handles.length === 0) return dispatch({ type: 'finish' })
      job.current = null
      early.current = []
      for (const handle of handles) held.current.add(handle)
      const begun = await app.attempt(() =>
        app.client.call('import.start', { handles: [...handles], ...way }),
      )
      if (!begun) return dispatch({ type: 'finish' })
      job.current = begun.job
      dispatch({
        type: 'start',
        job: begun.job,
        total: handles.length,
        ...(again === undefined ? {} : { again }),
      })
      for (const event of early.current) {
        if (event.job === begun.job && event.handle !== null) held.current.add(event.handle)
        dispatch({ type: 'event', event })
      }
      early.current = []
      if (stop.current) await app.attempt(() => app.client.call('import.cancel', { job: begun.job }))
    },
    [app],
  )

  const { phase, lines } = state
  // The columns of a table are chosen, and a project is looked at, when the list is closed already.
  const isChoosing = useSession(({ dialog }) => dialog === 'survey' || dialog === 'project-in')
  const isOver = phase === 'idle' && !isChoosing
  useEffect(() => {
    if (isOver) return
    const handles = held.current
    return () => {
      releaseFiles(app, handles)
      handles.clear()
    }
  }, [app, isOver])
  const phaseNow = useRef(phase)
  useEffect(() => {
    phaseNow.current = phase
  }, [phase])
  useEffect(() => {
    const recordings = waiting.current
    if (phase !== 'finished' || recordings.length === 0) return
    waiting.current = []
    const came = lines.flatMap(({ sourceId }) => sourceId ?? [])
    const stopping = new AbortController()
    attaching.current = stopping
    if (stop.current) stopping.abort()
    void (async () => {
      for (const recording of recordings) {
        dispatch({ type: 'attaching', file: recording.name })
        dispatch({ type: 'refused', line: await attachWaiting(app, recording, came, stopping.signal) })
      }
      attaching.current = null
      dispatch({ type: 'finish' })
    })()
  }, [app, phase, lines])

  const takeFiles = useCallback(
    async (files: readonly TakenFile[]) => {
      stop.current = false
      dispatch({ type: 'read', total: files.length })
      const handles: string[] = []
      waiting.current = files
        .filter(({ path }) => isRecording(path))
        .map(({ file }) => ({ name: file.name, from: { file } }))
      for (const { file, path, title } of files.filter((one) => !isRecording(one.path))) {
        const refuse = (outcome: ImportLine['outcome'], message: string): void =>
          dispatch({
            type: 'refused',
            line: { file: path, outcome, message, sourceId: null, encoding: null, losses: [] },
          })
        if (stop.current) {
          refuse('cancelled', t('sources.outcome.cancelled'))
          continue
        }
        dispatch({ type: 'reading', file: path })
        if (file.size > largest) {
          refuse('failed', t('sources.tooLarge', { file: file.name }))
          continue
        }
        try {
          const bytes = new Uint8Array(await file.arrayBuffer())
          const named = title === undefined ? {} : { title }
          handles.push((await app.client.call('file.put', { name: path, bytes, ...named })).handle)
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
    async (chosen: readonly Chosen[]) => {
      stop.current = false
      dispatch({ type: 'read', total: chosen.length })
      for (const { handle } of chosen) held.current.add(handle)
      waiting.current = chosen
        .filter(({ name }) => isRecording(name))
        .map(({ name, handle }) => ({ name, from: { handle } }))
      await start(chosen.filter(({ name }) => !isRecording(name)).map(({ handle }) => handle))
    },
    [start],
  )
  const cancel = useCallback(() => {
    stop.current = true
    dispatch({ type: 'cancel' })
    attaching.current?.abort()
    const running = job.current
    if (running !== null) void app.attempt(() => app.client.call('import.cancel', { job: running }))
  }, [app])
  const readAgain = useCallback(
    async (line: ResultLine, way: ReadingWay) => {
      // One at a time: the lines that show they rest do so a moment later.
      if (line.handle === null || phaseNow.current !== 'finished') return
      stop.current = false
      const first = line.outcome === 'imported' ? line.sourceId : null
      // The first reading makes room for the second, unless somebody has coded in it already.
      if (first !== null && app.store.by('quotations.sourceId', first).length === 0) {
        await app.run('source.remove', { ids: [first] })
      }
      await start([line.handle], { ...way, again: line.key })
    },
    [app, start],
  )
  const clear = useCallback(() => dispatch({ type: 'clear' }), [])
  return { state, takeFiles, takeHandles, cancel, readAgain, clear }
}
