import {
  docxParagraph,
  makeDocx,
  makeEncryptedPdf,
  makeLyingZip,
  makeOdt,
  makeOle,
  makePdf,
  makeRtf,
  makeZip,
  makeZipBomb,
  pdfColumn,
  PNG,
  replaceBytes,
} from './documents'
import {
  bookContainer,
  bookPackage,
  chapter,
  mailParts,
  makeEpub,
  makeMail,
  makePptx,
  slideShape,
} from './more-documents'

/** A file that is broken or made to do harm, and what must be said of it. */
export type Hostile = readonly [name: string, make: () => Buffer | Promise<Buffer>, sentence: RegExp | string]

const b = (text: string): Buffer => Buffer.from(text, 'latin1')
const half = async (make: Promise<Buffer>): Promise<Buffer> => {
  const bytes = await make
  return bytes.subarray(0, bytes.length / 2)
}
const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const deep = (count: number, name: string): string => `<${name}>`.repeat(count) + `</${name}>`.repeat(count)
const xml = (root: string): string => `<?xml version="1.0"?>${root}`
const mail = (type: string, body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(makeMail({ From: 'a@example.org', Subject: 'x', 'Content-Type': type, ...more }, body))
const nested = (depth: number): { type: string; body: string } =>
  depth === 0
    ? { type: 'text/plain', body: 'words' }
    : mailParts('mixed', [nested(depth - 1)], `part${depth}x`)

const empty = / is empty \(0 bytes\)\.$/u
const blank = / holds no words, only white space or things that are not text\.$/u
const noText = / holds no readable text, although its name says so/u
const notKind = / is not a \.\w+ document, or it is damaged: it does not begin like one\.$/u
const damaged = / is damaged/u
const inside = / is damaged inside\./u
const packaged = / is damaged: its package cannot be opened\./u
const bomb = / unpacks to far more than a document would \(a “zip bomb”\), so it was not opened\.$/u
const doctype = / holds a document type definition \(DOCTYPE\)/u
const tooDeep = / nests its parts more than \d+ deep, so it was not read\.$/u
const password = / is protected with a password\. Save it without one and import it again\.$/u
const leadsOut = / holds a file whose path leads out of the document/u
const unknown = / is of a kind that cannot be read\. Emic reads \.txt, /u

/** Everything that came to mind; each is made anew. */
export const hostileFiles: readonly Hostile[] = [
  // nothing to read
  ['nothing.txt', () => b(''), empty],
  ['nothing.docx', () => b(''), empty],
  ['nothing.epub', () => b(''), empty],
  ['nothing.zip', () => b(''), empty],
  ['blank.txt', () => Buffer.from(' \r\n\t\u3000\n'), blank],
  ['mark.txt', () => b('\xef\xbb\xbf'), blank],
  ['nul.txt', () => Buffer.alloc(4096), / holds no /u],
  ['empty page.html', () => b('<p> </p><script>words()</script>'), blank],
  ['empty.docx', () => makeDocx(''), blank],
  ['empty.odt', () => makeOdt(''), blank],
  ['empty.rtf', () => makeRtf(''), / holds no words that can be read\.$/u],
  ['empty.epub', () => makeEpub(['<p></p>', '<img src="a.png"/>']), blank],
  ['pictures.pptx', () => makePptx([{ shapes: '<p:pic/>' }]), blank],
  [
    'only commands.tex',
    () => b('\\documentclass{article}\n\\begin{document}\n% nothing\n\\end{document}'),
    blank,
  ],
  ['only a rule.rst', () => b('\n \n'), blank],
  ['scan.pdf', () => makePdf([[], []]), / holds no text, only pictures of pages \(a scan\)\./u],
  // not what the name says
  [
    'picture.txt',
    () => Buffer.concat([b('\x00\x01\x02\x03'), PNG.subarray(8), b('\x00\x01'.repeat(500))]),
    noText,
  ],
  ['program.md', () => b(`\x7fELF\x02\x01\x01${'\x00\x01\x02\x03\x04\x05'.repeat(400)}`), noText],
  ['words.docx', () => b('These are words and no package.'), notKind],
  ['words.odt', () => b('These are words and no package.'), notKind],
  ['words.epub', () => b('These are words and no package.'), notKind],
  ['words.pptx', () => b('These are words and no package.'), notKind],
  ['words.pdf', () => b('These are words and no PDF.'), notKind],
  ['words.rtf', () => b('These are words and no RTF.'), notKind],
  ['words.eml', () => b('These are words, without a head.'), notKind],
  ['words.mbox', () => b('\n\nFrom nobody\nwords'), notKind],
  ['words.mhtml', () => b('<html><p>words</p></html>'), notKind],
  ['package.txt', () => makeZip({ 'a.txt': 'words' }), noText],
  ['package.docx', () => makeZip({ 'a.txt': 'words' }), notKind],
  ['package.epub', () => makeZip({ 'a.xhtml': chapter('<p>words</p>') }), notKind],
  ['film.mkv', () => b('words'), /is a recording\. Bring in its transcript/],
  ['program.exe', () => b('MZ words'), unknown],
  ['analysis.ipynb', () => b('{"cells":[]}'), / is a notebook of program code/u],
  ['page.webarchive', () => b('bplist00'), / is a page saved in a form that only Safari reads/u],
  ['letter.msg', () => b('x'), / is a message in Outlook’s own form/u],
  ['old.doc', () => makeOle(['WordDocument']), / is in the old Word format \(\.doc\)/u],
  ['old.ppt', () => makeOle(['PowerPoint Document']), / is in the old PowerPoint format \(\.ppt\)/u],
  ['data.json', () => b('{"words": ["no", "transcript"]}'), / is no transcript: /u],
  ['broken.json', () => b('{"segments": [{'), / is no transcript: /u],
  ['no times.vtt', () => b('words'), / is no \.vtt transcript/u],
  ['no times.srt', () => b('words'), / is no \.srt transcript/u],
  [
    'silent.vtt',
    () => b('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\n'),
    / is a transcript in which nobody says anything/u,
  ],
  // protected
  ['locked.docx', () => makeOle(['EncryptionInfo', 'EncryptedPackage']), password],
  ['locked.pptx', () => makeOle(['EncryptedPackage']), password],
  ['locked.pdf', () => makeEncryptedPdf(), password],
  [
    'locked.epub',
    () =>
      makeEpub(['<p>words</p>'], {
        'META-INF/encryption.xml': xml(
          '<encryption><EncryptedData><EncryptionMethod Algorithm="urn:x"/><CipherReference URI="OEBPS/text/part%201.xhtml"/></EncryptedData></encryption>',
        ),
      }),
    / is protected against copying \(DRM\)/u,
  ],
  [
    'sealed.eml',
    () => mail('application/pkcs7-mime; smime-type=enveloped-data', 'MIAG'),
    / is encrypted\. /u,
  ],
  // cut off and damaged
  ['cut.docx', () => half(makeDocx(docxParagraph('words'))), packaged],
  ['cut.epub', () => half(makeEpub(['<p>words</p>'])), packaged],
  ['cut.pptx', () => half(makePptx([{ shapes: slideShape('title', ['words']) }])), packaged],
  ['cut.zip', () => half(makeZip({ 'a.txt': 'words', 'b.txt': 'more words' })), packaged],
  ['cut.pdf', async () => makePdf([pdfColumn(['words'])]).subarray(0, 60), damaged],
  ['lists nothing.pptx', () => makePptx([]), / does not say which slides the presentation has\.$/u],
  ['no chapters.epub', () => makeEpub([]), / does not say where the chapters of the book are\.$/u],
  [
    'points out.epub',
    () => makeEpub(['<p>words</p>'], { 'META-INF/container.xml': bookContainer('../../etc/passwd') }),
    / does not say where the chapters of the book are\.$/u,
  ],
  [
    'circles.epub',
    () =>
      makeEpub(['<p>words</p>'], {
        'OEBPS/book.opf': bookPackage(
          '<item id="a" href="book.opf" media-type="x/y" fallback="b"/><item id="b" href="a" media-type="x/y" fallback="a"/>',
          '<itemref idref="a"/><itemref idref="b"/>',
        ),
      }),
    / does not say where the chapters of the book are\.$/u,
  ],
  ['broken.epub', () => makeEpub(['x'], { 'OEBPS/book.opf': '<package><metadata></package>' }), inside],
  ['broken.docx', () => makeDocx('<w:p><w:r>'), inside],
  ['broken.pptx', () => makePptx([{ shapes: '<p:sp><p:txBody>' }]), inside],
  ['not utf-8.pptx', () => makePptx([], { 'ppt/presentation.xml': b('<a>\xff\xfe\xff</a>') }), inside],
  [
    'no page.mhtml',
    () => mail('multipart/related; boundary=x', '--x\nContent-Type: image/png\n\nabc\n--x--'),
    / there is no page in it\./u,
  ],
  // entities
  [
    'laughs.docx',
    () => makeDocx('', { 'word/document.xml': xml(`${laughs}<w:document ${W}>&c;</w:document>`) }),
    doctype,
  ],
  ['laughs.odt', () => makeOdt('<text:p>&c;</text:p>', { head: laughs }), doctype],
  ['laughs.pptx', () => makePptx([], { 'ppt/presentation.xml': xml(`${laughs}<p>&c;</p>`) }), doctype],
  [
    'laughs.epub',
    () => makeEpub(['x'], { 'OEBPS/book.opf': xml(`${laughs}<package>&c;</package>`) }),
    doctype,
  ],
  [
    'outside.epub',
    () => makeEpub(['x'], { 'META-INF/container.xml': xml(`${outside}<container>&secret;</container>`) }),
    doctype,
  ],
  ['outside.pptx', () => makePptx([], { 'ppt/presentation.xml': xml(`${outside}<p>&secret;</p>`) }), doctype],
  // deep and long
  ['deep.docx', () => makeDocx(deep(1000, 'w:x')), tooDeep],
  ['deep.pptx', () => makePptx([{ shapes: deep(1000, 'p:grpSp') }]), tooDeep],
  ['deep.epub', () => makeEpub(['x'], { 'OEBPS/book.opf': xml(deep(1000, 'x')) }), tooDeep],
  ['deep chapter.epub', () => makeEpub([`${'<div>'.repeat(25_000)}words`]), tooDeep],
  ['deep.html', () => b(`${'<div>'.repeat(25_000)}words`), tooDeep],
  ['deep.rtf', () => makeRtf(`${'{'.repeat(20_000)}words${'}'.repeat(20_000)}`), tooDeep],
  [
    'deep.eml',
    () => {
      const { type, body } = nested(80)
      return mail(type, body)
    },
    tooDeep,
  ],
  [
    'long head.eml',
    () => mail('text/plain', 'words', { 'X-Long': 'x'.repeat(3_000_000) }),
    / has a head far longer than any e-mail has/u,
  ],
  // packages made to do harm
  ['bomb.docx', () => makeZipBomb(50), bomb],
  ['bomb.zip', () => makeZip({ 'a.txt': Buffer.alloc(50 * 1024 * 1024, 0x20) }), bomb],
  ['bomb.epub', () => makeEpub(['x'], { 'OEBPS/big.xhtml': Buffer.alloc(50 * 1024 * 1024, 0x20) }), bomb],
  [
    'slip.zip',
    async () => replaceBytes(await makeZip({ 'xx/evil.txt': 'words' }), 'xx/evil.txt', '../evil.txt'),
    leadsOut,
  ],
  [
    'slip.epub',
    async () => replaceBytes(await makeEpub(['x'], { 'xx/evil.txt': 'words' }), 'xx/evil.txt', '../evil.txt'),
    leadsOut,
  ],
  [
    'absolute.zip',
    async () => replaceBytes(await makeZip({ 'xtmp/evil.txt': 'words' }), 'xtmp/evil.txt', '/tmp/evil.txt'),
    leadsOut,
  ],
  [
    'twice.zip',
    async () => replaceBytes(await makeZip({ 'a.txt': 'words', 'b.txt': 'words' }), 'b.txt', 'A.txt'),
    / holds two files of the same name/u,
  ],
  [
    'lying.zip',
    () => makeLyingZip('a.txt', Buffer.alloc(5000, 0x61), 10),
    /(?: unpacks to far more| is damaged)/u,
  ],
  ['lying more.zip', () => makeLyingZip('a.txt', Buffer.from('words'), 5000), packaged],
  ['no files.zip', () => makeZip({ '__MACOSX/._a.txt': 'x' }), / holds no files\.$/u],
  [
    'in itself.zip',
    async () => makeZip({ 'inner.zip': await makeZip({ 'a.txt': 'words' }) }),
    / is a zip file within a zip file\./u,
  ],
]

/** Files that look odd and must come in all the same, with these words. */
export const oddFiles: readonly (readonly [
  name: string,
  make: () => Buffer | Promise<Buffer>,
  words: string,
])[] = [
  ['lone surrogate.html', () => b('<p>half &#xD83D; a pair</p>'), 'half \ufffd a pair'],
  ['one long line.txt', () => Buffer.alloc(1_000_000, 'words '), 'words words'],
  ['long attribute.html', () => b(`<p title="${'x'.repeat(2_000_000)}">words</p>`), 'words'],
  [
    'long attribute.epub',
    () => makeEpub([`<p title="${'x'.repeat(300_000)}">words ${'y'.repeat(5000)}</p>`]),
    'words',
  ],
  ['nul inside.txt', () => b(`${'words '.repeat(500)}\0end`), 'words end'],
  [
    'cut.eml',
    () =>
      Buffer.from(
        makeMail(
          { From: 'a@b.org', Subject: 'x', 'Content-Type': 'multipart/mixed; boundary=x' },
          '--x\n\nwords that end',
        ),
      ),
    'words that end',
  ],
  ['unclosed.html', () => b('<table><tr><td>words<b><i>more'), 'wordsmore'],
  ['script.html', () => b('<p onclick="x()">words</p><img src=x onerror=x()><svg onload=x()>'), 'words'],
  ['bad entity.epub', () => makeEpub(['<p>words &nosuch; &#0; more</p>']), 'words'],
]
