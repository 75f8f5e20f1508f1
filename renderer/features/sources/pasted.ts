import { takenFile } from './taken-file'
import type { TakenFile } from './taken-file'

/** What the clipboard held: plain words, and the same as HTML where a program put it there. */
export interface Pasted {
  readonly text: string
  readonly html: string | null
}

export const nothingPasted: Pasted = { text: '', html: null }

/** The words of a clipboard. */
export const pastedFrom = (data: DataTransfer): Pasted => ({
  text: data.getData('text/plain').replace(/\r\n?/gu, '\n'),
  html: data.getData('text/html') || null,
})

/** Whether words are nothing but the address of a page. */
export const isAddress = (text: string): boolean => /^\s*(?:(?:https?|ftp):\/\/|www\.)[^\s]+\s*$/iu.test(text)

/** Whether HTML says more than its words: headings, lists, tables, quotes. */
export const hasStructure = (html: string | null): html is string =>
  html !== null && /<(?:h[1-6]|li|t[dh]|blockquote)\b/iu.test(html)

/** Longest name that is proposed, in characters. */
const longest = 80

/** A name for a pasted text: its first line, cut at a blank where it is long. */
export function firstLine(text: string): string {
  const line = /\S[^\n]*/u.exec(text)?.[0].replace(/\s+/gu, ' ').trim() ?? ''
  const characters = [...line]
  if (characters.length <= longest) return line
  const cut = characters.slice(0, longest).join('')
  return `${cut.replace(/\s\S{0,20}$/u, '')}…`
}

/** The pasted words as a file to bring in; with `html` as a page. */
export function pastedFile(title: string, text: string, html: string | null): TakenFile {
  const name =
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 100) || 'clipboard'
  const file =
    html === null
      ? new File([text], `${name}.txt`, { type: 'text/plain' })
      : new File([html], `${name}.html`, { type: 'text/html' })
  return { ...takenFile(file, file.name), title }
}
