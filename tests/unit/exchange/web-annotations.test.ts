import { describe, expect, it } from 'vitest'
import { exportAnnotations } from '../../../electron/host/export/annotations'
import type { WebAnnotation } from '../../../shared/exchange/web-annotations'
import { webAnnotations } from '../../../shared/exchange/web-annotations'
import type { Source } from '../../../shared/model/entities'
import { retrieve } from '../../../shared/queries/retrieve'
import { id, reader, store, texts, utf8 } from './project'

const file = await exportAnnotations(store, reader)
const data = JSON.parse(utf8(file.bytes)) as {
  readonly '@context': string
  readonly total: number
  readonly first: { readonly items: readonly WebAnnotation[] }
}
const selector = ({ target }: WebAnnotation, type: string) =>
  target.selector?.filter((found) => found['type'] === type) ?? []
const [coded] = retrieve(store, { sourceIds: [id(2, 1)] })

/** The first coding of the interview as if its source were another one. */
function annotated(source: Partial<Source>, more: object = {}, structure = reader.structure): WebAnnotation {
  if (!coded) throw new Error('The project has no coding.')
  return webAnnotations({ ...reader, structure })({
    ...coded,
    source: { ...coded.source, ...source },
    quotation: { ...coded.quotation, ...more },
    path: 'A > B',
  })
}

describe('web annotations', () => {
  it('are one for each coding, in one collection', () => {
    expect(file.name).toMatch(/ annotations\.jsonld$/)
    expect(data['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(data.total).toBe(5)
    expect(data.first.items.map((item) => item.id)).toEqual(
      [2, 5, 1, 3, 4].map((n) => `urn:uuid:${id(6, n)}`),
    )
    expect(data.first.items[2]).toMatchObject({
      type: 'Annotation',
      motivation: 'classifying',
      creator: { type: 'Person', name: 'Ana' },
      created: '2026-03-02T09:15:00.000Z',
      body: [
        { type: 'TextualBody', value: 'Regulation & oversight', purpose: 'tagging' },
        { source: `urn:uuid:${id(4, 1)}`, purpose: 'classifying' },
        { type: 'TextualBody', value: 'The other\norder, she says.', purpose: 'commenting' },
      ],
      target: { source: `urn:uuid:${id(2, 2)}`, label: '论坛 "2"' },
    })
  })

  it('are found by position in characters, and by words with 32 characters on each side', () => {
    for (const item of data.first.items) {
      const text = [...(item.target.label === 'Interview, nurse' ? texts.nurse : texts.forum)]
      const [place] = selector(item, 'TextPositionSelector')
      const [quote] = selector(item, 'TextQuoteSelector')
      const [start, end] = [Number(place?.['start']), Number(place?.['end'])]
      expect(quote).toEqual({
        type: 'TextQuoteSelector',
        exact: text.slice(start, end).join(''),
        prefix: text.slice(Math.max(0, start - 32), start).join(''),
        suffix: text.slice(end, end + 32).join(''),
      })
    }
  })

  it('name the page of a PDF by its number, and of nothing else', () => {
    expect(selector(annotated({ format: 'txt' }), 'FragmentSelector')).toEqual([])
    const start = texts.nurse.indexOf('- So')
    expect(selector(annotated({ format: 'pdf' }, { start }), 'FragmentSelector')).toEqual([
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
        value: 'page=2',
      },
    ])
  })

  it('name the seconds of a recording', () => {
    const turns = [
      { start: 0, end: 40, speaker: 'I', from: 0, to: 4000 },
      { start: 43, end: texts.nurse.length, speaker: 'N', from: 4250, to: 30_000 },
    ]
    const found = annotated({}, {}, () => ({ blocks: [], turns }))
    expect(selector(found, 'FragmentSelector')).toMatchObject([{ value: 't=4.25,30' }])
  })

  it('name the part of an image in its pixels, and nothing where all of it is meant', () => {
    const image = { width: 400, height: 300 }
    const area = { x: 40, y: 10, width: 120, height: 80 }
    expect(annotated({ image }, { area }).target.selector).toEqual([
      {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: 'xywh=pixel:40,10,120,80',
      },
    ])
    expect(annotated({ image }).target.selector).toBeUndefined()
  })
})
