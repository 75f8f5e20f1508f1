import type { Run } from '../text/references/line'

/** A text in a section: a labelled paragraph, or a quotation with its citation. Texts are raw: writers clean and escape. */
export type Part =
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'quote'
      readonly label: string | null
      readonly text: string
      /** Words before and after it, in one line each; shown paler. */
      readonly before?: string
      readonly after?: string
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

/** A table after the title that tells of each section in its order, the number first, then its name. */
export interface Overview {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly OverviewRow[]
  /** The last so many columns hold numbers. */
  readonly numeric: number
}

/** One line of an overview; `cells` are as many as the head has. */
export interface OverviewRow {
  /** 0 for the outermost. */
  readonly depth: number
  /** `#RRGGBB` shown beside the name. */
  readonly colour: string | null
  readonly cells: readonly string[]
}

/** A document for people, before it is Markdown, HTML or DOCX. */
export interface Manuscript {
  readonly title: string
  readonly subtitle: string
  /** Language of the labels (BCP 47). */
  readonly language: string
  /** Put between a label and its text. */
  readonly colon: string
  readonly overview: Overview | null
  readonly sections: readonly Section[]
}
