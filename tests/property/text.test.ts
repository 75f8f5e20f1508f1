import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeChanges } from '../../shared/text/compose'
import { applyChanges, mapper, mapOffset, mapRange } from '../../shared/text/edit'
import { shortHash } from '../../shared/text/hash'
import { normalizeText } from '../../shared/text/normalize'
import { codePoints } from '../../shared/text/offsets'
import { compare, contains, overlaps } from '../../shared/text/range'
import { growTo, paragraphs, sentences, snapToGraphemes, trimRange, words } from '../../shared/text/segments'
import { lanes, spans } from '../../shared/text/spans'
import { changesFor, overlapping, rangeIn, rawTexts, runs, texts, textsWithRanges } from '../arbitraries'

const options = { numRuns: runs }

describe('normal form', () => {
  it('is reached in one step and holds no NUL, CR, byte order mark at the start, or lone surrogate', () => {
    fc.assert(
      fc.property(rawTexts, (raw) => {
        const text = normalizeText(raw)
        expect(normalizeText(text)).toBe(text)
        expect(text).not.toMatch(/[\0\r]|^\ufeff/)
        expect(() => encodeURIComponent(text)).not.toThrow()
      }),
      options,
    )
  })

  it('leaves a text alone that is in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalizeText(text)).toBe(text)
      }),
      options,
    )
  })
})

describe('code points', () => {
  it('round-trip, and agree with walking the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = codePoints(text)
        const characters = [...text]
        expect(points.length).toBe(characters.length)
        let utf16 = 0
        characters.forEach((character, index) => {
          expect(points.toUtf16(index)).toBe(utf16)
          for (let unit = 0; unit < character.length; unit++)
            expect(points.toCodePoint(utf16 + unit)).toBe(index)
          utf16 += character.length
        })
        expect(points.toUtf16(characters.length)).toBe(text.length)
        expect(points.toCodePoint(text.length)).toBe(characters.length)
      }),
      options,
    )
  })
})

describe('short hash', () => {
  it('is 16 hex digits and differs when one character differs', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const hash = shortHash(text)
        expect(hash).toMatch(/^[0-9a-f]{16}$/)
        const cut = text.length === 0 ? 0 : at % text.length
        expect(shortHash(`${text.slice(0, cut)}#${text.slice(cut)}`)).not.toBe(hash)
      }),
      options,
    )
  })
})

describe('spans', () => {
  it('are disjoint, in order, and carry at each place exactly the items that lie there, in reading order', () => {
    fc.assert(
      fc.property(overlapping, (items) => {
        const found = spans(items)
        const ordered = [...items].sort(compare).map(({ id }) => id)
        for (let at = 0; at <= 82; at++) {
          const here = found.filter(({ start, end }) => start <= at && at < end)
          expect(here.length).toBeLessThanOrEqual(1)
          const expected = items.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id)
          expect(here[0]?.ids ?? []).toEqual(expected.sort((a, b) => ordered.indexOf(a) - ordered.indexOf(b)))
        }
        found
          .slice(1)
          .forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(found[index]?.end ?? 0))
        for (const span of found) expect(span.start).toBeLessThan(span.end)
      }),
      options,
    )
  })
})

describe('lanes', () => {
  it('never hold two items that overlap, and are as many as the deepest overlap', () => {
    fc.assert(
      fc.property(overlapping, (items) => {
        const visible = items.filter(({ start, end }) => start < end)
        const lane = lanes(visible)
        for (const a of visible) {
          for (const b of visible) {
            if (a.id !== b.id && overlaps(a, b)) expect(lane.get(a.id)).not.toBe(lane.get(b.id))
          }
        }
        const deepest = Math.max(0, ...spans(visible).map(({ ids }) => ids.length))
        expect(Math.max(-1, ...lane.values()) + 1).toBe(deepest)
      }),
      options,
    )
  })
})

const textWithChanges = texts.chain((text) =>
  fc.record({ text: fc.constant(text), changes: changesFor(text.length), range: rangeIn(text) }),
)

describe('text changes', () => {
  it('keep the words of every range they do not touch', () => {
    fc.assert(
      fc.property(textWithChanges, ({ text, changes, range }) => {
        const after = applyChanges(text, changes)
        const mapped = mapRange(changes, range)
        expect(mapped.range.start).toBeLessThanOrEqual(mapped.range.end)
        expect(mapped.range.end).toBeLessThanOrEqual(after.length)
        if (!mapped.touched) {
          expect(after.slice(mapped.range.start, mapped.range.end)).toBe(text.slice(range.start, range.end))
        }
        if (mapped.gone) expect(mapped.range.start).toBe(mapped.range.end)
      }),
      options,
    )
  })

  it('keep offsets in order, the side before at most the side after', () => {
    fc.assert(
      fc.property(textWithChanges, ({ text, changes }) => {
        const map = mapper(changes)
        let last = 0
        for (let at = 0; at <= text.length; at++) {
          const before = map.offset(at, 'before')
          const after = map.offset(at, 'after')
          expect(before).toBeGreaterThanOrEqual(last)
          expect(after).toBeGreaterThanOrEqual(before)
          last = before
        }
        expect(map.offset(text.length, 'after')).toBe(applyChanges(text, changes).length)
        expect(mapOffset(changes, 0, 'before')).toBe(0)
      }),
      options,
    )
  })

  it('compose: one list does what two did, one after the other', () => {
    const twice = textWithChanges.chain(({ text, changes }) =>
      fc.record({
        text: fc.constant(text),
        first: fc.constant(changes),
        second: changesFor(applyChanges(text, changes).length),
      }),
    )
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        const once = applyChanges(text, composeChanges(first, second))
        expect(once).toBe(applyChanges(applyChanges(text, first), second))
      }),
      options,
    )
  })
})

describe('segments', () => {
  it('of every kind lie in order inside the range asked for, and hold no line break', () => {
    fc.assert(
      fc.property(textsWithRanges, ({ text, ranges }) => {
        for (const range of [{ start: 0, end: text.length }, ...ranges]) {
          for (const found of [sentences(text, range), words(text, range)]) {
            let last = range.start
            for (const part of found) {
              expect(part.start).toBeGreaterThanOrEqual(last)
              expect(part.end).toBeGreaterThan(part.start)
              expect(text.slice(part.start, part.end)).not.toContain('\n')
              last = part.end
            }
            expect(last).toBeLessThanOrEqual(range.end)
          }
        }
      }),
      options,
    )
  })

  it('leave out nothing but blanks: paragraphs, and the sentences in them', () => {
    const letters = (text: string, parts: readonly { start: number; end: number }[]): string =>
      parts
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/g, '')
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(text, paragraphs(text))).toBe(text.replace(/\s/g, ''))
        expect(letters(text, sentences(text, { start: 0, end: text.length }))).toBe(text.replace(/\s/g, ''))
      }),
      options,
    )
  })

  it('grown to, hold what was selected, and growing again changes nothing', () => {
    fc.assert(
      fc.property(
        textsWithRanges,
        fc.constantFrom('word', 'sentence', 'paragraph'),
        ({ text, ranges }, unit) => {
          for (const range of ranges) {
            const grown = growTo(text, range, unit)
            const selected = trimRange(text, range)
            if (selected.start < selected.end) {
              expect(contains(grown, selected)).toBe(true)
              expect(trimRange(text, grown)).toEqual(grown)
            }
            expect(growTo(text, grown, unit)).toEqual(grown)
          }
        },
      ),
      options,
    )
  })

  it('snap to grapheme clusters without cutting one', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(textsWithRanges, ({ text, ranges }) => {
        const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length)
        for (const range of ranges) {
          const snapped = snapToGraphemes(text, range)
          expect(boundaries.has(snapped.start) && boundaries.has(snapped.end)).toBe(true)
          if (range.start < range.end) expect(contains(snapped, range)).toBe(true)
          expect(snapToGraphemes(text, snapped)).toEqual(snapped)
        }
      }),
      options,
    )
  })
})
