import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import {
  docxItem,
  docxParagraph,
  docxRelationship,
  docxTable,
  makeDocx,
  makeOle,
  makeZip,
  makeZipBomb,
  makeLyingZip,
  replaceBytes,
} from '../../documents'
import { expectLawful, outline } from './lawful'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

describe('a Word document', () => {
  it('gives paragraphs, headings, lists, quotes and tables, in Chinese and with emoji', async () => {
    const bytes = await makeDocx(
      docxParagraph('Interview 7', 'Title') +
        docxParagraph('一、方法', '1') +
        docxParagraph('Consent', '2') +
        docxParagraph('ANA:\tI was  afraid 😟\n再生医学 & <markets>') +
        docxParagraph('   ') +
        docxParagraph('It is a market.', 'Quote') +
        docxItem('hope', 0) +
        docxItem('希望', 1) +
        docxTable([
          ['Who', 'What'],
          ['', '同意'],
        ]),
      {
        'docProps/core.xml':
          '<?xml version="1.0"?><cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Seventh interview</dc:title></cp:coreProperties>',
      },
    )
    const converted = await convert(bytes, 'interview.docx')
    expect(outline(converted)).toEqual([
      'heading1 Interview 7',
      'heading1 一、方法',
      'heading2 Consent',
      'paragraph ANA:\tI was  afraid 😟\n再生医学 & <markets>',
      'quote It is a market.',
      'list-item1 hope',
      'list-item2 希望',
      'table-row Who\tWhat',
      'table-row \t同意',
    ])
    expect(converted.title).toBe('Seventh interview')
    expect(converted.losses).toEqual([])
    expectLawful(converted)
  })

  it('keeps cells of several paragraphs together, as transcripts in tables have them', async () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => docxParagraph(text)).join('')}</w:tc>`
    const bytes = await makeDocx(`<w:tbl><w:tr>${cell('ANA')}${cell('First.', 'Second.')}</w:tr></w:tbl>`)
    expect(outline(await convert(bytes, 'a.docx'))).toEqual(['table-row ANA\tFirst.\nSecond.'])
  })

  it('sets notes at the end with their numbers', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const bytes = await makeDocx(
      docxParagraph('It was costly.').replace('</w:p>', `${note}</w:p>`),
      {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${docxParagraph('About 20,000 yuan.')}</w:footnote></w:footnotes>`,
      },
      docxRelationship('rIdF', 'footnotes', 'footnotes.xml'),
    )
    expect((await convert(bytes, 'a.docx')).text).toBe('It was costly.[1]\n\n[1] About 20,000 yuan.')
  })

  it('leaves out deleted words, comments, pictures, headers and formulas, and says so', async () => {
    const picture =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdP"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    const bytes = await makeDocx(
      docxParagraph(
        'Kept.',
        undefined,
        `<w:del><w:r><w:delText>DELETED</w:delText></w:r></w:del><w:r>${picture}</w:r>`,
      ),
      {
        'word/comments.xml': `<w:comments ${W}><w:comment w:id="1">${docxParagraph('COMMENT')}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr ${W}>${docxParagraph('HEADER')}</w:hdr>`,
        'word/media/image1.png': 'not a picture',
      },
      docxRelationship('rIdP', 'image', 'media/image1.png') +
        docxRelationship('rIdC', 'comments', 'comments.xml'),
    )
    const converted = await convert(bytes, 'a.docx')
    expect(converted.text).toBe('Kept.')
    expect(converted.losses).toEqual([
      '1 picture was left out.',
      '1 comment was left out.',
      '1 tracked deletion was left out.',
      'Headers and footers were left out.',
    ])
  })

  it('reads nothing from outside', async () => {
    const blip =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const bytes = await makeDocx(
      docxParagraph('Words.', undefined, blip) + '<w:altChunk r:id="rIdH"/>',
      { 'word/chunk.html': '<p>CHUNK</p>', 'word/settings.xml': `<w:settings ${W}/>` },
      docxRelationship('rIdX', 'image', 'file:///etc/passwd', true) +
        docxRelationship('rIdT', 'attachedTemplate', 'file:///dev/zero', true) +
        docxRelationship('rIdH', 'aFChunk', 'chunk.html'),
    )
    const converted = await convert(bytes, 'a.docx')
    expect(converted.text).toBe('Words.')
    expect(converted.losses).toEqual(['1 picture was left out.', '1 embedded object was left out.'])
  })

  it('is known by its content, whatever its name', async () => {
    const bytes = await makeDocx(docxParagraph('Words.'))
    expect((await convert(bytes, 'renamed.txt')).format).toBe('docx')
  })
})

describe('a Word document that cannot be read', () => {
  const refuses = async (bytes: Uint8Array, sentence: string | RegExp, name = 'bad.docx') => {
    await expect(convert(bytes, name)).rejects.toMatchObject({ name: 'Problem', code: 'invalid' })
    await expect(convert(bytes, name)).rejects.toThrow(sentence)
  }

  it('is refused when it was cut off', async () => {
    const bytes = await makeDocx(docxParagraph('Words.'))
    await refuses(
      bytes.subarray(0, bytes.length - 30),
      '“bad.docx” is damaged: its package cannot be opened.',
    )
  })

  it('is refused when bytes inside were changed', async () => {
    const bytes = await makeDocx(docxParagraph('Words and words and more words.'.repeat(50)))
    const at = bytes.indexOf('word/document.xml') + 60
    bytes.fill(0xaa, at, at + 20)
    await refuses(bytes, '“bad.docx” is damaged')
  })

  it('is refused when it is another kind of file', async () => {
    await refuses(Buffer.from('Just some words'), '“bad.docx” is not a .docx document, or it is damaged')
    await refuses(await makeZip({ 'a.txt': 'a' }), '“bad.docx” is not a .docx document, or it is damaged')
    await refuses(
      await makeZip({ 'xl/workbook.xml': '<a/>' }),
      'is of a kind that cannot be read',
      'table.xlsx',
    )
    await refuses(await makeZip({ 'a.txt': 'a' }), 'although its name says so: it is a zip package', 'a.txt')
  })

  it('is refused when it needs a password, or is in the old format', async () => {
    await refuses(makeOle(['Root Entry', 'EncryptedPackage']), '“bad.docx” is protected with a password.')
    await refuses(
      makeOle(['Root Entry', 'WordDocument']),
      '“bad.doc” is in the old Word format (.doc).',
      'bad.doc',
    )
  })

  it('is refused when a path leads out of it', async () => {
    const sound = await makeDocx(docxParagraph('Words.'), { 'xx/evil.txt': 'evil' })
    await refuses(
      replaceBytes(sound, 'xx/evil.txt', '../evil.tx'.padEnd(11, 't')),
      'leads out of the document',
    )
    await refuses(replaceBytes(sound, 'xx/evil.txt', '/etc/passwd'), 'leads out of the document')
    await refuses(replaceBytes(sound, 'xx/evil.txt', '..\\evil.txt'), 'leads out of the document')
  })

  it('is refused when two files in it have one name', async () => {
    const bytes = await makeDocx(docxParagraph('Words.'), { 'word/a.xml': '<a/>', 'word/A.xml': '<a/>' })
    await refuses(bytes, 'holds two files of the same name')
  })

  it('is refused when it unpacks to far too much', async () => {
    await refuses(await makeZipBomb(40), '“bad.docx” unpacks to far more than a document would')
    await refuses(
      makeLyingZip('word/document.xml', Buffer.alloc(40_000_000), 1000),
      /unpacks to far more|is damaged/,
    )
  })

  it('is refused when it has a document type, or nests too deep', async () => {
    const laughs =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' +
      `<w:document ${W}><w:body>&b;</w:body></w:document>`
    await refuses(
      await makeDocx('', { 'word/document.xml': laughs }),
      'holds a document type definition (DOCTYPE)',
    )
    const deep = '<w:sdt><w:sdtContent>'.repeat(200) + '</w:sdtContent></w:sdt>'.repeat(200)
    await refuses(await makeDocx(deep), 'nests its parts more than 256 deep')
  })

  it('is refused when its XML is broken or without words', async () => {
    await refuses(await makeDocx('<w:p><w:r>'), '“bad.docx” is damaged inside.')
    await refuses(await makeDocx(docxParagraph('  ')), '“bad.docx” holds no words')
  })
})
