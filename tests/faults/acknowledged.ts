import { expect } from 'vitest'
import { openProject } from '../../electron/host/open-project'
import type { Machine } from '../../electron/host/machine'
import { counter } from '../world'
import type { Ack } from './child-process'

/** What was found at an opening after a fault. */
export interface Found {
  /** Acknowledged steps that are not there. */
  readonly lost: number
  /** Steps that are there. */
  readonly seq: number
  /** Milliseconds that opening took. */
  readonly took: number
  readonly notices: readonly string[]
}

/**
 * Opens a project after a fault. Fails unless it opens for writing and everything in it fits together; counts what was
 * acknowledged and is not there.
 */
export async function openAfterFault(
  path: string,
  acks: readonly Ack[],
  where: string,
  options: { readonly verify?: boolean; readonly machine?: Machine; readonly step?: boolean } = {},
): Promise<Found> {
  const start = performance.now()
  const machine = options.machine ? { machine: options.machine } : {}
  const project = await openProject(path, { ...counter(0xfff), app: 'fault test, after', ...machine })
  const took = performance.now() - start
  try {
    expect(project.readOnly, where).toBeNull()
    const { seq } = project.engine
    const there = new Map((await project.transactions(undefined, seq)).map((tx) => [tx.seq, tx.id]))
    const lost = acks.filter((ack) => there.get(ack.seq) !== ack.id).length
    expect(there.size, `${where}: the log has gaps`).toBe(seq)
    if (options.verify) {
      // What was interrupted may have left the checkpoint and the manifest a step apart; that mends itself.
      await project.checkpoint()
      expect((await project.verify()).problems, where).toEqual([])
    }
    const { notices } = project
    return { lost, seq, took, notices }
  } finally {
    await project.close()
  }
}
