// Writes what a vitest run came to into the file named by EMIC_RESULTS: counts, each skipped test with its reason, each
// failed one with what it says, and each that passed on its second try.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

class Results {
  onTestRunEnd(modules, unhandled) {
    const results = { passed: 0, failures: [], skipped: [], again: [], broken: [] }
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId).replaceAll('\\', '/')
      const failedBefore = results.failures.length
      for (const test of module.children.allTests()) {
        const { state, note, errors } = test.result()
        const name = `${file} > ${test.fullName}`
        const said = errors?.[0]?.message ?? ''
        if (state === 'passed') {
          results.passed++
          if (test.diagnostic()?.flaky) results.again.push({ name, reason: said })
        } else if (state === 'failed') results.failures.push({ name, reason: said })
        else results.skipped.push({ name, reason: note ?? '' })
      }
      // A file that did not load or a hook that threw has no failed test of its own.
      if (module.state() === 'failed' && results.failures.length === failedBefore) results.broken.push(file)
    }
    for (const error of unhandled) results.broken.push(`an error outside every test: ${error.message}`)
    writeFileSync(process.env.EMIC_RESULTS, JSON.stringify(results))
  }
}

// eslint-disable-next-line no-restricted-syntax -- vitest loads a reporter by its default export
export default Results
