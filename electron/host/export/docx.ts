import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { cleanText, paragraphLines, strictColour } from '../../../shared/exchange/characters'
import type { CitedWork, Manuscript, Part, Section } from '../../../shared/exchange/manuscript'

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
        paragraph: { spacing: { after: 100, line: 276 } },
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
  const swatch = strictColour(colour)
  const heading = new Paragraph({
    style: `Heading${Math.min(headingSizes.length, level)}`,
    children: [
      ...(swatch ? [new TextRun({ text: '■ ', color: swatch.slice(1) })] : []),
      new TextRun(cleanText(number === null ? title : `${number} ${title}`)),
    ],
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
        children: [new TextRun({ text: cleanText(part.label + colon), bold: true }), ...runs(first)],
      }),
      ...rest.map((lines) => new Paragraph({ children: runs(lines) })),
    ]
  }
  return [
    ...(part.label === null ? [] : [line(part.label, { style: 'Label' })]),
    ...[first, ...rest].map((lines) => new Paragraph({ style: 'Quote', children: runs(lines) })),
    ...(part.citation === null ? [] : [line(part.citation, { style: 'Citation' })]),
  ]
}

function overviewTable({ head, rows, numeric }: NonNullable<Manuscript['overview']>): Table {
  const widths = head.map((_, i) => (i >= head.length - numeric ? 11 : i === 0 ? 10 : 34))
  const row = (texts: readonly string[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map(
        (text, i) =>
          new TableCell({
            width: { size: widths[i] ?? 10, type: WidthType.PERCENTAGE },
            margins: { top: 40, bottom: 40, right: 100 },
            children: [
              new Paragraph({
                alignment: i >= head.length - numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { after: 0 },
                children: runs(paragraphLines(text).flat(), { size: 20, bold: header }),
              }),
            ],
          }),
      ),
    })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule,
    },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  })
}

/** Lines as runs of one paragraph, with line breaks between them. */
const runs = (lines: readonly string[], options: IRunOptions = {}): TextRun[] =>
  lines.map((text, i) => new TextRun({ ...options, text, ...(i === 0 ? {} : { break: 1 }) }))

const line = (text: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: runs(paragraphLines(text).flat()) })

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: grey })],
  })
