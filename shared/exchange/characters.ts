/**
 * What XML 1.0 (section 2.2) cannot hold in any spelling: control characters, the two non-characters at the end of the
 * first plane, halves of surrogate pairs. Word, Excel and REFI-QDA refuse a whole file for one of them.
 */

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** The text without characters that XML cannot hold, line breaks as `\n`: first those, for what stands between two parts them. */
export const cleanText = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(forbidden, '')

/** How many characters `cleanText` would leave out. */
export const countForbidden = (text: string): number => text.match(forbidden)?.length ?? 0

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn these into blanks inside an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Clean text for the content of an XML or HTML element. */
export const escapeText = (text: string): string =>
  cleanText(text).replaceAll(/[&<>"']/g, (c) => entities[c] ?? c)

/** Clean text for an XML or HTML attribute in either kind of quotes; tabs and line breaks survive. */
export const escapeAttribute = (text: string): string =>
  cleanText(text).replaceAll(/[&<>"'\t\n\r]/g, (c) => entities[c] ?? c)

/** `#RRGGBB` in upper case, or null for anything else: a colour is put into style sheets and must be nothing more. */
export const strictColour = (colour: string | null): string | null =>
  colour !== null && /^#[0-9A-Fa-f]{6}$/.test(colour) ? colour.toUpperCase() : null

/** A language tag (BCP 47) for an attribute, or null where it has not the form of one. */
export const strictLanguage = (language: string | null): string | null =>
  language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null

/** Paragraphs of a text, by blank lines, each as its lines; none is empty. */
export const paragraphLines = (text: string): readonly (readonly string[])[] =>
  cleanText(text)
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)

/** Whether the first letter is of a script that runs to the left. */
export const isRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text.slice(0, 200),
  )

/** Words as a string of a style sheet: all but letters, digits and blanks is spelled by its number, so nothing can end it. */
export const styleString = (text: string): string =>
  `"${[...cleanText(text).replaceAll(/\s+/g, ' ')]
    .map((c) => (/[\p{L}\p{N} ]/u.test(c) ? c : `\\${(c.codePointAt(0) ?? 0).toString(16)} `))
    .join('')}"`
