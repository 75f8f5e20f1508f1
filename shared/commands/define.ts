import type { z } from 'zod'
import type { Command, Context, Plan } from '../core/command'
import { Problem } from '../problem'

/** A command with the types of its arguments and of its answer, for callers. */
export interface Defined<A, R> extends Command {
  readonly schema: z.ZodType<A>
  readonly plan: (args: A, context: Context) => Plan<R>
}

interface Definition<A, R> {
  /** Past-tense English sentence for the history; `{{name}}` places are filled from the plan's detail. */
  readonly label: string
  readonly schema: z.ZodType<A>
  readonly plan: (args: A, context: Context) => Plan<R>
  readonly undoable?: boolean
  readonly internal?: boolean
}

/** Makes a command of its schema, label and plan. */
export function define<A, R>(definition: Definition<A, R>): Defined<A, R> {
  return {
    label: definition.label,
    undoable: definition.undoable ?? true,
    internal: definition.internal ?? false,
    schema: definition.schema,
    parse: (args) => parse(definition.schema, args),
    plan: definition.plan,
  }
}

/** Checks plain data against a schema; throws a Problem `invalid` that names the first field that is wrong. */
export function parse<A>(schema: z.ZodType<A>, data: unknown): A {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  throw new Problem(
    'invalid',
    `${field ? `“${field}” ` : 'The request '}is not right: ${issue?.message ?? 'unknown'}.`,
    {
      field,
    },
  )
}

/** A plan that leaves everything as it is. */
export const nothing = <R>(result: R): Plan<R> => ({ operations: [], result })
