import { escapeAttribute, escapeText, paragraphLines, strictColour, strictLanguage } from './characters'
import type { CitedWork, Manuscript, Overview, Part, Section } from './manuscript'
import { printStyles } from './print-styles'

const styles = `
:root { color-scheme: light; }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; color: #1d2127; background: #fff;
  font: 1rem/1.6 Georgia, Cambria, "Noto Serif", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", "Songti SC", SimSun, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, th, .facts, .label { font-family: system-ui, "Segoe UI", Helvetica, Arial,
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .5rem 0; }
.facts { color: #565d68; font-size: .85rem; margin: 0 0 .75rem; }
.label { font-size: .85rem; font-weight: 600; }
p.label { margin-top: 1rem; }
.swatch { display: inline-block; width: .7em; height: .7em; margin-right: .4em; border-radius: 2px;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
blockquote { margin: .5rem 0 1rem; padding-left: 1rem; border-left: 3px solid #d5d9df; }
blockquote .around { color: #6b727d; }
cite { font-style: normal; color: #565d68; font-size: .9rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9rem; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #d5d9df; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-size: .8rem; overflow-wrap: normal; hyphens: auto; }
td:nth-child(2) { position: relative; padding-left: calc(var(--depth, 0) * .8rem + 1.1em); }
td .swatch { position: absolute; top: .75em; left: calc(var(--depth, 0) * .8rem); margin: 0; }
th.number, td.number { text-align: right; padding-right: 0; padding-left: .6rem; font-variant-numeric: tabular-nums; }
a { color: inherit; text-decoration-color: #b4bac3; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; margin-top: 18pt; }
  h3 { font-size: 12pt; margin-top: 14pt; }
  h4, h5, h6 { font-size: 10.5pt; margin-top: 12pt; }
  h2, h3, h4, h5, h6, .facts, .label { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  cite { display: block; }
  blockquote p:has(cite) { break-before: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
}`

/** The head of a file that needs nothing else: its own policy forbids scripts and all that would be fetched. */
export const htmlHead = (title: string, language: string, styles: string): string => `<!doctype html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Emic">
<title>${escapeText(title)}</title>
<style>${styles}${printStyles(title)}
</style>
</head>
`

/**
 * Writes a document as one HTML file that needs nothing else: no script, no link out, nothing fetched (its own policy
 * forbids both). Every word of the project is escaped.
 */
export function toHtml(manuscript: Manuscript): string {
  const { title, subtitle, language, sections, overview } = manuscript
  return `${htmlHead(title, language, styles)}<body>
<header>
<h1 dir="auto">${escapeText(title)}</h1>
<p class="facts">${escapeText(subtitle)}</p>
</header>
<main>
${[...(overview ? [overviewTable(overview)] : []), ...sections.map((s, i) => section(s, i, manuscript.colon))].join('\n')}
</main>
</body>
</html>
`
}

function overviewTable({ title, head, rows, numeric }: Overview): string {
  const isNumber = (i: number): boolean => i >= head.length - numeric
  const heads = head.map(
    (text, i) => `<th${isNumber(i) ? ' class="number"' : ''} scope="col">${lines(text)}</th>`,
  )
  const body = rows.map(({ depth, colour, cells }, row) => {
    const named = cells.map((text, i) => {
      const words = lines(text)
      if (i === 1) return `<td dir="auto"><a href="#s${row + 1}">${swatchOf(colour)}${words}</a></td>`
      return `<td${isNumber(i) ? ' class="number"' : ''} dir="auto">${words}</td>`
    })
    return `<tr style="--depth:${Math.min(8, depth)}">${named.join('')}</tr>`
  })
  // Numbers of deep codes are long; none is broken.
  const widest = Math.max(4, ...rows.map(({ cells }) => cells[0]?.length ?? 0))
  const number = Math.min(20, 3 + widest * 1.1)
  const rest = 100 - number - numeric * 13
  const widths = head.map((_, i) =>
    isNumber(i) ? 13 : i === 0 ? number : rest / (head.length - numeric - 1),
  )
  return `<h2>${escapeText(title)}</h2>
<table>
<colgroup>${widths.map((width) => `<col style="width:${width.toFixed(1)}%">`).join('')}</colgroup>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`
}

function swatchOf(colour: string | null): string {
  const own = strictColour(colour)
  return own ? `<span class="swatch" style="background:${own}"></span>` : ''
}

function section(
  { level, number, title, colour, facts, parts }: Section,
  index: number,
  colon: string,
): string {
  const tag = `h${Math.min(6, level + 1)}`
  const deep = level > 5 ? ` role="heading" aria-level="${level + 1}"` : ''
  const heading = `${swatchOf(colour)}${number === null ? '' : `${escapeText(number)} `}<bdi>${escapeText(title)}</bdi>`
  return [
    `<section id="s${index + 1}">`,
    `<${tag}${deep}>${heading}</${tag}>`,
    ...(facts.length === 0 ? [] : [`<p class="facts">${facts.map(escapeText).join(' · ')}</p>`]),
    ...parts.map((part) => partHtml(part, colon)),
    '</section>',
  ].join('\n')
}

function partHtml(part: Part | CitedWork, colon: string): string {
  if (part.kind === 'work') {
    const language = strictLanguage(part.language)
    const words = part.runs.map(({ text, italic }) =>
      italic ? `<i>${escapeText(text)}</i>` : escapeText(text),
    )
    return `<p dir="auto"${language ? ` lang="${language}"` : ''}>${words.join('')}</p>`
  }
  const paragraphs = paragraphLines(part.text).map((found) => found.map(escapeText).join('<br>\n'))
  if (part.kind === 'text') {
    const label = `<bdi class="label">${escapeText(part.label + colon)}</bdi>`
    const [first = '', ...rest] = paragraphs
    return [`<p dir="auto">${label}${first}</p>`, ...rest.map((text) => `<p dir="auto">${text}</p>`)].join(
      '\n',
    )
  }
  const language = strictLanguage(part.language)
  return [
    ...(part.label === null ? [] : [`<p class="label">${escapeText(part.label)}</p>`]),
    '<blockquote>',
    ...paragraphs.map((text, i) => {
      const before = i === 0 ? around(part.before, '', ' ') : ''
      const after = i === paragraphs.length - 1 ? around(part.after, ' ', '') : ''
      return `<p dir="auto"${language ? ` lang="${language}"` : ''}>${before}${text}${after}</p>`
    }),
    ...(part.citation === null ? [] : [`<p><cite>${escapeText(part.citation)}</cite></p>`]),
    '</blockquote>',
  ].join('\n')
}

/** Words beside a quotation, paler. */
const around = (text: string | undefined, start: string, end: string): string =>
  text === undefined || text.trim() === ''
    ? ''
    : `${start}<span class="around">${escapeText(text.trim())}</span>${end}`

const lines = (text: string): string => paragraphLines(text).flat().map(escapeText).join('<br>')
