import type { Id } from '../model/entities'
import type { DocumentLabels } from './document-labels'
import type { Labels } from './labels'
import type { MarkedText } from './marked-text'

/** Texts with their codings, before they are HTML or DOCX. Words are raw: writers clean and escape. */
export interface MarkedDocument {
  readonly title: string
  /** Language of the labels (BCP 47). */
  readonly language: string
  readonly labels: DocumentLabels & Pick<Labels, 'use' | 'colon'>
  readonly texts: readonly MarkedText[]
  /** More than one coder is in it, so that they are named. */
  readonly manyCoders: boolean
}

/** A code that is in a document. */
export interface DocumentCode {
  readonly id: Id
  readonly path: string
  readonly colour: string
  readonly codings: number
  readonly sources: number
}

/** The codes of a document by their paths, with how often they are in it. */
export function documentCodes(texts: readonly MarkedText[]): readonly DocumentCode[] {
  const found = new Map<Id, { path: string; colour: string; codings: number; readonly sources: Set<Id> }>()
  for (const { source, marks } of texts) {
    for (const { codeId, path, colour } of marks) {
      const known = found.get(codeId) ?? { path, colour, codings: 0, sources: new Set<Id>() }
      known.codings++
      known.sources.add(source.id)
      found.set(codeId, known)
    }
  }
  return [...found]
    .map(([id, code]) => ({ ...code, id, sources: code.sources.size }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
