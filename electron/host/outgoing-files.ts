import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Exported, Handlers } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { writeDurably } from './durable-file'
import type { ExportedFile } from './export/export'
import type { Dialogs, OutgoingFile } from './host'

/** Files made by exports that wait to be fetched, until the host closes. */
export interface OutgoingFiles {
  readonly give: (file: ExportedFile, toPrint?: boolean) => Exported
  /**
   * Takes in a file that is too large for the memory: it is written in pieces, under another name until it is whole. The
   * one that was taken in before goes. What it does not carry is put beside it when it is saved.
   */
  readonly giveLarge: (
    file: Omit<ExportedFile, 'bytes'> & {
      readonly pieces: AsyncIterable<Uint8Array>
      readonly check: (path: string) => Promise<void>
    },
  ) => Promise<Exported & { readonly path: string }>
  readonly get: (handle: string) => OutgoingFile | undefined
  readonly handlers: Pick<Handlers, 'file.save'>
  readonly close: () => Promise<void>
}

/** Name of the list of what a file does not carry. */
export const lossesName = (name: string): string => `${name}.losses.txt`

/** The list itself: one line for each sentence. */
export const lossesText = (name: string, losses: readonly string[]): string =>
  [`What ${name} leaves out or changes`, '', ...losses.map((loss) => `- ${loss}`), ''].join('\n')

/** Makes the keeper of outgoing files; native dialogs ask where to, where there are any. */
export function outgoingFiles(dialogs: Dialogs | undefined): OutgoingFiles {
  const waiting = new Map<string, OutgoingFile>()
  let large: { readonly folder: string; readonly handles: readonly string[] } | null = null

  const dropLarge = async (): Promise<void> => {
    const was = large
    large = null
    for (const handle of was?.handles ?? []) waiting.delete(handle)
    if (was) await rm(was.folder, { recursive: true, force: true })
  }
  const put = (file: OutgoingFile): string => {
    const handle = randomUUID()
    waiting.set(handle, file)
    return handle
  }
  const give: OutgoingFiles['give'] = ({ name, mime, bytes, losses }, toPrint = false) => {
    const shown = toPrint ? { toPrint } : {}
    return { handle: put({ name, mime, content: bytes, ...shown }), name, losses, ...shown }
  }
  const write = (path: string, { content }: OutgoingFile): Promise<string> =>
    writeDurably(
      path,
      content instanceof Uint8Array
        ? content
        : (createReadStream(content.path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>),
    )
  return {
    give,
    giveLarge: async ({ name, mime, losses, pieces, check }) => {
      await dropLarge()
      const folder = await mkdtemp(join(tmpdir(), 'emic-export-'))
      const path = join(folder, 'file')
      try {
        await writeDurably(path, pieces, { mode: 0o600, flush: false, what: name, check })
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
      if (losses.length === 0) {
        const handle = put({ name, mime, content: { path } })
        large = { folder, handles: [handle] }
        return { handle, name, losses, path }
      }
      const listName = lossesName(name)
      const list = put({
        name: listName,
        mime: 'text/plain; charset=utf-8',
        content: Buffer.from(lossesText(name, losses), 'utf8'),
      })
      const handle = put({ name, mime, content: { path }, beside: { name: listName, handle: list } })
      large = { folder, handles: [handle, list] }
      return { handle, name, losses, path }
    },
    get: (handle) => waiting.get(handle),
    handlers: {
      'file.save': async ({ handle }) => {
        const file = waiting.get(handle)
        if (!file) throw new Problem('not-found', 'This export is no longer there. Please export again.')
        const path = await dialogs?.chooseSave(file.name)
        if (path === null || path === undefined) return null
        await write(path, file)
        const beside = file.beside && waiting.get(file.beside.handle)
        if (beside) await write(join(dirname(path), lossesName(basename(path))), beside)
        return { name: basename(path) }
      },
    },
    close: dropLarge,
  }
}
