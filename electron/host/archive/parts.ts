import { checkpointFile, previousFile } from '../checkpoint'
import { sourcesFolder } from '../contents'
import { logFolder } from '../log-index'
import { manifestFile } from '../manifest'
import { sessionFile } from '../project-folder'
import { snapshotFile, snapshotsFolder } from '../snapshots'

/** Names of kept files: the SHA-256 of their bytes and an ending. */
export const keptName = /^([0-9a-f]{64})\.[a-z0-9]{1,8}$/

const single: ReadonlySet<string> = new Set([checkpointFile, previousFile, manifestFile, sessionFile])
const inFolder: Readonly<Record<string, RegExp>> = {
  [logFolder]: /^\d{4,9}\.jsonl$/,
  [sourcesFolder]: keptName,
}
const snapshotName = /^\d{4,9}-[A-Za-z0-9-]{1,80}$/

/**
 * Whether a path below a project's folder, with `/`, is a file that makes up the project: neither the lock nor what can be
 * computed again nor anything else that lies there. Nothing else is ever packed or unpacked.
 */
export function isPart(path: string): boolean {
  const [first = '', second, third, ...more] = path.split('/')
  if (more.length > 0) return false
  if (second === undefined) return single.has(first)
  if (third === undefined) return Object.hasOwn(inFolder, first) && inFolder[first]?.test(second) === true
  return (
    first === snapshotsFolder && snapshotName.test(second) && [checkpointFile, snapshotFile].includes(third)
  )
}

/**
 * The folder of the project in a package, by the paths in it: ends in `/`, or is empty where the project stands at the top.
 * Null where there is none; `several` where there is more than one.
 */
export function projectIn(paths: Iterable<string>): string | 'several' | null {
  const states = new Set<string>()
  const marks = new Set<string>()
  for (const path of paths) {
    const found =
      /^(.*\/|)(project\.json|project\.previous\.json|manifest\.json|log\/\d{4,9}\.jsonl)$/su.exec(path)
    const [, folder = '', name = ''] = found ?? []
    if (!found || /(?:^|\/)snapshots\/[^/]+\/$/u.test(folder)) continue
    ;(name === checkpointFile || name === previousFile ? states : marks).add(folder)
  }
  const [folder, other] = [...states].filter((state) => marks.has(state))
  return other === undefined ? (folder ?? null) : 'several'
}
