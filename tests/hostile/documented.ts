import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether the table of docs/hostile-files.md says these counts. */
export async function documented(row: string): Promise<boolean> {
  const page = await readFile(join(import.meta.dirname, '../../docs/hostile-files.md'), 'utf8')
  return page.split('\n').some((line) => line.replaceAll(/\s+/g, ' ').trim() === row)
}
