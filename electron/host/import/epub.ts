import type { Body } from './converted'
import { Draft } from './draft'
import { decodeText } from './encoding'
import { declaredEncoding, htmlLosses } from './html'
import { addHtmlBlocks, type HtmlFindings } from './html-blocks'
import { leftOut } from './losses'
import { packagePath } from './package-path'
import { refusal } from './refusal'
import { readXml } from './xml'
import type { Archive } from './zip'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'

/** Ways of making fonts unusable outside the book (EPUB 3.3, 4.3); they hide no words. */
const FONTS_ONLY = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Whether a zip package is a book in EPUB, by its container file. */
export const isEpub = (archive: Archive): boolean => archive.has(CONTAINER)

/**
 * Reads a book in EPUB 2 or 3: the chapters in the order of its spine, without the table of contents. Throws a Problem
 * where it is damaged, protected against copying or too long.
 */
export async function readEpub(archive: Archive, fileName: string): Promise<Body> {
  const packageFile = await findPackage(archive, fileName)
  const book = readPackageFile(await archive.read(packageFile), packageFile, fileName)
  const chapters = spineFiles(book, archive)
  if (chapters.length === 0) throw notABook(fileName)
  const hidden = await encryptedFiles(archive, fileName)
  if (chapters.some((chapter) => hidden.has(chapter))) {
    throw refusal(
      fileName,
      'password',
      'is protected against copying (DRM), so its words cannot be read. Ask for a copy without protection.',
    )
  }
  const draft = new Draft(fileName)
  const seen = new Map<'picture' | 'recording' | 'formula' | 'object', number>()
  let numberedLists = 0
  for (const chapter of chapters) {
    const bytes = await archive.read(chapter)
    const { text } = decodeText(bytes, fileName, { declared: declaredEncoding(bytes) })
    const found = addHtmlBlocks(text, draft, { isXml: true })
    numberedLists += found.numberedLists
    for (const [kind, count] of found.seen) seen.set(kind, (seen.get(kind) ?? 0) + count)
  }
  const missing = book.spine.length - book.left - chapters.length
  const found: HtmlFindings = { title: '', numberedLists, seen }
  return {
    ...draft.finish(),
    ...(book.title ? { title: book.title } : {}),
    losses: [
      ...(book.left > 0 ? ['The table of contents was left out.'] : []),
      ...leftOut(missing, 'part that is no text', 'parts that are no text'),
      ...htmlLosses(found),
    ],
  }
}

async function findPackage(archive: Archive, fileName: string): Promise<string> {
  let path: string | null = null
  readXml(await archive.read(CONTAINER), fileName, {
    open: (element) => {
      if (element.name === 'rootfile') path ??= packagePath('', element.attribute('', 'full-path') ?? '')
    },
  })
  if (path === null || !archive.has(path)) throw notABook(fileName)
  return path
}

interface Item {
  readonly path: string | null
  readonly type: string
  readonly fallback: string | undefined
  readonly isContents: boolean
}

interface Book {
  readonly title: string
  readonly items: ReadonlyMap<string, Item>
  /** Items in reading order, each once. */
  readonly spine: readonly string[]
  /** How many of them are tables of contents. */
  readonly left: number
}

function readPackageFile(bytes: Uint8Array, file: string, fileName: string): Book {
  const items = new Map<string, Item>()
  const spine = new Set<string>()
  let title = ''
  let isTitle = false
  readXml(bytes, fileName, {
    open: (element) => {
      const id = element.attribute('', 'id') ?? ''
      isTitle = element.name === 'title' && title === ''
      if (element.name === 'itemref') spine.add(element.attribute('', 'idref') ?? '')
      if (element.name !== 'item') return
      items.set(id, {
        path: packagePath(file, element.attribute('', 'href') ?? ''),
        type: element.attribute('', 'media-type') ?? '',
        fallback: element.attribute('', 'fallback'),
        isContents: /(?:^|\s)nav(?:\s|$)/u.test(element.attribute('', 'properties') ?? ''),
      })
    },
    close: () => (isTitle = false),
    text: (text) => (title += isTitle ? text : ''),
  })
  const left = [...spine].filter((id) => items.get(id)?.isContents).length
  return { title: title.trim(), items, spine: [...spine], left }
}

/** Files of the spine that hold text, each once; an item of another kind is read by its fallback, if it has one. */
function spineFiles({ items, spine }: Book, archive: Archive): readonly string[] {
  const files = new Set<string>()
  for (const first of spine) {
    const tried = new Set<string>()
    for (let id: string | undefined = first; id !== undefined && !tried.has(id);) {
      tried.add(id)
      const item = items.get(id)
      if (!item || item.isContents) break
      if (/^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/iu.test(item.type)) {
        if (item.path !== null && archive.has(item.path)) files.add(item.path)
        break
      }
      id = item.fallback
    }
  }
  return [...files]
}

async function encryptedFiles(archive: Archive, fileName: string): Promise<ReadonlySet<string>> {
  const files = new Set<string>()
  if (!archive.has(ENCRYPTION)) return files
  let isFont = false
  readXml(await archive.read(ENCRYPTION), fileName, {
    open: (element) => {
      if (element.name === 'EncryptedData') isFont = false
      if (element.name === 'EncryptionMethod')
        isFont = FONTS_ONLY.has(element.attribute('', 'Algorithm') ?? '')
      if (element.name !== 'CipherReference' || isFont) return
      const path = packagePath('', element.attribute('', 'URI') ?? '')
      if (path !== null) files.add(path)
    },
  })
  return files
}

const notABook = (fileName: string) =>
  refusal(fileName, 'damaged', 'is damaged: it does not say where the chapters of the book are.')
