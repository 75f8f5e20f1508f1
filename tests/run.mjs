// `npm test`: everything a change must pass, in order, ending with one plain line of counts.
// `npm run faults` (--faults-long): the long fault run alone.
import { findChromium } from './run/chromium.mjs'
import { electronHere } from './run/electron.mjs'
import { bin, check, root, skipAll, vitest } from './run/step.mjs'
import { join } from 'node:path'

const ci = Boolean(process.env.CI) && process.env.CI !== 'false'
const long = process.argv.includes('--faults-long')
const total = { passed: 0, failed: 0, skipped: [] }

const count = ({ passed, failed, skipped }) => {
  total.passed += passed
  total.failed += failed
  total.skipped.push(...skipped)
}
const must = (passed) => count({ passed: 0, failed: passed ? 0 : 1, skipped: [] })

if (ci) process.env.EMIC_PROPERTY_RUNS ??= '1000'

must(check('build', join(root, 'electron', 'build.mjs'), ci ? [] : ['--if-needed']))
if (long) {
  count(vitest(['faults'], { env: { EMIC_FAULTS: 'long' } }))
} else {
  must(check('types', bin('typescript', 'tsc'), ['-b']))
  must(check('lint', bin('eslint'), ['.', '--max-warnings', '0']))
  must(check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']))

  const chromium = findChromium()
  if (chromium) process.env.CHROMIUM = chromium
  count(vitest(['node', 'component']))
  count(vitest(['faults'], { env: { EMIC_FAULTS: 'short' } }))
  if (chromium) count(vitest(['e2e']))
  else {
    console.log('\n*** THE BROWSER TESTS DID NOT RUN: no Chromium was found and none could be fetched. ***')
    count(skipAll('e2e', 'no Chromium'))
    must(!ci)
  }
  const electron = electronHere()
  count(
    electron.reason ? skipAll('electron', electron.reason) : vitest(['electron'], { wrap: electron.wrap }),
  )
}

if (total.skipped.length > 0) console.log('\nSkipped:')
for (const { name, reason } of total.skipped) console.log(`- ${name}${reason ? `: ${reason}` : ''}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
