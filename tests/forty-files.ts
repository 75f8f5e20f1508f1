import {
  docxItem,
  docxParagraph,
  docxTable,
  makeDocx,
  makeOdt,
  makePdf,
  makeRtf,
  makeZip,
  pdfColumn,
  rtfUnicode,
} from './documents'
import { mailParts, makeEpub, makeMail, makeMailbox, makeMhtml, makePptx, slideShape } from './more-documents'

/** A made file: its path in the drop, its bytes, and words that must be in it. */
export interface MadeFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly words: string
}

const said = (n: number): string =>
  `In talk ${n} the nurse said that nobody had asked her before, and that the register 登记簿 lay open all night.`
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const heads = {
  From: 'Ana <ana@example.org>',
  To: 'ward@example.org',
  Date: 'Tue, 5 Mar 2024 14:02:11 +0100',
}
const article = (n: number): string =>
  `<!doctype html><title>Talk ${n}</title><nav><a href="/">Home</a> <a href="/all">All of our talks</a></nav><article><h1>Talk ${n}</h1>${`<p>${said(n)}</p>`.repeat(7)}</article><footer>About this site and its cookies</footer>`

/** Forty files of all kinds that hold text, as somebody might have them in a folder; each is made anew. */
export async function fortyFiles(): Promise<readonly MadeFile[]> {
  let n = 0
  const made: MadeFile[] = []
  const add = async (path: string, make: (words: string) => Uint8Array | string | Promise<Uint8Array>) => {
    n += 1
    const bytes = await make(said(n))
    made.push({ path, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes, words: said(n) })
  }
  await add('plain.txt', (words) => `${words}\n\nA second paragraph.`)
  await add('crlf.txt', (words) => `${words}\r\n\r\nA second paragraph.\r\n`)
  await add('mark.txt', (words) => `\ufeff${words}`)
  await add('wide.txt', utf16)
  await add('notes', (words) => words)
  await add('notes.text', (words) => words)
  await add('markdown.md', (words) => `# Talk\n\n- *point*\n\n${words}`)
  await add('front.markdown', (words) => `---\ntitle: Talk\n---\n\n${words}`)
  await add('page.html', (words) => `<h1>Talk</h1><p>${words}</p>`)
  await add('page.htm', (words) => `<meta charset="utf-8"><table><tr><td>${words}</td></tr></table>`)
  await add(
    'page.xhtml',
    (words) => `<?xml version="1.0"?><html><head><title/></head><body><p>${words}</p></body></html>`,
  )
  await add('article.html', () => article(n))
  await add('saved.mhtml', () => makeMhtml([article(n)]))
  await add('saved.mht', (words) => makeMhtml([`<p>${words}</p>`]))
  await add('word.docx', (words) => makeDocx(docxParagraph('Talk', '1') + docxParagraph(words)))
  await add('list.docx', (words) => makeDocx(docxItem('point', 0) + docxParagraph(words)))
  await add('table.docx', (words) => makeDocx(docxTable([['ANA', words]])))
  await add('open.odt', (words) =>
    makeOdt(`<text:h text:outline-level="1">Talk</text:h><text:p>${words}</text:p>`),
  )
  await add('table.odt', (words) =>
    makeOdt(
      `<table:table><table:table-row><table:table-cell><text:p>${words}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  )
  await add('rich.rtf', (words) => makeRtf(`${rtfUnicode(words)}\\par`))
  await add('pages.pdf', (words) =>
    makePdf([pdfColumn([words.slice(0, 60).trimEnd(), words.slice(60).trimStart()])]),
  )
  await add('two pages.pdf', (words) =>
    makePdf([
      pdfColumn([words.slice(0, 60).trimEnd(), words.slice(60).trimStart()]),
      pdfColumn(['The second page.']),
    ]),
  )
  await add('book.epub', (words) => makeEpub(['<h1>One</h1>', `<p>${words}</p>`]))
  await add('long book.epub', (words) =>
    makeEpub(Array.from({ length: 30 }, (_, i) => `<h2>${i}</h2><p>${words}</p>`)),
  )
  await add('talk.pptx', (words) =>
    makePptx([{ shapes: slideShape('title', ['Talk']) + slideShape('', [words]) }]),
  )
  await add('notes.pptx', (words) => makePptx([{ shapes: slideShape('title', ['Talk']), notes: [words] }]))
  await add('letter.eml', (words) =>
    makeMail({ ...heads, Subject: 'Talk', 'Content-Type': 'text/plain; charset=utf-8' }, words),
  )
  await add('html.eml', (words) => {
    const { type, body } = mailParts('alternative', [
      { type: 'text/html; charset=utf-8', body: `<p>${words}</p>` },
    ])
    return makeMail({ ...heads, Subject: 'Talk', 'Content-Type': type }, body)
  })
  await add('letters.mbox', (words) =>
    makeMailbox([
      makeMail({ ...heads, Subject: 'One' }, 'First.'),
      makeMail({ ...heads, Subject: 'Two', 'Content-Type': 'text/plain; charset=utf-8' }, words),
    ]),
  )
  await add(
    'paper.tex',
    (words) => `\\documentclass{article}\n\\begin{document}\n\\section{Talk}\n${words}\n\\end{document}`,
  )
  await add('chapter.ltx', (words) => `\\chapter{Talk}\n${words}`)
  await add('paper.rst', (words) => `Talk\n====\n\n${words}`)
  await add('captions.vtt', (words) => `WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n<v Ana>${words}\n`)
  await add('captions.srt', (words) => `1\n00:00:01,000 --> 00:00:09,000\n${words}\n`)
  await add(
    'talk.cha',
    (words) => `@UTF8\n@Begin\n@Participants:\tANA Ana Participant\n*ANA:\t${words}\n@End\n`,
  )
  await add('whisper.json', (words) =>
    JSON.stringify({ text: words, segments: [{ id: 0, start: 0, end: 9, text: words }] }),
  )
  await add('names.txt', (words) => `Ana: ${words}\n\nBo: Yes.`)
  await add('round one/deep/再生医学.txt', (words) => words)
  await add('round one/packed.zip', (words) =>
    makeZip({ 'inner/packed.md': words, '__MACOSX/inner/._packed.md': 'x' }),
  )
  await add('round one/one line.txt', (words) => `${words} `.repeat(2_000))
  return made
}
