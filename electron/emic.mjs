#!/usr/bin/env node
// The `emic` command: checks Node, builds once where nothing is built yet, and hands over to out/main/emic.js.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'out', 'main', 'emic.js')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Emic needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
if (!existsSync(built)) {
  // Its one line goes to stderr: what a command prints on stdout may be JSON.
  spawnSync(process.execPath, [join(root, 'electron', 'build.mjs')], { stdio: ['ignore', 2, 2] })
}
if (!existsSync(built)) {
  console.error('Emic is not built. Run `npm ci` in its folder, then try again.')
  process.exit(1)
}
await import(pathToFileURL(built).href)
