import type { z } from 'zod'
import { parse } from '../commands/define'
import { Problem } from '../problem'
import { calls } from './contract'
import type { CallName, Handlers } from './contract'
import type { Reply } from './transport'

/** Told of everything that is a bug, with its stack; the client only learns that there was one. */
export type BugReporter = (call: string, error: unknown) => void

/**
 * The host's end of a call: refuses unknown names, checks the input against its schema, runs the handler, and turns every
 * failure into data. Never rejects.
 */
export async function dispatch(
  handlers: Handlers,
  name: string,
  input: unknown,
  report: BugReporter,
): Promise<Reply> {
  try {
    if (!Object.hasOwn(calls, name)) throw new Problem('invalid', `There is no call "${name}".`)
    const call = name as CallName
    const checked = parse(calls[call] as z.ZodType, input)
    const handler = handlers[call] as (value: unknown) => unknown
    return { ok: true, value: await handler(checked) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: error.toData() }
    report(name, error)
    const message =
      'Something went wrong inside Emic. What was saved is safe. Please try again; if it comes back, restart Emic.'
    return { ok: false, error: { code: 'internal', message } }
  }
}
