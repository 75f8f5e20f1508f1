import { execFile, spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { escapeXml } from './documents'

const names = ['soffice', 'libreoffice']

/** LibreOffice on the PATH; null where there is none. */
export const office: string | null =
  names.find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0) ?? null

const odf = ['office', 'text', 'table', 'style', 'draw', 'presentation']
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  )
  .join(' ')
const flat = (kind: string, body: string, styles = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${odf} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${styles}<office:body>${body}</office:body></office:document>`

/** A document to be written out: what stands in it, each once. */
export interface OfficeText {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly items: readonly string[]
  readonly cells: readonly (readonly string[])[]
}

const line = (text: string): string => `<text:p>${escapeXml(text)}</text:p>`

/** Points with a dot before them, set in as the program does it by itself. */
const listStyle =
  '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.27cm" fo:text-indent="-0.635cm" fo:margin-left="1.27cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:automatic-styles>'

const document = ({ heading, paragraphs, items, cells }: OfficeText): string => {
  const list = items.map((item) => `<text:list-item>${line(item)}</text:list-item>`).join('')
  const rows = cells
    .map((row) => row.map((cell) => `<table:table-cell>${line(cell)}</table:table-cell>`).join(''))
    .map((row) => `<table:table-row>${row}</table:table-row>`)
    .join('')
  const columns = `<table:table-column table:number-columns-repeated="${cells[0]?.length ?? 1}"/>`
  return flat(
    'text',
    `<office:text><text:h text:outline-level="1">${escapeXml(heading)}</text:h>${paragraphs.map(line).join('')}<text:list text:style-name="L1">${list}</text:list><table:table table:name="T">${columns}${rows}</table:table></office:text>`,
    listStyle,
  )
}

const slides = ({ heading, paragraphs }: OfficeText): string => {
  const frame = (kind: string, y: number, text: string): string =>
    `<draw:frame presentation:class="${kind}" svg:x="2cm" svg:y="${y}cm" svg:width="20cm" svg:height="4cm"><draw:text-box>${text}</draw:text-box></draw:frame>`
  const pages = paragraphs.map(
    (text, i) =>
      `<draw:page draw:name="p${i}">${frame('title', 1, line(heading))}${frame('subtitle', 6, line(text))}</draw:page>`,
  )
  return flat('presentation', `<office:presentation>${pages.join('')}</office:presentation>`)
}

const sheet = ({ cells }: OfficeText): string =>
  cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

/** What LibreOffice is asked to make, by ending: of which file, with which filters. */
const ways = {
  docx: ['text.fodt'],
  odt: ['text.fodt'],
  rtf: ['text.fodt'],
  html: ['text.fodt'],
  epub: ['text.fodt'],
  pdf: ['text.fodt'],
  pptx: ['slides.fodp'],
  xlsx: ['sheet.csv', 'xlsx', '--infilter=CSV:44,34,UTF8'],
  ods: ['sheet.csv', 'ods', '--infilter=CSV:44,34,UTF8'],
} as const satisfies Readonly<Record<string, readonly [string, string?, string?]>>

export type OfficeEnding = keyof typeof ways
const endings = Object.keys(ways) as readonly OfficeEnding[]

/** Has LibreOffice write the same content in each format, with a profile of its own; bytes by ending. */
export async function officeFiles(
  program: string,
  folder: string,
  text: OfficeText,
): Promise<ReadonlyMap<OfficeEnding, Buffer>> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'text.fodt'), document(text))
  await writeFile(join(folder, 'slides.fodp'), slides(text))
  await writeFile(join(folder, 'sheet.csv'), sheet(text))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const made = new Map<OfficeEnding, Buffer>()
  for (const ending of endings) {
    const [from, filter = ending, ...more] = ways[ending]
    const out = join(folder, ending)
    const args = [profile, '--headless', '--norestore', ...more, '--convert-to', filter, '--outdir', out]
    await promisify(execFile)(program, [...args, join(folder, from)], { timeout: 120_000 })
    made.set(ending, await readFile(join(out, from.replace(/\w+$/, ending))))
  }
  return made
}
