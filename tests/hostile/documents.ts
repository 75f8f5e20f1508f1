import {
  docxParagraph,
  escapeXml,
  makeDocx,
  makeOdt,
  makePdf,
  makeRtf,
  pdfColumn,
  rtfUnicode,
} from '../documents'
import { captions } from '../made-recordings'
import { chapter, makeEpub, makeMail, makeMailbox, makeMhtml, makePptx, slideShape } from '../more-documents'

/** A document with these words, each in a place of its own, as a program that means no harm or one that does would write it. */
export interface Carrier {
  readonly name: string
  readonly make: (words: readonly string[]) => Buffer | Promise<Buffer>
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const lines = (words: readonly string[], between: string): Buffer =>
  utf8(`The ward.${between}${words.join(between)}${between}The end.`)
const oneLine = (word: string): string => word.replaceAll(/\s+/g, ' ')
/** As markup: each for itself, and after it whatever closes it. */
const closing = '<!-- --></script></style></textarea></title></xmp></noscript></svg></math></select>'
const markup = (words: readonly string[]): string =>
  words.map((word) => `<p>The ward. ${word}${closing}</p>`).join('\n')
/** As text that was escaped, and in attributes. */
const escapedMarkup = (words: readonly string[]): string =>
  words.map((word) => `<p title="${escapeXml(word)}">The ward. ${escapeXml(word)}</p>`).join('\n')
const mail = (type: string, body: string, subject = 'The ward'): string =>
  makeMail({ From: 'a@example.org', Subject: subject, 'Content-Type': `${type}; charset=utf-8` }, body)

/** Every importer of texts. */
export const carriers: readonly Carrier[] = [
  { name: 'words.txt', make: (words) => lines(words, '\n') },
  { name: 'words.md', make: (words) => lines(words, '\n\n') },
  { name: 'markup.html', make: (words) => utf8(`<html><body>${markup(words)}</body></html>`) },
  { name: 'escaped.html', make: (words) => utf8(`<html><body>${escapedMarkup(words)}</body></html>`) },
  {
    name: 'words.docx',
    make: (words) => makeDocx(words.map((word) => docxParagraph(oneLine(word))).join('')),
  },
  {
    name: 'words.odt',
    make: (words) => makeOdt(words.map((word) => `<text:p>${escapeXml(word)}</text:p>`).join('')),
  },
  {
    name: 'words.rtf',
    make: (words) =>
      makeRtf(
        words.map((word) => `{\\pard ${rtfUnicode(word.replaceAll(/[\\{}]/g, '\\$&'))}\\par}`).join('\n'),
      ),
  },
  {
    name: 'words.pdf',
    make: (words) => makePdf(pages(words.map((word) => oneLine(word).replaceAll(/[^ -~]/g, '?')))),
  },
  {
    name: 'markup.epub',
    make: (words) => makeEpub([markup(words)], { 'OEBPS/more.xhtml': chapter(markup(words)) }),
  },
  { name: 'escaped.epub', make: (words) => makeEpub([escapedMarkup(words)]) },
  {
    name: 'words.pptx',
    make: (words) =>
      makePptx([{ shapes: slideShape('title', words.map(oneLine)), notes: words.map(oneLine) }]),
  },
  {
    name: 'plain.eml',
    make: (words) => utf8(mail('text/plain', words.join('\n\n'), oneLine(words[0] ?? 'x'))),
  },
  {
    name: 'markup.eml',
    make: (words) => utf8(mail('text/html', markup(words), oneLine(words.at(-1) ?? 'x'))),
  },
  {
    name: 'words.mbox',
    make: (words) =>
      utf8(makeMailbox(words.slice(0, 40).map((word) => mail('text/html', markup([word]), oneLine(word))))),
  },
  { name: 'page.mhtml', make: (words) => utf8(String(makeMhtml([markup(words)]))) },
  {
    name: 'words.tex',
    make: (words) =>
      utf8(`\\documentclass{article}\\begin{document}\nThe ward.\n\n${words.join('\n\n')}\n\\end{document}`),
  },
  { name: 'words.rst', make: (words) => lines(words, '\n\n') },
  {
    name: 'words.vtt',
    make: (words) =>
      utf8(
        captions(
          words.map(
            (word) =>
              [
                oneLine(word).replaceAll('-->', '->').slice(0, 60),
                oneLine(word).replaceAll('-->', '->'),
              ] as const,
          ),
          2,
        ),
      ),
  },
  {
    name: 'words.srt',
    make: (words) =>
      utf8(
        words
          .map(
            (word, i) =>
              `${i + 1}\n00:00:${String(i % 60).padStart(2, '0')},000 --> 00:00:${String(i % 60).padStart(2, '0')},900\n${oneLine(word)}\n`,
          )
          .join('\n'),
      ),
  },
  {
    name: 'words.json',
    make: (words) =>
      utf8(
        JSON.stringify({
          segments: words.map((word, i) => ({ start: i, end: i + 1, text: word, speaker: word })),
        }),
      ),
  },
  {
    name: 'words.eaf',
    make: (words) =>
      utf8(
        `<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="900"/></TIME_ORDER>` +
          words
            .map(
              (word, i) =>
                `<TIER TIER_ID="${escapeXml(oneLine(word))}" PARTICIPANT="${escapeXml(oneLine(word))}"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a${i}" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>${escapeXml(word)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>`,
            )
            .join('') +
          '</ANNOTATION_DOCUMENT>',
      ),
  },
]

/** Forty lines to a page. */
function pages(words: readonly string[]): ReturnType<typeof pdfColumn>[] {
  const found: ReturnType<typeof pdfColumn>[] = []
  for (let at = 0; at < words.length; at += 40) found.push(pdfColumn(words.slice(at, at + 40)))
  return found
}
