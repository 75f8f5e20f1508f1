import { setImmediate as turn } from 'node:timers/promises'
import { Store } from '../../../shared/core/store'
import { codebookRows } from '../../../shared/exchange/codebook-rows'
import { exportFileName } from '../../../shared/exchange/file-name'
import type { Reader } from '../../../shared/exchange/passages'
import { refiLosses } from '../../../shared/exchange/refi-out/losses'
import { planOf } from '../../../shared/exchange/refi-out/plan'
import type { RefiFile, RefiPlan } from '../../../shared/exchange/refi-out/plan'
import { fileText } from '../../../shared/exchange/refi-out/positions'
import { forms } from '../../../shared/exchange/refi-out/profile'
import type { RefiProfile } from '../../../shared/exchange/refi-out/profile'
import { projectXml } from '../../../shared/exchange/refi-out/project'
import type { Records } from '../../../shared/model/tables'
import type { KeptPart } from '../../../shared/exchange/refi-out/kept'
import { originOf } from '../../../shared/exchange/refi/own-words'
import { assertNever, Problem } from '../../../shared/problem'
import { codebook } from '../../../shared/queries/codebook'
import type { OpenProject } from '../open-project'
import { textReader } from '../text-reader'
import { unfollowed } from '../works'
import type { Work } from '../works'
import { elementsOf } from '../import/refi/tree'
import { pinnedWords } from './export'
import { plainDocx } from './plain-docx'
import { verifyRefi } from './refi-verify'
import { zipPieces } from './zip'
import type { Packed } from './zip'

/** A project on its way into a REFI-QDA archive (.qdpx); nothing is written yet. */
export interface RefiExport {
  /** Name of the file that is proposed. */
  readonly name: string
  /** One sentence for each thing that the archive will not carry, or carries in another form. */
  readonly losses: readonly string[]
  readonly plan: RefiPlan
  /** The archive in pieces. Throws a Problem where a file of the project is damaged, or where the work is stopped. */
  pieces(work?: Work): AsyncGenerator<Uint8Array>
  /** Reads the archive back and compares it with the project. Throws a Problem `io` where it holds anything else. */
  verify(path: string, work?: Work): Promise<void>
}

/** Media type of an archive; none is registered for .qdpx. */
export const refiMime = 'application/zip'

/** What an export of a project is told. */
export interface RefiOptions {
  readonly profile: RefiProfile
  /** Program and version: "Emic 0.1.0". */
  readonly origin: string
}

/** Works out what is written of a project as it stands now, and what is lost. Reads texts, writes nothing. */
export async function prepareRefi(
  project: OpenProject,
  { profile, origin }: RefiOptions,
  work: Work = unfollowed,
): Promise<RefiExport> {
  const { engine } = project
  const store = await copyOf(await engine.between(() => engine.store.records()))
  const reader = textReader(project, store)
  const branches = codebook(store)
  await turn()
  const rows = codebookRows(store, branches, { words: pinnedWords(store, reader, 'en') })
  const missing = await missingFiles(project, store)
  const plan = planOf(store, { profile, rows, missing, kept: await keptParts(project, store) })
  await turn()
  const astral = forms[profile].unit === 'code-point' && (await holdsAstral(plan, reader, work))
  return {
    name: exportFileName(store.project().name, 'project', 'qdpx'),
    losses: refiLosses(plan, { profile, astral }),
    plan,
    pieces: (following = unfollowed) => archive(project, plan, reader, originOf(origin, profile), following),
    verify: (path, following = unfollowed) => verifyRefi(path, plan, reader, following),
  }
}

/** The project as it stands now, for itself: it may change while it is written. */
async function copyOf(records: Records): Promise<Store> {
  const filling = Store.filling(records)
  for (;;) {
    const { done, value } = filling.next()
    if (done) return value
    await turn()
  }
}

/** Parts of other programs' projects with their elements; those whose XML is missing or damaged have none. */
async function keptParts({ contents }: OpenProject, store: Store): Promise<readonly KeptPart[]> {
  const parts: KeptPart[] = []
  for (const part of store.all('foreign')) {
    const nodes = await contents
      .original(part.xml, 'xml')
      .then((bytes) => elementsOf(bytes, part.element))
      .catch((error: unknown) => {
        if (error instanceof Problem) return null
        throw error
      })
    parts.push({ part, nodes })
    await turn()
  }
  return parts
}

/** Hashes of originals, shown images and recordings that are not in the project's folder. */
async function missingFiles(project: OpenProject, store: Store): Promise<ReadonlySet<string>> {
  const missing = new Set<string>()
  for (const { files } of store.all('foreign'))
    for (const { hash, extension } of files)
      if (!(await project.contents.has(hash, extension))) missing.add(hash)
  for (const { original, image, media } of store.all('sources')) {
    const named = [
      ...(original ? [original] : []),
      ...(image?.shown === undefined ? [] : [{ hash: image.shown, extension: 'png' }]),
      ...(media?.place.at === 'project' ? [media.place] : []),
    ]
    for (const { hash, extension } of named)
      if (!(await project.contents.has(hash, extension))) missing.add(hash)
  }
  return missing
}

async function holdsAstral(plan: RefiPlan, reader: Reader, work: Work): Promise<boolean> {
  for (const [i, { source, kind }] of plan.sources.entries()) {
    await work.step(i, plan.sources.length)
    if (kind !== 'picture' && /[\u{10000}-\u{10FFFF}]/u.test(reader.text(source.revisionId))) return true
  }
  return false
}

/** Characters of `project.qde` between two turns for others. */
const pieceLength = 64 * 1024

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

async function* archive(
  project: OpenProject,
  plan: RefiPlan,
  reader: Reader,
  origin: string,
  work: Work,
): AsyncGenerator<Uint8Array> {
  const total = plan.sources.length + plan.files.length
  let done = 0
  const counting: Reader = {
    text: (revisionId) => {
      done++
      return reader.text(revisionId)
    },
    structure: (revisionId) => reader.structure(revisionId),
  }
  const step = async (): Promise<void> => {
    await turn()
    await work.step(Math.min(done, total), total)
  }
  async function* xml(): AsyncGenerator<Uint8Array> {
    let piece = ''
    for (const part of projectXml(plan, counting, origin)) {
      piece += part
      if (piece.length < pieceLength) continue
      yield utf8(piece)
      piece = ''
      await step()
    }
    yield utf8(piece)
  }
  const packed = plan.files.map((file): Packed => {
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      done++
      await step()
      for await (const piece of bytesOf(project, plan, reader, file)) {
        yield piece
        await work.step(Math.min(done, total), total)
      }
    }
    return { path: file.path, bytes, deflate: file.as !== 'kept' || packable.has(file.extension) }
  })
  yield* zipPieces([{ path: 'project.qde', bytes: xml, deflate: true }, ...packed], new Date())
}

/** Endings of kept files that grow smaller by packing. */
const packable: ReadonlySet<string> = new Set(['pdf', 'docx', 'wav', 'tiff', 'tif'])

async function* bytesOf(
  project: OpenProject,
  { form }: RefiPlan,
  reader: Reader,
  file: RefiFile,
): AsyncGenerator<Uint8Array> {
  switch (file.as) {
    case 'text':
      return yield utf8(fileText(reader.text(file.revisionId), form))
    case 'rich':
      return yield await plainDocx(reader.text(file.revisionId))
    case 'note':
      return yield utf8(fileText(file.text.replaceAll(/\r\n?/g, '\n'), form))
    case 'rich-note':
      return yield await plainDocx(file.text)
    case 'kept':
      return yield* project.contents.pieces(file.hash, file.extension)
    default:
      return assertNever(file)
  }
}
