import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs, rangeIn, texts } from '../arbitraries'
import { doubtfulIn, foundIn, imported } from '../native/imported'
import { writeQualCoder } from '../native/qualcoder-writer'
import { writeRqda } from '../native/rqda-writer'
import { codingsOf, folded } from '../native/study'
import type { Study } from '../native/study'
import { writeTaguette } from '../native/taguette-writer'

const names = ['Hope', 'Ward.Night', '等待', 'أمل', 'naïve “x”', '😀 <b>&amp;']

/** A range of whole characters that holds words. */
const passageIn = (text: string) =>
  rangeIn(text)
    .map(({ start, end }) => ({ start: whole(text, start), end: whole(text, end) }))
    .filter(({ start, end }) => folded(text.slice(start, end)) !== '')

/** Not inside a pair of surrogates, nor of a line end of two characters. */
const whole = (text: string, at: number): number =>
  /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at

const textsWith = (lineEnd: '\n' | '\r\n') =>
  texts.filter((text) => /\p{L}/u.test(text)).map((text) => text.replaceAll('\n', lineEnd))

const study = (source: fc.Arbitrary<string>): fc.Arbitrary<Study> =>
  fc
    .array(
      source.chain((text) =>
        fc.record({
          text: fc.constant(text),
          codings: fc.array(
            fc.record({
              place: passageIn(text),
              codes: fc.uniqueArray(fc.nat(names.length - 1), { minLength: 1, maxLength: 3 }),
              coder: fc.constantFrom('Bo', 'Chen'),
              memo: fc.constantFrom('', 'Why?'),
            }),
            { maxLength: 6 },
          ),
        }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => ({
      name: 'The ward',
      codes: names.map((name) => ({ name, memo: '' })),
      texts: all.map(({ text, codings }, t) => ({
        name: `Interview ${t}`,
        // The same words twice would be one source; a line end at the very end is none of the text.
        text: `${t} ${text}.`,
        codings: once(codings.map(({ place, ...rest }) => ({ ...rest, ...moved(place, `${t} `.length) }))),
      })),
    }))

const moved = ({ start, end }: { readonly start: number; readonly end: number }, by: number) => ({
  start: start + by,
  end: end + by,
})

/** A coder codes a place once with each code. */
function once<T extends { start: number; end: number; coder: string }>(codings: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return codings.filter(({ start, end }) => {
    const key = `${start} ${end}`
    return seen.has(key) ? false : seen.add(key)
  })
}

const numRuns = Math.min(runs, 150)

describe('a project of anything, in the database of another program', () => {
  it('keeps all quotes of Taguette, whose positions are bytes', async () => {
    await fc.assert(
      fc.asyncProperty(study(textsWith('\n')), fc.boolean(), async (made, breaks) => {
        const got = await imported(await writeTaguette(made, { breaks }), 'ward.sqlite3')
        // Blanks at the ends of a passage are none in HTML: two that differ by them are one.
        const bare = (all: readonly string[]) => new Set(all.map((words) => words.replace(/\s/gu, '')))
        expect(bare(foundIn(got))).toEqual(bare(codingsOf(made)))
        expect(doubtfulIn(got)).toBe(0)
      }),
      { numRuns },
    )
  })

  it.each([['\n'], ['\r\n']] as const)(
    'keeps all quotes of QualCoder, counted in two ways in one text (%j)',
    async (lineEnd) => {
      await fc.assert(
        fc.asyncProperty(study(textsWith(lineEnd)), fc.boolean(), async (made, isMixed) => {
          const bytes = await writeQualCoder(made, (n) => (isMixed && n % 2 === 1 ? 'python' : 'qt'))
          const got = await imported(bytes, 'ward.qda')
          expect(foundIn(got)).toEqual(codingsOf(made))
          expect(doubtfulIn(got)).toBe(0)
        }),
        { numRuns },
      )
    },
  )

  it('takes no half of a line end for the whole of it', async () => {
    const coding = { codes: [0], coder: 'Bo', memo: '', start: 2 }
    const text = '0 Tea.\r\n.'
    const made = {
      ...{ name: 'The ward', codes: [{ name: 'Hope', memo: '' }] },
      texts: [{ name: 'Interview', text, codings: [6, 8].map((end) => ({ ...coding, end })) }],
    }
    const got = await imported(await writeQualCoder(made, () => 'qt'), 'ward.qda')
    expect(foundIn(got)).toEqual(['Hope: Tea.', 'Hope: Tea.'])
  })

  it('takes a passage of nothing but a line end for what it is, behind a character of two units', async () => {
    const coding = { codes: [0], coder: 'Bo', memo: '', start: 2, end: 3 }
    const made = {
      ...{ name: 'The ward', codes: [{ name: 'Hope', memo: '' }] },
      texts: [{ name: 'Interview', text: '😟\n Tea.', codings: [coding] }],
    }
    for (const way of ['python', 'qt'] as const) {
      const got = await imported(await writeQualCoder(made, () => way), 'ward.qda')
      expect(foundIn(got)).toEqual(['Hope: '])
      expect(doubtfulIn(got)).toBe(0)
    }
  })

  it.each([['\n'], ['\r\n']] as const)('keeps all quotes of RQDA (%j)', async (lineEnd) => {
    await fc.assert(
      fc.asyncProperty(study(textsWith(lineEnd)), async (made) => {
        const got = await imported(await writeRqda(made), 'ward.rqda')
        expect(foundIn(got)).toEqual(codingsOf(made))
        expect(doubtfulIn(got)).toBe(0)
      }),
      { numRuns },
    )
  })
})
