import { cleanText, escapeAttribute, isRightToLeft, paragraphLines, strictColour } from './characters'
import { documentCodes } from './marked-document'
import type { MarkedDocument } from './marked-document'
import type { Mark, MarkedLine, MarkedText } from './marked-text'
import { tint } from './tint'
import { pale, paragraph, run, swatch } from './word'

/**
 * The body of a Word document with texts, their codings as shading and as comments, in pieces. Ranges of comments may
 * overlap and go on over paragraphs. `step` is awaited before each text.
 */
export async function* markedDocx(
  document: MarkedDocument,
  step: (done: number) => Promise<void> = async () => undefined,
): AsyncGenerator<string> {
  const { title, labels, texts } = document
  yield paragraph('Title', run(title))
  for (const { path, colour, codings, sources } of documentCodes(texts)) {
    const use = run(`  ${labels.use(codings, sources)}`, `${pale}<w:sz w:val="18"/>`)
    yield paragraph('Code', swatch(strictColour(colour) ?? '#7A828C') + run(path) + use)
  }
  let first = 0
  for (const [i, text] of texts.entries()) {
    await step(i)
    yield* textParagraphs(text, document, first)
    first += text.marks.length
  }
}

/** The comments that the body refers to, in the same order. */
export function* markedDocxComments({ texts }: MarkedDocument): Generator<string> {
  let first = 0
  for (const { marks } of texts) {
    for (const mark of marks) yield comment(mark, first + mark.index)
    first += marks.length
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
