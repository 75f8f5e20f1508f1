import { Facet } from '@codemirror/state'

/** The open text as one string: CodeMirror's own tree is made for editing, words and sentences are found in strings. */
export const readerText = Facet.define<string, string>({ combine: (given) => given[0] ?? '' })
