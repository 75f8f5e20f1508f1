import { createHash } from 'node:crypto'
import type { Settings } from '../settings'

const setting = 'linkedRecordings'
const most = 2000

/** Paths of recordings this user has linked or agreed to, by their hashes: a project of somebody else may name any path. */
export function trustedLinks(settings: Pick<Settings, 'get' | 'set'>) {
  const known = (): readonly string[] => {
    const kept = settings.get(setting)
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  }
  return {
    has: (path: string): boolean => known().includes(hashed(path)),
    add: async (path: string): Promise<void> => {
      const hash = hashed(path)
      if (!known().includes(hash)) await settings.set(setting, [hash, ...known()].slice(0, most))
    },
  }
}

export type TrustedLinks = ReturnType<typeof trustedLinks>

const hashed = (path: string): string => createHash('sha256').update(path).digest('hex')
