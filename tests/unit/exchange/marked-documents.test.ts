import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { exportDocuments } from '../../../electron/host/export/documents'
import { openZip } from '../../../electron/host/import/zip'
import { id, reader, store, texts, utf8 } from './project'

interface Event {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Reads XML strictly: elements in order, the text of each `w:t`. */
function readXml(xml: string): { readonly events: readonly Event[]; readonly words: readonly string[] } {
  const events: Event[] = []
  const words: string[] = []
  let inText = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    events.push({ name, attributes: attributes as Readonly<Record<string, string>> })
    inText = name === 'w:t'
    if (inText) words.push('')
  })
  parser.on('text', (text) => {
    if (inText) words[words.length - 1] += text
  })
  parser.on('closetag', () => {
    inText = false
  })
  parser.write(xml).close()
  return { events, words }
}

const partsOf = async (bytes: Uint8Array) => {
  const zip = await openZip(bytes, 'texts.docx')
  const part = async (name: string) => readXml(utf8(await zip.read(name)))
  return {
    names: zip.names,
    document: await part('word/document.xml'),
    comments: await part('word/comments.xml'),
  }
}

describe('highlighted documents as DOCX', () => {
  it('hold each coding as one comment, with a start, an end and a reference, each once', async () => {
    const { bytes, name, losses } = await exportDocuments(store, 'docx', reader)
    expect([name, losses]).toEqual(['Stem cells 干细胞 texts.docx', []])
    const { names, document, comments } = await partsOf(bytes)
    expect(names).toContain('word/_rels/document.xml.rels')
    const ids = (events: readonly Event[], element: string) =>
      events.filter((event) => event.name === element).map(({ attributes }) => Number(attributes['w:id']))
    const told = ids(comments.events, 'w:comment')
    expect(told).toEqual([0, 1, 2, 3, 4])
    for (const element of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(ids(document.events, element).sort()).toEqual(told)
    for (const one of told) {
      const at = (element: string) =>
        document.events.findIndex((e) => e.name === element && e.attributes['w:id'] === String(one))
      expect(at('w:commentRangeStart')).toBeLessThan(at('w:commentRangeEnd'))
      expect(at('w:commentRangeEnd')).toBeLessThan(at('w:commentReference'))
    }
    expect(comments.events.find((event) => event.name === 'w:comment')?.attributes).toMatchObject({
      'w:author': 'Ana',
      'w:date': '2026-03-02T09:15:00Z',
    })
    expect(comments.words).toContain('Regulation & oversight > <script>alert(1)</script>')
    expect(comments.words).toContain('order, she says.')
  })

  it('keep overlaps: ranges cross, and the words under both have a shade of their own', async () => {
    const { bytes } = await exportDocuments(store, 'docx', reader, { sourceIds: [id(2, 1)] })
    const { document } = await partsOf(bytes)
    const order = document.events.flatMap(({ name, attributes }) =>
      /^w:commentRange/.test(name) ? [`${name.slice(14)} ${attributes['w:id']}`] : [],
    )
    expect(order).toEqual(['Start 0', 'Start 1', 'End 0', 'End 1'])
    const fills = document.events.filter(({ name }) => name === 'w:shd').map((e) => e.attributes['w:fill'])
    expect(new Set(fills).size).toBe(3)
  })

  it('have all words of the text, in order', async () => {
    const { bytes } = await exportDocuments(store, 'docx', reader, { sourceIds: [id(2, 2)] })
    const { document } = await partsOf(bytes)
    expect(document.words.join('')).toContain(texts.forum.replaceAll('\n', ''))
  })

  it('open in LibreOffice and become a PDF, where it is at hand', async () => {
    const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path))
    if (soffice === undefined) return console.log('skipped: no soffice here')
    const folder = await mkdtemp(join(tmpdir(), 'emic-docx-'))
    try {
      const path = join(folder, 'texts.docx')
      await writeFile(path, (await exportDocuments(store, 'docx', reader)).bytes)
      const home = `-env:UserInstallation=file://${folder}/profile`
      await promisify(execFile)(soffice, [
        home,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path,
      ])
      expect((await readFile(join(folder, 'texts.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 120_000)
})

describe('highlighted documents as HTML', () => {
  it('hold no script, fetch nothing, and have no attribute but their own', async () => {
    const html = utf8((await exportDocuments(store, 'html', reader)).bytes)
    const tags = new Set<string>()
    const wild: string[] = []
    let words = ''
    const parser = new Parser({
      onopentag: (name, attributes) => {
        tags.add(name)
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on|^src|^href|^action/.test(key)) wild.push(key)
          if (
            key === 'style' &&
            !/^(?:--?[a-z]+:[#\w.]+;?|top:[\d.]+%;|height:[\d.]+%|background:#[\dA-F]{6})+$/.test(value)
          )
            wild.push(value)
        }
      },
      ontext: (text) => void (words += text),
    })
    parser.end(html)
    expect(wild).toEqual([])
    for (const name of ['script', 'img', 'b', 'a', 'iframe', 'link']) expect(tags.has(name)).toBe(false)
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    )
    expect(words).toContain('<b>谁来监管？</b>')
    expect(words).toContain('=SUM(A1:A9) was all the price list said')
    expect(html).not.toMatch(/url\(|@import|https?:/)
  })

  it('name the codes beside the line where they begin, with comments, and coders where there are several', async () => {
    const html = utf8((await exportDocuments(store, 'html', reader, { language: 'de' })).bytes)
    expect(html).toContain('Alle Codes zeigen')
    expect(html).toContain('The other\norder, she says.')
    expect(html).toContain('<span class="facts">+Ben</span>')
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(4)
  })
})

describe('which documents', () => {
  it('are one for each source in a zip, each under its own name', async () => {
    const { bytes, name } = await exportDocuments(store, 'html', reader, { apart: true })
    expect(name).toBe('Stem cells 干细胞 texts.zip')
    expect((await openZip(bytes, name)).names).toEqual(['Interview, nurse.html', '论坛 2.html'])
  })

  it('are named after the source where there is one', async () => {
    const { name } = await exportDocuments(store, 'docx', reader, { sourceIds: [id(2, 1)] })
    expect(name).toBe('Interview, nurse coded.docx')
  })

  it('are refused where there is no source', async () => {
    await expect(exportDocuments(store, 'docx', reader, { sourceIds: [id(2, 3)] })).rejects.toThrow(
      'There is no source to export.',
    )
  })
})
