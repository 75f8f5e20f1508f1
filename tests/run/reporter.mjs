// Writes what a vitest run came to into the file named by EMIC_RESULTS: counts, and each skipped test with its reason.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

class Results {
  onTestRunEnd(modules, unhandled) {
    const results = { passed: 0, failed: 0, skipped: [], broken: [] }
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId).replaceAll('\\', '/')
      const failedBefore = results.failed
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state === 'passed') results.passed++
        else if (state === 'failed') results.failed++
        else results.skipped.push({ name: `${file} > ${test.fullName}`, reason: note ?? '' })
      }
      // A file that did not load or a hook that threw has no failed test of its own.
      if (module.state() === 'failed' && results.failed === failedBefore) results.broken.push(file)
    }
    for (const error of unhandled) results.broken.push(`an error outside every test: ${error.message}`)
    writeFileSync(process.env.EMIC_RESULTS, JSON.stringify(results))
  }
}

// eslint-disable-next-line no-restricted-syntax -- vitest loads a reporter by its default export
export default Results
