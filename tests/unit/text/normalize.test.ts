import { describe, expect, it } from 'vitest'
import { normalizeText } from '../../../shared/text/normalize'

describe('normalizeText', () => {
  it.each([
    ['turns CRLF into one line break', 'Q: Why?\r\nA: Hope.\r\n', 'Q: Why?\nA: Hope.\n'],
    ['turns a lone CR into a line break', 'one\rtwo\r\rthree', 'one\ntwo\n\nthree'],
    ['removes a byte order mark at the start', '\ufeffField notes', 'Field notes'],
    ['removes several, also behind a NUL', '\ufeff\0\ufeffField notes', 'Field notes'],
    ['keeps a zero-width no-break space inside', 'a\ufeffb', 'a\ufeffb'],
    ['removes NUL, also between CR and LF', 'a\0b\r\0\nc', 'ab\nc'],
    ['replaces a lone high surrogate', 'a\ud83db', 'a\ufffdb'],
    ['replaces a lone low surrogate', 'a\ude00b', 'a\ufffdb'],
    ['keeps surrogate pairs', '😀𠮷', '😀𠮷'],
    ['replaces only the first of two high surrogates before a low one', '\ud83d\ud83d\ude00', '\ufffd😀'],
    ['does not compose letters', 'e\u0301', 'e\u0301'],
    ['leaves an empty text empty', '', ''],
  ])('%s', (_, raw, expected) => {
    expect(normalizeText(raw)).toBe(expected)
  })
})
