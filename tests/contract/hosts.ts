import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost } from '../../electron/host/create-host'
import type { Host } from '../../electron/host/host'
import { programPlaces } from '../../electron/host/places'
import { serve } from '../../electron/server/server'
import { httpTransport } from '../../renderer/transport'
import { dispatch } from '../../shared/contract/dispatch'
import type { Reply, Transport } from '../../shared/contract/transport'

/** A host of its own for one test, and the way to end it. */
export interface TestHost {
  readonly host: Host
  readonly folder: string
  /** What the host reported as bugs. */
  readonly bugs: unknown[]
  close(): Promise<void>
}

/** A host in a fresh folder, with no project open. */
export async function makeHost(): Promise<TestHost> {
  const folder = await mkdtemp(join(tmpdir(), 'emic-host-'))
  const bugs: unknown[] = []
  const host = await createHost({
    ...programPlaces(),
    front: 'browser',
    settingsFolder: join(folder, 'settings'),
    projectsFolder: join(folder, 'projects'),
    report: (_where, error) => bugs.push(error),
  })
  return {
    host,
    folder,
    bugs,
    close: async () => {
      await host.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** A transport to a host, and the way to let go of it. */
export interface Line {
  readonly transport: Transport
  close(): Promise<void>
}

/** Every way in which a client reaches a host. */
export const lines: Readonly<Record<string, (host: Host) => Promise<Line>>> = {
  'in the same process': async (host) => ({ transport: direct(host, (data) => data), close: async () => {} }),
  'over structured clones, as IPC makes them': async (host) => ({
    transport: direct(host, structuredClone),
    close: async () => {},
  }),
  'over loopback HTTP': async (host) => {
    const report = (_where: string, error: unknown): never => {
      throw error
    }
    const serving = await serve({ host, root: programPlaces().window, report })
    const address = new URL(serving.address(60))
    const kept = new Map<string, string>()
    const transport = httpTransport({
      fetch: (path, init) => fetch(new URL(String(path), address), init),
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
      },
      code: new URLSearchParams(address.hash.slice(1)).get('code'),
      download: () => {},
      pauses: [20],
    })
    await transport.ready
    return { transport, close: () => serving.close() }
  },
}

function direct(host: Host, copy: <T>(data: T) => T): Transport {
  return {
    request: async (name, input): Promise<Reply> =>
      copy(await dispatch(host.handlers, name, copy(input), () => {})),
    listen: (listener) => host.listen((event, payload) => listener(event, copy(payload))),
  }
}
