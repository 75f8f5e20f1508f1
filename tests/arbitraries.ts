import fc from 'fast-check'
import type { Change } from '../shared/text/edit'
import type { Range } from '../shared/text/range'

/** How many cases each property is tried with. */
export const runs = Number(process.env['EMIC_PROPERTY_RUNS'] ?? (process.env['CI'] ? 1000 : 200))

const english = fc.constantFrom(
  'clinic',
  'regulation',
  'the',
  'state-centered',
  'trial',
  'hope',
  'patients',
  'waited',
  'a',
  'of',
  'Beijing',
  "don't",
  'naïve',
)
const chinese = fc.constantFrom('干细胞', '监管', '医院', '我们', '治疗', '的', '希望', '，', '。')
const emoji = fc.constantFrom('👩‍⚕️', '👨‍👩‍👧', '🇨🇳', '😀', '👍🏽', '𠮷')
const combining = fc.constantFrom('e\u0301', 'n\u0303o', 'Z\u0351\u036b\u0343', 'क्षि', '한')
const rightToLeft = fc.constantFrom('مستشفى', 'تنظيم', 'שלום', '\u200fתקווה\u200e')
const punctuation = fc.constantFrom(
  '.',
  ', ',
  '? ',
  '! ',
  ': ',
  ' — ',
  '“',
  '”',
  ' (',
  ') ',
  '1',
  '2012',
  '-',
)
const separator = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ', '\t', '')

/** Texts in normal form, as people bring them: several scripts, emoji, combining marks, right to left, line breaks. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: english },
        { weight: 3, arbitrary: chinese },
        { weight: 1, arbitrary: emoji },
        { weight: 1, arbitrary: combining },
        { weight: 1, arbitrary: rightToLeft },
        { weight: 2, arbitrary: punctuation },
      ),
      separator,
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.flat().join(''))

/** Anything a file can decode to: also NUL, byte order marks, CR, lone surrogates. */
export const rawTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      texts,
      fc.constantFrom('\0', '\ufeff', '\r', '\r\n', '\n', '\ud83d', '\ude00'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

/** A range inside a text, now and then empty. */
export const rangeIn = (text: string): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

/** A text with ranges in it. */
export const textsWithRanges: fc.Arbitrary<{ readonly text: string; readonly ranges: readonly Range[] }> =
  texts.chain((text) =>
    fc.record({ text: fc.constant(text), ranges: fc.array(rangeIn(text), { maxLength: 20 }) }),
  )

/** Sorted changes that do not overlap, for a text of this length. Cuts may come together: then they insert. */
export const changesFor = (length: number): fc.Arbitrary<Change[]> =>
  fc
    .array(
      fc.record({
        a: fc.nat(length),
        b: fc.nat(length),
        insert: fc.constantFrom('', 'x', 'new words', '\n', '增'),
      }),
      {
        maxLength: 8,
      },
    )
    .map((drafts) => {
      const cuts = drafts.flatMap(({ a, b }) => [a, b]).sort((a, b) => a - b)
      return drafts.map(({ insert }, index) => ({
        from: cuts[2 * index] ?? 0,
        to: cuts[2 * index + 1] ?? 0,
        insert,
      }))
    })

/** Items with unique ids and ranges that overlap, touch, nest, repeat and are empty. */
export const overlapping: fc.Arbitrary<(Range & { readonly id: string })[]> = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 40 })
  .map((pairs) => pairs.map(([start, length], index) => ({ id: `c${index}`, start, end: start + length })))

const sentence = fc
  .tuple(
    fc.constantFrom('The clinic', 'A nurse', 'My sister', 'The ministry', 'Nobody', 'One of the doctors'),
    fc.constantFrom('waited for', 'asked about', 'never signed', 'remembered', 'paid for'),
    fc.constantFrom(
      'the state-centered rule',
      'a second trial',
      'the treatment in Tianjin',
      'what was promised',
      'two letters',
    ),
    fc.constantFrom('in the spring', 'before the hearing', 'that year', 'again', 'without a word'),
    fc.constantFrom('.', '.', '?', '!', ' (see the notes).'),
  )
  .map(([who, did, what, when, end]) => `${who} ${did} ${what} ${when}${end}`)

const chineseSentence = fc.constantFrom(
  '她在走廊里等了三个小时。',
  '监管部门没有回复，医生也没有再提起这件事。',
  '我们坐火车去了天津，第二天才见到主任。',
  '“还有希望吗？”他问。',
)

const paragraph = fc.oneof(
  { weight: 3, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.array(chineseSentence, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
  },
)

/** Clean texts: paragraphs of whole sentences with one blank line between them. */
export const cleanTexts: fc.Arbitrary<string> = fc
  .array(paragraph, { minLength: 1, maxLength: 12 })
  .map((paragraphs) => `${paragraphs.join('\n\n')}\n`)
