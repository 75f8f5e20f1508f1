import type { SourceOutputs } from '../../shared/contract/source-calls'
import type { Id, SourceFormat } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { pngHeader } from './import/image/png'
import { webpHeader } from './import/image/webp'
import type { OpenProject } from './open-project'
import type { Lookup } from './text-reader'

/** The file a source came in. Throws a Problem: `not-found` where it has none, `io` where it is missing or damaged. */
export async function originalOf(
  project: OpenProject,
  sourceId: Id,
  then?: Lookup,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }> {
  const { name, fileName, original } = (then ?? project.engine.store).need('sources', sourceId)
  if (original === null) throw new Problem('not-found', `There is no file behind “${name}”.`)
  const bytes = await project.contents.original(original.hash, original.extension)
  return { bytes: new Uint8Array(bytes), fileName }
}

const mimes: Readonly<Partial<Record<SourceFormat, string>>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
}

/** What is shown of an image. Throws a Problem as `originalOf` does, and `invalid` where the source is no image. */
export async function pictureOf(
  project: OpenProject,
  sourceId: Id,
  then?: Lookup,
): Promise<SourceOutputs['source.picture']> {
  const { name, format, image } = (then ?? project.engine.store).need('sources', sourceId)
  if (!image) throw new Problem('invalid', `“${name}” is not an image.`)
  if (image.shown !== undefined)
    return {
      bytes: new Uint8Array(await project.contents.original(image.shown, 'png')),
      mime: 'image/png',
      animated: false,
    }
  const { bytes } = await originalOf(project, sourceId, then)
  const header = format === 'png' ? pngHeader(bytes) : format === 'webp' ? webpHeader(bytes) : null
  return { bytes, mime: mimes[format] ?? 'application/octet-stream', animated: header?.animated ?? false }
}
