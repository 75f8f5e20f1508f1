// One step of the test run: a program of node_modules, run by this Node (no shell, so the same on Windows).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const require = createRequire(import.meta.url)
const minutes = (count) => count * 60_000

/** The script behind a package's command: what `npx name` would run. */
export function bin(pkg, name = pkg) {
  const manifest = require.resolve(`${pkg}/package.json`)
  const { bin: commands } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof commands === 'string' ? commands : commands[name])
}

/** Runs a check that has no tests to count. Prints one line when it passes, all it said when it does not. */
export async function check(name, script, args) {
  const began = Date.now()
  const run = spawn(process.execPath, [script, ...args], { cwd: root, timeout: minutes(8) })
  const said = []
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (piece) => said.push(piece))
  const ended = await new Promise((resolve) => {
    run.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      resolve(null)
    })
    run.on('close', resolve)
  })
  const passed = ended === 0
  if (!passed) process.stdout.write(Buffer.concat(said))
  console.log(`${name.padEnd(8)} ${passed ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return passed
}

/** Runs vitest projects and returns `{passed, failures, skipped, again}`, all but the first as `{name, reason}[]`; a broken
 * file counts as one failed. */
export function vitest(projects, { env = {}, wrap = [] } = {}) {
  console.log(`\n${projects.join(' + ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'emic-run-'))
  const file = join(folder, 'results.json')
  const command = [
    ...wrap,
    process.execPath,
    bin('vitest'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    `--reporter=${join(root, 'tests', 'run', 'reporter.mjs')}`,
  ]
  const run = spawnSync(command[0], command.slice(1), {
    cwd: root,
    stdio: 'inherit',
    timeout: minutes(env.EMIC_FAULTS === 'long' ? 180 : 20),
    env: { ...process.env, ...env, EMIC_RESULTS: file },
  })
  try {
    const { passed, failures, skipped, again, broken } = JSON.parse(readFileSync(file, 'utf8'))
    failures.push(...broken.map((name) => ({ name, reason: 'it could not run to its end' })))
    if (run.status !== 0 && failures.length === 0)
      failures.push({ name: projects.join(' + '), reason: `vitest ended with ${run.status ?? run.signal}` })
    return { passed, failures, skipped, again }
  } catch {
    const reason = `no results; vitest ended with ${run.status ?? run.signal}`
    return { passed: 0, failures: [{ name: projects.join(' + '), reason }], skipped: [], again: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The result of a project that cannot run here: every test of it skipped, for this reason. */
export function skipAll(project, reason) {
  const folder = mkdtempSync(join(tmpdir(), 'emic-list-'))
  const file = join(folder, 'list.json')
  spawnSync(process.execPath, [bin('vitest'), 'list', '--project', project, `--json=${file}`], {
    cwd: root,
    stdio: 'ignore',
    timeout: minutes(2),
  })
  let names = [`all of ${project}`]
  try {
    const listed = JSON.parse(readFileSync(file, 'utf8')).map(({ name }) => `${project} > ${name}`)
    if (listed.length > 0) names = listed
  } catch {
    // It could not even be listed: it is counted as one.
  }
  rmSync(folder, { recursive: true, force: true })
  return { passed: 0, failures: [], skipped: names.map((name) => ({ name, reason })), again: [] }
}
