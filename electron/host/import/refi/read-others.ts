import type { RefiSource } from '../../../../shared/exchange/refi/project'
import { Problem } from '../../../../shared/problem'
import { convert } from '../convert'
import { endingOf } from '../format'
import type { Files } from './files'
import { lastOf, namedBy } from './files'
import type { ReadSource } from './task'

/** Reads pictures, and PDFs that come without their words, as if they were brought in by themselves. */
export async function readOthers(
  sources: readonly RefiSource[],
  files: Files,
): Promise<{
  readonly sources: readonly ReadSource[]
  readonly homeless: readonly RefiSource[]
  readonly unread: readonly string[]
}> {
  const read: ReadSource[] = []
  const homeless: RefiSource[] = []
  const unread: string[] = []
  for (const source of sources) {
    try {
      const found = await readOne(source, files)
      if (found) read.push(found)
      else homeless.push(source)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      unread.push(error.message)
      homeless.push(source)
    }
  }
  return { sources: read, homeless, unread }
}

async function readOne(source: RefiSource, files: Files): Promise<ReadSource | null> {
  const { path, kind } = source
  if (path === null || kind === 'audio' || kind === 'video') {
    if (path !== null) await files.look(path)
    return null
  }
  const bytes = await files.read(path)
  if (bytes === null) return null
  const extension = endingOf(lastOf(path)) || 'bin'
  const fileName =
    endingOf(source.name) === extension ? source.name : `${source.name || 'source'}.${extension}`
  const { text, structure, format, image } = await convert(bytes, fileName)
  if ((kind === 'picture') !== (image !== undefined)) return null
  const { hash, extension: safe } = await files.bytes(bytes, extension)
  const shown = image?.shown ? await files.bytes(image.shown, 'png') : null
  return {
    guid: source.guid,
    name: namedBy(source.name, path),
    of: source,
    document: null,
    file: { fileName, format, encoding: null, original: { hash, size: bytes.length, extension: safe } },
    text: { text: await files.text(text), structure: await files.structure(structure), length: text.length },
    sample: text.slice(0, 20_000),
    whole: files.whole(text),
    image: image
      ? { width: image.width, height: image.height, ...(shown ? { shown: shown.hash } : {}) }
      : null,
    media: null,
    rich: null,
  }
}
