import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { makePptx, slideShape, slideTable } from '../../more-documents'
import { expectLawful, outline } from './lawful'

describe('a presentation', () => {
  it('gives its slides in order: titles first, points, boxes, tables, notes as quotes, numbers as pages', async () => {
    const bytes = await makePptx([
      {
        shapes:
          slideShape('subTitle', ['Findings of 2024\nin two wards']) +
          slideShape('ctrTitle', ['Waiting 等待']),
      },
      { shapes: slideShape('dt', ['5 March']) + slideShape('sldNum', ['2']) },
      {
        shapes:
          slideShape('title', ['What they said']) +
          slideShape('', ['Nobody asked']) +
          slideShape('', ['not once'], 1) +
          `<p:grpSp>${slideShape(null, ['a note in a box'])}</p:grpSp>` +
          slideTable([
            ['Ward', 'Beds'],
            ['A', ''],
          ]),
        notes: ['Pause here.', 'Ask the room.'],
      },
    ])
    const converted = await convert(bytes, 'talk.pptx')
    expect(converted.format).toBe('pptx')
    expect(outline(converted)).toEqual([
      'heading1 Waiting 等待',
      'paragraph Findings of 2024\nin two wards',
      'heading1 What they said',
      'list-item1 Nobody asked',
      'list-item2 not once',
      'paragraph a note in a box',
      'table-row Ward\tBeds',
      'table-row A',
      'quote Pause here.',
      'quote Ask the room.',
    ])
    const pages = converted.structure.pages ?? []
    expect(pages.map(({ label, start }) => [label, converted.text.slice(start, start + 4)])).toEqual([
      ['1', 'Wait'],
      ['3', 'What'],
    ])
    expectLawful(converted)
  })

  it('says what could not be carried, and reads a shape that is written twice once', async () => {
    const graphic = (kind: string) =>
      `<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}"/></a:graphic></p:graphicFrame>`
    const bytes = await makePptx([
      {
        shapes:
          `<mc:AlternateContent><mc:Choice Requires="x">${slideShape(null, ['once'])}</mc:Choice><mc:Fallback>${slideShape(null, ['once'])}</mc:Fallback></mc:AlternateContent>` +
          '<p:pic/><p:pic/>' +
          graphic('chart') +
          graphic('diagram'),
      },
    ])
    const converted = await convert(bytes, 'talk.pptx')
    expect(converted.text).toBe('once')
    expect(converted.losses).toEqual([
      '2 pictures were left out.',
      '1 chart was left out.',
      '1 diagram was left out.',
    ])
  })
})
