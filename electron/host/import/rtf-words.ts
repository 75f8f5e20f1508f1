/** Control words that stand for a character (RTF 1.9.1, "Special characters"). */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
])

/** Control symbols that stand for a character; `\-` (a possible hyphen) and `\:` stand for none. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['\t', '\t'],
])

/** Destinations that hold no words of the document, where their group does not begin with `\*` anyway. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator pict nonshppict object fldinst header ' +
    'headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private ' +
    'xe tc rxe sp shprslt do template author operator company category keywords comment doccomm subject manager ' +
    'creatim revtim printim buptim hlinkbase themedata colorschememapping datastore latentstyles listtext pntext ' +
    'pgdsctbl fonttblx bkmkstart bkmkend'
  ).split(' '),
)

/** Destinations that hold words although their group begins with `\*`. */
export const STARRED: ReadonlySet<string> = new Set(['shpinst', 'ud', 'footnote'])
