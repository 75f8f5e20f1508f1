import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differ } from '../../shared/text/differ'
import { tableNames } from '../../shared/model/tables'
import { difference, refined } from '../../shared/text/difference'
import { applyChanges, mapRange } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import { sameWords } from '../../shared/text/fate'
import type { Range } from '../../shared/text/range'
import { snapToGraphemes } from '../../shared/text/segments'
import { runs, texts } from '../arbitraries'
import { world } from '../world'
import type { World } from '../world'

/** One thing that a person does to a text; numbers choose the place. */
type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly words: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly words: string }
  | { readonly kind: 'move'; readonly paragraph: number; readonly to: number }

const put = fc.oneof(
  fc.constantFrom(
    'x',
    ' ',
    '\n\n',
    'the second trial',
    '增',
    '👩‍⚕️',
    '\u0301',
    '\u200d',
    'شكرا',
    'e\u0301',
    '🇨🇳',
  ),
  texts.filter((text) => text !== ''),
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), words: put }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.nat(40) }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(), length: fc.nat(30), words: put }),
  fc.record({ kind: fc.constant('move' as const), paragraph: fc.nat(), to: fc.nat() }),
)

/** Longer texts in paragraphs. */
const sources = fc
  .array(texts, { minLength: 1, maxLength: 5 })
  .map((all) => all.join('\n'))
  .filter((text) => text.trim() !== '')

const codings = fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 1, maxLength: 12 })

/** No editor puts its caret into a character. */
const whole = (text: string, at: number): number =>
  snapToGraphemes(text, { start: at % (text.length + 1), end: at % (text.length + 1) }).start

/** What one edit does to a text, as sorted changes. */
function changesOf(text: string, one: Edit): Change[] {
  if (one.kind === 'move') {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const from = starts[one.paragraph % starts.length] ?? 0
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    const at = starts[one.to % starts.length] ?? 0
    if (at >= from && at <= to) return []
    const insert = { from: at, to: at, insert: text.slice(from, to) }
    const remove = { from, to, insert: '' }
    return at < from ? [insert, remove] : [remove, insert]
  }
  const at = whole(text, one.at)
  if (one.kind === 'insert') return [{ from: at, to: at, insert: one.words }]
  const to = Math.max(at, whole(text, Math.min(text.length, at + one.length)))
  return [{ from: at, to, insert: one.kind === 'replace' ? one.words : '' }]
}

/** A project with one text and passages of it, coded; the passages' quotations. */
async function coded(text: string, places: readonly (readonly [number, number])[]) {
  const w = world()
  const sourceId = await w.addSource('Interview', text)
  const { id: codeId } = await w.run('code.create', { name: 'Hope' })
  for (const [at, length] of places) {
    const start = at % text.length
    const range = snapToGraphemes(text, { start, end: Math.min(text.length, start + 1 + length) })
    if (text.slice(range.start, range.end).trim() === '') continue
    await w.run('coding.add', { passages: [{ sourceId, ...range }], codeIds: [codeId], comment: `${at}` })
  }
  return { w, sourceId, codeId }
}

async function revise(w: World, sourceId: string, text: string, changes: readonly Change[]) {
  const words = applyChanges(text, changes)
  const source = w.store.need('sources', sourceId)
  return w.run(
    'source.revise',
    {
      id: sourceId,
      reason: 'edit',
      baseRevisionId: source.revisionId,
      changes,
      words,
      text: w.keep(words),
      structure: null,
      length: words.length,
    },
    { internal: true },
  )
}

const everything = (w: World) =>
  JSON.stringify(
    tableNames.map((table) => [...w.store.all(table)].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  )

/** Where each unit of the new text comes from: its place in the old one, or -1 for what was put in. */
function origins(text: string, changes: readonly Change[]): readonly number[] {
  const from: number[] = []
  let at = 0
  for (const change of changes) {
    for (; at < change.from; at++) from.push(at)
    for (let i = 0; i < change.insert.length; i++) from.push(-1)
    at = change.to
  }
  for (; at < text.length; at++) from.push(at)
  return from
}

/** Where the edit leaves a range: its ends where it put them, whole characters. */
const left = (after: string, changes: readonly Change[], range: Range): Range =>
  snapToGraphemes(after, mapRange(changes, range).range)

describe('correcting a text', () => {
  it('leaves every passage on exactly the words the edits left of it, or in the tray with its old ones; undo is exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        sources,
        codings,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (first, places, edits) => {
          const { w, sourceId } = await coded(first, places)
          const states: string[] = []
          let text = first
          for (const one of edits) {
            const raw = changesOf(text, one)
            const changes = refined(text, raw, differ)
            const words = applyChanges(text, changes)
            expect(words).toBe(applyChanges(text, raw))
            if (changes.length === 0 || words.trim() === '') continue
            const before = [...w.store.all('quotations')]
            const base = w.store.need('sources', sourceId).revisionId
            const number = w.store.count('codings')
            states.push(everything(w))
            const result = await revise(w, sourceId, text, changes)
            const now = w.store.need('sources', sourceId).revisionId
            expect(w.store.count('codings')).toBe(number)
            expect(w.store.count('quotations')).toBe(before.length)
            let lost = 0
            const from = origins(text, changes)
            for (const old of before) {
              const isOwn = (at: number): boolean => at >= old.start && at < old.end
              const quotation = w.store.need('quotations', old.id)
              if (quotation.revisionId !== now) {
                // In the tray, as it was, on the words it had.
                expect(quotation).toEqual(old)
                if (old.revisionId === base) lost++
                continue
              }
              expect(old.revisionId).toBe(base)
              const { start, end } = quotation
              // All its own letters that are left, none of its neighbours' but to keep a character whole.
              const [first, last] = [from.findIndex(isOwn), from.findLastIndex(isOwn)]
              const put = mapRange(changes, old).range
              expect(put.start).toBeLessThanOrEqual(first)
              expect(put.end).toBeGreaterThan(last)
              const strange = from.slice(put.start, put.end).filter((at) => at >= 0 && !isOwn(at))
              expect(strange).toEqual([])
              expect({ start, end }).toEqual(left(words, changes, old))
              const [had, has] = [text.slice(old.start, old.end), words.slice(start, end)]
              // Nothing is changed in silence: other words are marked with those that they were.
              if (!sameWords(had, has)) {
                const was = quotation.was
                expect(was ?? old.was).toBeDefined()
                if (!old.was) expect(was).toEqual({ revisionId: base, start: old.start, end: old.end })
                else if (was) expect(was).toEqual(old.was)
              } else expect(quotation.was).toEqual(old.was)
            }
            expect(result.lost).toBe(lost)
            text = words
          }
          for (const state of states.toReversed()) {
            await w.undo()
            expect(everything(w)).toBe(state)
          }
        },
      ),
      { numRuns: runs },
    )
  })

  it('brings passages of the tray back where they are put, and loses no coding, comment or memo', async () => {
    await fc.assert(
      fc.asyncProperty(sources, codings, fc.nat(), fc.nat(40), async (text, places, at, length) => {
        const { w, sourceId } = await coded(text, places)
        for (const { id } of w.store.all('quotations')) {
          await w.run('memo.create', { title: id, targets: [{ table: 'quotations', id }] })
        }
        const changes = changesOf(text, { kind: 'delete', at, length })
        const words = applyChanges(text, changes)
        if (words.trim() === '' || words === text) return
        const comments = new Set([...w.store.all('codings')].map(({ comment }) => comment))
        await revise(w, sourceId, text, changes)
        const now = w.store.need('sources', sourceId).revisionId
        const tray = [...w.store.all('quotations')].filter(({ revisionId }) => revisionId !== now)
        if (tray.length === 0) return
        const state = everything(w)
        const start = words.length - words.trimStart().length
        const place = snapToGraphemes(words, { start, end: start + 1 })
        await w.run('quotation.place', { places: tray.map(({ id }) => ({ id, ...place })) })
        expect([...w.store.all('quotations')].every(({ revisionId }) => revisionId === now)).toBe(true)
        const told = [...w.store.all('codings')].flatMap(({ comment }) => comment.split('\n\n'))
        expect(new Set(told)).toEqual(comments)
        for (const memo of w.store.all('memos')) expect(memo.targets).toHaveLength(1)
        await w.undo()
        expect(everything(w)).toBe(state)
      }),
      { numRuns: runs },
    )
  })

  it('the difference of two texts makes one of the other, and cuts no character', () => {
    fc.assert(
      fc.property(sources, sources, fc.array(edit, { maxLength: 3 }), (text, other, edits) => {
        let edited = text
        for (const one of edits) edited = applyChanges(edited, changesOf(edited, one))
        for (const after of [edited, other]) {
          const changes = difference(text, after, differ)
          expect(applyChanges(text, changes)).toBe(after)
          for (const { from, to, insert } of changes) {
            expect(`${text.slice(0, from)}|${text.slice(to)}|${insert}`).not.toMatch(/\p{Surrogate}/u)
          }
        }
      }),
      { numRuns: runs },
    )
  })
})
