import type { Id } from '../model/entities'
import { cleanText, escapeAttribute, escapeText, strictColour, strictLanguage } from './characters'
import { htmlHead } from './html'
import { documentCodes } from './marked-document'
import type { DocumentCode, MarkedDocument } from './marked-document'
import type { LineMark, MarkedLine, MarkedText } from './marked-text'
import { markedStyles } from './marked-styles'
import { tint } from './tint'

/** Marks of one text are shown in at most so many lanes; further ones share the last. */
const LANES = 24

/**
 * Writes texts with stripes beside the words as one HTML file that needs nothing else: no script, no link out, nothing
 * fetched (its own policy forbids both). Codes are filtered by ticks and style rules alone. Every word is escaped.
 */
export function* markedHtml(document: MarkedDocument): Generator<string> {
  const { title, language, labels, texts } = document
  const codes = documentCodes(texts)
  const numbers = new Map(codes.map(({ id }, i) => [id, i]))
  yield `${htmlHead(title, language, `${markedStyles}\n${codes.map(rule).join('\n')}`)}<body>
<header><h1 dir="auto">${escapeText(title)}</h1></header>
<div class="page">
${filter(codes, labels)}
<main>
`
  for (const text of texts) yield* textHtml(text, document, numbers)
  yield `</main>
</div>
</body>
</html>
`
}

/** What is shown of a code while it is ticked. */
const rule = ({ colour }: DocumentCode, i: number): string =>
  `body:has(#f${i}:checked) .c${i}{background-color:var(--own,${tint([colour])});visibility:visible}`

function filter(codes: readonly DocumentCode[], labels: MarkedDocument['labels']): string {
  if (codes.length === 0) return ''
  const rows = codes.map(
    ({ path, colour, codings, sources }, i) =>
      `<li><input type="checkbox" class="f" id="f${i}"><label for="f${i}">${swatch(colour)}<bdi>${escapeText(path)}</bdi> <span class="facts">${escapeText(labels.use(codings, sources))}</span></label></li>`,
  )
  return `<form class="codes" aria-label="${escapeAttribute(labels.codes)}">
<h2>${escapeText(labels.codes)}</h2>
<p class="facts">${escapeText(labels.hint)}</p>
<button type="reset">${escapeText(labels.all)}</button>
<ul>
${rows.join('\n')}
</ul>
</form>`
}

const swatch = (colour: string): string =>
  `<span class="swatch" style="background:${strictColour(colour) ?? '#7A828C'}"></span>`

function* textHtml(
  { source, lines, marks, lanes }: MarkedText,
  document: MarkedDocument,
  numbers: ReadonlyMap<Id, number>,
): Generator<string> {
  const language = strictLanguage(source.language)
  const sources = marks.length === 0 ? 0 : 1
  yield `<article style="--lanes:${Math.min(LANES, lanes)}">
<h2><bdi>${escapeText(source.name)}</bdi></h2>
<p class="facts">${escapeText(document.labels.use(marks.length, sources))}</p>
<div${language ? ` lang="${language}"` : ''}>
`
  for (const line of lines) yield lineHtml(line, document, numbers)
  yield '</div>\n</article>\n'
}

function lineHtml(
  { heading, pieces, marks }: MarkedLine,
  { labels, manyCoders }: MarkedDocument,
  numbers: ReadonlyMap<Id, number>,
): string {
  const numberOf = (codeId: Id): number => numbers.get(codeId) ?? 0
  const words = pieces.map(({ text, marks: under }) => {
    if (under.length === 0) return escapeText(text)
    const names = new Set(under.map(({ path }) => path))
    const classes = new Set(under.map(({ codeId }) => `c${numberOf(codeId)}`))
    const ground = tint(under.map(({ colour }) => colour))
    return `<mark class="${[...classes].join(' ')}" style="--all:${ground}" title="${escapeAttribute([...names].join('\n'))}">${escapeText(text)}</mark>`
  })
  const tag = heading === null ? 'p' : `h${Math.min(6, heading + 2)}`
  const stripes = marks.map((mark) => stripe(mark, numberOf(mark.mark.codeId)))
  const begun = marks.filter(({ begins }) => begins)
  const named = begun.map(({ mark: { codeId, path, colour, coder, comment } }) => {
    const who = manyCoders ? ` <span class="facts">${escapeText(coder)}</span>` : ''
    const said =
      cleanText(comment).trim() === ''
        ? ''
        : `<span class="comment" dir="auto">${escapeText(comment.trim())}</span>`
    return `<li class="s c${numberOf(codeId)}">${swatch(colour)}<bdi>${escapeText(path)}</bdi>${who}${said}</li>`
  })
  const list =
    named.length === 0 ? '' : `<ul aria-label="${escapeAttribute(labels.codes)}">${named.join('')}</ul>`
  return `<div class="line"><${tag} dir="auto">${words.join('')}</${tag}><div class="bars" aria-hidden="true">${stripes.join('')}</div><div class="names">${list}</div></div>\n`
}

/** A stripe beside the line, as high as its share of the words. */
function stripe({ mark, from, to }: LineMark, number: number): string {
  const colour = strictColour(mark.colour) ?? '#7A828C'
  const percent = (share: number): string => (share * 100).toFixed(1).replace(/\.0$/, '')
  return `<span class="s c${number}" style="--own:${colour};--lane:${Math.min(LANES - 1, mark.lane)};top:${percent(from)}%;height:${percent(Math.max(0, to - from))}%"></span>`
}
