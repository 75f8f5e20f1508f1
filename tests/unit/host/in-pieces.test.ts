import { expect, it } from 'vitest'
import { checkpointJson } from '../../../electron/host/in-pieces'
import type { CheckpointData } from '../../../shared/model/project-file'

const written = async (data: object): Promise<string[]> => {
  const pieces: string[] = []
  for await (const piece of checkpointJson(data as CheckpointData)) pieces.push(Buffer.from(piece).toString())
  return pieces
}

it.each([
  ['with nothing in it', { tables: {} }],
  ['with empty tables', { seq: 1, tables: { codes: [], memos: [] } }],
  [
    'with unknown fields and tables',
    { seq: 2, extra: { a: [1] }, tables: { codes: [{ id: '1', name: '监管 "x"\n🧬' }], later: { b: null } } },
  ],
])('A checkpoint %s is written as plain JSON would be', async (_what, data) => {
  const { tables, ...head } = data
  expect((await written(data)).join('')).toBe(`${JSON.stringify({ ...head, tables })}\n`)
})

it('A large checkpoint comes in many pieces, with others having their turn between them', async () => {
  const codes = Array.from({ length: 20_000 }, (_, i) => ({
    id: String(i),
    name: `Waiting for ${i} 🧬 细胞`.repeat(3),
  }))
  let turns = 0
  let done = false
  const others = (async () => {
    while (!done) {
      turns++
      await new Promise(setImmediate)
    }
  })()
  const pieces = await written({ seq: 1, tables: { codes } })
  done = true
  await others
  expect(pieces.join('')).toBe(`${JSON.stringify({ seq: 1, tables: { codes } })}\n`)
  expect(pieces.length).toBeGreaterThan(5)
  expect(turns).toBeGreaterThan(5)
})
