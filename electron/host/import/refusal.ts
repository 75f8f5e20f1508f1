import { Problem } from '../../../shared/problem'

/** Why a file was not read; for programs (the sentence is for people). */
export type RefusalReason =
  | 'empty'
  | 'blank'
  | 'binary'
  | 'unknown-type'
  | 'damaged'
  | 'not-what-it-says'
  | 'password'
  | 'no-text'
  | 'unsafe'
  | 'bomb'
  | 'too-large'
  | 'too-long'
  | 'encoding'
  | 'timeout'
  | 'memory'

/**
 * A problem that tells why a file cannot be imported: its name, then `rest` ("is empty ..."), which ends with a
 * full stop. The details hold the reason and the file name.
 */
export const refusal = (fileName: string, reason: RefusalReason, rest: string): Problem =>
  new Problem('invalid', `“${fileName}” ${rest}`, { reason, fileName })

/** The refusal of a text that is longer than a source may be. */
export const tooLong = (fileName: string): Problem =>
  refusal(
    fileName,
    'too-long',
    'holds more than 64 million characters, which is more than one source can have. Split it into smaller files.',
  )
