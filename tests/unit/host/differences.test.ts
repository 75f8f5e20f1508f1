import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differenceOf } from '../../../electron/host/differences'
import { generate } from '../../../fixtures/generate'
import { differ } from '../../../shared/text/differ'
import { difference } from '../../../shared/text/difference'
import { applyChanges } from '../../../shared/text/edit'

const root = resolve(import.meta.dirname, '../../..')
let folder = ''
let differenceWorker = ''

/** Builds the worker as the app does. */
beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules', '.difference-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'electron/host/difference-worker.ts'),
      target: 'node20.19',
      outDir: folder,
      minify: false,
      rollupOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'difference-worker.js' },
      },
    },
  })
  differenceWorker = join(folder, 'difference-worker.js')
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const [before = '', after = ''] = [1, 2].map(
  (seed) => generate({ sources: 1, words: 20_000, codes: 1, codings: 0 }, seed).sources[0]?.text,
)

describe('two long texts with little in common', () => {
  it('are compared while the host does other things', async () => {
    let turns = 0
    let isOver = false
    const others = (async () => {
      for (; !isOver; turns++) await new Promise((turn) => setImmediate(turn))
    })()
    const changes = await differenceOf(before, after, { differenceWorker }).finally(() => (isOver = true))
    await others
    // Worked out in this thread, there would be no turn before the answer, whatever comes after it.
    expect(turns).toBeGreaterThan(5)
    expect(changes).toEqual(difference(before, after, differ))
    expect(applyChanges(before, changes)).toBe(after)
  })

  it('are given up where that takes too long, and where nobody wants it any more', async () => {
    const stop = new AbortController()
    const asked = differenceOf(before, after, { differenceWorker, signal: stop.signal })
    stop.abort()
    await expect(asked).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('stopped'),
    })
    await expect(differenceOf(before, after, { differenceWorker, signal: stop.signal })).rejects.toThrow(
      'stopped',
    )
    await expect(differenceOf(before, after, { differenceWorker, timeoutMs: 0 })).rejects.toThrow(
      'took too long',
    )
  })

  it('are told of as a fault where the worker cannot be started', async () => {
    const nowhere = join(folder, 'nowhere.js')
    await expect(differenceOf(before, after, { differenceWorker: nowhere })).rejects.toMatchObject({
      code: 'internal',
    })
  })
})
