import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { CodedItem } from '../../../renderer/features/reader/coded-item'
import { codedField, setCoded } from '../../../renderer/features/reader/decorations'

const text =
  'The nurse paused. Two registers lay on the desk.\n' +
  'One was for the ministry and one was for the families, and both of them were true, she said, in their own way, ' +
  'as long as nobody laid them side by side.'

function item(id: string, words: string): CodedItem {
  const start = text.indexOf(words)
  return {
    id,
    quotationId: `q-${id}`,
    codeId: `c-${id}`,
    coderId: 'ana',
    start,
    end: start + words.length,
    name: id,
    colour: '#3C7EBE',
    initial: null,
    others: false,
    memo: false,
    coderColour: '#2F6FB2',
    unsure: false,
    faded: false,
  }
}

function lanesOf(...items: readonly CodedItem[]): readonly (number | undefined)[] {
  const state = EditorState.create({ doc: text, extensions: [codedField] })
  const { lanes } = state.update({ effects: setCoded.of(items) }).state.field(codedField)
  return items.map(({ id }) => lanes.get(id))
}

describe('lanes of the margin', () => {
  it('differ for codings of one row whose words do not meet', () => {
    expect(lanesOf(item('paused', 'paused'), item('desk', 'desk'))).toEqual([0, 1])
  })

  it('are the same for codings of different paragraphs, and of rows that lie apart', () => {
    expect(lanesOf(item('desk', 'desk'), item('ministry', 'ministry'))).toEqual([0, 0])
    expect(lanesOf(item('ministry', 'ministry'), item('side', 'side by side'))).toEqual([0, 0])
  })
})
