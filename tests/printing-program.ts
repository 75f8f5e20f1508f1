import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../electron/host/export/chromium'

/**
 * The Chromium that prints in tests; null where there is none. For root a program that starts it with `--no-sandbox`,
 * which it needs there and which stays in the tests.
 */
export async function printingProgram(): Promise<string | null> {
  const program = findChromium()
  if (program === null || process.getuid?.() !== 0) return program
  const path = join(await mkdtemp(join(tmpdir(), 'emic-chromium-')), 'chromium')
  await writeFile(path, `#!/bin/sh\nexec '${program}' --no-sandbox "$@"\n`, { mode: 0o700 })
  return path
}
