import type { RefiReport, RefiText } from '../../shared/contract/refi-calls'

/** How the positions in a text were counted, as NVivo does. */
export const text = (name: string, more: Partial<RefiText> = {}): RefiText => ({
  name,
  ...{ unit: 'utf16', crlf: 2, end: 'exclusive', differs: true, hits: 302, total: 303 },
  ...{ byWords: false, uncertain: false, beyond: 0, encoding: { name: 'utf-8', guessed: false } },
  ...more,
})

/** What is in a project with some of everything that is told. */
export const report: RefiReport = {
  name: 'The ward',
  origin: 'NVivo for Windows 12.6',
  program: 'nvivo-windows',
  counts: {
    coders: { made: 0, known: 1 },
    codes: { made: 12, known: 2 },
    sources: { made: 2, known: 0 },
    quotations: { made: 1303, known: 0 },
    codings: { made: 1310, known: 0 },
    memos: { made: 0, known: 0 },
    cases: { made: 4, known: 0 },
    variables: { made: 0, known: 0 },
    groups: { made: 0, known: 0 },
  },
  same: { codes: ['Waiting', 'Waiting / Tea'], texts: [{ name: 'diary', here: 'Diary of a nurse' }] },
  texts: [
    text('Diary'),
    text('Field notes', { hits: 8, total: 10, uncertain: true, beyond: 1 }),
    text('Not coded', { hits: 0, total: 0 }),
    text('Letters', {
      differs: false,
      byWords: true,
      hits: 4,
      total: 4,
      encoding: { name: 'windows-1252', guessed: true },
    }),
  ],
  doubtful: 7,
  missing: [{ name: 'Corridor', path: 'internal://corridor.mp3' }],
  unread: ['“a.txt” is empty (0 bytes).'],
  kept: [
    { element: 'Link', count: 3 },
    { element: 'Mystery', count: 1 },
  ],
  losses: [{ what: 'codings-twice', count: 2 }],
  unknown: [{ name: 'Hotspot', count: 5 }],
}

/** What is in a file with so many things of each kind, all known. */
export const nothing = (known: number): RefiReport => ({
  ...report,
  counts: Object.fromEntries(
    Object.keys(report.counts).map((kind) => [kind, { made: 0, known }]),
  ) as RefiReport['counts'],
  ...{ same: { codes: [], texts: [] }, texts: [], doubtful: 0, missing: [], unread: [], kept: [] },
  ...{ losses: [], unknown: [] },
})
