import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import MarkdownIt from 'markdown-it'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { exportCodebook, exportQuotes } from '../../../electron/host/export/export'
import type { ExportedFile } from '../../../electron/host/export/export'
import { Store } from '../../../shared/core/store'
import { code, id, reader, store, utf8 } from './project'

interface Seen {
  readonly tags: readonly string[]
  readonly attributes: readonly (readonly [string, string])[]
  /** Text of each element of these names, in order. */
  readonly of: (...names: readonly string[]) => readonly string[]
}

/** Reads HTML: which tags and attributes there are, and the text in them, blanks folded. */
function read(html: string): Seen {
  const tags: string[] = []
  const attributes: (readonly [string, string])[] = []
  const done: { readonly name: string; text: string }[] = []
  const open: { readonly name: string; text: string }[] = []
  const parser = new Parser({
    onopentag: (name, found) => {
      tags.push(name)
      attributes.push(...Object.entries(found))
      const element = { name, text: '' }
      done.push(element)
      open.push(element)
      if (name === 'br') for (const above of open) above.text += ' '
    },
    ontext: (text) => {
      for (const element of open) element.text += text
    },
    onclosetag: () => void open.pop(),
  })
  parser.end(html)
  const of = (...names: readonly string[]) =>
    done.filter(({ name }) => names.includes(name)).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
  return { tags, attributes, of }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const codebookHeadings = [
  'Codebook: Stem cells: 干细胞?',
  'Overview',
  '1 Regulation & oversight',
  '1.1 <script>alert(1)</script>',
  '1.1.1 constructor',
  '2 Actors',
  '3 @市场 | 商业化',
]
const removedExample = '1 example was left out: the quoted passage is in a source that was removed.'

/** Sentences that must stand in every codebook for people, as one reads them. */
const codebookWords = [
  '5 codes, 2 of them themes',
  'Theme · from theory · 2 codings in 1 source · with sub-codes 5 codings in 2 sources',
  'Claim: Rules come after the market.',
  'Short definition: Who may do what',
  'Definition: Talk of rules.',
  'Also talk of their *absence*.',
  'When to use: =cmd|calc is named; 监管 is meant',
  'When not to use: - for prices',
  'Typical example',
  '监管部门说：“先有证据，再有市场”。𠮷田医生同意。',
  '(论坛 "2", ¶ 2)',
  'She said "rules", and laughed <i>',
  'draft · belongs to Regulation & oversight · 1 coding in 1 source',
]
const quotesWords = [
  '=SUM(A1:A9) was all the price list said, "a promise, not a product". - So we asked',
  '(Interview, nurse, pp. 1–2; coded by Ana)',
  '- So we asked for the licence. Nobody had one.',
  '(Interview, nurse, p. 2; coded by Ana)',
  '(论坛 "2", ¶ 2; coded by Ana, +Ben)',
  'Comment (Ana): The other order, she says.',
  'Comment (+Ben): @check',
  '<b>谁来监管？</b>',
]

/** What every HTML file of ours must be, whatever is in the project. */
function expectHarmless(html: string, seen: Seen): void {
  expect(html.startsWith('<!doctype html>\n<html lang="')).toBe(true)
  const known =
    'html head meta title style body header main section h1 h2 h3 h4 h5 h6 p bdi span br blockquote cite table colgroup col thead tbody tr th td a'
  for (const tag of seen.tags) expect(known.split(' ')).toContain(tag)
  for (const [name, value] of seen.attributes) {
    expect(name).not.toMatch(/^on|^src$|^srcset$|^action$/)
    if (name === 'href') expect(value).toMatch(/^#s\d+$/)
    if (name === 'style') expect(value).toMatch(/^(background:#[0-9A-F]{6}|--depth:\d|width:[\d.]+%)$/)
  }
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  )
  expect(html).not.toMatch(/url\(|@import|https?:/)
}

describe('HTML', () => {
  it('is a codebook to hand in: numbered headings, an overview with links, whole definitions', async () => {
    const { bytes, name, losses } = await exportCodebook(store, 'html', reader)
    const html = utf8(bytes)
    const seen = read(html)
    expectHarmless(html, seen)
    expect(seen.of(...headings)).toEqual(codebookHeadings)
    for (const words of codebookWords) expect(seen.of('body')[0]).toContain(words)
    expect(seen.of('td').slice(0, 5)).toEqual(['1', 'Regulation & oversight', 'Who may do what', '2', '1'])
    expect(seen.attributes.filter(([key]) => key === 'href').map(([, value]) => value)).toEqual(
      seen.attributes.filter(([key]) => key === 'id').map(([, value]) => `#${value}`),
    )
    expect(seen.attributes).toContainEqual(['style', 'background:#2F6DB3'])
    expect(name).toBe('Stem cells 干细胞 codebook.html')
    expect(losses).toEqual([removedExample])
  })

  it('groups quotes by code in the order of the codebook, then by source, and cites each', async () => {
    const html = utf8((await exportQuotes(store, 'html', {}, reader)).bytes)
    const seen = read(html)
    expectHarmless(html, seen)
    expect(seen.of(...headings)).toEqual([
      'Quotations: Stem cells: 干细胞?',
      'Regulation & oversight',
      '论坛 "2"',
      'Regulation & oversight > <script>alert(1)</script>',
      '论坛 "2"',
      'Regulation & oversight > <script>alert(1)</script> > constructor',
      'Interview, nurse',
      '@市场 | 商业化',
      'Interview, nurse',
    ])
    for (const words of quotesWords) expect(seen.of('body')[0]).toContain(words)
    // Two coders, one passage: it stands there once.
    expect(seen.of('blockquote')).toHaveLength(4)
  })

  it('says the language of a quote only where it is one', async () => {
    const { attributes } = read(utf8((await exportQuotes(store, 'html', {}, reader)).bytes))
    const languages = attributes.filter(([name]) => name === 'lang').map(([, value]) => value)
    expect(languages).toEqual(['en', 'en', 'en'])
  })

  it('is labelled in Chinese when asked', async () => {
    const html = utf8((await exportCodebook(store, 'html', reader, { language: 'zh-CN' })).bytes)
    const seen = read(html)
    expect(html).toContain('<html lang="zh-CN">')
    expect(seen.of('h1')).toEqual(['编码本：Stem cells: 干细胞?'])
    expect(seen.of('body')[0]).toContain('主题 · 源自理论 · 1 个文本中 2 处 · 含下级编码：2 个文本中 5 处')
    expect(seen.of('cite')).toContain('（论坛 "2"，第 2 段）')
  })
})

describe('Markdown', () => {
  const markdown = new MarkdownIt({ html: true })

  it('reads as the same codebook, with nothing of the project acting as markup', async () => {
    const { bytes, losses } = await exportCodebook(store, 'md', reader)
    const text = utf8(bytes)
    const seen = read(markdown.render(text))
    expect(seen.of(...headings)).toEqual(codebookHeadings)
    for (const words of codebookWords)
      expect(read(markdown.render(text)).of('p', 'td').join(' ')).toContain(words)
    const known = 'h1 h2 h3 h4 p strong code blockquote table thead tbody tr th td br'.split(' ')
    for (const tag of seen.tags) expect(known).toContain(tag)
    expect(seen.of('code')).toContain('#2F6DB3')
    expect(losses).toEqual([removedExample])
  })

  it('holds quotes as block quotes with citations', async () => {
    const seen = read(markdown.render(utf8((await exportQuotes(store, 'md', {}, reader)).bytes)))
    expect(seen.of('blockquote')[3]).toBe(`${quotesWords[0]} ${quotesWords[1]}`)
    for (const words of quotesWords) expect(seen.of('p').join(' ')).toContain(words)
  })

  it.each([
    '# not a heading',
    '- not a list',
    '12. not a list either',
    'a) nor this',
    '===',
    '---',
    '> not a quote',
    '    not code',
    '```',
    '[not](a:link) ![nor](picture)',
    '<img src=x onerror=alert(1)>',
    '**plain** _plain_ `plain` ~~plain~~',
    '&lt; stays as written',
    'a | b \\| c',
    '$x$ and ends with \\',
    '[ref]: /url',
  ])('writes %j so that it comes back as it is', async (words) => {
    const trap = Store.of({
      ...store.records(),
      codes: [code(1, words, { color: '#112233', definition: `Before\n${words}\n\n${words}` })],
      codings: [],
    })
    const seen = read(markdown.render(utf8((await exportCodebook(trap, 'md', reader)).bytes)))
    const plain = words.trim()
    expect(seen.of('h2')[1]).toBe(`1 ${plain}`)
    expect(seen.of('td')[1]).toBe(plain)
    expect(seen.of('p').slice(-2)).toEqual([`Definition: Before ${plain}`, plain])
  })
})

/** Files of a zip package by name. */
const unzip = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

async function readDocx({ bytes }: ExportedFile): Promise<Seen> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh"] },
  )
  return read(value)
}

describe('DOCX', () => {
  it('is a package of well-formed parts with real headings and colours, and names nobody', async () => {
    const { bytes, name } = await exportCodebook(store, 'docx', reader)
    const parts = await unzip(bytes)
    for (const [part, text] of parts) {
      if (/\.(xml|rels)$/.test(part)) expect(() => new SaxesParser().write(text).close(), part).not.toThrow()
    }
    const body = parts.get('word/document.xml')!
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body).toContain('<w:color w:val="2F6DB3"/>')
    expect(body).not.toMatch(/<w:(hyperlink|fldSimple|object|altChunk)/)
    expect(parts.get('word/styles.xml')).toMatch(/w:eastAsia="SimSun"/)
    const core = parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:title>Codebook: Stem cells: 干细胞?</dc:title>')
    expect(core).toContain('<dc:creator>Emic</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Emic</cp:lastModifiedBy>')
    expect(name).toBe('Stem cells 干细胞 codebook.docx')
  })

  it('reads as the same codebook', async () => {
    const seen = await readDocx(await exportCodebook(store, 'docx', reader))
    const marked = codebookHeadings.map((text) => (/^\d/.test(text) ? `■ ${text}` : text))
    expect(seen.of(...headings)).toEqual(marked)
    const text = seen.of('h1', 'p', 'td').join(' ')
    for (const words of codebookWords) expect(text).toContain(words)
  })

  it('reads as the same quotes', async () => {
    const text = (await readDocx(await exportQuotes(store, 'docx', {}, reader))).of('p').join(' ')
    for (const words of quotesWords) expect(text).toContain(words)
  })
})

describe('every document', () => {
  const formats = ['html', 'md', 'docx', 'xlsx', 'qdc'] as const
  it.each(formats)('%s leaves out control characters and says how many', async (format) => {
    const trap = Store.of({
      ...store.records(),
      codes: [code(1, 'Vertical\vtab', { definition: 'bell\u0007 and half \uD83D' })],
      codings: [],
    })
    const { bytes, losses } = await exportCodebook(trap, format, reader)
    // The name stands in the path, too.
    expect(losses).toEqual(['4 control characters were left out.'])
    if (format !== 'docx' && format !== 'xlsx') expect(utf8(bytes)).not.toMatch(/[\v\u0007]|\p{Surrogate}/u)
  })

  it.each(['html', 'md', 'docx'] as const)(
    '%s holds only the quotes that the question asks for',
    async (format) => {
      const { bytes } = await exportQuotes(
        store,
        format,
        { codeIds: [id(4, 2)], withChildren: false },
        reader,
      )
      const text = format === 'docx' ? (await unzip(bytes)).get('word/document.xml')! : utf8(bytes)
      expect(text).toContain('谁来监管')
      expect(text).not.toContain('licence')
    },
  )
})
