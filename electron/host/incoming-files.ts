import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import type { HostOptions } from './host'
import type { Incoming } from './incoming'

/** Files that a client has put at the host, or that were chosen in a native dialog, by their handles. */
export function incomingFiles(dialogs: HostOptions['dialogs']) {
  const files = new Map<string, Incoming>()
  const handles = new Map<Incoming, string>()
  /** The handle of a file; one that has none yet, such as a file in a zip file, gets one. */
  const handleOf = (file: Incoming): string => {
    const known = handles.get(file)
    if (known !== undefined) return known
    const handle = randomUUID()
    files.set(handle, file)
    handles.set(file, handle)
    return handle
  }
  const chosen = (path: string): { readonly handle: string; readonly name: string } => ({
    handle: handleOf({ name: basename(path), path }),
    name: basename(path),
  })
  const handlers: Pick<Handlers, 'file.put' | 'file.choose' | 'file.release'> = {
    'file.put': ({ name, bytes, title }) => {
      const steps = name.split(/[\\/]/u).filter((step) => step !== '' && step !== '.' && step !== '..')
      const shown = steps.length > 1 ? { shown: steps.join('/') } : {}
      const file = {
        name: steps.at(-1) ?? 'file',
        bytes,
        ...shown,
        ...(title === undefined ? {} : { title }),
      }
      return { handle: handleOf(file) }
    },
    'file.choose': async ({ folder, of }) => {
      const paths = (await (folder ? dialogs?.chooseFolder() : dialogs?.chooseFiles(of))) ?? []
      return paths.map(chosen)
    },
    'file.release': ({ handles: released }) => {
      for (const handle of released) {
        const file = files.get(handle)
        files.delete(handle)
        if (file) handles.delete(file)
      }
      return null
    },
  }
  return {
    handlers,
    /** Makes a file the user has chosen known; answers its handle. */
    chosen,
    handleOf,
    /** Lets go of all of them. */
    releaseAll(): void {
      files.clear()
      handles.clear()
    },
    /** The file of a handle; throws a Problem `not-found` where there is none. */
    need(handle: string): Incoming {
      const file = files.get(handle)
      if (!file)
        throw new Problem('not-found', 'One of these files is no longer there. Choose the files again.')
      return file
    },
  }
}

export type IncomingFiles = ReturnType<typeof incomingFiles>
