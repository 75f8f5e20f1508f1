import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { scratch } from '../clinic-project'

/** What must never come in from outside. */
export const secret = 'the-secret-of-this-computer-7f3a'

/** A place for attacks: a folder they may write to, and all around it that must stay as it is. */
export interface Arena {
  /** The only folder that may change. */
  readonly inside: string
  /** A file with the secret. */
  readonly secretFile: string
  /** Address of a server that counts who asks it. */
  readonly server: string
  /** Requests that reached the server. */
  readonly requests: () => number
  /** Every file and folder around, with size and time. */
  readonly around: () => Promise<readonly string[]>
  /** Empties the folder that may change; answers what was left in it under a name that is being written. */
  readonly clear: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Makes an arena. */
export async function arena(name: string): Promise<Arena> {
  const root = await scratch(name, true)
  const inside = join(root, 'one', 'two', 'inside')
  await mkdir(inside, { recursive: true })
  const secretFile = join(root, 'one', 'secret.txt')
  await writeFile(secretFile, secret)
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end(secret)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    inside,
    secretFile,
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => asked,
    around: async () => {
      const names = await readdir(root, { recursive: true })
      const outside = names.filter((path) => !join(root, path).startsWith(inside))
      return Promise.all(
        [...outside.map((path) => join(root, path)), '/tmp/emic-evil.txt'].map(async (path) => {
          const found = await stat(path).catch(() => null)
          return `${path} ${found ? `${found.size} ${found.isDirectory() ? '' : found.mtimeMs}` : 'none'}`
        }),
      )
    },
    clear: async () => {
      const left = await readdir(inside)
      for (const one of left) await rm(join(inside, one), { recursive: true, force: true })
      return left.filter((one) => one.endsWith('.tmp'))
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}

/** Watches how much memory the process takes more than at first, in MB. */
export function memoryWatch(): { readonly end: () => number } {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  return {
    end: () => {
      clearInterval(timer)
      return Math.round((Math.max(most, process.memoryUsage().rss) - before) / 1024 ** 2)
    },
  }
}
