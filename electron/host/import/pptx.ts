import type { Body } from './converted'
import { Draft } from './draft'
import { leftOut } from './losses'
import { packagePath } from './package-path'
import { refusal } from './refusal'
import { readSlide } from './pptx-slide'
import { readXml } from './xml'
import type { Archive } from './zip'

const MAIN = 'ppt/presentation.xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Whether a zip package is a presentation of PowerPoint. */
export const isPptx = (archive: Archive): boolean => archive.has('[Content_Types].xml') && archive.has(MAIN)

/**
 * Reads the words of a presentation: its slides in order, each with its title first, its speaker notes after it as a
 * quote, and its number as the page. Throws a Problem where it is damaged or too long.
 */
export async function readPptx(archive: Archive, fileName: string): Promise<Body> {
  const draft = new Draft(fileName)
  const counts = { pictures: 0, charts: 0, diagrams: 0, objects: 0, formulas: 0 }
  let comments = 0
  const slides = await slidesInOrder(archive, fileName)
  if (slides.length === 0)
    throw refusal(fileName, 'damaged', 'is damaged: it does not say which slides the presentation has.')
  for (const [index, path] of slides.entries()) {
    const slide = readSlide(await archive.read(path), fileName, counts)
    const parts = await partsOf(archive, path, fileName)
    comments += parts.filter(({ type }) => type === 'comments').length
    const notes = parts.find(({ type }) => type === 'notesSlide')?.path
    const said = notes === undefined ? [] : readSlide(await archive.read(notes), fileName, null).notes
    let first: number | null = null
    const add = (...block: Parameters<Draft['add']>): void => {
      const start = draft.add(...block)
      first ??= start
    }
    for (const block of slide.blocks) add(block.mark, block.text)
    for (const text of said) add({ kind: 'quote' }, text)
    if (first !== null) draft.page(first, String(index + 1))
  }
  const title = archive.has('docProps/core.xml')
    ? readTitle(await archive.read('docProps/core.xml'), fileName)
    : ''
  return {
    ...draft.finish(),
    ...(title ? { title } : {}),
    losses: [
      ...leftOut(counts.pictures, 'picture', 'pictures'),
      ...leftOut(counts.charts, 'chart', 'charts'),
      ...leftOut(counts.diagrams, 'diagram', 'diagrams'),
      ...leftOut(counts.formulas, 'formula', 'formulas'),
      ...leftOut(counts.objects, 'embedded object', 'embedded objects'),
      ...(comments > 0 ? ['Comments on slides were left out.'] : []),
    ],
  }
}

async function slidesInOrder(archive: Archive, fileName: string): Promise<readonly string[]> {
  const ids: string[] = []
  readXml(await archive.read(MAIN), fileName, {
    open: (element) => {
      if (element.name === 'sldId') ids.push(element.attribute(RELATIONSHIPS, 'id') ?? '')
    },
  })
  const parts = new Map((await partsOf(archive, MAIN, fileName)).map(({ id, path }) => [id, path]))
  return [...new Set(ids)].flatMap((id) => parts.get(id) ?? [])
}

interface Part {
  readonly id: string
  /** The last word of the address of its kind. */
  readonly type: string
  readonly path: string
}

/** Parts that a part names as its own; those outside the package or not in it are passed over. */
async function partsOf(archive: Archive, from: string, fileName: string): Promise<readonly Part[]> {
  const file = from.replace(/[^/]+$/u, (name) => `_rels/${name}.rels`)
  if (!archive.has(file)) return []
  const parts: Part[] = []
  readXml(await archive.read(file), fileName, {
    open: (element) => {
      if (element.name !== 'Relationship' || element.attribute('', 'TargetMode') === 'External') return
      const path = packagePath(from, element.attribute('', 'Target') ?? '')
      if (path === null || !archive.has(path)) return
      const type = element.attribute('', 'Type')?.split('/').at(-1) ?? ''
      parts.push({ id: element.attribute('', 'Id') ?? '', type, path })
    },
  })
  return parts
}

function readTitle(bytes: Uint8Array, fileName: string): string {
  let isTitle = false
  let title = ''
  readXml(bytes, fileName, {
    open: ({ name }) => (isTitle = name === 'title'),
    close: () => (isTitle = false),
    text: (text) => (title += isTitle ? text : ''),
  })
  // What PowerPoint calls a presentation that nobody has named says nothing.
  return /^PowerPoint/u.test(title.trim()) ? '' : title.trim()
}
