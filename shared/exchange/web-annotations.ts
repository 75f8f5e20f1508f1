import type { Coding, Id, Quotation, Source } from '../model/entities'
import { codePoints } from '../text/offsets'
import type { CodePoints } from '../text/offsets'
import type { Structure } from '../text/structure'
import { turnTimes } from '../text/turn-times'
import type { TurnTimes } from '../text/turn-times'
import type { Reader } from './passages'
import type { CodedPassage } from './quotes-rows'

/** Characters (Unicode code points) of prefix and suffix: enough to find a quotation again in a changed text. */
const AROUND = 32

/** RFC 3778, section 3: pages of a PDF, counted from 1. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778'
/** Media Fragments URI 1.0: areas of images and times of recordings. */
const mediaFragments = 'http://www.w3.org/TR/media-frags/'

/** A coding with what hangs on it and the path of its code. */
export interface AnnotatedPassage extends CodedPassage {
  readonly path: string
}

type Selector = Readonly<Record<string, string | number>>

/** One coding as a W3C Web Annotation (Recommendation of 2017). */
export interface WebAnnotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'classifying'
  readonly creator: { readonly id: string; readonly type: 'Person'; readonly name: string }
  readonly created: string
  readonly body: readonly Readonly<Record<string, string>>[]
  readonly target: {
    readonly type: 'SpecificResource'
    readonly source: string
    /** Name of the source. */
    readonly label: string
    /** All say the same place; absent where the whole source is meant. */
    readonly selector?: readonly Selector[]
  }
}

const urn = (id: Id): string => `urn:uuid:${id}`

/** Gives codings as annotations. Each text is prepared once. */
export function webAnnotations(reader: Reader): (coded: AnnotatedPassage) => WebAnnotation {
  const selectors = selectorsIn(reader)
  return ({ coding, quotation, source, code, coder, path }) => {
    const selector = selectors(source, quotation)
    return {
      id: urn(coding.id),
      type: 'Annotation',
      motivation: 'classifying',
      creator: { id: urn(coder.id), type: 'Person', name: coder.name },
      created: coding.createdAt,
      body: [
        { type: 'TextualBody', value: path, format: 'text/plain', purpose: 'tagging' },
        { type: 'SpecificResource', source: urn(code.id), purpose: 'classifying' },
        ...comment(coding),
      ],
      target: {
        type: 'SpecificResource',
        source: urn(source.id),
        label: source.name,
        ...(selector.length === 0 ? {} : { selector }),
      },
    }
  }
}

/** Annotations as one JSON-LD document: a collection of one page. */
export function annotationCollection(projectId: Id, project: string, items: readonly WebAnnotation[]) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(projectId),
    type: 'AnnotationCollection',
    label: project,
    total: items.length,
    ...(items.length === 0
      ? {}
      : { first: { id: `${urn(projectId)}#page1`, type: 'AnnotationPage', startIndex: 0, items } }),
  } as const
}

const comment = (coding: Coding): readonly Readonly<Record<string, string>>[] =>
  coding.comment.trim() === ''
    ? []
    : [{ type: 'TextualBody', value: coding.comment, format: 'text/plain', purpose: 'commenting' }]

interface Prepared {
  readonly text: string
  readonly points: CodePoints
  readonly structure: Structure | null
  readonly times: TurnTimes
}

function selectorsIn(reader: Reader): (source: Source, quotation: Quotation) => readonly Selector[] {
  const known = new Map<Id, Prepared>()
  const prepared = (revisionId: Id): Prepared => {
    const before = known.get(revisionId)
    if (before) return before
    const text = reader.text(revisionId)
    const structure = reader.structure(revisionId)
    const times = turnTimes(structure?.turns ?? [], structure?.times)
    const made = { text, points: codePoints(text), structure, times }
    known.set(revisionId, made)
    return made
  }
  return (source, { revisionId, start, end, area }) => {
    if (source.image) {
      if (!area) return []
      return [fragment(mediaFragments, `xywh=pixel:${area.x},${area.y},${area.width},${area.height}`)]
    }
    const { text, points, structure, times } = prepared(revisionId)
    const [from, to] = [points.toCodePoint(start), points.toCodePoint(end)]
    const prefixFrom = points.toUtf16(Math.max(0, from - AROUND))
    const suffixTo = points.toUtf16(Math.min(points.length, to + AROUND))
    return [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(prefixFrom, start),
        suffix: text.slice(end, suffixTo),
      },
      { type: 'TextPositionSelector', start: from, end: to },
      ...pageOf(source, structure, start),
      ...timeOf(times, start, end),
    ]
  }
}

const fragment = (conformsTo: string, value: string): Selector => ({
  type: 'FragmentSelector',
  conformsTo,
  value,
})

/** The page of a PDF on which a passage begins, by its number and not by its label. */
function pageOf(source: Source, structure: Structure | null, start: number): readonly Selector[] {
  const pages = structure?.pages ?? []
  if (source.format !== 'pdf' || pages.length === 0) return []
  const number = pages.findLastIndex((page) => page.start <= start) + 1
  return [fragment(pdfFragments, `page=${Math.max(1, number)}`)]
}

/** From the last time known before its words to the end of the turn in which they end, in seconds. */
function timeOf(times: TurnTimes, start: number, end: number): readonly Selector[] {
  const from = times.beginAt(start)
  if (from === null) return []
  const to = times.turnAt(end - 1)?.to ?? null
  const until = to === null || to <= from ? '' : `,${to / 1000}`
  return [fragment(mediaFragments, `t=${from / 1000}${until}`)]
}
