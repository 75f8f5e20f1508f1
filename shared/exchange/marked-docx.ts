import {
  cleanText,
  escapeAttribute,
  escapeText,
  isRightToLeft,
  paragraphLines,
  strictColour,
} from './characters'
import { documentCodes } from './marked-document'
import type { MarkedDocument } from './marked-document'
import type { Mark, MarkedLine, MarkedText } from './marked-text'
import { tint } from './tint'

/**
 * Parts of a Word document (ECMA-376 part 1) with texts, their codings as shading and comments: `word/document.xml` and
 * `word/comments.xml`. Ranges of comments may overlap and go on over paragraphs.
 */
export interface DocxParts {
  readonly document: string
  readonly comments: string
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Writes the two parts. `step` is awaited between texts. */
export async function markedDocx(
  document: MarkedDocument,
  step: (done: number) => Promise<void> = async () => undefined,
): Promise<DocxParts> {
  const { title, labels, texts } = document
  const body: string[] = [paragraph('Title', run(title))]
  for (const { path, colour, codings, sources } of documentCodes(texts)) {
    const square = run('■ ', `<w:color w:val="${(strictColour(colour) ?? '#7A828C').slice(1)}"/>`)
    const use = run(`  ${labels.use(codings, sources)}`, '<w:color w:val="565D68"/><w:sz w:val="18"/>')
    body.push(paragraph('Code', square + run(path) + use))
  }
  const comments: string[] = []
  for (const [i, text] of texts.entries()) {
    await step(i)
    const first = comments.length
    for (const mark of text.marks) comments.push(comment(mark, first + mark.index))
    body.push(...textParagraphs(text, document, first))
  }
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  return {
    document: `${head}<w:document ${w}><w:body>${body.join('')}${page}</w:body></w:document>`,
    comments: `${head}<w:comments ${w}>${comments.join('')}</w:comments>`,
  }
}

function textParagraphs(
  { source, lines, marks }: MarkedText,
  { labels }: MarkedDocument,
  first: number,
): readonly string[] {
  const facts = labels.use(marks.length, marks.length === 0 ? 0 : 1)
  return [
    paragraph('Heading1', run(source.name)),
    paragraph('Facts', run(facts)),
    ...lines.map((line) => lineParagraph(line, first)),
  ]
}

function lineParagraph({ heading, pieces, marks }: MarkedLine, first: number): string {
  const words = pieces.map(({ text, marks: under }) =>
    run(
      text,
      under.length === 0
        ? ''
        : `<w:shd w:val="clear" w:color="auto" w:fill="${tint(under.map(({ colour }) => colour)).slice(1)}"/>`,
    ),
  )
  const before = new Map<number, string>()
  const after = new Map<number, string>()
  const add = (to: Map<number, string>, at: number, xml: string): void =>
    void to.set(at, (to.get(at) ?? '') + xml)
  const [firstOf, lastOf] = reach(pieces)
  for (const { mark, begins, ends } of marks) {
    const id = first + mark.index
    // A coding of no words that are shown stands behind the last of them.
    const start = firstOf.get(mark) ?? pieces.length
    const end = lastOf.get(mark) ?? pieces.length
    if (begins) add(before, start, `<w:commentRangeStart w:id="${id}"/>`)
    if (ends) add(after, end, `<w:commentRangeEnd w:id="${id}"/>${reference(id)}`)
  }
  const content = [...words, ''].map((xml, i) => (before.get(i) ?? '') + xml + (after.get(i) ?? '')).join('')
  const style = heading === null ? 'Normal' : `Heading${Math.min(6, heading + 1)}`
  return paragraph(style, content, isRightToLeft(pieces.map(({ text }) => text).join('')))
}

/** Numbers of the first and the last piece under each mark. */
function reach(pieces: MarkedLine['pieces']): readonly [Map<Mark, number>, Map<Mark, number>] {
  const firstOf = new Map<Mark, number>()
  const lastOf = new Map<Mark, number>()
  for (const [i, { marks }] of pieces.entries()) {
    for (const mark of marks) {
      if (!firstOf.has(mark)) firstOf.set(mark, i)
      lastOf.set(mark, i)
    }
  }
  return [firstOf, lastOf]
}

const reference = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`

/** A code as a comment of its coder: its path, then what the coder wrote. */
function comment({ path, comment: said, coder, createdAt }: Mark, id: number): string {
  const initials = [...cleanText(coder).trim()].slice(0, 2).join('')
  const paragraphs = [
    paragraph(
      'CommentText',
      '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' +
        run(path, '<w:b/>'),
    ),
    ...paragraphLines(said)
      .flat()
      .map((line) => paragraph('CommentText', run(line))),
  ]
  const at = createdAt.replace(/\.\d+Z$/, 'Z')
  return `<w:comment w:id="${id}" w:author="${escapeAttribute(coder)}" w:date="${escapeAttribute(at)}" w:initials="${escapeAttribute(initials)}">${paragraphs.join('')}</w:comment>`
}

function paragraph(style: string, content: string, rightToLeft = false): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${rightToLeft ? '<w:bidi/>' : ''}</w:pPr>${content}</w:p>`
}

/** Words with tabs and line breaks as Word wants them. */
function run(text: string, properties = ''): string {
  const marks = isRightToLeft(text) ? `${properties}<w:rtl/>` : properties
  const words = escapeText(text)
    .split(/([\t\n])/)
    .map((part) =>
      part === ''
        ? ''
        : part === '\t'
          ? '<w:tab/>'
          : part === '\n'
            ? '<w:br/>'
            : `<w:t xml:space="preserve">${part}</w:t>`,
    )
  return `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}${words.join('')}</w:r>`
}
