/** Accents of TeX as combining characters. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\u0308',
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030C',
    H: '\u030B',
    c: '\u0327',
    d: '\u0323',
    b: '\u0331',
    k: '\u0328',
    r: '\u030A',
  }),
)

/** Letters and marks that have a name in TeX. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    dj: 'đ',
    DJ: 'Đ',
    th: 'þ',
    TH: 'Þ',
    ng: 'ŋ',
    NG: 'Ŋ',
    ldots: '…',
    dots: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textbackslash: '\\',
    textasciitilde: '~',
    copyright: '©',
    pounds: '£',
    euro: '€',
    S: '§',
    P: '¶',
  }),
)

/**
 * Words as they were meant out of LaTeX: accents, letters with a name, escaped signs, dashes and quotation marks. Commands
 * that are not known go, what they stand around stays. Lone braces go too.
 */
export function fromLatex(text: string): string {
  return text
    .replace(/\\href\s*\{[^{}]*\}/g, '')
    .replace(
      /\\(?:(["'`^~=.])|([uvHcdbkr])(?=[\s{\\]))\s*(?:\{\s*\\?([A-Za-z]?)\s*\}|\\?([A-Za-z]))/g,
      (whole: string, sign?: string, named?: string, braced?: string, bare?: string) => {
        const mark = accents.get(sign ?? named ?? '')
        const letter = braced ?? bare ?? ''
        return mark === undefined || letter === '' ? whole : `${letter}${mark}`.normalize('NFC')
      },
    )
    .replace(/\\([A-Za-z]+)\s*(\{\})?|\\([^A-Za-z])/g, (_, name?: string, _empty?: string, sign?: string) =>
      name !== undefined
        ? (letters.get(name) ?? '')
        : sign === '\\'
          ? ' '
          : /[&%$#_{}]/.test(sign ?? '')
            ? hidden(sign ?? '')
            : '',
    )
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replace(/[{}$]/g, '')
    .replace(/[\uE000-\uE002]/g, (sign) => '{}$'.charAt(sign.charCodeAt(0) - 0xe000))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Braces and dollars that were escaped are kept apart from those that are TeX's own. */
const hidden = (sign: string): string => {
  const at = '{}$'.indexOf(sign)
  return at < 0 ? sign : String.fromCharCode(0xe000 + at)
}
