import { Problem } from '../../shared/problem'

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'Your share of the disk is used up',
  EIO: 'The disk reports a fault (EIO)',
  EACCES: 'This folder may not be written to',
  EPERM: 'This folder may not be written to',
  EROFS: 'The disk can only be read',
  ENOENT: 'The folder is no longer where it was',
  ENOTDIR: 'The folder is no longer where it was',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
  EBUSY: 'Another program is holding the file',
  ENAMETOOLONG: 'The name of the folder is too long for this disk',
}

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space and try again.',
  EDQUOT: 'Free some space and try again.',
  EIO: 'Copy the project to another disk soon.',
  EBUSY: 'Close it there and try again.',
}

/** The system's name of a fault (`ENOSPC`), or null where the error is not from the system. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/**
 * What a person is told of a failed read or write; `what` is the thing, as in "the step". A Problem is handed through,
 * and so is every error that did not come from the system: those are bugs.
 */
export function ioProblem(error: unknown, what: string): unknown {
  const code = errorCode(error)
  if (code === null || error instanceof Problem || !/^E[A-Z0-9]+$/.test(code)) return error
  const how = sentences[code] ?? `The disk did not take it (${code})`
  const then = advice[code]
  return new Problem(
    'io',
    `${how}, so ${what} could not be saved. Nothing that was saved before was lost.${then ? ` ${then}` : ''}`,
    { errno: code },
  )
}

/** As `ioProblem`, for what could not be read. */
export function readProblem(error: unknown, what: string): unknown {
  const code = errorCode(error)
  if (code === null || error instanceof Problem || !/^E[A-Z0-9]+$/.test(code)) return error
  const how =
    code === 'EACCES' || code === 'EPERM'
      ? 'This user may not read all of its files'
      : (sentences[code] ?? `The disk did not give it (${code})`)
  return new Problem('io', `${how}, so ${what} could not be opened. Nothing was changed.`, { errno: code })
}
