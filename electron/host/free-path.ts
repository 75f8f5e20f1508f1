import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFileName } from './project-name'

/** A path in `folder` (made where it is missing) for a new project of this name, where nothing stands yet. */
export async function freePath(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const base = projectFileName(name)
  for (let n = 1; ; n++) {
    const path = join(folder, `${n === 1 ? base : `${base} ${n}`}.emic`)
    if (!existsSync(path)) return path
  }
}
