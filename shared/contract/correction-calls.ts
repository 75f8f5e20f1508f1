import { z } from 'zod'
import { Changes } from '../commands/revising'
import type { Revised } from '../commands/revising'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'
import type { Candidate } from '../text/anchor'
import type { Surrounded } from '../text/around'
import type { Change } from '../text/edit'
import type { ChangedPlace, SourceOutputs } from './source-calls'

/** What putting a corrected file in the place of a text would do. */
export interface ReplacePreview {
  readonly baseRevisionId: Id
  /** Nothing is different. */
  readonly same: boolean
  /** Places that differ, and some of them with a few words around, in text order; at most 200. */
  readonly changes: number
  readonly samples: readonly ChangedPlace[]
  readonly lengthBefore: number
  readonly lengthAfter: number
  /** Passages whose words stay, are changed, or are not in the new text. */
  readonly untouched: number
  readonly changed: number
  readonly lost: number
  /** What the file has that could not be carried, in sentences. */
  readonly losses: readonly string[]
}

/** A place where a passage of the tray may stand, with the words there and around it. */
export interface Suggested extends Candidate {
  /**
   * `moved`: the very words in the very surroundings, once; `exact`: the very words; `alike`: words like them; `instead`:
   * what stands where they stood.
   */
  readonly kind: 'moved' | 'exact' | 'alike' | 'instead'
  readonly before: string
  readonly text: string
  readonly after: string
}

const file = {
  sourceId: fields.Id,
  /** Of `file.put` or `file.choose`. */
  handle: z.string().max(64),
  encoding: z.string().max(64).optional(),
}

/** Calls about texts that are corrected, and passages whose place is looked for again. */
export const correctionCalls = {
  /** Saves an edited text as a further revision; changes are sorted and count in the base revision. */
  'edit.save': z.object({ sourceId: fields.Id, baseRevisionId: fields.Id, changes: Changes.max(200_000) }),
  'replace.preview': z.object(file),
  'replace.apply': z.object({ ...file, baseRevisionId: fields.Id }),
  /** Where passages whose words are not in the current text may stand in it, best first. */
  'tray.suggest': z.object({ quotationIds: z.array(fields.Id).max(200) }),
  /** The words that corrected passages had, with 80 UTF-16 units around; null for those that were not corrected. */
  'tray.was': z.object({ quotationIds: z.array(fields.Id).max(2000), at: z.number().int().optional() }),
  /** What makes one revision of another. */
  'revision.compare': z.object({ from: fields.Id, to: fields.Id }),
} as const

/** What they answer. */
export interface CorrectionOutputs {
  /** With the new words, which are shown next, and the number of the step. */
  'edit.save': Revised & SourceOutputs['source.text'] & { readonly seq: number | null }
  'replace.preview': ReplacePreview
  'replace.apply': Revised & { readonly seq: number | null }
  /** For each passage, in the order asked. */
  'tray.suggest': readonly (readonly Suggested[])[]
  'tray.was': readonly (Surrounded | null)[]
  'revision.compare': { readonly changes: readonly Change[] }
}
