import { BaseSequencer } from 'vitest/node'

/** Files that take a minute or more, the longest first: begun last, one of them would keep a core waiting at the end. */
const longest = [
  'e2e/contract-keyboard',
  'e2e/contract-mouse',
  'e2e/accessibility',
  'e2e/researcher',
  'e2e/shell',
  'e2e/language',
  'e2e/safety',
  'faults/mutations',
  'contract/client',
].map((name) => `/tests/${name}.test.ts`)

/** The order of the files of a run: those that take long first, the others as vitest orders them. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const rank = ({ moduleId }) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
