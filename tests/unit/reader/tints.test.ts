import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import type { CodedItem } from '../../../renderer/features/reader/coded-item'
import { codedField, setCoded } from '../../../renderer/features/reader/decorations'
import { paintParts, tints } from '../../../renderer/features/reader/tints'
import { compare } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import { runs } from '../../arbitraries'

const text = 'They carry a folder from one hospital to the next. 他们带着病历走了两家医院。\n'.repeat(12)

const item = (id: string, start: number, end: number, more: Partial<CodedItem> = {}): CodedItem => ({
  id,
  quotationId: `q-${id}`,
  codeId: `c-${id}`,
  coderId: 'ana',
  start,
  end,
  name: id,
  colour: '#3C7EBE',
  initial: null,
  coderColour: '#2F6FB2',
  others: false,
  memo: false,
  unsure: false,
  faded: false,
  ...more,
})

const begin = () =>
  EditorState.create({
    doc: text,
    extensions: [
      paintParts.of({
        classFor: (colour) => colour,
        describe: (here) => here.map(({ id }) => id).join(' '),
        notesId: 'notes',
      }),
      codedField,
    ],
  })

function painted(state: EditorState, region: Range = { start: 0, end: state.doc.length }): readonly string[] {
  const found: string[] = []
  const { items, byId } = state.field(codedField)
  const marks = tints(items, byId, region, state.facet(paintParts))
  marks.between(0, state.doc.length, (from, to, { spec }) => {
    const { class: look, attributes } = spec as {
      class: string
      attributes: Record<string, string>
    }
    found.push(`${from}-${to} ${look} [${attributes['aria-description']}]`)
  })
  return found
}

const show = (state: EditorState, items: readonly CodedItem[]): EditorState =>
  state.update({ effects: setCoded.of(items) }).state

suite('tints of coded words', () => {
  it('have the own colour of a code only where it lies alone, and are neutral by depth elsewhere', () => {
    const state = show(begin(), [item('Hope', 0, 20), item('Trust', 10, 30), item('Home', 15, 18)])
    expect(painted(state)).toEqual([
      '0-10 cm-coded cm-coded-one #3C7EBE [Hope]',
      '10-15 cm-coded cm-coded-2 [Hope Trust]',
      '15-18 cm-coded cm-coded-3 [Hope Trust Home]',
      '18-20 cm-coded cm-coded-2 [Hope Trust]',
      '20-30 cm-coded cm-coded-one #3C7EBE [Trust]',
    ])
  })

  it('let one code stand out: where others only lie, words are faded, and depth counts without them', () => {
    const state = show(begin(), [item('Hope', 0, 20, { faded: true }), item('Trust', 10, 30)])
    expect(painted(state)).toEqual([
      '0-10 cm-coded cm-coded-faded [Hope]',
      '10-20 cm-coded cm-coded-one #3C7EBE [Hope Trust]',
      '20-30 cm-coded cm-coded-one #3C7EBE [Trust]',
    ])
  })

  it('become one again when the coding that parted them goes', () => {
    const long = item('Hope', 0, 40)
    const parted = show(begin(), [long, item('Trust', 10, 20)])
    expect(painted(show(parted, [long]))).toEqual(['0-40 cm-coded cm-coded-one #3C7EBE [Hope]'])
  })

  it('stay the very same while nothing changes', () => {
    const items = [item('Hope', 0, 20)]
    const state = show(begin(), items)
    expect(show(state, [...items]).field(codedField)).toBe(state.field(codedField))
  })

  it('are the same in a part of the text as in the whole', () => {
    const range = fc
      .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 90 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    const list = fc.array(fc.record({ range, faded: fc.boolean() }), { maxLength: 20 })
    fc.assert(
      fc.property(list, range, (made, region) => {
        const items = made
          .map(({ range: { start, end }, faded }, index) => item(`code ${index}`, start, end, { faded }))
          .sort(compare)
        const state = show(begin(), items)
        const whole = painted(state).flatMap((mark) => {
          const [, from, to, look] = /^(\d+)-(\d+) (.*)$/s.exec(mark) ?? []
          const start = Math.max(Number(from), region.start)
          const end = Math.min(Number(to), region.end)
          return start < end ? [`${start}-${end} ${look}`] : []
        })
        expect(painted(state, region)).toEqual(whole)
      }),
      { numRuns: runs },
    )
  })
})
