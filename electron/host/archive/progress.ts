import type { Work } from '../works'

/** Bytes between two looks at whether the work was stopped. */
const between = 1024 * 1024

/** Counts bytes, and tells how far it is from time to time. */
export function progress(work: Work, total: number): (bytes: number) => Promise<void> {
  let done = 0
  let said = 0
  return async (bytes) => {
    done += bytes
    if (done - said < between) return
    said = done
    await work.step(Math.min(done, total), total)
  }
}
