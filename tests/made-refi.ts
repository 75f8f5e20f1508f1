import { makeZip } from './documents'

/** A GUID of our made projects, told by a number. */
export const guid = (n: number): string => `5c000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export interface MadeProject {
  readonly origin?: string
  readonly codes?: string
  readonly sources?: string
  /** Everything else, in any order. */
  readonly more?: string
  readonly attributes?: string
}

/** The XML of a project file. */
export const qde = ({
  origin = 'Ward notes 2.1',
  codes,
  sources,
  more = '',
  attributes = '',
}: MadeProject): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="The ward" origin="${origin}" ${attributes}>` +
  (codes === undefined ? '' : `<CodeBook><Codes>${codes}</Codes></CodeBook>`) +
  (sources === undefined ? '' : `<Sources>${sources}</Sources>`) +
  `${more}</Project>`

/** A package of a project file and its sources, each by the name of its file. */
export const qdpx = (
  xml: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Buffer> =>
  makeZip({
    'project.qde': xml,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`sources/${name}`, content])),
  })

/** A code, with what stands in it. */
export const code = (n: number, name: string, inside = '', attributes = ''): string =>
  `<Code guid="${guid(n)}" name="${name}" isCodable="true" ${attributes}>${inside}</Code>`

/** A coding with one code. */
export const coding = (n: number, codeN: number, attributes = '', inside = ''): string =>
  `<Coding guid="${guid(n)}" ${attributes}><CodeRef targetGUID="${guid(codeN)}"/>${inside}</Coding>`

/** A range of a text, with what stands in it. */
export const selection = (n: number, start: number, end: number, inside: string, name = ''): string =>
  `<PlainTextSelection guid="${guid(n)}" name="${name}" startPosition="${start}" endPosition="${end}">${inside}</PlainTextSelection>`

/** A text with what stands in it; its words are in `<name>.txt`. */
export const text = (n: number, name: string, inside = '', attributes = ''): string =>
  `<TextSource guid="${guid(n)}" name="${name}" plainTextPath="internal://${name}.txt" ${attributes}>${inside}</TextSource>`
