import { expect, it } from 'vitest'
import { retrieve } from '../../../shared/queries/retrieve'
import { sourceWork } from '../../../shared/queries/source-work'
import { world } from '../../world'

const size = { width: 400, height: 300 }

it('“also coded with” and “not” look at the pixels that areas share, and a whole image shares with all', async () => {
  const w = world()
  const image = {
    name: 'Poster at the entrance',
    fileName: 'poster.png',
    format: 'png' as const,
    language: null,
    encoding: null,
    original: null,
    image: size,
    text: w.keep('\uFFFC'),
    structure: null,
    length: 1,
  }
  const { ids } = await w.run('source.add', { sources: [image] }, { internal: true })
  const sourceId = ids[0] ?? ''
  const code = async (name: string): Promise<string> => (await w.run('code.create', { name })).id
  const [promise, price, mood] = [await code('Promise'), await code('Price'), await code('Mood')]
  const at = (x: number, y: number) => ({
    sourceId,
    start: 0,
    end: 1,
    area: { x, y, width: 100, height: 50 },
  })
  await w.run('coding.add', { passages: [at(0, 200), at(50, 0)], codeIds: [promise] })
  await w.run('coding.add', { passages: [at(100, 20)], codeIds: [price] })
  const found = (question: Parameters<typeof retrieve>[1]) =>
    retrieve(w.store, question).map(({ quotation: { area } }) => (area ? `${area.x}, ${area.y}` : 'whole'))

  expect(found({ codeIds: [promise] })).toEqual(['50, 0', '0, 200'])
  expect(found({ codeIds: [promise], allCodeIds: [price] })).toEqual(['50, 0'])
  expect(found({ codeIds: [promise], noCodeIds: [price] })).toEqual(['0, 200'])
  await w.run('coding.add', { passages: [{ sourceId, start: 0, end: 1 }], codeIds: [mood] })
  expect(found({ codeIds: [mood], allCodeIds: [price] })).toEqual(['whole'])
  expect(found({ codeIds: [promise], allCodeIds: [mood] })).toEqual(['50, 0', '0, 200'])
  expect(sourceWork(w.store, w.store.need('sources', sourceId))).toMatchObject({ codings: 4, coverage: 0 })
})
