import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { programFolder } from '../../electron/host/places'

/** One figure, and the part of the benchmark it came from. */
export interface Row {
  readonly part: string
  readonly what: string
  readonly figure: string
}

/** The sections of the report: what stands under each heading, and the parts whose rows it holds. */
const sections = [
  {
    title: 'The host',
    lead: 'Without a window: the log, questions, the search, the history.',
    parts: ['host', 'history', 'search'],
  },
  {
    title: 'The window, in real Chromium without a GPU',
    lead: 'From the user’s act to the end of the frame that shows it; five runs for opening and asking, about 40 codings for coding.',
    parts: ['window'],
  },
  {
    title: 'Bringing sources in',
    lead: 'Each file in a process of its own, with the most memory it took beyond what it had; one run each.',
    parts: ['import'],
  },
  {
    title: 'The window while sources come in',
    lead: 'In the same Chromium; medians of several drops.',
    parts: ['arriving'],
  },
  {
    title: 'Quotes and codebooks out',
    lead: 'Each in a process of its own, with the most memory it took beyond what the open project had; one run each.',
    parts: ['tables'],
  },
  {
    title: 'Projects of other programs',
    lead: 'As REFI-QDA, out and in. Each in a process of its own, with the most memory it took beyond what the open project had; one run each.',
    parts: ['refi'],
  },
  { title: 'Survey tables', lead: 'In the host; one run each.', parts: ['survey'] },
  {
    title: 'Correcting',
    lead: 'From the key that saves to the frame with the new words; seven runs.',
    parts: ['correcting'],
  },
  {
    title: 'Pages of PDFs',
    lead: 'In the host, then in the same Chromium; one run each.',
    parts: ['pages'],
  },
] as const

/** Writes the sections whose parts were all run into docs/benchmarks.md; the others stay as they are there. */
export async function report(rows: readonly Row[], ran: readonly string[]): Promise<void> {
  const file = join(programFolder(), 'docs', 'benchmarks.md')
  const before = await readFile(file, 'utf8').catch(() => '')
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}`
  const day = new Date().toISOString().slice(0, 10)
  const kept = (title: string): string | undefined =>
    before
      .split(/^(?=## )/m)
      .find((section) => section.startsWith(`## ${title}\n`))
      ?.trimEnd()
  const made = sections.flatMap(({ title, lead, parts }) => {
    if (!parts.every((part) => ran.includes(part))) return kept(title) ?? []
    const table = rows.filter(({ part }) => parts.some((one) => one === part))
    const lines = table.map(({ what, figure }) => `| ${what} | ${figure} |`)
    return [
      `## ${title}`,
      `${lead} Measured on ${day}: ${machine}.`,
      ['| what | figure |', '| --- | --- |', ...lines].join('\n'),
    ].join('\n\n')
  })
  const text = [
    '# Benchmarks',
    'Made by `npm run bench`; `npm run bench -- import survey` makes the sections of these parts anew. Compare rows with each other, and with the disk alone, not with other machines.',
    ...made,
  ].join('\n\n')
  await writeFile(file, `${text}\n`)
}
