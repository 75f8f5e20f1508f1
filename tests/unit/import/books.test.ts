import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { bookContainer, bookPackage, chapter, makeEpub } from '../../more-documents'
import { makeZip } from '../../documents'
import { expectLawful, outline } from './lawful'

const xhtml = 'application/xhtml+xml'

describe('a book', () => {
  it('gives its chapters in the order of the spine, with headings, lists and tables', async () => {
    const bytes = await makeEpub([
      '<section><h1>The first night</h1><p>The ward was <em>quiet</em>.<br/>再生医学</p><ul><li>keys</li></ul></section>',
      '<h2>Morning</h2><blockquote><p>We asked.</p></blockquote><table><tr><td>Bed</td><td>3</td></tr></table>',
    ])
    const converted = await convert(bytes, 'ward.epub')
    expect(converted.format).toBe('epub')
    expect(outline(converted)).toEqual([
      'heading1 The first night',
      'paragraph The ward was quiet.\n再生医学',
      'list-item1 keys',
      'heading2 Morning',
      'quote We asked.',
      'table-row Bed\t3',
    ])
    expect(converted.title).toBe('A ward at night')
    expect(converted.losses).toEqual([])
    expectLawful(converted)
  })

  it('is read in its own order, whatever the order of its files, and each chapter once', async () => {
    const bytes = await makeZip({
      'b.xhtml': chapter('<p>second</p>'),
      'a.xhtml': chapter('<p>first</p>'),
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': bookContainer('book.opf'),
      'book.opf': bookPackage(
        `<item id="b" href="b.xhtml" media-type="${xhtml}"/><item id="a" href="./a.xhtml#top" media-type="${xhtml}"/>`,
        '<itemref idref="a"/><itemref idref="b"/><itemref idref="a"/>',
      ),
    })
    expect(outline(await convert(bytes, 'book.epub'))).toEqual(['paragraph first', 'paragraph second'])
  })

  it('leaves out its table of contents and what is no text, and says so', async () => {
    const bytes = await makeEpub(['<p>The words.</p><img src="a.png"/>'], {
      'OEBPS/nav.xhtml': chapter('<nav><ol><li>One</li></ol></nav>'),
      'OEBPS/book.opf': bookPackage(
        `<item id="n" href="nav.xhtml" media-type="${xhtml}" properties="scripted nav"/>` +
          `<item id="c" href="text/part%201.xhtml" media-type="${xhtml}"/><item id="s" href="s.svg" media-type="image/svg+xml"/>`,
        '<itemref idref="n"/><itemref idref="c"/><itemref idref="s"/>',
      ),
    })
    const converted = await convert(bytes, 'book.epub')
    expect(converted.text).toBe('The words.')
    expect(converted.losses).toEqual([
      'The table of contents was left out.',
      '1 part that is no text was left out.',
      '1 picture was left out.',
    ])
  })

  it('reads a part that is no text by its fallback, and does not go round in circles', async () => {
    const bytes = await makeEpub(['<p>instead of the drawing</p>'], {
      'OEBPS/book.opf': bookPackage(
        `<item id="s" href="s.svg" media-type="image/svg+xml" fallback="c"/>` +
          `<item id="c" href="text/part%201.xhtml" media-type="${xhtml}" fallback="s"/>` +
          `<item id="x" href="x.svg" media-type="image/svg+xml" fallback="y"/><item id="y" href="y.svg" media-type="image/svg+xml" fallback="x"/>`,
        '<itemref idref="s"/><itemref idref="x"/>',
      ),
    })
    expect(outline(await convert(bytes, 'book.epub'))).toEqual(['paragraph instead of the drawing'])
  })

  it('may make its fonts unusable elsewhere, but not hide its words', async () => {
    const hidden = (algorithm: string, file: string): string =>
      '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">' +
      `<enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`
    const book = (algorithm: string, file: string) =>
      makeEpub(['<p>The words.</p>'], { 'META-INF/encryption.xml': hidden(algorithm, file) })
    const fonts = await book('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf')
    expect((await convert(fonts, 'book.epub')).text).toBe('The words.')
    const words = await book('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/text/part%201.xhtml')
    await expect(convert(words, 'book.epub')).rejects.toThrow(
      '“book.epub” is protected against copying (DRM), so its words cannot be read.',
    )
  })
})
