import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/run/longest-first.mjs'

/** A small machine of others has two cores, of which vitest by itself would use one. */
const maxWorkers = process.env.CI ? 2 : undefined

/**
 * On a busy machine of others a test that waits may wait too short: there it has a second try, and the end of the run names
 * each that needed one. What a property found by chance gets none.
 */
const retry = process.env.CI ? { count: 1, condition: /^(?!Property failed)/ } : 0

/** The files of a worker share what they load: loading it anew for each took a third of the time. No test changes a module. */
const isolate = false

/** Damaged files need no quiet machine, but time: in the short run they are tried beside the tests of the host. */
const mutations = 'tests/faults/mutations.test.ts'
const isLong = process.env.EMIC_FAULTS === 'long'

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          retry,
          isolate,
          maxWorkers,
          environment: 'node',
          include: [
            'tests/{unit,property,contract}/**/*.test.ts',
            'tests/layers.test.ts',
            ...(isLong ? [] : [mutations]),
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'component',
          retry,
          isolate,
          maxWorkers,
          environment: 'jsdom',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          exclude: isLong ? [] : [mutations],
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          retry,
          isolate,
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file has a host and a browser of its own; more at once would make them wait for each other.
          maxWorkers: 2,
          // A machine of others may be slow; what has come is seen at once.
          expect: { poll: { timeout: 5_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // What was built is run as it is: the bundles must be loaded by Node, not by vite.
          server: { deps: { external: [/\/out\//] } },
        },
      },
      {
        test: {
          name: 'electron',
          environment: 'node',
          include: ['tests/electron/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
