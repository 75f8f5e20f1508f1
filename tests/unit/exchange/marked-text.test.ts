import { expect, it } from 'vitest'
import type { MarkedText } from '../../../shared/exchange/marked-text'
import { markedText } from '../../../shared/exchange/marked-text'
import { retrieve } from '../../../shared/queries/retrieve'
import { id, store } from './project'

const [coded] = retrieve(store, { sourceIds: [id(2, 1)] })

/** Marks a text with ranges of half-open offsets. */
function marked(text: string, ...ranges: readonly (readonly [number, number])[]): MarkedText {
  if (!coded) throw new Error('The project has no coding.')
  const { source } = coded
  return markedText(
    source,
    text,
    null,
    ranges.map(([start, end]) => ({
      ...coded,
      quotation: { ...coded.quotation, start, end },
      path: 'Rules',
      colour: '#112233',
      place: null,
    })),
  )
}

/** Lines with the numbers of the marks behind each piece: "ab{0}cd{0,1}e". */
const drawn = ({ lines }: MarkedText): readonly string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map(({ text, marks }) =>
        marks.length === 0 ? text : `[${text}]${marks.map(({ index }) => index).join(',')}`,
      )
      .join(''),
  )

it('cuts words where codings begin and end, so that overlaps keep both', () => {
  expect(drawn(marked('Nobody asked the ward.', [0, 12], [7, 16]))).toEqual([
    '[Nobody ]0[asked]0,1[ the]1 ward.',
  ])
})

it('goes on over lines, and begins and ends each coding once', () => {
  const text = 'Who decides?\n\nThe ward.\nNobody else.'
  const all = marked(text, [4, 30], [14, 18])
  expect(drawn(all)).toEqual(['Who [decides?]0', '[The ]0,1[ward.]0', '[Nobody]0 else.'])
  expect(
    all.lines.map(({ marks }) => marks.map(({ mark, begins, ends }) => [mark.index, begins, ends])),
  ).toEqual([
    [[0, true, false]],
    [
      [0, false, false],
      [1, true, true],
    ],
    [[0, false, true]],
  ])
  expect(all.lanes).toBe(2)
})

it('keeps a coding of blank lines only, and one that ends behind the last words', () => {
  const text = 'One.\n\n\nTwo.\n\n'
  const all = marked(text, [4, 6], [8, 13])
  const begun = all.lines.flatMap(({ marks }) => marks.filter(({ begins }) => begins))
  const ended = all.lines.flatMap(({ marks }) => marks.filter(({ ends }) => ends))
  expect(begun.map(({ mark }) => mark.index).sort()).toEqual([0, 1])
  expect(ended.map(({ mark }) => mark.index).sort()).toEqual([0, 1])
  expect(drawn(all)).toEqual(['One.', 'T[wo.]1'])
})

it('leaves out codings whose words are in an earlier text only, and counts them', () => {
  if (!coded) throw new Error('The project has no coding.')
  const gone = { ...coded, quotation: { ...coded.quotation, revisionId: id(3, 9) } }
  const shown = { path: 'Rules', colour: '#112233', place: null }
  const all = markedText(coded.source, 'Nobody.', null, [{ ...gone, ...shown }])
  expect([all.lost, all.marks.length]).toEqual([1, 0])
})
