import { escapeText } from '../../../shared/exchange/characters'
import type { Manuscript } from '../../../shared/exchange/manuscript'
import { manuscriptDocx } from '../../../shared/exchange/manuscript-docx'
import { pale } from '../../../shared/exchange/word'
import { contentTypes, declaration, office, packages, relationships } from './open-package'
import { inPieces, nobody } from './pieces'
import type { Alive } from './pieces'
import { zipBytes } from './zip'
import type { Packed } from './zip'

/** A Word document: what its pages say, and what is said at their margin. */
export interface DocxParts {
  readonly title: string
  /** Language of the words we put in (BCP 47). */
  readonly language: string
  /** Paragraphs and tables of the body. */
  readonly body: Iterable<string> | AsyncIterable<string>
  readonly comments?: Iterable<string>
}

/** Writes a document for people as DOCX, with real headings. */
export const toDocx = (manuscript: Manuscript, alive?: Alive): Promise<Uint8Array> =>
  docxPackage(
    { title: manuscript.title, language: manuscript.language, body: manuscriptDocx(manuscript) },
    alive,
  )

/**
 * Packs a document as DOCX (ECMA-376 part 1): A4, numbers at the foot. Names nobody but who commented. `alive` is asked
 * between pieces, and stops it by throwing.
 */
export function docxPackage(
  { title, language, body, comments }: DocxParts,
  alive: Alive = nobody,
): Promise<Uint8Array> {
  const fixed: Readonly<Record<string, string>> = {
    '[Content_Types].xml': typesOf(comments !== undefined),
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': core(title),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['footer', 'footer.xml'],
      ...(comments ? [['comments', 'comments.xml'] as const] : []),
    ]),
    'word/styles.xml': styles(language),
    'word/footer.xml': `${declaration}<w:ftr ${w}>${pageNumber}</w:ftr>`,
  }
  const part = (path: string, xml: Iterable<string> | AsyncIterable<string>): Packed => ({
    ...{ path, deflate: true },
    bytes: () => inPieces(xml, alive),
  })
  return zipBytes([
    ...Object.entries(fixed).map(([path, xml]) => part(path, [xml])),
    part('word/document.xml', documentOf(body)),
    ...(comments ? [part('word/comments.xml', commentsOf(comments))] : []),
  ])
}

async function* documentOf(body: DocxParts['body']): AsyncGenerator<string> {
  yield `${declaration}<w:document ${w} xmlns:r="${office}"><w:body>`
  yield* body
  yield `${page}</w:body></w:document>`
}

function* commentsOf(comments: Iterable<string>): Generator<string> {
  yield `${declaration}<w:comments ${w}>`
  yield* comments
  yield '</w:comments>'
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Sizes of pages, margins and distances are twentieths of a point; `rId2` is the foot. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'

const small = `<w:rPr>${pale}<w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>`
const field = (type: string): string => `<w:r>${small}<w:fldChar w:fldCharType="${type}"/></w:r>`
const pageNumber = `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr>${field('begin')}<w:r>${small}<w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('separate')}${field('end')}</w:p>`

const typesOf = (hasComments: boolean): string =>
  contentTypes({
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'word/document.xml': `${word}.document.main+xml`,
    'word/styles.xml': `${word}.styles+xml`,
    'word/footer.xml': `${word}.footer+xml`,
    ...(hasComments ? { 'word/comments.xml': `${word}.comments+xml` } : {}),
  })

const core = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title><dc:creator>Emic</dc:creator><cp:lastModifiedBy>Emic</cp:lastModifiedBy></cp:coreProperties>`

interface Style {
  readonly name?: string
  readonly basedOn?: string
  readonly next?: string
  /** Shown among the styles a writer chooses from. */
  readonly quick?: boolean
  readonly paragraph?: string
  readonly run?: string
}

/** Sizes are half points. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
const after = (twentieths: number): string => `<w:spacing w:after="${twentieths}"/>`

/** Fonts that come with Word: Latin, and the one Word takes for Chinese, Japanese and Korean characters. */
const fonts = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="${eastAsia}" w:cs="Calibri"/>`
const strong = `${fonts('Microsoft YaHei')}<w:b/>`

const headings = [32, 26, 24, 22, 22, 22].map((half, i): readonly [string, Style] => [
  `Heading${i + 1}`,
  {
    ...{ name: `heading ${i + 1}`, next: 'Normal', quick: true, run: strong + size(half) },
    paragraph: `<w:keepNext/><w:spacing w:before="${i === 0 ? 360 : 280}" w:after="60"/><w:outlineLvl w:val="${i}"/>`,
  },
])

const paragraphStyles: Readonly<Record<string, Style>> = {
  Title: { next: 'Normal', quick: true, paragraph: after(60), run: strong + size(40) },
  ...Object.fromEntries(headings),
  Facts: { paragraph: `<w:keepNext/>${after(120)}`, run: pale + size(18) },
  Label: { paragraph: '<w:keepNext/>', run: '<w:b/>' },
  Quote: {
    quick: true,
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="D5D9DF"/></w:pBdr><w:ind w:left="360"/>',
  },
  Citation: { basedOn: 'Quote', run: pale + size(18) },
  Work: { paragraph: '<w:ind w:left="360" w:hanging="360"/>' },
  Code: { paragraph: after(20) },
  CommentText: { name: 'annotation text', paragraph: after(40), run: size(20) },
}

function styles(language: string): string {
  const latin = language === 'en' || language === 'zh-CN' ? 'en-GB' : language
  return [
    `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('SimSun')}${size(22)}`,
    `<w:lang w:val="${latin}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...Object.entries(paragraphStyles).map(([id, style]) => styleOf(id, style)),
    `<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr>${size(16)}</w:rPr></w:style>`,
    '</w:styles>',
  ].join('')
}

const styleOf = (
  id: string,
  { name = id, basedOn = 'Normal', next, quick = false, paragraph = '', run = '' }: Style,
): string =>
  [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    quick ? '<w:qFormat/>' : '',
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('')
