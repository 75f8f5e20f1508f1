import { isRightToLeft, paragraphLines } from './characters'
import type { CitedWork, Manuscript, Overview, Part, Section } from './manuscript'
import { pale, paragraph, run, runs, swatch } from './word'

/** Width in twentieths of a point between the margins of the page. */
const WIDTH = 9026

/**
 * The body of a Word document in pieces: title, overview, then each section under a heading of its level, so that its
 * outline shows in Word.
 */
export function* manuscriptDocx(manuscript: Manuscript): Generator<string> {
  const { title, subtitle, overview, sections, colon } = manuscript
  yield line('Title', title) + line('Facts', subtitle)
  if (overview) {
    yield line('Heading1', overview.title)
    yield* overviewTable(overview)
  }
  for (const section of sections) yield sectionParagraphs(section, colon)
}

/** Word knows headings 1 to 6; deeper ones stay at 6. */
const headingOf = (level: number): string => `Heading${Math.min(6, level)}`

function sectionParagraphs({ level, number, title, colour, facts, parts }: Section, colon: string): string {
  const heading = paragraph(
    headingOf(level),
    swatch(colour) + run(number === null ? title : `${number} ${title}`),
    isRightToLeft(title),
  )
  const below = facts.length === 0 ? '' : line('Facts', facts.join(' · '))
  return heading + below + parts.map((part) => partParagraphs(part, colon)).join('')
}

function partParagraphs(part: Part | CitedWork, colon: string): string {
  if (part.kind === 'work')
    return paragraph('Work', part.runs.map(({ text, italic }) => run(text, italic ? '<w:i/>' : '')).join(''))
  const [first = [], ...rest] = paragraphLines(part.text)
  if (part.kind === 'text') {
    const label = run(part.label + colon, '<w:b/>')
    return [
      paragraph('Normal', label + runs(first), isRightToLeft(first.join(' '))),
      ...rest.map((lines) => paragraph('Normal', runs(lines), isRightToLeft(lines.join(' ')))),
    ].join('')
  }
  const { label, before = '', after = '', citation } = part
  return [
    label === null ? '' : line('Label', label),
    ...[first, ...rest].map((lines, i, { length }) =>
      quoted(lines, i === 0 ? before : '', i === length - 1 ? after : ''),
    ),
    citation === null ? '' : line('Citation', citation),
  ].join('')
}

/** A paragraph of a quotation, with the words beside it paler. */
function quoted(lines: readonly string[], before: string, after: string): string {
  const [ahead, behind] = [before.trim(), after.trim()]
  return paragraph(
    'Quote',
    (ahead === '' ? '' : run(`${ahead} `, pale)) +
      runs(lines) +
      (behind === '' ? '' : run(` ${behind}`, pale)),
    isRightToLeft(lines.join(' ')),
  )
}

function* overviewTable({ head, rows, numeric }: Overview): Generator<string> {
  const isNumber = (i: number): boolean => i >= head.length - numeric
  // Numbers of deep codes are long; none is broken.
  const widest = Math.max(4, ...rows.map(({ cells }) => cells[0]?.length ?? 0))
  const number = Math.round(Math.min(20, 4 + widest * 1.1))
  const rest = Math.floor((100 - number - numeric * 13) / (head.length - numeric - 1))
  const widths = head.map((_, i) => Math.round(((isNumber(i) ? 13 : i === 0 ? number : rest) * WIDTH) / 100))
  const cell = (i: number, content: string, words: string, depth = 0): string => {
    const indent = i === 1 && depth > 0 ? `<w:ind w:left="${Math.min(8, depth) * 140}"/>` : ''
    const properties = `<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>${indent}${isNumber(i) ? '<w:jc w:val="right"/>' : ''}`
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph('Normal', content, isRightToLeft(words), properties)}</w:tc>`
  }
  const words = (text: string, properties: string): string => runs(paragraphLines(text).flat(), properties)
  const heads = head.map((text, i) =>
    cell(i, words(text, '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>'), ''),
  )
  yield [
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${rule('top')}${rule('bottom')}${rule('insideH')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>',
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join('')}</w:tr>`,
  ].join('')
  for (const { cells, colour, depth } of rows) {
    const content = cells.map((text, i) =>
      cell(
        i,
        (i === 1 ? swatch(colour) : '') + words(text, '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
        text,
        depth,
      ),
    )
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${content.join('')}</w:tr>`
  }
  yield '</w:tbl>'
}

const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D5D9DF"/>`

/** A text as one paragraph. */
function line(style: string, text: string): string {
  const lines = paragraphLines(text).flat()
  return paragraph(style, runs(lines), isRightToLeft(lines.join(' ')))
}
