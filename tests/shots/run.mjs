// `npm run shots`: pictures of the main screens for people to look at, in tests/shots/pictures/ (not kept).
// Options: --only <part of a name>, --project <path>, --languages en,de, --themes sepia, --sizes 1280, --docs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')
// Inside the project, so that the bundle finds its packages and the program's own folder.
const folder = mkdtempSync(join(root, 'out', 'shots-'))
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, 'shots.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'shots.mjs' } },
    },
  })
  const options = { stdio: 'inherit', cwd: root }
  const { status } = spawnSync(
    process.execPath,
    [join(folder, 'shots.mjs'), ...process.argv.slice(2)],
    options,
  )
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
