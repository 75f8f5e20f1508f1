import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { decodeWindows1252 } from '../../../electron/host/import/encoding'
import { encodeDoubleByte, encodeWindows1252 } from './encode'
import { expectLawful } from './lawful'

const CHINESE =
  '访谈者：您第一次听说干细胞治疗是什么时候？\n受访者：大概是二零零九年，医院的医生说可以试一试，我们全家商量了很久才决定。\n'
const TRADITIONAL =
  '訪問者：您第一次聽說這個治療是什麼時候？\n受訪者：醫生說可以試一試，我們全家商量了很久。\n'
const JAPANESE =
  '聞き手：最初に幹細胞治療のことを聞いたのはいつですか。\n話し手：病院の先生から説明がありました。\n'
const RUSSIAN = 'Когда вы впервые услышали о лечении стволовыми клетками? Врач предложил попробовать.\n'
const ENGLISH =
  'INTERVIEWER: When did you first hear of it?\nANA: At the clinic, in the spring; my mother asked.\n'
const WESTERN = {
  French: 'Elle a été opérée à Genève : « c’était très dur », dit-elle, « même pour mes frères et sœurs ».\n',
  German: 'Über die Ärzte möchte sie nichts sagen – “größere Übel” habe es gegeben, außer in Köln.\n',
  Spanish: '¿Cuándo oyó hablar por primera vez del tratamiento? El año pasado, en una clínica de Málaga.\n',
  Portuguese: 'A minha mãe não quis decidir; as irmãs também não tinham informação nem opções.\n',
  Danish: 'På sygehuset sagde de, at hjælpen måske først kom året efter, og så blev vi trætte.\n',
  'English with curly quotes':
    'She said “it’s a market — nothing more”, and that the clinic’s price was €900…\n',
}

const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

describe('the encoding of a text file', () => {
  const cases: [string, string, Buffer, string, boolean][] = [
    ['UTF-8', CHINESE, Buffer.from(CHINESE), 'utf-8', false],
    ['plain ASCII', ENGLISH, Buffer.from(ENGLISH), 'utf-8', false],
    ['UTF-8 with a mark', CHINESE, Buffer.from(`\ufeff${CHINESE}`), 'utf-8', false],
    ['UTF-16LE with a mark', CHINESE, utf16le(`\ufeff${CHINESE}`), 'utf-16le', false],
    ['UTF-16BE with a mark', CHINESE, utf16be(`\ufeff${CHINESE}`), 'utf-16be', false],
    ['UTF-16LE without a mark, Chinese', CHINESE, utf16le(CHINESE), 'utf-16le', true],
    ['UTF-16BE without a mark, Chinese', CHINESE, utf16be(CHINESE), 'utf-16be', true],
    ['UTF-16LE without a mark, English', ENGLISH, utf16le(ENGLISH), 'utf-16le', true],
    ['UTF-16BE without a mark, English', ENGLISH, utf16be(ENGLISH), 'utf-16be', true],
    ['UTF-16LE without a mark, Russian', RUSSIAN, utf16le(RUSSIAN), 'utf-16le', true],
    ['GB18030', CHINESE, encodeDoubleByte(CHINESE, 'gb18030'), 'gb18030', true],
    ['Big5', TRADITIONAL, encodeDoubleByte(TRADITIONAL, 'big5'), 'big5', true],
    ['Shift_JIS', JAPANESE, encodeDoubleByte(JAPANESE, 'shift_jis'), 'shift_jis', true],
    ['EUC-JP', JAPANESE, encodeDoubleByte(JAPANESE, 'euc-jp'), 'euc-jp', true],
    ...Object.entries(WESTERN).map(([language, text]): [string, string, Buffer, string, boolean] => [
      `Windows-1252, ${language}`,
      text,
      encodeWindows1252(text),
      'windows-1252',
      true,
    ]),
  ]

  it.each(cases)('%s is found and its words come out right', async (_, text, bytes, name, guessed) => {
    const converted = await convert(bytes, 'interview.txt')
    expect(converted.encoding).toEqual({ name, guessed })
    expect(converted.text).toBe(text)
    expectLawful(converted)
  })

  it.each([
    ['one short line', 1 / 4],
    ['a page', 20],
    ['more than the sample of 64 KiB', 2000],
  ])('does not depend on the length: %s', async (_, times) => {
    const stretch = (text: string): string =>
      times < 1 ? text.slice(0, Math.ceil(text.length * times)) : text.repeat(times)
    for (const encoding of ['gb18030'] as const) {
      const text = stretch(CHINESE)
      const converted = await convert(encodeDoubleByte(text, encoding), 'interview.txt')
      expect([converted.encoding?.name, converted.text === text]).toEqual([encoding, true])
    }
    for (const [language, whole] of Object.entries(WESTERN)) {
      const text = stretch(whole)
      if (!/[^\x00-\x7f]/.test(text)) continue
      const converted = await convert(encodeWindows1252(text), 'interview.txt')
      expect([language, converted.encoding?.name, converted.text === text]).toEqual([
        language,
        'windows-1252',
        true,
      ])
    }
  })

  it.each([
    ['你好，我是李医生。', 'gb18030'],
    ['患者同意', 'gb18030'],
    ['Müller', 'windows-1252'],
    ['café', 'windows-1252'],
    ['Señor Núñez', 'windows-1252'],
  ])('is found even in “%s” alone', async (text, name) => {
    const bytes = name === 'gb18030' ? encodeDoubleByte(text, name) : encodeWindows1252(text)
    const converted = await convert(bytes, 'name.txt')
    expect([converted.encoding?.name, converted.text]).toEqual([name, text])
  })

  it('is GB18030 in an English text with a few Chinese words', async () => {
    const text = `${ENGLISH.repeat(30)}She used the word 监管 (regulation) and later 商业化.\n${ENGLISH.repeat(30)}`
    const converted = await convert(encodeDoubleByte(text, 'gb18030'), 'notes.txt')
    expect([converted.encoding?.name, converted.text]).toEqual(['gb18030', text])
  })

  it('is still UTF-8 when the file was cut within a character, and the loss is told', async () => {
    const converted = await convert(Buffer.from(CHINESE.trimEnd()).subarray(0, -1), 'cut.txt')
    expect(converted.encoding).toEqual({ name: 'utf-8', guessed: true })
    expect(converted.losses).toEqual(['1 character could not be read in the encoding utf-8.'])
  })

  it('is still UTF-8 where replacement characters were written into the file, and nothing is lost', async () => {
    for (const bytes of ['�', '��, said Ana', '\uFEFF�'].map((text) => Buffer.from(text))) {
      for (const options of [{}, { encoding: 'utf-8' }]) {
        const { text, losses } = await convert(bytes, 'a.txt', options)
        expect(text).toBe(bytes.toString().replace('\uFEFF', ''))
        expect(losses).toEqual([])
      }
    }
  })

  it('is what the user says, if the user says it', async () => {
    const converted = await convert(Buffer.from('cff0e8e2e5f2', 'hex'), 'привет.txt', {
      encoding: 'windows-1251',
    })
    expect(converted.encoding).toEqual({ name: 'windows-1251', guessed: false })
    expect(converted.text).toBe('Привет')
  })

  it('cannot be one that does not exist', async () => {
    await expect(convert(Buffer.from('words'), 'a.txt', { encoding: 'klingon' })).rejects.toThrow(
      '“a.txt” cannot be read as “klingon”: no text encoding has that name.',
    )
  })

  it('reads Windows-1252 signs that Latin-1 does not have', () => {
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x92, 0x93, 0x94, 0x97, 0xe9))).toBe('€’“”—é')
  })

  /** The beginning of a program for Linux. */
  const program = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0])
  it.each(['tool.txt', 'tool.md', 'tool.html', 'README'])('binary as %s is refused', async (name) => {
    await expect(convert(program, name)).rejects.toThrow(
      /^“.*” holds no readable text, although its name says so/,
    )
  })

  it('binary without a zero byte is refused too', async () => {
    let state = 7
    const noise = Uint8Array.from(
      { length: 5000 },
      () => ((state = (state * 1103515245 + 12345) % 2147483648) % 255) + 1,
    )
    await expect(convert(noise, 'noise.txt')).rejects.toThrow('holds no readable text')
  })
})
