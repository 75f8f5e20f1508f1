import type { CommandArgs, CommandName, CommandResult } from '../commands/index'
import { Problem } from '../problem'
import type { CallName, EventName, Events, Input, Outputs } from './contract'
import type { Transport } from './transport'

/** A typed end of the contract for windows, tabs, command lines and tests. */
export interface Client {
  /** Makes a call. Rejects with the host's Problem. */
  call<N extends CallName>(
    name: N,
    ...input: Record<string, never> extends Input<N> ? [Input<N>?] : [Input<N>]
  ): Promise<Outputs[N]>
  /** Runs a command of the table; resolves when it is on the disk. Steps of one `gesture` are undone together. */
  run<N extends CommandName>(name: N, args: CommandArgs<N>, gesture?: string): Promise<CommandResult<N>>
  /** Calls back for one kind of event. Returns the way to stop it. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}

/** Makes a client of a transport; knows no schema, so that it stays small. */
export function createClient(transport: Transport): Client {
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await transport.request(name, input ?? {})
    if (reply.ok) return reply.value
    throw new Problem(reply.error.code, reply.error.message, reply.error.details)
  }
  return {
    call: (name, ...input) => call(name, input[0]) as Promise<Outputs[typeof name]>,
    run: async (name, args, gesture) => {
      const done = (await call('command.run', { name, args, gesture })) as Outputs['command.run']
      return done.result as CommandResult<typeof name>
    },
    on: (event, listener) =>
      transport.listen((name, payload) => {
        if (name === event) listener(payload as Events[typeof event])
      }),
  }
}
