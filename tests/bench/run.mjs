// `npm run bench`: bundles the benchmark with its host (it is TypeScript), runs it in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')
// Inside the project, so that the bundle finds its packages and the program's own folder.
const folder = mkdtempSync(join(root, 'out', 'bench-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, 'bench.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  })
  const options = { stdio: 'inherit', cwd: root }
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(folder, 'bench.mjs'), ...process.argv.slice(2)],
    options,
  )
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
