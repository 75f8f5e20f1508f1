// `npm run bench`: bundles the benchmark with its host (it is TypeScript), runs it in a process of its own.
import { join } from 'node:path'
import { runBundled } from '../run/bundled.mjs'

await runBundled(join(import.meta.dirname, 'bench.ts'), ['--expose-gc'])
