import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { makeOdt } from '../../documents'
import { expectLawful, outline } from './lawful'

describe('an OpenDocument text', () => {
  it('gives paragraphs, headings, lists, quotes and tables, in Chinese and with emoji', async () => {
    const bytes = await makeOdt(
      `<text:h text:outline-level="2">研究 方法</text:h>
       <text:p>Spaces<text:s text:c="3"/>and<text:tab/>tab<text:line-break/>new   line 😀 &amp; 你好</text:p>
       <text:p text:style-name="P1">Quoted.</text:p>
       <text:p/>
       <text:list><text:list-item><text:p>one</text:p><text:p>still one</text:p>
         <text:list><text:list-item><text:p>内</text:p></text:list-item></text:list></text:list-item></text:list>
       <table:table><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell>
         <table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row></table:table>
       <text:p>Bold <text:span>inside</text:span> words</text:p>`,
      {
        styles: '<style:style style:name="P1" style:parent-style-name="Quotations"/>',
        parts: {
          'meta.xml':
            '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Notes</dc:title></office:meta></office:document-meta>',
        },
      },
    )
    const converted = await convert(bytes, 'notes.odt')
    expect(outline(converted)).toEqual([
      'heading2 研究 方法',
      'paragraph Spaces   and\ttab\nnew line 😀 & 你好',
      'quote Quoted.',
      'list-item1 one',
      'paragraph still one',
      'list-item2 内',
      'table-row Who\ta\nb',
      'paragraph Bold inside words',
    ])
    expect(converted.title).toBe('Notes')
    expectLawful(converted)
  })

  it('leaves out comments, tracked deletions and pictures, says so, and sets notes at the end', async () => {
    const bytes = await makeOdt(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>DELETED</text:p></text:deletion></text:changed-region></text:tracked-changes>
       <text:p>Kept<office:annotation><dc:creator>X</dc:creator><text:p>COMMENT</text:p></office:annotation>
       <draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>words<text:note><text:note-citation>9</text:note-citation><text:note-body><text:p>The note.</text:p></text:note-body></text:note>.</text:p>`,
    )
    const converted = await convert(bytes, 'notes.odt')
    expect(converted.text).toBe('Kept words[1].\n\n[1] The note.')
    expect(converted.losses).toEqual([
      '1 picture was left out.',
      '1 comment was left out.',
      'The record of tracked changes was left out; the text is as it stands now.',
    ])
  })

  it.each<[string, Promise<Buffer>, string]>([
    [
      'a document type',
      makeOdt('<text:p>&x;</text:p>', { head: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      'holds a document type definition (DOCTYPE)',
    ],
    ['an entity nobody defined', makeOdt('<text:p>&x;</text:p>'), '“a.odt” is damaged inside.'],
    [
      'elements nested too deep',
      makeOdt('<text:section>'.repeat(300) + '</text:section>'.repeat(300)),
      'nests its parts more than 256 deep',
    ],
    ['broken XML', makeOdt('<text:p>'), '“a.odt” is damaged inside.'],
    ['no words', makeOdt('<text:p> </text:p>'), '“a.odt” holds no words'],
    [
      'a password',
      makeOdt('<text:p>words</text:p>', {
        parts: {
          'META-INF/manifest.xml':
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        },
      }),
      '“a.odt” is protected with a password.',
    ],
  ])('is refused with %s', async (_, document, sentence) => {
    await expect(convert(await document, 'a.odt')).rejects.toThrow(sentence)
  })
})
