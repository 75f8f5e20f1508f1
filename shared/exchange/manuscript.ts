import type { Run } from '../text/references/line'

/** A text in a section: a labelled paragraph, or a quotation with its citation. Texts are raw: writers clean and escape. */
export type Part =
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly label: string | null
      readonly text: string
      readonly citation: string | null
      /** Language of the words (BCP 47), or null if not known. */
      readonly language: string | null
    }

/** A work in the list of those that were cited. */
export interface CitedWork {
  readonly kind: 'work'
  readonly runs: readonly Run[]
  /** Language of the work (BCP 47), or null if not known. */
  readonly language: string | null
}

/** One heading with what stands under it, up to the next heading. */
export interface Section {
  /** 1 for the outermost. */
  readonly level: number
  readonly number: string | null
  readonly title: string
  /** `#RRGGBB` shown beside the title. */
  readonly colour: string | null
  /** Short facts in one line under the title. */
  readonly facts: readonly string[]
  readonly parts: readonly (Part | CitedWork)[]
}

/** A document for people, before it is Markdown, HTML or DOCX. */
export interface Manuscript {
  readonly title: string
  readonly subtitle: string
  /** Language of the labels (BCP 47). */
  readonly language: string
  /** Put between a label and its text. */
  readonly colon: string
  /** A table after the title: `rows` as long as `head`; the last `numeric` columns hold numbers. */
  readonly overview: {
    readonly title: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly numeric: number
  } | null
  readonly sections: readonly Section[]
}
