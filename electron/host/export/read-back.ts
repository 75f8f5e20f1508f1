import { Problem } from '../../../shared/problem'

/** The Problem of a file that was read back and held something else than was written; `what` is the first difference. */
export const differs = (what: string): Problem =>
  new Problem(
    'io',
    'The file was read back and did not hold what was written, so it was not handed out. Nothing was changed. Please try again, on another disk if you can.',
    { what },
  )
