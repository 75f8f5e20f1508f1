import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { assemblePdf, makeEncryptedPdf } from '../../documents'

const words = 'BT /F1 12 Tf 72 700 Td (Nothing here is run.) Tj ET'

interface Odd {
  readonly catalog?: string
  readonly tree?: string
  readonly box?: string
  readonly content?: string
}

/** A PDF of one page with something odd in it. */
const odd = ({ catalog = '', tree = '', box = '0 0 595 842', content = words }: Odd): Buffer =>
  assemblePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      `<< /Type /Pages /Kids [3 0 R ${tree}] /Count 1 >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /S /JavaScript /JS (globalThis.ran = true) >>',
    ],
    '/Root 1 0 R',
  )

const read = async (bytes: Uint8Array): Promise<string> => (await convert(bytes, 'hostile.pdf')).text

/** A PDF whose list of objects names itself as the one before it. */
function looped(): Buffer {
  const file = odd({}).toString('latin1')
  const start = /startxref\n(\d+)/.exec(file)?.[1] ?? ''
  return Buffer.from(file.replace('trailer\n<<', `trailer\n<< /Prev ${start}`), 'latin1')
}

describe('a hostile PDF', () => {
  it('has its scripts and actions left alone', async () => {
    const catalog = '/OpenAction 6 0 R /Names << /JavaScript << /Names [(a) 6 0 R] >> >>'
    expect(await read(odd({ catalog }))).toBe('Nothing here is run.')
    expect('ran' in globalThis).toBe(false)
  })

  it('with a list of objects that leads back to itself is read all the same', async () => {
    expect(await read(looped())).toBe('Nothing here is run.')
  })

  it('with a tree of pages that leads back to itself ends with the pages there are', async () => {
    expect(await read(odd({ tree: '2 0 R' }))).toBe('Nothing here is run.')
  })

  it.each(['0 0 100000000 100000000', '0 0 0 0', '595 842 0 0', '-1e30 -1e30 1e30 1e30'])(
    'with a page of %s keeps its words, and sizes that are whole numbers',
    async (box) => {
      const { text, structure } = await convert(odd({ box }), 'large.pdf')
      expect(text).toBe('Nothing here is run.')
      for (const { width, height, runs } of structure.layout ?? [])
        for (const number of [width, height, ...runs]) expect(Number.isSafeInteger(number)).toBe(true)
    },
  )

  it('with 10,000 pages comes in whole', async () => {
    const [leaves, twigs] = [10_000, 100]
    const content = leaves + twigs + 3
    const refs = (from: number): string => Array.from({ length: 100 }, (_, i) => `${from + i} 0 R`).join(' ')
    const bytes = assemblePdf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${refs(3)}] /Count ${leaves} >>`,
        ...Array.from(
          { length: twigs },
          (_, i) => `<< /Type /Pages /Parent 2 0 R /Kids [${refs(3 + twigs + i * 100)}] /Count 100 >>`,
        ),
        ...Array.from(
          { length: leaves },
          (_, i) =>
            `<< /Type /Page /Parent ${3 + Math.floor(i / 100)} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${content + 1} 0 R >> >> >>`,
        ),
        `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ],
      '/Root 1 0 R',
    )
    const { structure } = await convert(bytes, 'long.pdf')
    expect(structure.pages).toHaveLength(leaves)
    expect(structure.layout).toHaveLength(leaves)
  }, 300_000)

  it('that needs a password says so', async () => {
    await expect(read(makeEncryptedPdf())).rejects.toThrow('“hostile.pdf” is protected with a password.')
  })
})
