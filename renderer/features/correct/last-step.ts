import type { Client } from '../../../shared/contract/client'
import type { Id } from '../../../shared/model/entities'

/**
 * The last step at which a revision of a source was the one that was read: the step before the next one was made. Throws
 * the host's Problem; null where the history does not tell.
 */
export async function lastStepOf(client: Client, sourceId: Id, number: number): Promise<number | null> {
  const filter = { thingId: sourceId, nouns: ['source'] }
  let before: number | undefined
  for (;;) {
    const { entries, more } = await client.call('history.list', {
      limit: 500,
      filter,
      ...(before === undefined ? {} : { before }),
    })
    // Newest first; what was undone and made again counts as it was made last.
    const next = entries.find(
      ({ kind, command, detail }) =>
        kind !== 'undo' && command === 'source.revise' && Number(detail['number']) === number + 1,
    )
    if (next) return next.seq - 1
    before = entries.at(-1)?.seq
    if (!more || before === undefined) return null
  }
}
