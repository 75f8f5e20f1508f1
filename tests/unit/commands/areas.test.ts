import { describe, expect, it } from 'vitest'
import type { Area } from '../../../shared/image/area'
import type { World } from '../../world'
import { world } from '../../world'

const size = { width: 400, height: 300 }

async function withImage(): Promise<World & { readonly imageId: string; readonly codeId: string }> {
  const made = world()
  const image = {
    name: 'Waiting room, 3 March',
    fileName: 'IMG_0117.jpg',
    format: 'jpg' as const,
    language: null,
    encoding: null,
    original: null,
    image: size,
    text: made.keep('\uFFFC'),
    structure: null,
    length: 1,
  }
  const { ids } = await made.run('source.add', { sources: [image] }, { internal: true })
  const { id } = await made.run('code.create', { name: 'Waiting' })
  return { ...made, imageId: ids[0] ?? '', codeId: id }
}

const part: Area = { x: 40, y: 10, width: 120, height: 80 }
const passage = (sourceId: string, area?: Area) => ({ sourceId, start: 0, end: 1, ...(area ? { area } : {}) })

describe('an area of an image', () => {
  it('is coded, and found again at the same place', async () => {
    const w = await withImage()
    await w.run('coding.add', { passages: [passage(w.imageId, part)], codeIds: [w.codeId] })
    const other = await w.run('code.create', { name: 'Chairs' })
    await w.run('coding.add', { passages: [passage(w.imageId, part)], codeIds: [other.id] })
    expect([...w.store.all('quotations')].map((q) => q.area)).toEqual([part])
    expect(w.store.count('codings')).toBe(2)
  })

  it('is another place than the whole image and than other areas', async () => {
    const w = await withImage()
    const passages = [passage(w.imageId), passage(w.imageId, part), passage(w.imageId, { ...part, x: 41 })]
    await w.run('coding.add', { passages, codeIds: [w.codeId] })
    expect(w.store.count('quotations')).toBe(3)
  })

  it('that is all of the image is the whole image', async () => {
    const w = await withImage()
    const passages = [passage(w.imageId), passage(w.imageId, { x: 0, y: 0, ...size })]
    await w.run('coding.add', { passages, codeIds: [w.codeId] })
    expect([...w.store.all('quotations')].map((q) => q.area)).toEqual([undefined])
  })

  it.each([
    ['reaches beyond the right edge', { x: 300, y: 0, width: 101, height: 10 }],
    ['reaches beyond the lower edge', { x: 0, y: 299, width: 10, height: 2 }],
    ['begins left of the image', { x: -1, y: 0, width: 10, height: 10 }],
    ['has no width', { x: 1, y: 1, width: 0, height: 10 }],
    ['lies between pixels', { x: 1.5, y: 1, width: 10, height: 10 }],
  ])('is refused where it %s', async (_, area) => {
    const w = await withImage()
    const coded = w.run('coding.add', { passages: [passage(w.imageId, area)], codeIds: [w.codeId] })
    await expect(coded).rejects.toMatchObject({ code: 'invalid' })
    expect(w.store.count('quotations')).toBe(0)
  })

  it('is refused of a text', async () => {
    const w = await withImage()
    const sourceId = await w.addSource('Interview 3', 'I waited for hours.')
    const coded = w.run('coding.add', {
      passages: [{ sourceId, start: 0, end: 1, area: part }],
      codeIds: [w.codeId],
    })
    await expect(coded).rejects.toThrow('“Interview 3” is not an image, so it has no areas.')
  })

  it('is moved with all that is on it, and undo puts it back', async () => {
    const w = await withImage()
    await w.run('coding.add', { passages: [passage(w.imageId, part)], codeIds: [w.codeId] })
    const [before] = [...w.store.all('quotations')]
    const area = { ...part, x: 50, width: 130 }
    await w.run('quotation.resize', { id: before?.id ?? '', start: 0, end: 1, area })
    expect([...w.store.all('quotations')]).toEqual([{ ...before, area }])
    await w.undo()
    expect([...w.store.all('quotations')]).toEqual([before])
  })

  it('that becomes the whole image joins what is there', async () => {
    const w = await withImage()
    const { ids } = await w.run('coding.add', {
      passages: [passage(w.imageId), passage(w.imageId, part)],
      codeIds: [w.codeId],
    })
    const small = w.store.need('codings', ids[1] ?? '')
    await w.run('quotation.resize', { id: small.quotationId, start: 0, end: 1 })
    expect([...w.store.all('quotations')].map((q) => q.area)).toEqual([undefined])
    expect(w.store.count('codings')).toBe(1)
  })

  it('is united with those it overlaps to the rectangle around them', async () => {
    const w = await withImage()
    const over = { x: 100, y: 50, width: 200, height: 20 }
    const apart = { x: 390, y: 290, width: 5, height: 5 }
    const { ids } = await w.run('coding.add', {
      passages: [part, over, apart].map((area) => passage(w.imageId, area)),
      codeIds: [w.codeId],
    })
    await w.run('coding.unite', { id: ids[0] ?? '' })
    expect([...w.store.all('quotations')].map((q) => q.area)).toEqual([
      apart,
      { x: 40, y: 10, width: 260, height: 80 },
    ])
  })

  it('can be written about without being coded', async () => {
    const w = await withImage()
    await w.run('memo.create', { body: 'Nobody looks up.', passage: passage(w.imageId, part) })
    expect([...w.store.all('quotations')].map((q) => q.area)).toEqual([part])
  })
})

it('an image has no text to change', async () => {
  const w = await withImage()
  const source = w.store.need('sources', w.imageId)
  const revised = w.run(
    'source.revise',
    {
      id: w.imageId,
      reason: 'edit',
      baseRevisionId: source.revisionId,
      changes: [],
      words: 'x',
      text: w.keep('x'),
      structure: null,
      length: 1,
    },
    { internal: true },
  )
  await expect(revised).rejects.toThrow('is an image and has no text to change')
})
