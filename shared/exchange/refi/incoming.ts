import type { Area, Id, Media, Picture, Revision, Source } from '../../model/entities'
import type { RefiDocument, Spot } from './documents'
import type { RefiProject, RefiSource } from './project'

/** A source of the file with what the host has put on the disk, or would put there. */
export interface IncomingSource {
  readonly guid: Id
  /** '' where it has none. */
  readonly name: string
  /** The element whose codings, notes, values and parts without a home go with it. */
  readonly of: RefiSource
  readonly document: Pick<RefiDocument, 'positions' | 'selections' | 'transcript' | 'recording'> | null
  readonly file: Pick<Source, 'fileName' | 'format' | 'language' | 'encoding' | 'original'>
  readonly text: Pick<Revision, 'text' | 'structure' | 'length'>
  /** All of it, for codings of the whole. */
  readonly whole: Spot
  readonly image: Picture | null
  readonly media: Media | null
  /** The Word file beside the words of a PDF, which has no place of its own here. */
  readonly rich: KeptFile | null
}

/** A file of the package that goes with a part that has no home. */
export interface KeptFile {
  /** The path as the project file has it. */
  readonly path: string
  readonly hash: string
  readonly size: number
  readonly extension: string
}

/** Everything that was read of a file. */
export interface Incoming {
  readonly project: RefiProject
  readonly sources: readonly IncomingSource[]
  /** Sources that cannot be sources here: recordings without a transcript, files that are missing or cannot be read. */
  readonly homeless: readonly RefiSource[]
  /** Words of notes, by their GUIDs. */
  readonly notes: ReadonlyMap<Id, string>
  /** Files of homeless sources, by the path that names them. */
  readonly kept: ReadonlyMap<string, KeptFile>
}

/** What the person who brings it in can choose. */
export interface RefiOptions {
  /** A code with the path of one that is there is that code. */
  readonly samePaths: boolean
}

/** An area of an image that a rectangle of the file means, cut to the image; null where it lies outside. */
export function areaOf(
  {
    left,
    top,
    right,
    bottom,
  }: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  { width, height }: Picture,
): { readonly area: Area | null; readonly wasCut: boolean } | null {
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const w = Math.min(width, right) - x
  const h = Math.min(height, bottom) - y
  if (w <= 0 || h <= 0) return null
  const wasCut = left < 0 || top < 0 || right > width || bottom > height
  const isWhole = x === 0 && y === 0 && w === width && h === height
  return { area: isWhole ? null : { x, y, width: w, height: h }, wasCut }
}
