import { setImmediate as turn } from 'node:timers/promises'
import type { CheckpointData } from '../../shared/model/project-file'

/** Characters per piece: a few milliseconds of work, after which others may have their turn. */
const pieceLength = 256 * 1024

/**
 * The same JSON as `JSON.stringify(data)` followed by a line break, as UTF-8 in pieces, with a turn of the event loop
 * between them: a checkpoint of a large project does not hold up the commands that are given meanwhile. The records must
 * not change under it; those of a store are frozen.
 */
export async function* checkpointJson(data: CheckpointData): AsyncGenerator<Uint8Array> {
  let piece = ''
  for (const part of parts(data)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
    await turn()
  }
  yield Buffer.from(piece)
}

function* parts(data: CheckpointData): Generator<string> {
  const { tables, ...head } = data
  const rest = JSON.stringify(head)
  yield `${rest.slice(0, -1)}${rest === '{}' ? '' : ','}"tables":{`
  let isFirst = true
  for (const [name, table] of Object.entries(tables) as [string, unknown][]) {
    yield `${isFirst ? '' : ','}${JSON.stringify(name)}:`
    isFirst = false
    if (Array.isArray(table)) yield* list(table)
    else yield JSON.stringify(table)
  }
  yield '}}\n'
}

function* list(records: readonly unknown[]): Generator<string> {
  yield '['
  for (const [i, record] of records.entries()) yield (i === 0 ? '' : ',') + JSON.stringify(record)
  yield ']'
}
