import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { readTable } from '../../../electron/host/import/table/read'
import { office, officeFiles } from '../../office-files'
import type { OfficeEnding } from '../../office-files'
import { expectLawful, outline } from './lawful'

const text = {
  heading: 'Talk in the waiting room',
  paragraphs: [
    'She said that nobody had asked her before — “not once” — and that the register lay open all night.',
    '护士说登记簿整夜都开着，没有人来问过她。',
    'Über den Preis sprach erst der Arzt; the café downstairs knew it long before & told everybody.',
  ],
  items: ['first the price', 'then the signature'],
  cells: [
    ['Ward', 'Beds', 'What was said'],
    ['A', '12', 'It was full, always.'],
    ['乙', '7', 'They said "later", and <nothing> came.'],
  ],
}

if (office === null) console.log('Files of LibreOffice are not tried: there is no soffice on the PATH.')

describe.skipIf(office === null)('files that LibreOffice writes', () => {
  let folder = ''
  let made: ReadonlyMap<OfficeEnding, Buffer> = new Map()
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emic-office-'))
    made = await officeFiles(office ?? '', folder, text)
  }, 600_000)
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

  const bytesOf = (ending: OfficeEnding): Buffer => made.get(ending) ?? Buffer.alloc(0)

  it.each(['docx', 'odt', 'rtf', 'html', 'epub', 'pdf'] as const)(
    'come in with the same words and tables: .%s',
    async (ending) => {
      const converted = await convert(bytesOf(ending), `talk.${ending}`)
      expectLawful(converted)
      const lines = outline(converted)
      const said = lines.map((line) => line.replace(/^\S+ (?:• )?/u, ''))
      const rows = text.cells.map((cells) => cells.join('\t'))
      expect(said).toEqual([text.heading, ...text.paragraphs, ...text.items, ...rows])
      expect(lines.slice(-rows.length)).toEqual(rows.map((row) => `table-row ${row}`))
    },
  )

  it.each(['docx', 'odt', 'rtf', 'html', 'pdf'] as const)(
    'come in with their headings and lists: .%s',
    async (ending) => {
      const kinds = outline(await convert(bytesOf(ending), `talk.${ending}`)).map(
        (line) => line.split(' ')[0],
      )
      expect(kinds.slice(0, 6)).toEqual([
        'heading1',
        ...text.paragraphs.map(() => 'paragraph'),
        ...text.items.map(() => 'list-item1'),
      ])
    },
  )

  it('come in slide by slide: .pptx', async () => {
    const { text: words } = await convert(bytesOf('pptx'), 'talk.pptx')
    expect(words).toBe(text.paragraphs.map((said) => `${text.heading}\n\n${said}`).join('\n\n'))
  })

  it.each(['xlsx', 'ods'] as const)('come in with the same cells: .%s', async (ending) => {
    const { rows } = await readTable(bytesOf(ending), `talk.${ending}`, {})
    expect(rows).toEqual(text.cells)
  })
})
