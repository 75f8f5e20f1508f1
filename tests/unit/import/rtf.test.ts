import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { makeRtf, rtfHex, rtfUnicode } from '../../documents'
import { encodeDoubleByte } from './encode'
import { expectLawful, outline } from './lawful'

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 SimSun;}{\\f2\\fnil\\fcharset128 MS Mincho;}' +
  '{\\f3\\fnil\\fcharset204 Arial Cyr;}{\\f4\\fnil\\fcharset129 Batang;}{\\f5\\fnil\\fcharset136 MingLiU;}}'

const read = (body: string, head?: string) => convert(makeRtf(body, head), 'interview.rtf')

describe('the words of an RTF file', () => {
  const gbk = (text: string) => rtfHex(encodeDoubleByte(text, 'gb18030'))
  const cases: [string, string, string][] = [
    ['plain words, with line ends of the file that mean nothing', 'I was\n afraid\\par', 'I was afraid'],
    ['Unicode with a fallback character', rtfUnicode('再生医学 is “costly”'), '再生医学 is “costly”'],
    ['emoji as two units', rtfUnicode('Good 👍🏽!'), 'Good 👍🏽!'],
    ['a code above 32,767 as a positive number, as LibreOffice writes it', '\\u35775?\\u39064?', '访题'],
    ['fallbacks of two bytes', `{\\uc2\\u24178${gbk('干')}\\u32454${gbk('细')}}x`, '干细x'],
    ['no fallback', '{\\uc0\\u24178\\u32454}x', '干细x'],
    ['GBK bytes by the font', `${FONTS}\\f1 ${gbk('我们决定了。')}\\f0 ok`, '我们决定了。ok'],
    ['GBK bytes whose second byte stands as a letter', `${FONTS}{\\f1 \\'81@\\'81A}`, '丂丄'],
    ['GBK bytes whose second byte is a backslash', `${FONTS}{\\f1 \\'81\\\\}x`, '乗x'],
    [
      'GBK bytes by the East Asian font of the run',
      `${FONTS}\\loch\\af0\\hich\\af0\\dbch\\af1\\f0 ${gbk('中文')}`,
      '中文',
    ],
    ['Shift-JIS', `${FONTS}\\f2 ${rtfHex(encodeDoubleByte('先生の説明', 'shift_jis'))}`, '先生の説明'],
    ['Big5', `${FONTS}\\f5 ${rtfHex(encodeDoubleByte('醫生說', 'big5'))}`, '醫生說'],
    ['Korean', `${FONTS}\\f4 \\'c8\\'af\\'c0\\'da`, '환자'],
    ['Cyrillic', `${FONTS}\\f3 \\'e2\\'f0\\'e0\\'f7`, 'врач'],
    ['Windows-1252', `${FONTS}\\f0 caf\\'e9 \\'93it\\'92s\\'94 \\'80`, 'café “it’s” €'],
    [
      'symbols',
      '\\ldblquote a\\rdblquote \\endash \\emdash \\lquote b\\rquote\\~\\{x\\}\\\\ co\\-op non\\_stop',
      '“a”–—‘b’\u00a0{x}\\ coop non‑stop',
    ],
    ['line breaks and tabs', 'ANA:\\tab yes\\line no', 'ANA:\tyes\nno'],
  ]

  it.each(cases)('%s', async (_, body, text) => {
    const converted = await read(body)
    expect(converted.text).toBe(text)
    expectLawful(converted)
  })

  it('follow the code page of the document where the font names none', async () => {
    expect((await read(gbk('患者同意'), '\\ansi\\ansicpg936\\deff0')).text).toBe('患者同意')
  })

  it('may stand as bytes, unescaped', async () => {
    const body = encodeDoubleByte('患者同意', 'gb18030').toString('latin1')
    expect((await read(body, '\\ansi\\ansicpg936')).text).toBe('患者同意')
  })
})

describe('the structure of an RTF file', () => {
  it('gives headings, list items, quotes and table rows', async () => {
    const converted = await read(
      '{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 标题 2;}{\\s9 Quote;}{\\*\\cs10 Default;}}'.replace(
        '标题',
        rtfUnicode('标题'),
      ) +
        '\\pard\\s1 Method\\par\\pard\\s2 Consent\\par\\pard\\plain We asked.\\par' +
        '\\pard\\s9 No.\\par{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1\\ilvl0 hope\\par\\ilvl1 more\\par' +
        '\\pard\\outlinelevel2 Third\\par' +
        '\\trowd\\cellx1\\cellx2\\pard\\intbl Who\\cell first\\par second\\cell\\row\\trowd\\pard\\intbl Ana\\cell yes\\cell\\row' +
        '\\pard After the table',
    )
    expect(outline(converted)).toEqual([
      'heading1 Method',
      'heading2 Consent',
      'paragraph We asked.',
      'quote No.',
      'list-item1 hope',
      'list-item2 more',
      'heading3 Third',
      'table-row Who\tfirst\nsecond',
      'table-row Ana\tyes',
      'paragraph After the table',
    ])
    expectLawful(converted)
  })

  it('sets notes at the end and takes the title from the properties', async () => {
    const converted = await read(
      '{\\info{\\title Seventh interview}{\\author SECRET}}It was costly{\\super\\chftn}{\\footnote {\\super\\chftn}About 20,000 yuan.}, she said.\\par',
    )
    expect(converted.text).toBe('It was costly[1], she said.\n\n[1] About 20,000 yuan.')
    expect(converted.title).toBe('Seventh interview')
  })

  it('leaves out what is no text, and says so', async () => {
    const converted = await read(
      '{\\header HEADER}{\\*\\generator GENERATOR;}Kept{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 00ff}{\\result RESULT}}' +
        '{\\*\\annotation COMMENT}{\\deleted DELETED}{\\v HIDDEN}{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}' +
        '{\\*\\unknown UNKNOWN}{\\pict\\bin5 }}}}}} words',
    )
    expect(converted.text).toBe('Keptlink words')
    expect(converted.losses).toEqual([
      '2 pictures were left out.',
      '1 embedded object was left out.',
      '1 comment was left out.',
      '1 tracked deletion was left out.',
      'Headers and footers were left out.',
    ])
  })

  it('reads the Unicode half of a doubled text', async () => {
    expect((await read('{\\upr{ANSI}{\\*\\ud{\\u24178?}}} end')).text).toBe('干 end')
  })
})

describe('a broken RTF file', () => {
  it('is read as far as it goes', async () => {
    const bytes = Buffer.from('{\\rtf1\\ansi {\\b The last words are {\\i cut')
    expect((await convert(bytes, 'cut.rtf')).text).toBe('The last words are cut')
  })

  it.each([
    [
      'nothing readable came',
      Buffer.from('{\\rtf1\\ansi{\\fonttbl{\\f0 Ti'),
      '“x.rtf” holds no words that can be read.',
    ],
    [
      'it nests too deep',
      Buffer.from(`{\\rtf1 ${'{'.repeat(20_000)}`),
      'nests its parts more than 10000 deep',
    ],
    ['it is no RTF', Buffer.from('Some words'), '“x.rtf” is not a .rtf document'],
  ])('is refused when %s', async (_, bytes, sentence) => {
    await expect(convert(bytes, 'x.rtf')).rejects.toThrow(sentence)
  })

  it('with closing braces too many loses nothing', async () => {
    expect((await convert(Buffer.from('{\\rtf1 one}}} two}'), 'x.rtf')).text).toBe('one two')
  })
})
