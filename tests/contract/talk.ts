import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createClient } from '../../shared/contract/client'
import type { Client } from '../../shared/contract/client'
import type { AttachedMedia } from '../../shared/contract/media-calls'
import type { Source } from '../../shared/model/entities'
import { captions } from '../made-recordings'
import { lines, makeHost } from './hosts'
import type { TestHost } from './hosts'

/** A host with a project of one transcript, and a client of it. */
export interface Talk {
  readonly test: TestHost
  readonly client: Client
  readonly sourceId: string
  /** The project's folder. */
  readonly folder: string
  /** Sends a recording in pieces and puts it beside the transcript. */
  readonly upload: (bytes: Uint8Array<ArrayBuffer>, name: string) => Promise<AttachedMedia>
  readonly source: () => Promise<Source | undefined>
  /** Names of the files in `sources/`. */
  readonly kept: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

const talk = captions(
  [
    ['Ana', 'We waited an hour in the corridor.'],
    ['Dr. Wu', 'And who called you in?'],
    ['Ana', 'Nobody. My sister knocked.'],
  ],
  2,
)

/** Makes one; `way` is how the client reaches the host. */
export async function makeTalk(way: string): Promise<Talk> {
  const test = await makeHost()
  const connect = lines[way]
  if (!connect) throw new Error(`There is no way called ${way}`)
  const line = await connect(test.host)
  const client = createClient(line.transport)
  await client.call('project.create', { name: 'Corridors', coder: 'Ana' })
  const { handle } = await client.call('file.put', {
    name: 'interview.vtt',
    bytes: new TextEncoder().encode(talk),
  })
  const sourceId = await new Promise<string>((resolve, reject) => {
    client.on('import', ({ line: result }) => {
      if (result?.sourceId) resolve(result.sourceId)
      else if (result) reject(new Error(result.message))
    })
    client.call('import.start', { handles: [handle] }).catch(reject)
  })
  const folder = join(test.folder, 'projects', 'Corridors.emic')
  const piece = 40_000
  return {
    test,
    client,
    sourceId,
    folder,
    upload: async (bytes, name) => {
      const { upload } = await client.call('media.begin', { name, size: bytes.length })
      for (let at = 0; at < bytes.length; at += piece)
        await client.call('media.piece', { upload, at, bytes: bytes.slice(at, at + piece) })
      return client.call('media.end', { upload, sourceId })
    },
    source: async () => (await client.call('project.load')).records.sources.find(({ id }) => id === sourceId),
    kept: () => readdir(join(folder, 'sources')),
    close: async () => {
      await line.close()
      await test.close()
    },
  }
}
