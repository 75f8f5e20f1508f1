import { randomUUID } from 'node:crypto'
import type { EventName, Events, Handlers } from '../../shared/contract/contract'
import type { BugReporter } from '../../shared/contract/dispatch'
import { importFiles } from './import-job'
import type { IncomingFiles } from './incoming-files'
import type { OpenProject } from './open-project'

/** What the handlers are handed. */
export interface ImportParts {
  readonly files: IncomingFiles
  /** The open project, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  readonly emit: <E extends EventName>(event: E, payload: Events[E]) => void
  readonly report: BugReporter
  /** The built worker that reads documents. */
  readonly workerFile: string
}

/** Brings files in when asked to; what comes of each is told by `import` events. */
export function importHandlers(parts: ImportParts) {
  const { files, writable, emit, report, workerFile } = parts
  const jobs = new Map<string, AbortController>()
  const handlers: Pick<Handlers, 'import.start' | 'import.cancel'> = {
    'import.start': ({ handles, encoding, whole }) => {
      const here = writable()
      const chosen = handles.map((handle) => files.need(handle))
      const job = randomUUID()
      const stop = new AbortController()
      jobs.set(job, stop)
      let total = chosen.length
      void importFiles(here, chosen, {
        workerFile,
        gesture: job,
        signal: stop.signal,
        ...(encoding === undefined ? {} : { encoding }),
        ...(whole === undefined ? {} : { whole }),
        progress: ({ file, ...state }) => {
          total = state.total
          emit('import', { job, ...state, handle: file && files.handleOf(file), finished: false })
        },
      })
        .catch((error: unknown) => report('import', error))
        .finally(() => {
          jobs.delete(job)
          emit('import', { job, total, done: total, current: null, line: null, handle: null, finished: true })
        })
      return { job }
    },
    'import.cancel': ({ job }) => {
      jobs.get(job)?.abort()
      return null
    },
  }
  return {
    handlers,
    /** Stops all that is being brought in. */
    stop: (): void => {
      for (const job of jobs.values()) job.abort()
    },
  }
}
