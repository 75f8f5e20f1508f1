import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Handlers } from '../../../shared/contract/contract'
import type { ArchiveOutputs } from '../../../shared/contract/archive-calls'
import { writeDurably } from '../durable-file'
import { freePath } from '../free-path'
import type { HostOptions } from '../host'
import { bytesOf } from '../incoming'
import type { Incoming } from '../incoming'
import type { IncomingFiles } from '../incoming-files'
import { trustedLinks } from '../media/links'
import type { OpenProject, World } from '../open-project'
import type { OutgoingFiles } from '../outgoing-files'
import { projectFileName } from '../project-name'
import type { Settings } from '../settings'
import type { Works } from '../works'
import { linkedRecordings, notInside } from './linked'
import { archiveMime, preparePack } from './pack'
import { unpackProject } from './unpack'

/** What the handlers are handed. */
export interface ArchiveParts {
  readonly project: () => OpenProject
  readonly files: IncomingFiles
  readonly outgoing: OutgoingFiles
  readonly works: Works
  readonly settings: Settings
  readonly dialogs: HostOptions['dialogs']
  readonly projectsFolder: string
  readonly world: World
  /** Closes what is open and opens this. */
  readonly openPath: (path: string) => Promise<null>
}

/** Answers the calls about a whole project as one zip. */
export function archiveHandlers(parts: ArchiveParts): Pick<Handlers, keyof ArchiveOutputs> {
  const { project, files, outgoing, works, dialogs, projectsFolder, world, openPath } = parts
  const links = trustedLinks(parts.settings)
  const linked = async (here: OpenProject) =>
    linkedRecordings((await here.capture()).data.tables, (path) => links.has(path))
  return {
    'export.archive-plan': async () => {
      const { there, absent } = await linked(project())
      return { linked: there.length, linkedBytes: there.reduce((sum, { size }) => sum + size, 0), absent }
    },
    'export.archive': ({ recordings, job }) => {
      const here = project()
      return works.run(job, async (work) => {
        const { there, absent } = await linked(here)
        const packed = await preparePack(here, world, recordings ? there : [], work)
        const outside = recordings ? absent : [...there.map(({ media }) => media.fileName), ...absent]
        const made = await outgoing.giveLarge({
          name: packed.name,
          losses: packed.losses,
          mime: archiveMime,
          pieces: packed.pieces(),
          check: packed.verify,
        })
        return { handle: made.handle, name: packed.name, losses: [...packed.losses, ...notInside(outside)] }
      })
    },
    'project.unpack': async ({ handle, job }) => {
      const file = files.need(handle)
      const name = file.name.replace(/(?:\.emic)?\.zip$/i, '')
      const target = dialogs
        ? await dialogs.chooseNewProject(projectFileName(name))
        : await freePath(projectsFolder, name)
      if (target === null) return null
      const { path, notices } = await works.run(job, (work) =>
        onDisk(file, (from) => unpackProject(from, target, world, { work, fileName: basename(file.name) })),
      )
      await openPath(path)
      return { path, notices }
    },
  }
}

/** Puts a file that came in as bytes onto the disk for as long as it is read. */
async function onDisk<T>(file: Incoming, read: (path: string) => Promise<T>): Promise<T> {
  if ('path' in file) return read(file.path)
  const folder = await mkdtemp(join(tmpdir(), 'emic-unpack-'))
  try {
    const path = join(folder, 'packed.zip')
    await writeDurably(path, await bytesOf(file), { mode: 0o600, flush: false, what: file.name })
    return await read(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
