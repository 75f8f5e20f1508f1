// `npm test`: everything a change must pass, in order, ending with one plain line of counts.
// `npm run faults` (--faults-long): the long fault run alone.
import { findChromium } from './run/chromium.mjs'
import { electronHere } from './run/electron.mjs'
import { bin, check, root, skipAll, vitest } from './run/step.mjs'
import { join } from 'node:path'

const ci = Boolean(process.env.CI) && process.env.CI !== 'false'
const long = process.argv.includes('--faults-long')
const total = { passed: 0, failures: [], skipped: [], again: [] }

const count = ({ passed, failures, skipped, again }) => {
  total.passed += passed
  total.failures.push(...failures)
  total.skipped.push(...skipped)
  total.again.push(...again)
}
const failed = (name, reason = '') =>
  count({ passed: 0, failures: [{ name, reason }], skipped: [], again: [] })
const step = async (name, script, args) => {
  if (!(await check(name, script, args))) failed(name)
}

if (ci) process.env.EMIC_PROPERTY_RUNS ??= '1000'

await step('build', join(root, 'electron', 'build.mjs'), ci ? [] : ['--if-needed'])
if (long) {
  count(vitest(['faults'], { env: { EMIC_FAULTS: 'long' } }))
} else {
  await Promise.all([
    step('types', bin('typescript', 'tsc'), ['-b']),
    step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  ])

  const chromium = findChromium()
  if (chromium) process.env.CHROMIUM = chromium
  count(vitest(['node', 'component']))
  // The fault runs do one thing after the other, and leave a core free.
  const linted = step('lint', bin('eslint'), ['.', '--max-warnings', '0'])
  count(vitest(['faults'], { env: { EMIC_FAULTS: 'short' } }))
  await linted
  if (chromium) count(vitest(['e2e']))
  else {
    console.log('\n*** THE BROWSER TESTS DID NOT RUN: no Chromium was found and none could be fetched. ***')
    count(skipAll('e2e', 'no Chromium'))
    if (ci) failed('e2e', 'no Chromium')
  }
  const electron = electronHere()
  count(
    electron.reason ? skipAll('electron', electron.reason) : vitest(['electron'], { wrap: electron.wrap }),
  )
}

const list = (title, items) => {
  if (items.length > 0) console.log(`\n${title}:`)
  for (const { name, reason } of items) console.log(`- ${name}${reason ? `: ${reason.split('\n')[0]}` : ''}`)
}
list('Skipped', total.skipped)
list('Passed on the second try', total.again)
list('Failed', total.failures)
const failures = total.failures.length
console.log(`\n${total.passed} passed, ${failures} failed, ${total.skipped.length} skipped`)
process.exitCode = failures === 0 ? 0 : 1
