import type { DocxParts } from '../../../shared/exchange/marked-docx'
import { zipOf } from './zip-of'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/comments.xml" ContentType="${word}.comments+xml"/></Types>`

const packageParts = `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`

const documentParts = `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/comments" Target="comments.xml"/></Relationships>`

const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="SimSun"/>'

const paragraphStyle = (id: string, name: string, paragraph: string, run: string, more = ''): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${more}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

/** Sizes are half points, distances twentieths of a point. */
const headingSizes = [32, 26, 24, 22, 22, 22]

const styles = [
  `${head}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
  `<w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>`,
  '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  paragraphStyle('Normal', 'Normal', '', ''),
  paragraphStyle('Title', 'Title', '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>'),
  ...headingSizes.map((size, i) =>
    paragraphStyle(
      `Heading${i + 1}`,
      `heading ${i + 1}`,
      `<w:keepNext/><w:spacing w:before="${i === 0 ? 480 : 280}" w:after="60"/><w:outlineLvl w:val="${i}"/>`,
      `<w:b/><w:sz w:val="${size}"/>`,
      '<w:next w:val="Normal"/>',
    ),
  ),
  paragraphStyle(
    'Facts',
    'Facts',
    '<w:keepNext/><w:spacing w:after="120"/>',
    '<w:color w:val="565D68"/><w:sz w:val="18"/>',
  ),
  paragraphStyle('Code', 'Code', '<w:spacing w:after="20"/>', ''),
  paragraphStyle('CommentText', 'annotation text', '<w:spacing w:after="40"/>', '<w:sz w:val="20"/>'),
  '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
  '</w:styles>',
].join('')

/** Packs a document and its comments as DOCX. Names nobody but coders. */
export const docxPackage = ({ document, comments }: DocxParts): Promise<Uint8Array> => {
  const parts = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageParts],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', documentParts],
    ['word/styles.xml', styles],
    ['word/comments.xml', comments],
  ] as const
  return zipOf(parts.map(([path, xml]) => ({ path, bytes: new TextEncoder().encode(xml) })))
}
