import { expect, it } from 'vitest'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import type { QuotesFormat } from '../../../shared/contract/contract'
import type { World } from '../../world'
import { world } from '../../world'
import { utf8 } from './project'

/** A poster of which a part and the whole are coded; the part is an example in the codebook. */
async function poster(): Promise<World> {
  const w = world()
  const image = {
    name: 'Poster at the entrance',
    fileName: 'poster.png',
    format: 'png' as const,
    language: null,
    encoding: null,
    original: null,
    image: { width: 400, height: 300 },
    text: w.keep('\uFFFC'),
    structure: null,
    length: 1,
  }
  const { ids } = await w.run('source.add', { sources: [image] }, { internal: true })
  const { id } = await w.run('code.create', { name: 'Promise of a cure' })
  const place = { sourceId: ids[0] ?? '', start: 0, end: 1 }
  const area = { x: 40, y: 10, width: 120, height: 80 }
  await w.run('coding.add', { passages: [{ ...place, area }, place], codeIds: [id] })
  const [quotation] = [...w.store.all('quotations')]
  await w.run('code.define', {
    id,
    examples: [{ kind: 'typical', text: '', quotationId: quotation?.id ?? null }],
  })
  return w
}

const readerOf = (w: World) => ({
  text: (revisionId: string) => w.texts.get(w.store.need('revisions', revisionId).text) ?? '',
  structure: () => null,
})

it.each<[QuotesFormat, 'en' | 'de' | 'zh-CN', readonly string[]]>([
  ['csv', 'en', ['[image area 120 × 80 at 40, 10]', '[whole image]', ',0,1,,,']],
  ['md', 'en', ['image area 120 × 80 at 40, 10', 'whole image', '(Poster at the entrance)']],
  ['html', 'de', ['[Bildbereich 120 × 80 bei 40, 10]', '[ganzes Bild]', '(Poster at the entrance)']],
  ['md', 'zh-CN', ['图像区域 120 × 80，位置 40, 10', '整幅图像', '（Poster at the entrance）']],
])('quotations of an image as %s in %s say which part is meant', async (format, language, words) => {
  const w = await poster()
  const { bytes } = await exportQuotes(w.store, format, {}, readerOf(w), { language })
  const written = utf8(bytes)
  expect(written).not.toContain('\uFFFC')
  for (const said of words) expect(written).toContain(said)
})

it('an example in the codebook that is a part of an image is said in words', async () => {
  const w = await poster()
  const { bytes } = await exportCodebook(w.store, 'html', readerOf(w), { language: 'en' })
  expect(utf8(bytes)).toContain('[image area 120 × 80 at 40, 10]')
  expect(utf8(bytes)).not.toContain('\uFFFC')
})
