import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

/** Bundles the process that is killed, with the real host in it, so that it starts fast. Answers its file. */
export async function buildChild(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'emic-fault-child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'child.ts'),
      outDir,
      target: 'node20.19',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  })
  return join(outDir, 'child.mjs')
}

/** A step that the child said was acknowledged. */
export interface Ack {
  readonly seq: number
  readonly id: string
}

/** The running child: what it has said so far. */
export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  readonly acks: Ack[]
  /** Other lines, in order. */
  readonly lines: string[]
  /** Resolves when it said `ready`, or has ended. */
  readonly ready: Promise<void>
  /** Resolves with its exit code, or null where it was killed. */
  readonly ended: Promise<number | null>
}

export function startChild(file: string, what: string, path: string, seed: number): Child {
  const child = spawn(process.execPath, [file, what, path, String(seed)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // One thread for the files, so that the calls of a run can be counted.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  const acks: Ack[] = []
  const lines: string[] = []
  // Writing to a child that was killed is no fault here.
  child.stdin.on('error', () => undefined)
  const reader = createInterface({ input: child.stdout })
  const ended = new Promise<number | null>((done) => {
    let code: number | null = null
    let left = 2
    const part = (): void => {
      if (--left === 0) done(code)
    }
    reader.once('close', part)
    child.once('exit', (exit) => {
      code = exit
      part()
    })
  })
  const ready = new Promise<void>((done) => {
    reader.on('line', (line) => {
      const ack = /^ack (\d+) (\S+)$/.exec(line)
      if (ack) acks.push({ seq: Number(ack[1]), id: ack[2] ?? '' })
      else lines.push(line)
      if (line === 'ready') done()
    })
    void ended.then(() => done())
  })
  return { process: child, pid: child.pid ?? 0, acks, lines, ready, ended }
}
