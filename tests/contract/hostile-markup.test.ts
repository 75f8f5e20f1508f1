import { afterAll, describe, expect, it } from 'vitest'
import { toXlsx } from '../../electron/host/export/xlsx'
import { readCodebook } from '../../electron/host/import/codebook'
import { convert } from '../../electron/host/import/convert'
import { refiTask } from '../../electron/host/import/refi/task'
import { readTable } from '../../electron/host/import/table/read'
import { readReferences } from '../../shared/exchange/references/read'
import { Problem } from '../../shared/problem'
import { escapeXml } from '../documents'
import { documented } from '../hostile/documented'
import { carriers } from '../hostile/documents'
import { payloads } from '../hostile/markup'
import { code, guid, qde } from '../made-refi'

const counts = { tried: 0, readers: 0, read: 0, refused: 0 }
afterAll(() => {
  console.log(
    `${payloads.length} payloads of markup through ${counts.readers} importers: ${counts.tried} tried, all of them words, ranges and names of kinds.`,
  )
})

/** What stands beside a text: numbers, and words of ours or names of speakers and pages. */
function strangeIn(value: unknown, at = ''): readonly string[] {
  if (value === null || typeof value === 'number' || value === undefined) return []
  if (typeof value === 'string') return /\.(kind|speaker|label)$/.test(at) ? [] : [`${at}: ${value}`]
  if (Array.isArray(value)) return value.flatMap((one) => strangeIn(one, at))
  return Object.entries(value as object).flatMap(([key, one]) => strangeIn(one, `${at}.${key}`))
}

/** What XML can hold. */
const lawful = payloads.filter((word) => !/[\u0000-\u0008\u000E-\u001F]/.test(word))

describe('markup in what is brought in', () => {
  it('is at least 150 payloads, no two alike', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(150)
    expect(new Set(payloads).size).toBe(payloads.length)
  })

  it.each(carriers)('is words, or nothing: $name', async ({ name, make }) => {
    counts.readers++
    const wrong: string[] = []
    for (const payload of payloads) {
      counts.tried++
      counts.read++
      try {
        const { text, structure, format, losses } = await convert(
          await make([payload, 'The nurse came.']),
          name,
        )
        const strange = strangeIn(structure)
        if (strange.length > 0) wrong.push(`${payload}: ${strange.join()}`)
        if (!structure.blocks.every(({ start, end }) => start >= 0 && start <= end && end <= text.length))
          wrong.push(`${payload}: ranges`)
        if (!/^[a-z]+$/.test(format) || losses.some((loss) => !/^[A-Z0-9“].*\.$/s.test(loss)))
          wrong.push(`${payload}: ${format} ${losses.join()}`)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        counts.read--
        counts.refused++
        if (!/^“.*\.$/s.test(error.message)) wrong.push(`${payload}: ${error.message}`)
      }
    }
    expect(wrong).toEqual([])
  })

  const oneLine = (word: string): string => word.replaceAll(/\s+/g, ' ').trim()
  const cell = (word: string): string => `"${word.replaceAll('"', '""')}"`

  it('is names and words in codebooks: .qdc, .csv, .xlsx', async () => {
    counts.readers += 3
    counts.tried += 3 * lawful.length
    counts.read += 3 * lawful.length
    const codes = lawful.map((word, i) =>
      code(i + 1, escapeXml(oneLine(word)), `<Description>${escapeXml(word)}</Description>`),
    )
    const qdc = await readCodebook(
      Buffer.from(`<CodeBook><Codes>${codes.join('')}</Codes></CodeBook>`),
      'a.qdc',
      {},
    )
    expect(qdc.kind === 'tree' && qdc.book.codes.map(({ name }) => oneLine(name))).toEqual(
      lawful.map(oneLine),
    )
    const rows = lawful.map((word) => [word, word])
    const csv = Buffer.from(['Code,Description', ...rows.map((row) => row.map(cell).join(','))].join('\r\n'))
    const columns = ['Code', 'Description'].map((name) => ({ name, width: 10 }))
    const xlsx = Buffer.from((await toXlsx({ columns, rows }, 'Codes')).bytes)
    for (const [name, bytes] of [
      ['a.csv', csv],
      ['a.xlsx', xlsx],
    ] as const) {
      const book = await readCodebook(bytes, name, {})
      expect(book.kind === 'table' && book.rows.slice(1).map(([first]) => oneLine(first ?? ''))).toEqual(
        lawful.map(oneLine),
      )
    }
  })

  it('is cells of tables and values: .csv, .xlsx', async () => {
    counts.readers += 2
    counts.tried += 2 * lawful.length
    counts.read += 2 * lawful.length
    const rows = lawful.map((word, i) => [`R${i}`, word])
    const csv = Buffer.from(['ID,Why?', ...rows.map((row) => row.map(cell).join(','))].join('\r\n'))
    const columns = ['ID', 'Why?'].map((name) => ({ name, width: 10 }))
    const xlsx = (await toXlsx({ columns, rows }, 'S')).bytes
    for (const [name, bytes] of [
      ['a.csv', csv],
      ['a.xlsx', xlsx],
    ] as const) {
      const table = await readTable(bytes, name, {})
      expect(table.rows.slice(1).map((row) => oneLine(row[1] ?? ''))).toEqual(lawful.map(oneLine))
    }
  })

  it('is names, notes and values in projects of other programs: .qde', async () => {
    counts.readers++
    counts.tried += lawful.length
    counts.read += lawful.length
    const names = lawful.map((word) => escapeXml(oneLine(word)))
    const xml = qde({
      codes: names.map((name, i) => code(i + 1, name, `<Description>${name}</Description>`)).join(''),
      more:
        `<Cases>${names.map((name, i) => `<Case guid="${guid(1000 + i)}" name="${name}"/>`).join('')}</Cases>` +
        `<Notes>${names.map((name, i) => `<Note guid="${guid(2000 + i)}" name="${name}"><PlainTextContent>${name}</PlainTextContent></Note>`).join('')}</Notes>` +
        `<Sets>${names.map((name, i) => `<Set guid="${guid(3000 + i)}" name="${name}"/>`).join('')}</Sets>`,
    })
    const { project, notes } = await refiTask(
      Buffer.from(xml),
      'a.qde',
      { keep: false, folder: null, splitDots: false },
      async () => undefined,
    )
    const wanted = lawful.map(oneLine)
    expect(project.codes.map(({ name }) => oneLine(name))).toEqual(wanted)
    expect(project.cases.map(({ name }) => oneLine(name ?? ''))).toEqual(wanted)
    expect(notes.map(([, words]) => oneLine(words))).toEqual(wanted)
  })

  it('is titles in lists of references: .ris, .bib', () => {
    counts.readers += 2
    counts.tried += 2 * lawful.length
    counts.read += 2 * lawful.length
    const ris = lawful
      .map((word) => `TY  - JOUR\nTI  - ${oneLine(word)}\nUR  - ${oneLine(word)}\nER  - \n`)
      .join('\n')
    expect(readReferences(ris).items).toHaveLength(lawful.length)
    const bib = lawful.map(
      (word, i) => `@article{a${i}, title = {${oneLine(word).replaceAll(/[{}\\%]/g, '')}}, year = 2020}`,
    )
    for (const { title } of readReferences(bib.join('\n')).items) expect(typeof title).toBe('string')
  })

  it('is counted in docs/hostile-files.md', async () => {
    const { tried, readers, refused, read } = counts
    const row = `| markup in texts and names | ${payloads.length} | ${readers} importers | ${tried} | ${refused} | ${read} |`
    expect([row, await documented(row)]).toEqual([row, true])
  })
})
