import type { Services } from '../hooks'

/** Lets the host forget files it was handed, once nobody here can ask for them again. */
export function releaseFiles({ client }: Pick<Services, 'client'>, handles: Iterable<string>): void {
  const all = [...handles]
  if (all.length === 0) return
  // A host that cannot be reached says so itself; it forgets them with the project.
  client.call('file.release', { handles: all }).catch(() => undefined)
}
