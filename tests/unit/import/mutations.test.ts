import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { Problem } from '../../../shared/problem'
import {
  docxItem,
  docxParagraph,
  docxTable,
  makeDocx,
  makeOdt,
  makePdf,
  makeRtf,
  makeZip,
  pdfColumn,
  rtfUnicode,
} from '../../documents'
import { expectLawful } from './lawful'

interface Damage {
  readonly at: number
  readonly kind: 'flip' | 'cut' | 'double' | 'drop'
  readonly value: number
}

const damages = fc.array(
  fc.record<Damage>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'double', 'drop'),
    value: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
)

function damaged(bytes: Buffer, list: readonly Damage[]): Buffer {
  return list.reduce((before, { at, kind, value }) => {
    const place = Math.floor(at * before.length)
    const head = before.subarray(0, place)
    if (kind === 'cut') return Buffer.from(head)
    if (kind === 'flip') return Buffer.concat([head, Buffer.of(value), before.subarray(place + 1)])
    if (kind === 'drop') return Buffer.concat([head, before.subarray(place + value)])
    return Buffer.concat([head, before.subarray(place, place + value), before.subarray(place)])
  }, bytes)
}

/** Reads it, or refuses it with a sentence; anything else is a bug. */
async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<void> {
  try {
    expectLawful(await convert(bytes, name))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.code).toBe('invalid')
    expect(error.message).toContain(`“${name}”`)
  }
}

const html =
  '<title>T</title><h1>A</h1><p>b<br>c &amp; d<ul><li>e<ol><li>f</ol></ul><table><tr><td>g<td>h</table><pre>i\nj</pre>再生'
const words =
  docxParagraph('Title', 'Title') + docxItem('item', 1) + docxTable([['a', 'b']]) + docxParagraph('医😀\n')

const documents: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  'a.txt': () => Buffer.from('ANA: I was afraid. 😟\r\n我很害怕。\n'),
  'a.md': () =>
    Buffer.from(
      '# A\n\n- b\n  - c\n\n> d\n\n| e | f |\n| - | - |\n| g | h |\n\n```\ni\n```\n**再生** [k](l)',
    ),
  'a.html': () => Buffer.from(html),
  'a.rtf': () =>
    makeRtf(
      `{\\fonttbl{\\f0\\fcharset134 S;}}{\\stylesheet{\\s1 heading 1;}}\\s1 A\\par\\pard \\'d6\\'d0 ${rtfUnicode('医😀')}{\\footnote n}\\trowd\\intbl a\\cell b\\cell\\row`,
    ),
  'a.pdf': () =>
    makePdf([pdfColumn(['The market of hope', '再生医学', 'is a market']), pdfColumn(['Second'])]),
  'a.docx': () => makeDocx(words),
  'a.odt': () =>
    makeOdt('<text:h>A</text:h><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>'),
}

describe('a damaged document', () => {
  it.each(Object.keys(documents))('is read lawfully or refused in one sentence: %s', async (name) => {
    const sound = await documents[name]?.()
    if (!sound) throw new Error(name)
    await fc.assert(
      fc.asyncProperty(damages, (list) => readsOrRefuses(damaged(sound, list), name)),
      { numRuns: 300 },
    )
  })

  it('is read lawfully or refused when its XML is damaged inside a sound package', async () => {
    const sound = Buffer.from(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}</w:body></w:document>`,
    )
    await fc.assert(
      fc.asyncProperty(damages, async (list) =>
        readsOrRefuses(await makeDocx('', { 'word/document.xml': damaged(sound, list) }), 'a.docx'),
      ),
      { numRuns: 300 },
    )
  })

  it('of any bytes under any name is read lawfully or refused', async () => {
    const names = fc.constantFrom(...Object.keys(documents), 'a.xyz', 'a')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, (bytes, name) =>
        readsOrRefuses(bytes, name),
      ),
      { numRuns: 1000 },
    )
  })

  it('with any file names in its package is read lawfully or refused', async () => {
    const entry = fc.constantFrom(
      'content.xml',
      'mimetype',
      'word/document.xml',
      '[Content_Types].xml',
      'x/y',
      '_rels/.rels',
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(entry, fc.string()), async (parts) =>
        readsOrRefuses(await makeZip(parts), 'a.odt'),
      ),
      { numRuns: 300 },
    )
  })
})

describe('the words of a document', () => {
  const passages = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Z}]/gu, '') || '医'),
    { minLength: 1, maxLength: 5 },
  )

  it.each<[string, (texts: readonly string[]) => Promise<Buffer> | Buffer]>([
    ['a.txt', (texts) => Buffer.from(texts.join('\n\n'))],
    ['a.docx', (texts) => makeDocx(texts.map((text) => docxParagraph(text)).join(''))],
    [
      'a.rtf',
      (texts) => makeRtf(texts.map((text) => rtfUnicode(text.replace(/[\\{}]/g, '/'))).join('\\par\n')),
    ],
  ])('come out as they were written, whatever the script: %s', async (name, make) => {
    await fc.assert(
      fc.asyncProperty(passages, async (texts) => {
        const sent = name === 'a.rtf' ? texts.map((text) => text.replace(/[\\{}]/g, '/')) : texts
        expect((await convert(await make(sent), name)).text).toBe(sent.join('\n\n'))
      }),
      { numRuns: 300 },
    )
  })
})
