import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'

describe('a file that holds nothing to read', () => {
  it.each([
    ['nothing.txt', Buffer.alloc(0), '“nothing.txt” is empty (0 bytes).'],
    ['nothing.docx', Buffer.alloc(0), '“nothing.docx” is empty (0 bytes).'],
    ['blank.txt', Buffer.from(' \r\n\t\u3000\n'), '“blank.txt” holds no words, only white space'],
    ['mark.txt', Buffer.from('\ufeff'), '“mark.txt” holds no words'],
    ['empty.html', Buffer.from('<p> </p><script>words()</script>'), '“empty.html” holds no words'],
    ['film.mp4', Buffer.from('words'), '“film.mp4” is of a kind that cannot be read. Emic reads .txt'],
  ])('is refused: %s', async (name, bytes, sentence) => {
    await expect(convert(bytes, name)).rejects.toThrow(sentence)
    await expect(convert(bytes, name)).rejects.toMatchObject({ code: 'invalid', details: { fileName: name } })
  })
})

describe('a very large text', () => {
  it('of one line of 200 MB is refused in one sentence', async () => {
    const bytes = Buffer.alloc(200 * 1024 * 1024, 'a market of hope ')
    await expect(convert(bytes, 'line.txt')).rejects.toThrow(
      '“line.txt” holds more than 64 million characters',
    )
  })

  it('of more than 256 MB is refused before it is read', async () => {
    await expect(convert(Buffer.alloc(257 * 1024 * 1024), 'big.txt')).rejects.toThrow(
      '“big.txt” is larger than 256 MB',
    )
  })

  it('of one line of 30 million characters is read', async () => {
    const { text, structure } = await convert(Buffer.alloc(30_000_000, 'a market of hope '), 'line.txt')
    expect([text.length, structure.blocks.length]).toEqual([30_000_000, 1])
  })
})
