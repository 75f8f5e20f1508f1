import { setImmediate as turn } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { sourceOf } from '../../../shared/exchange/refi/read-source'
import type { Id } from '../../../shared/model/entities'
import type { Reader } from '../../../shared/exchange/passages'
import { mapText } from '../../../shared/exchange/refi/positions'
import type { RefiCode, RefiProject, RefiSource } from '../../../shared/exchange/refi/project'
import { readProject } from '../../../shared/exchange/refi/read-project'
import { normalGuid } from '../../../shared/exchange/refi/guid'
import { attribute } from '../../../shared/exchange/refi/xml-node'
import type { XmlNode } from '../../../shared/exchange/refi/xml-node'
import { refiCheck } from '../../../shared/exchange/refi-out/check'
import type { OutgoingSource, RefiPlan } from '../../../shared/exchange/refi-out/plan'
import type { Work } from '../works'
import { differs } from './read-back'

/**
 * Reads an archive back as the importer does and compares it with the project: kinds of things and how many, every range
 * with its codings and coders, and every text word for word. Throws a Problem `io` that names the first difference in its
 * details.
 */
export async function verifyRefi(path: string, plan: RefiPlan, reader: Reader, work: Work): Promise<void> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    for (const file of plan.files) if (!entries.has(file.path)) throw differs(`${file.path} is missing`)
    const { project, sources } = await projectIn(zip, entries.get('project.qde'))
    compareCounts(project, sources.size, plan)
    for (const [i, outgoing] of plan.sources.entries()) {
      await work.step(i, plan.sources.length)
      const found = sources.get(outgoing.source.id)
      if (!found) throw differs(`source ${outgoing.source.id} is missing`)
      await compareSource(zip, entries, withoutKept(found, outgoing, plan), outgoing, reader, plan.form)
    }
  } finally {
    zip.close()
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (!entry) throw differs(`${name} is missing`)
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
}

/** A project file as it is read back. */
interface ReadBack {
  /** Without its sources. */
  readonly project: RefiProject
  /** By their GUIDs. */
  readonly sources: ReadonlyMap<Id, RefiSource>
}

/**
 * `project.qde` as the importer sees it, after the light check; read in pieces, with turns for others between them. Each
 * source is taken out of the tree as soon as it is whole: all of them at once would hold up the host, and fill its memory.
 */
async function projectIn(zip: ZipFile, entry: Entry | undefined): Promise<ReadBack> {
  const check = refiCheck()
  const sources = new Map<Id, RefiSource>()
  const tree = treeBuilder((node) => {
    const source = sourceOf(node, `source ${sources.size}`)
    if (source) sources.set(source.guid, light(source))
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of bytesOf(zip, entry, 'project.qde')) {
    const text = decoder.decode(piece, { stream: true })
    check.write(text)
    tree.write(text)
    await turn()
  }
  const [problem] = check.end()
  if (problem !== undefined) throw differs(problem)
  return { project: readProject(tree.end(), ''), sources }
}

const nothing: XmlNode = { name: '', attributes: [], children: [], text: '' }

/** A source without its elements, of which nothing more is asked. */
const light = (source: RefiSource): RefiSource => ({
  ...source,
  node: nothing,
  rest: [],
  transcripts: [],
  textSelections: source.textSelections.map((selection) => ({ ...selection, node: nothing })),
  pictureSelections: source.pictureSelections.map((selection) => ({ ...selection, node: nothing })),
})

interface Open {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly children: XmlNode[]
  text: string
}

/** Builds the tree of a file, but for its sources, which `take` gets one by one. */
function treeBuilder(take: (source: XmlNode) => void) {
  const top: Open = { name: '', attributes: [], children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw differs(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const pairs = Object.entries(attributes as Record<string, string>)
    open.push({ name, attributes: pairs, children: [], text: '' })
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    const node = open.pop()
    const above = open.at(-1)
    if (!node || !above) return
    if (above.name === 'Sources' && open.length === 3) take(node)
    else above.children.push(node.children.length > 0 ? { ...node, text: '' } : node)
  })
  return {
    write: (piece: string): void => void parser.write(piece),
    end: (): XmlNode => {
      parser.close()
      const [root] = top.children
      if (!root) throw differs('project.qde is empty')
      return root
    },
  }
}

function compareCounts(
  project: RefiProject,
  found: number,
  { store, rows, sources, remarks, kept }: RefiPlan,
): void {
  const recordings = sources.filter(({ recording }) => recording !== null).length
  const counts: readonly (readonly [string, number, number])[] = [
    ['users', project.users.length, store.count('coders')],
    ['codes', countCodes(project.codes), rows.length],
    ['variables', project.variables.length, store.count('variables')],
    ['cases', project.cases.length, store.count('cases')],
    ['sources', found, sources.length + recordings + kept.alone.Sources.length],
    ['notes', project.memos.length, remarks.notes.length],
    ['links', project.links.length, remarks.links.length + kept.alone.Links.length],
    ['graphs', project.graphs.length, kept.alone.Graphs.length],
  ]
  for (const [what, found, wanted] of counts)
    if (found !== wanted) throw differs(`${found} ${what} instead of ${wanted}`)
}

function countCodes(codes: readonly RefiCode[]): number {
  let count = 0
  const waiting = [...codes]
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    count++
    waiting.push(...code.children)
  }
  return count
}

/** A source without the passages that are kept parts. */
function withoutKept(found: RefiSource, { source }: OutgoingSource, { kept }: RefiPlan): RefiSource {
  const guids = new Set((kept.within.get(source.id) ?? []).map((node) => normalGuid(attribute(node, 'guid'))))
  if (guids.size === 0) return found
  return {
    ...found,
    textSelections: found.textSelections.filter(({ guid }) => !guids.has(guid)),
    pictureSelections: found.pictureSelections.filter(({ guid }) => !guids.has(guid)),
  }
}

async function compareSource(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  found: RefiSource,
  { source, kind, plainTextPath, quotations }: OutgoingSource,
  reader: Reader,
  form: RefiPlan['form'],
): Promise<void> {
  const selections = new Map(
    [...found.textSelections, ...found.pictureSelections].map((selection) => [selection.guid, selection]),
  )
  if (selections.size !== quotations.length)
    throw differs(`${selections.size} passages of ${source.id} instead of ${quotations.length}`)
  for (const { quotation, codings } of quotations) {
    const said = selections.get(quotation.id)?.codings.map(({ guid, code, by }) => `${guid} ${code} ${by}`)
    const wanted = codings.map(({ id, codeId, coderId }) => `${id} ${codeId} ${coderId}`)
    if (said?.join() !== wanted.join()) throw differs(`the codings of passage ${quotation.id}`)
  }
  const whole = { x: 0, y: 0, width: source.image?.width ?? 0, height: source.image?.height ?? 0 }
  const wanted = new Map(quotations.map(({ quotation }) => [quotation.id, quotation]))
  for (const { guid, left, top, right, bottom } of found.pictureSelections) {
    const { x, y, width, height } = wanted.get(guid)?.area ?? whole
    if (left !== x || top !== y || right !== x + width || bottom !== y + height)
      throw differs(`the area of passage ${guid}`)
  }
  if (kind === 'picture' || plainTextPath === null) return
  const name = plainTextPath.replace('internal://', 'sources/')
  const pieces: Buffer[] = []
  for await (const piece of bytesOf(zip, entries.get(name), name)) pieces.push(piece)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const raw = decoder.decode(Buffer.concat(pieces)).replace(/^\uFEFF/, '')
  const text = reader.text(source.revisionId)
  if (raw.replaceAll('\r\n', '\n') !== text) throw differs(`the words of ${source.id}`)
  comparePlaces(raw, text, form.unit, found, quotations)
}

/** Every range names the same words in the file as in the project. */
function comparePlaces(
  raw: string,
  text: string,
  unit: RefiPlan['form']['unit'],
  { textSelections }: RefiSource,
  quotations: OutgoingSource['quotations'],
): void {
  const toOurs = mapText(raw, { unit: unit === 'utf-16' ? 'utf16' : 'codepoint', crlf: 2 })
  const places = new Map(textSelections.map(({ guid, start, end }) => [guid, { start, end }]))
  for (const { quotation } of quotations) {
    const place = places.get(quotation.id)
    const words = place && text.slice(toOurs(place.start), toOurs(place.end))
    if (words !== text.slice(start(text, quotation.start), end(text, quotation.end)))
      throw differs(`the place of passage ${quotation.id}`)
  }
}

const isInside = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
/** Half a character is written as the whole. */
const start = (text: string, at: number): number => (isInside(text, at) ? at - 1 : at)
const end = (text: string, at: number): number => (isInside(text, at) ? at + 1 : at)
