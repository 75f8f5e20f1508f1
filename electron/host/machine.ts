import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who runs here, as far as a lock has to know. */
export interface Machine {
  readonly host: string
  /** Changes with each start of the computer; null where the system does not say. */
  readonly bootId: string | null
  readonly pid: number
  /** When this process started, in the system's own count; null where the system does not say. */
  readonly startTime: string | null
  /** What is known of a process: null where it does not run. */
  readonly process: (pid: number) => { readonly startTime: string | null } | null
}

function readLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** Fields of /proc/<pid>/stat after the name in brackets, which may itself hold brackets (proc(5)). */
function stat(pid: number): { readonly state: string; readonly startTime: string } | null {
  const line = readLine(`/proc/${pid}/stat`)
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ')
  const state = fields?.[0]
  const startTime = fields?.[19]
  return state !== undefined && startTime !== undefined ? { state, startTime } : null
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function look(pid: number): { readonly startTime: string | null } | null {
  if (!Number.isInteger(pid) || pid <= 0 || !alive(pid)) return null
  const found = process.platform === 'linux' ? stat(pid) : null
  // A zombie holds nothing any more.
  if (found && (found.state === 'Z' || found.state === 'X')) return null
  return { startTime: found?.startTime ?? null }
}

/** This computer and this process. */
export const thisMachine = (): Machine => ({
  host: hostname(),
  bootId: process.platform === 'linux' ? readLine('/proc/sys/kernel/random/boot_id') : null,
  pid: process.pid,
  startTime: look(process.pid)?.startTime ?? null,
  process: look,
})
