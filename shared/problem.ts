/** What kind of thing went wrong, for programs; the message is for people. */
export type ProblemCode = 'invalid' | 'not-found' | 'conflict' | 'refused' | 'io' | 'internal'

/** Plain-data form of a problem, as it crosses the contract (error classes do not survive cloning). */
export interface ProblemData {
  readonly code: ProblemCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * Something the user can be told. The message is one or two sentences: what happened, what is safe, what to do.
 * Anything else that is thrown is a bug and is shown as `internal`.
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(message)
    this.name = 'Problem'
  }

  /** The plain-data form, ready to cross a process or a wire. */
  toData(): ProblemData {
    return { code: this.code, message: this.message, ...(this.details ? { details: this.details } : {}) }
  }
}

/** Closes a switch over a union: does not compile while a case is missing, throws if one slips in at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
