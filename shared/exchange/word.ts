import { escapeText, isRightToLeft, strictColour } from './characters'

/** Pieces of a Word document's body (WordprocessingML, ECMA-376 part 1). Properties are given in the order of its schema. */

/** A paragraph of a style. `properties` stand behind its direction: spacing, indents, alignment. */
export function paragraph(style: string, content: string, rightToLeft = false, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${rightToLeft ? '<w:bidi/>' : ''}${properties}</w:pPr>${content}</w:p>`
}

/** Words with tabs and line breaks as Word wants them. `properties` stand before their direction: weight, colour, size. */
export function run(text: string, properties = ''): string {
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

/** Lines of one paragraph, with line breaks between them; each runs as its words do. */
export const runs = (lines: readonly string[], properties = ''): string =>
  lines.map((line, i) => run(i === 0 ? line : `\n${line}`, properties)).join('')

/** The paler colour of what stands beside. */
export const pale = '<w:color w:val="565D68"/>'

/** A square in the colour of a code; nothing where it has none. */
export function swatch(colour: string | null): string {
  const strict = strictColour(colour)
  return strict === null ? '' : run('■ ', `<w:color w:val="${strict.slice(1)}"/>`)
}
