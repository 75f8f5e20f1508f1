import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { cleanText, isRightToLeft, paragraphLines, strictColour } from '../../../shared/exchange/characters'
import type { CitedWork, Manuscript, Overview, Part, Section } from '../../../shared/exchange/manuscript'

/** Fonts that come with Word: Latin, and the one Word takes for Chinese, Japanese and Korean characters. */
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'SimSun' } as const
const headingFont = { ...font, eastAsia: 'Microsoft YaHei' } as const
const grey = '565D68'
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D5D9DF' } as const

/** Sizes are half points, distances twentieths of a point. Word knows headings 1 to 6; deeper ones stay at 6. */
const headingSizes = [32, 26, 24, 22, 22, 22] as const

/** Writes a document as DOCX with real headings, so that its outline shows in Word. Names nobody in its properties. */
export async function toDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const { title, subtitle, overview, sections, colon, language } = manuscript
  const document = new Document({
    title: cleanText(title),
    creator: 'Emic',
    lastModifiedBy: 'Emic',
    styles: styles(language),
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          line(title, { style: 'Title' }),
          line(subtitle, { style: 'Facts' }),
          ...(overview ? [line(overview.title, { style: 'Heading1' }), overviewTable(overview)] : []),
          ...sections.flatMap((section) => sectionParagraphs(section, colon)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function styles(language: string) {
  const headings = headingSizes.map((size, i) => ({
    id: `Heading${i + 1}`,
    name: `heading ${i + 1}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size, bold: true, font: headingFont },
    paragraph: { keepNext: true, spacing: { before: i === 0 ? 360 : 280, after: 60 }, outlineLevel: i },
  }))
  return {
    default: {
      document: {
        run: {
          font,
          size: 22,
          language: {
            value: language === 'en' || language === 'zh-CN' ? 'en-GB' : language,
            eastAsia: 'zh-CN',
          },
        },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      {
        id: 'Title',
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 40, bold: true, font: headingFont },
        paragraph: { spacing: { after: 60 } },
      },
      ...headings,
      {
        id: 'Facts',
        name: 'Facts',
        basedOn: 'Normal',
        run: { size: 18, color: grey },
        paragraph: { keepNext: true, spacing: { after: 120 } },
      },
      { id: 'Label', name: 'Label', basedOn: 'Normal', run: { bold: true }, paragraph: { keepNext: true } },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 360 }, border: { left: { ...rule, size: 12, space: 8 } } },
      },
      {
        id: 'Work',
        name: 'Work',
        basedOn: 'Normal',
        paragraph: { indent: { left: 360, hanging: 360 } },
      },
      { id: 'Citation', name: 'Citation', basedOn: 'Quote', run: { size: 18, color: grey } },
    ],
  }
}

function sectionParagraphs(
  { level, number, title, colour, facts, parts }: Section,
  colon: string,
): Paragraph[] {
  const heading = new Paragraph({
    style: `Heading${Math.min(headingSizes.length, level)}`,
    children: [...swatch(colour), new TextRun(cleanText(number === null ? title : `${number} ${title}`))],
  })
  const below = facts.length === 0 ? [] : [line(facts.join(' · '), { style: 'Facts' })]
  return [heading, ...below, ...parts.flatMap((part) => partParagraphs(part, colon))]
}

function partParagraphs(part: Part | CitedWork, colon: string): Paragraph[] {
  if (part.kind === 'work') {
    const words = part.runs.map(({ text, italic }) => new TextRun({ text: cleanText(text), italics: italic }))
    return [new Paragraph({ style: 'Work', children: words })]
  }
  const [first = [], ...rest] = paragraphLines(part.text)
  if (part.kind === 'text') {
    return [
      new Paragraph({
        ...(isRightToLeft(first.join(' ')) ? { bidirectional: true } : {}),
        children: [new TextRun({ text: cleanText(part.label + colon), bold: true }), ...runs(first)],
      }),
      ...rest.map((lines) => paragraph(lines)),
    ]
  }
  return [
    ...(part.label === null ? [] : [line(part.label, { style: 'Label' })]),
    ...[first, ...rest].map((lines, i, { length }) =>
      quoted(lines, i === 0 ? part.before : '', i === length - 1 ? part.after : ''),
    ),
    ...(part.citation === null ? [] : [line(part.citation, { style: 'Citation' })]),
  ]
}

function overviewTable({ head, rows, numeric }: Overview): Table {
  const isNumber = (i: number): boolean => i >= head.length - numeric
  // Numbers of deep codes are long; none is broken.
  const widest = Math.max(4, ...rows.map(({ cells }) => cells[0]?.length ?? 0))
  const number = Math.round(Math.min(20, 4 + widest * 1.1))
  const rest = Math.floor((100 - number - numeric * 13) / (head.length - numeric - 1))
  const widths = head.map((_, i) => (isNumber(i) ? 13 : i === 0 ? number : rest))
  const cell = (i: number, children: readonly TextRun[], words: string, depth = 0): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 10, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      children: [
        new Paragraph({
          alignment: isNumber(i) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(isRightToLeft(words) ? { bidirectional: true } : {}),
          indent: { left: i === 1 ? Math.min(8, depth) * 140 : 0 },
          spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
          children,
        }),
      ],
    })
  const words = (text: string): readonly string[] => paragraphLines(text).flat()
  const heads = head.map((text, i) => cell(i, runs(words(text), { size: 18, bold: true }), ''))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        ({ cells, colour, depth }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, i) =>
              cell(i, [...(i === 1 ? swatch(colour) : []), ...runs(words(text), { size: 20 })], text, depth),
            ),
          }),
      ),
    ],
  })
}

/** A square in the colour of a code. */
function swatch(colour: string | null): readonly TextRun[] {
  const strict = strictColour(colour)
  return strict ? [new TextRun({ text: '■ ', color: strict.slice(1) })] : []
}

/** Lines as runs of one paragraph, with line breaks between them. */
const runs = (lines: readonly string[], options: IRunOptions = {}): TextRun[] =>
  lines.map(
    (text, i) =>
      new TextRun({
        ...options,
        ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
        text,
        ...(i === 0 ? {} : { break: 1 }),
      }),
  )

/** A paragraph of a quotation, with the words beside it paler. */
function quoted(lines: readonly string[], before = '', after = ''): Paragraph {
  const beside = (text: string): TextRun[] =>
    runs(text.trim() === '' ? [] : [cleanText(text)], { color: grey })
  const parts = [
    ...beside(before.trim() === '' ? '' : `${before.trim()} `),
    ...runs(lines),
    ...beside(after.trim() === '' ? '' : ` ${after.trim()}`),
  ]
  return paragraph(lines, { style: 'Quote', children: parts })
}

/** A paragraph that runs as its words do. */
const paragraph = (lines: readonly string[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    children: runs(lines),
    ...options,
    ...(isRightToLeft(lines.join(' ')) ? { bidirectional: true } : {}),
  })

const line = (text: string, options: IParagraphOptions): Paragraph =>
  paragraph(paragraphLines(text).flat(), options)

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: grey })],
  })
