import type { ProblemData } from '../problem'

/** Answer to a call, as plain data: error classes do not survive cloning. */
export type Reply<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemData }

/** The two functions a client needs of its surroundings: IPC, HTTP, or the same process. */
export interface Transport {
  /** Sends one call. Resolves with a reply even when it failed at the host; rejects only when the host is out of reach. */
  request(name: string, input: unknown): Promise<Reply>
  /** Calls back for every event of the host. Returns the way to stop it. */
  listen(listener: (event: string, payload: unknown) => void): () => void
}
