import type { DocumentsFormat } from '../../../shared/contract/export-calls'
import { codePath, colourOf } from '../../../shared/core/code-tree'
import type { Store } from '../../../shared/core/store'
import { countForbidden } from '../../../shared/exchange/characters'
import { documentLabels } from '../../../shared/exchange/document-labels'
import { exportFileName } from '../../../shared/exchange/file-name'
import { labelsFor } from '../../../shared/exchange/labels'
import type { ExportLanguage } from '../../../shared/exchange/labels'
import type { MarkedDocument } from '../../../shared/exchange/marked-document'
import { markedDocx, markedDocxComments } from '../../../shared/exchange/marked-docx'
import { markedHtml } from '../../../shared/exchange/marked-html'
import { markedText } from '../../../shared/exchange/marked-text'
import type { MarkedText, ShownPassage } from '../../../shared/exchange/marked-text'
import type { Reader } from '../../../shared/exchange/passages'
import type { Id, Source } from '../../../shared/model/entities'
import { Problem } from '../../../shared/problem'
import { retrieve } from '../../../shared/queries/retrieve'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { docxPackage } from './docx'
import type { ExportedFile } from './export'
import { printed } from './print'
import type { Print } from './print'
import { charactersLeftOut, codingsWithoutPlace, imagesInWords } from './said-losses'
import { zipOf } from './zip'

export interface DocumentsOptions {
  /** Which sources; none: all living ones, in the order they came in. */
  readonly sourceIds?: readonly Id[] | undefined
  /** A zip with one document for each source, instead of one document. */
  readonly apart?: boolean
  /** Language of labels. Default English. */
  readonly language?: ExportLanguage
  /** Told how far it is; stops the export by throwing. */
  readonly work?: Work
  /** PDF only: makes it of the HTML. */
  readonly print?: Print | null
}

const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
} as const satisfies Record<DocumentsFormat, string>

/** Sources with their codings beside the words. Throws a Problem `refused` where there is no source. */
export async function exportDocuments(
  store: Store,
  format: DocumentsFormat,
  reader: Reader,
  { sourceIds, apart = false, language = 'en', work = unfollowed, print }: DocumentsOptions = {},
): Promise<ExportedFile> {
  const wanted = sourceIds && new Set(sourceIds)
  const sources = [...store.all('sources')].filter(({ id, removed }) => !removed && (wanted?.has(id) ?? true))
  if (sources.length === 0) throw new Problem('refused', 'There is no source to export.')
  // Reading the texts counts as much as writing them.
  const total = sources.length * 2
  const shown = shownPassages(store, sources, language)
  const texts: MarkedText[] = []
  for (const [i, source] of sources.entries()) {
    await work.step(i, total)
    const structure = source.image ? null : reader.structure(source.revisionId)
    const text = source.image ? '' : reader.text(source.revisionId)
    texts.push(markedText(source, text, structure, shown.get(source.id) ?? []))
  }
  const project = store.project().name
  const manyCoders = new Set(texts.flatMap(({ marks }) => marks.map(({ coder }) => coder))).size > 1
  const labels = {
    ...documentLabels[language],
    use: labelsFor[language].use,
    colon: labelsFor[language].colon,
  }
  const documentOf = (title: string, some: readonly MarkedText[]): MarkedDocument => ({
    ...{ title, language, labels, texts: some, manyCoders },
  })
  const losses = lossesOf(sources, texts)
  if (apart) {
    const taken = new Set<string>()
    const files = []
    for (const [i, text] of texts.entries()) {
      await work.step(sources.length + i, total)
      const path = freeName(exportFileName(text.source.name, '', format), taken)
      files.push({
        path,
        bytes: await write(documentOf(text.source.name, [text]), format, print, (done) =>
          work.step(sources.length + i + done, total),
        ),
      })
    }
    const bytes = await zipOf(files)
    await work.step(total, total)
    return { name: exportFileName(project, 'texts', 'zip'), mime: 'application/zip', bytes, losses }
  }
  const [only] = texts
  const title = texts.length === 1 && only ? only.source.name : `${labels.title}${labels.colon}${project}`
  const bytes = await write(documentOf(title, texts), format, print, (done) =>
    work.step(sources.length + done, total),
  )
  await work.step(total, total)
  const name = texts.length === 1 && only ? exportFileName(only.source.name, 'coded', format) : undefined
  return { name: name ?? exportFileName(project, 'texts', format), mime: mimes[format], bytes, losses }
}

async function write(
  document: MarkedDocument,
  format: DocumentsFormat,
  print: Print | null | undefined,
  step: (done: number) => Promise<void>,
): Promise<Uint8Array> {
  if (format === 'docx')
    return docxPackage({
      title: document.title,
      language: document.language,
      body: markedDocx(document, step),
      comments: markedDocxComments(document),
    })
  const { texts } = document
  const lines = texts.reduce((n, text) => n + text.lines.length, 0)
  const pieces: string[] = []
  for (const piece of markedHtml(document)) {
    pieces.push(piece)
    if (pieces.length % linesAtOnce === 0)
      await step(Math.min(texts.length, Math.floor((texts.length * pieces.length) / lines)))
  }
  const html = pieces.join('')
  if (format === 'html') return new TextEncoder().encode(html)
  return printed(html, print, () => step(texts.length))
}

/** Lines that are written between two steps. */
const linesAtOnce = 2000

function shownPassages(
  store: Store,
  sources: readonly Source[],
  language: ExportLanguage,
): ReadonlyMap<Id, readonly ShownPassage[]> {
  const shown = new Map<Id, ShownPassage[]>()
  for (const coded of retrieve(store, { sourceIds: sources.map(({ id }) => id) })) {
    const { source, code, quotation } = coded
    const list = shown.get(source.id) ?? []
    list.push({
      ...coded,
      path: codePath(store, code),
      colour: colourOf(store, code),
      place: source.image ? labelsFor[language].image(quotation.area) : null,
    })
    shown.set(source.id, list)
  }
  return shown
}

/** A name that no other file of the zip has, whatever its letter case. */
function freeName(name: string, taken: Set<string>): string {
  const tidy = name.replace(/ ?\.(\w+)$/, '.$1').replace(/^\./, 'text.')
  for (let n = 1; ; n++) {
    const tried = n === 1 ? tidy : tidy.replace(/(\.\w+)$/, ` ${n}$1`)
    const key = tried.normalize('NFC').toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return tried
  }
}

function lossesOf(sources: readonly Source[], texts: readonly MarkedText[]): readonly string[] {
  const characters = texts.reduce(
    (n, { lines }) =>
      n + lines.reduce((m, { pieces }) => m + pieces.reduce((k, { text }) => k + countForbidden(text), 0), 0),
    0,
  )
  return [
    ...codingsWithoutPlace(texts.reduce((n, { lost }) => n + lost, 0)),
    ...imagesInWords(sources.filter(({ image }) => image).length),
    ...charactersLeftOut(characters),
  ]
}
