import { execFileSync, spawnSync } from 'node:child_process'

/** Runs a program to its end; throws with what it said where it fails. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const has = (program: string): boolean => !spawnSync(program, ['--version'], { stdio: 'ignore' }).error

const isRoot = (): boolean => process.getuid?.() === 0

/** Why calls cannot be interrupted here, or null. */
export function noTracing(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux only'
  if (!has('strace')) return 'strace is not installed'
  const tried = spawnSync('strace', ['-o', '/dev/null', '-e', 'trace=none', 'true'], { encoding: 'utf8' })
  return tried.status === 0 ? null : `strace may not trace here (${tried.stderr.trim().split('\n')[0] ?? ''})`
}

/** Why no small disk can be mounted here, or null. */
export function noMounting(): string | null {
  if (process.platform !== 'linux') return 'mounting is done for Linux only'
  if (!isRoot()) return 'only root may mount'
  const tried = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { encoding: 'utf8' })
  return tried.status === 0 ? null : `mounting is not allowed here (${tried.stderr.trim()})`
}

/** Why no disk in a file can be mounted here, or null. */
export function noLoop(): string | null {
  const reason = noMounting()
  if (reason !== null) return reason
  if (!has('mkfs.ext4') && spawnSync('mkfs.ext4', ['-V']).error) return 'mkfs.ext4 is not installed'
  const tried = spawnSync('losetup', ['-f'], { encoding: 'utf8' })
  return tried.status === 0 ? null : 'there are no loop devices here'
}
