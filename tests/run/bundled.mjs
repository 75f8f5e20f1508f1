import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { root } from './step.mjs'

/**
 * Bundles a TypeScript program of the tests with its host and runs it in a process of its own, with what was given to this
 * one; ends with its status.
 * @param {string} program path of its first file
 * @param {readonly string[]} nodeOptions
 */
export async function runBundled(program, nodeOptions = []) {
  const name = basename(program, '.ts')
  // Inside the project, so that the bundle finds its packages and the program's own folder.
  const folder = mkdtempSync(join(root, 'out', `${name}-`))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: program,
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
    })
    const args = [...nodeOptions, join(folder, `${name}.mjs`), ...process.argv.slice(2)]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root })
    process.exitCode = status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
