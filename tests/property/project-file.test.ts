import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeLine, parseBody, bodyOf, scan } from '../../electron/host/journal-line'
import { Store } from '../../shared/core/store'
import { readCheckpoint, unknownParts, writeCheckpoint } from '../../shared/model/project-file'
import { runs } from '../arbitraries'
import { world } from '../world'
import type { World } from '../world'
import { furnish, perform, steps } from './steps'

const cases = { numRuns: runs }

const furnished = async (): Promise<World> => {
  const w = world()
  await furnish(w)
  return w
}

describe('the file', () => {
  it('a log cut at any byte gives a prefix of its steps, and says where it was cut', async () => {
    const w = await furnished()
    const lines = w.log.map(encodeLine)
    const whole = Buffer.concat(lines)
    const ends = lines.map((_, i) => Buffer.concat(lines.slice(0, i + 1)).length)
    fc.assert(
      fc.property(fc.nat(whole.length), (cut) => {
        const bytes = whole.subarray(0, cut)
        const found = scan(bytes)
        const complete = ends.filter((end) => end <= cut).length
        const read = found.lines.map(({ start, end }) => {
          const body = bodyOf(bytes.subarray(start, end - 1))
          return body && parseBody(body)
        })
        expect(read).toEqual(w.log.slice(0, complete))
        const good = ends[complete - 1] ?? 0
        expect(found.tail?.start ?? null).toBe(good === cut ? null : good)
        expect(found.tail?.kind ?? 'torn').toBe('torn')
        expect(found.holes).toEqual([])
      }),
      cases,
    )
  })

  it('a log with any byte changed gives every step but that one, unchanged', async () => {
    const w = await furnished()
    const whole = Buffer.concat(w.log.map(encodeLine))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ flip
        const read = scan(bytes).lines.map(({ start, end, seq }) => {
          const body = bodyOf(bytes.subarray(start, end - 1))
          return [seq, body && parseBody(body)] as const
        })
        for (const [seq, tx] of read) expect(tx).toEqual(w.log[seq - 1])
        // A line feed that is hit joins two lines, one that appears cuts one in two.
        expect(read.length).toBeGreaterThanOrEqual(w.log.length - 2)
      }),
      cases,
    )
  })

  it('keeps unknown fields at every level, and unknown tables, through reading, working and writing', async () => {
    await fc.assert(
      fc.asyncProperty(steps({ most: 12 }), fc.infiniteStream(fc.nat(4)), async (all, dice) => {
        const w = await furnished()
        for (const step of all) await perform(w, step)
        const file = JSON.parse(
          JSON.stringify(writeCheckpoint(w.engine.seq, w.store.records(), w.engine.history.toData())),
        ) as Record<string, unknown>
        const sow = (value: unknown, path: string): void => {
          if (typeof value !== 'object' || value === null) return
          // `history`, `tables` and `detail` are dictionaries: a name in them is an entry, not a field.
          const isDictionary = path === '/history' || path === '/tables'
          if (!Array.isArray(value) && !isDictionary && dice.next().value === 0) {
            Object.assign(value, { fromTheFuture: { path } })
          }
          for (const [key, part] of Object.entries(value)) {
            if (key !== 'fromTheFuture') sow(part, `${path}/${key}`)
          }
        }
        for (const [key, part] of Object.entries(file)) sow(part, `/${key}`)
        Object.assign(file, { palette: ['#123456'] })
        Object.assign(file['tables'] as object, { canvases: [{ id: 'x', name: 'Ward 3' }] })
        const data = readCheckpoint(JSON.parse(JSON.stringify(file)))
        const unknown = unknownParts(data)
        const store = Store.of(data.tables)
        const tables = { ...store.records(), ...unknown.tables }
        const again = writeCheckpoint(data.seq, tables, data.history, unknown.top)
        expect(JSON.parse(JSON.stringify(again))).toEqual(file)
      }),
      cases,
    )
  })
})
