import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../electron/host/integrity'
import { History } from '../../shared/core/history'
import { Store } from '../../shared/core/store'
import { schemas } from '../../shared/model/entities'
import { readCheckpoint, writeCheckpoint } from '../../shared/model/project-file'
import { indexes, tableNames } from '../../shared/model/tables'
import type { IndexName } from '../../shared/model/tables'
import { Problem } from '../../shared/problem'
import { shortHash } from '../../shared/text/hash'
import { runs } from '../arbitraries'
import { world } from '../world'
import type { World } from '../world'
import { brokenRules, furnish, perform, steps } from './steps'

const cases = { numRuns: runs }

/** Records by id, so that the order in which they came does not matter. */
const byId = (store: Store) =>
  Object.fromEntries(
    tableNames.map((table) => [table, Object.fromEntries([...store.all(table)].map((r) => [r.id, r]))]),
  )

/** Everything a store can be asked, order aside. */
function answers(store: Store) {
  const found = Object.entries(indexes).flatMap(([name, { table, keys }]) =>
    [...store.all(table)].flatMap((record) =>
      keys(record as never).map((key) => [
        `${name} ${key}`,
        store
          .by(name as IndexName, key)
          .map((r) => r.id)
          .sort(),
      ]),
    ),
  )
  const named = tableNames.flatMap((table) => [...store.all(table)].map((r) => [r.id, store.named(r.id)]))
  return { records: byId(store), found: Object.fromEntries(found), named: Object.fromEntries(named) }
}

const furnished = async (): Promise<World> => {
  const w = world()
  await furnish(w)
  return w
}

describe('the log and the store', () => {
  it('replaying the log gives the live state, indexes and undo included', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (all) => {
        const w = await furnished()
        for (const step of all) await perform(w, step)
        const store = new Store()
        const history = new History()
        for (const tx of w.log) {
          store.apply(tx.operations)
          history.push(tx)
        }
        expect(answers(store)).toEqual(answers(w.store))
        expect(history.toData()).toEqual(w.engine.history.toData())
        expect(w.log.map((tx) => tx.seq)).toEqual(w.log.map((_, i) => i + 1))
      }),
      cases,
    )
  })

  it('a checkpoint in the middle and the steps after it give the same as all steps', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.nat(60), async (all, cut) => {
        const w = await furnished()
        for (const step of all) await perform(w, step)
        const middle = Math.min(cut, w.log.length)
        const first = new Store()
        const folded = new History()
        for (const tx of w.log.slice(0, middle)) {
          first.apply(tx.operations)
          folded.push(tx)
        }
        if (middle === 0) return
        const file: unknown = JSON.parse(
          JSON.stringify(writeCheckpoint(middle, first.records(), folded.toData())),
        )
        const data = readCheckpoint(file)
        const store = Store.of(data.tables)
        const history = History.from(data.history)
        for (const tx of w.log.slice(middle)) {
          store.apply(tx.operations)
          history.push(tx)
        }
        expect(answers(store)).toEqual(answers(w.store))
        expect(history.toData()).toEqual(w.engine.history.toData())
      }),
      cases,
    )
  })

  it('no reference dangles, every record keeps its form and the rules between records hold after each step', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (all) => {
        const w = await furnished()
        for (const step of all) {
          await perform(w, step)
          expect(brokenRules(w)).toEqual([])
        }
        const records = JSON.parse(JSON.stringify(w.store.records())) as ReturnType<Store['records']>
        expect(faultsOf(records)).toEqual([])
        for (const table of tableNames) {
          for (const record of records[table]) expect(schemas[table].safeParse(record).error).toBeUndefined()
        }
        for (const quotation of w.store.all('quotations')) {
          expect(shortHash(w.words(quotation.id))).toBe(quotation.hash)
        }
      }),
      cases,
    )
  })

  it('a step that is refused, or that the disk does not take, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.infiniteStream(fc.boolean()), async (all, fails) => {
        const w = await furnished()
        for (const step of all) {
          const before = answers(w.store)
          const { seq } = w.engine
          const undoable = w.engine.history.toData()
          const lines = w.log.length
          const disk = new Error('the disk is full')
          if (fails.next().value) w.failNext(disk)
          let changed = false
          try {
            changed = (await perform(w, step)) === null
          } catch (error) {
            expect(error).toBe(disk)
          }
          w.failNext(null)
          if (changed) continue
          expect(answers(w.store)).toEqual(before)
          expect(w.engine.seq).toBe(seq)
          expect(w.engine.history.toData()).toEqual(undoable)
          expect(w.log).toHaveLength(lines)
        }
      }),
      cases,
    )
  })
})

describe('undo', () => {
  it('taking everything back gives the start, making it again gives the end', async () => {
    await fc.assert(
      fc.asyncProperty(steps({ without: ['coder.switch'] }), async (all) => {
        const w = await furnished()
        // What furnishing did is left alone: only the steps made here are counted.
        const depth = w.engine.history.toData()[w.coderId]?.undo.length ?? 0
        const above = () => (w.engine.history.toData()[w.coderId]?.undo.length ?? 0) - depth
        const start = byId(w.store)
        for (const step of all) if (step.what !== 'undo' || above() > 0) await perform(w, step)
        const end = byId(w.store)
        const count = above()
        for (let i = 0; i < count; i++) await w.undo()
        expect(byId(w.store)).toEqual(start)
        for (let i = 0; i < count; i++) await w.redo()
        expect(byId(w.store)).toEqual(end)
      }),
      cases,
    )
  })

  it('takes back only what this coder did, wholly or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (all) => {
        const w = await furnished()
        for (const step of all) {
          if (step.what !== 'undo' && step.what !== 'redo') {
            await perform(w, step)
            continue
          }
          const by = w.store.project().activeCoderId
          const lines = w.log.length
          await perform(w, step)
          const made = w.log.slice(lines)
          for (const tx of made) {
            const reverted = (tx.reverts ?? []).map((seq) => w.log[seq - 1])
            expect(reverted.length).toBeGreaterThan(0)
            for (const step of reverted) expect(step?.by).toBe(by)
            const first = new Map(
              reverted
                .toReversed()
                .flatMap((old) => (old?.operations ?? []).map((op) => [op.id, op.before] as const)),
            )
            for (const [id, before] of first) {
              const table = reverted.flatMap((old) => old?.operations ?? []).find((op) => op.id === id)?.table
              // A passage stays while somebody else has something on it.
              if (table === 'quotations' && before === null && w.store.named(id) > 0) continue
              expect(w.store.get(table ?? 'codes', id) ?? null).toEqual(before)
            }
          }
        }
      }),
      cases,
    )
  })
})

describe('going back', () => {
  it('to any step gives the project as it stood then, where one coder worked, and undo and redo lead out and in again', async () => {
    await fc.assert(
      fc.asyncProperty(steps({ without: ['coder.switch'] }), fc.nat(), async (all, n) => {
        const w = await furnished()
        const states = new Map([[w.engine.seq, byId(w.store)]])
        for (const step of all) {
          await perform(w, step)
          states.set(w.engine.seq, byId(w.store))
        }
        const end = byId(w.store)
        const seqs = [...states.keys()]
        const to = seqs[n % seqs.length] ?? 0
        const { transaction } = await w.engine.goBack({ after: to })
        expect(byId(w.store)).toEqual(states.get(to))
        expect(brokenRules(w)).toEqual([])
        if (!transaction) expect(end).toEqual(states.get(to))
        if (!transaction) return
        await w.undo()
        expect(byId(w.store)).toEqual(end)
        await w.redo()
        expect(byId(w.store)).toEqual(states.get(to))
      }),
      cases,
    )
  })

  it('takes back what this coder did and nothing of others, or nothing at all', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.nat(), fc.boolean(), async (all, n, only) => {
        const w = await furnished()
        for (const step of all) await perform(w, step)
        const before = answers(w.store)
        const undoable = w.engine.history.toData()
        const by = w.store.project().activeCoderId
        const seq = 1 + (n % w.log.length)
        const back = only ? { only: seq } : { after: seq }
        const lines = w.log.length
        const foreseen = await w.engine.wayBack(back).catch(() => null)
        expect(answers(w.store)).toEqual(before)
        const done = await w.engine.goBack(back).catch((error: unknown) => {
          if (error instanceof Problem) return null
          throw error
        })
        expect(done !== null).toBe(foreseen !== null && foreseen.obstacles.length === 0)
        if (done?.transaction) {
          const { operations, reverts = [] } = done.transaction
          expect(operations).toEqual(foreseen?.operations)
          for (const reverted of reverts) expect(w.log[reverted - 1]?.by).toBe(by)
          const own = new Set(reverts.flatMap((r) => w.log[r - 1]?.operations.map((op) => op.id) ?? []))
          for (const op of operations) expect(own.has(op.id)).toBe(true)
        } else {
          expect(answers(w.store)).toEqual(before)
          expect(w.engine.history.toData()).toEqual(undoable)
          expect(w.log).toHaveLength(lines)
        }
        const store = new Store()
        for (const tx of w.log) store.apply(tx.operations)
        expect(answers(store)).toEqual(answers(w.store))
      }),
      cases,
    )
  })
})

describe('merging', () => {
  it('loses no coded passage: each passage of a merged code bears the other code afterwards, by the same coder', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), fc.nat(), fc.nat(), async (all, a, b) => {
        const w = await furnished()
        for (const step of all) await perform(w, step)
        const living = [...w.store.all('codes')].filter((code) => !code.removed)
        const from = living[a % Math.max(1, living.length)]
        const into = living[b % Math.max(1, living.length)]
        if (!from || !into || from === into) return
        const pairs = (codeId: string) =>
          w.store.by('codings.codeId', codeId).map((coding) => `${coding.quotationId}/${coding.coderId}`)
        const wanted = new Set([...pairs(from.id), ...pairs(into.id)])
        const merged = await w.run('code.merge', { ids: [from.id], into: into.id }).catch(() => null)
        if (!merged) return
        expect(new Set(pairs(into.id))).toEqual(wanted)
        expect(pairs(from.id)).toEqual([])
        expect(w.store.need('codes', from.id)).toMatchObject({
          definition: from.definition,
          status: 'merged',
          mergedInto: into.id,
        })
      }),
      cases,
    )
  })
})
