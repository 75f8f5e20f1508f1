import { cleanText, paragraphLines, strictColour } from './characters'
import type { CitedWork, Manuscript, Part, Section } from './manuscript'

/** Writes a document as Markdown that CommonMark, GitHub and Pandoc read alike. Nothing in a text acts as markup. */
export function toMarkdown(manuscript: Manuscript): string {
  const { title, subtitle, overview, sections, colon } = manuscript
  const blocks = [`# ${inline(title)}`, inline(subtitle)]
  if (overview) {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const rule = overview.head.map((_, i) => (i < overview.head.length - overview.numeric ? '---' : '---:'))
    blocks.push(
      `## ${inline(overview.title)}`,
      [
        line(overview.head.map(inline)),
        line(rule),
        ...overview.rows.map(({ cells }) => line(cells.map(inline))),
      ].join('\n'),
    )
  }
  for (const section of sections) blocks.push(...sectionBlocks(section, colon))
  return `${blocks.join('\n\n')}\n`
}

function sectionBlocks(
  { level, number, title, colour, facts, parts }: Section,
  colon: string,
): readonly string[] {
  const marks = '#'.repeat(Math.min(6, level + 1))
  const swatch = strictColour(colour)
  const line = [...(swatch ? [`\`${swatch}\``] : []), ...facts.map(inline)].join(' · ')
  return [
    `${marks} ${number === null ? '' : `${number} `}${inline(title)}`,
    ...(line === '' ? [] : [line]),
    ...parts.flatMap((part) => partBlocks(part, colon)),
  ]
}

function partBlocks(part: Part | CitedWork, colon: string): readonly string[] {
  if (part.kind === 'work') return [lineStart(part.runs.map(runMarks).join(''))]
  const paragraphs = paragraphLines(part.text).map((lines) =>
    lines.map((line) => lineStart(inline(line))).join('\\\n'),
  )
  if (part.kind === 'text') {
    const [first = '', ...rest] = paragraphs
    return [`**${inline(part.label)}**${colon}${first}`, ...rest]
  }
  const aside = (text: string | undefined): string =>
    text === undefined || text.trim() === '' ? '' : inline(`[${text.trim()}]`)
  const shown = paragraphs.map((text, i) =>
    [i === 0 ? aside(part.before) : '', text, i === paragraphs.length - 1 ? aside(part.after) : '']
      .filter((each) => each !== '')
      .join(' '),
  )
  const quote = [...shown, ...(part.citation === null ? [] : [lineStart(inline(part.citation))])]
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
  return [...(part.label === null ? [] : [`**${inline(part.label)}**`]), quote]
}

/** A run with its marks; blanks stay outside of them, where they would undo them. */
function runMarks({ text, italic }: CitedWork['runs'][number]): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  const line = inline(words)
  return `${before}${italic && line !== '' ? `*${line}*` : line}${after}`
}

/**
 * One line without markup, blanks at its ends dropped: what acts inside a line is escaped, and only where it would act,
 * so that the file stays legible. `$`, `^`, `@` and `{` act in Pandoc, `|` in tables.
 */
const inline = (text: string): string =>
  cleanText(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/^[ \t]+|[ \t]+$/g, '')
    .replaceAll(/[\\`*_[\]<~|$^{]|&(?=[#A-Za-z])|(?<=^|\s)#|(?<![A-Za-z0-9])@/g, '\\$&')

/** Escapes what acts only at the start of a line: quotes, bullets, numbers of lists, rules, definition lists. */
const lineStart = (line: string): string =>
  line
    .replace(/^[>\-+=:%]/, '\\$&')
    .replace(/^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,7}))([.)])(?=\s|$)/, '$1\\$2')
