// Runs the app on the stand-in where Electron's binary cannot be had:
// `ELECTRON_EXEC_PATH=tests/harness/standin.mjs npm start` (or `npm run dev`). With a display the window can be seen.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const folder = dirname(fileURLToPath(import.meta.url))
const { module } = await runnerImport(`${folder}/launch.ts`, { configFile: false, logLevel: 'error' })
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const browser = await module.launchChromium(!hasDisplay)
const running = await module.launch({
  program: dirname(dirname(folder)),
  args: process.argv.slice(2).filter((arg) => arg !== '.'),
  browser,
  load: (url) => import(url),
})
await running.page()
console.log('Emic runs on the stand-in for Electron. Stop it with Ctrl+C.')
process.exitCode = await running.exited
await browser.close()
