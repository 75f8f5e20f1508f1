import { z } from 'zod'
import type { Passage } from '../commands/passages'
import { fields } from '../model/entities'
import type { Id } from '../model/entities'
import type { SpeakerCount } from '../text/speakers'

/** Who speaks in a source. */
export interface SpeakersOf {
  readonly sourceId: Id
  readonly revisionId: Id
  /** Whether names stand before what is said; else only the structure knows who speaks. */
  readonly hasLabels: boolean
  readonly speakers: readonly SpeakerCount[]
}

/** What a change of speakers would do. */
export interface SpeakersPreview {
  /** Texts that get a further revision. */
  readonly sources: number
  /** Labels that change or go. */
  readonly labels: number
  /** Passages that would lose all their words. */
  readonly lost: number
  /** Lines as they are and as they will be. */
  readonly samples: readonly { readonly before: string; readonly after: string }[]
}

const SpeakerName = z
  .string()
  .max(63)
  .regex(/^[^\s:：][^\n\r:：]*$/u, 'must be one line without a colon')

/** A change of speakers, the same in each of the sources. */
const SpeakerChange = z.object({
  /** With the revisions that were looked at; refused if there is a newer one. */
  sources: z.array(z.object({ sourceId: fields.Id, baseRevisionId: fields.Id })).min(1),
  /** Those that get another name, also that of another speaker; null: no speaker any more. */
  naming: z.array(z.object({ speaker: z.string().max(500), to: SpeakerName.nullable() })).default([]),
  /** Whether names stay before what is said. */
  labels: z.enum(['keep', 'remove']).default('keep'),
  /** Speakers, by the names they will have, that become cases. */
  cases: z.array(z.string().max(500)).default([]),
})
export type SpeakerChange = z.infer<typeof SpeakerChange>

/** Calls about who speaks in transcripts. */
export const speakerCalls = {
  'speakers.list': z.object({ sourceIds: z.array(fields.Id) }),
  /** What one speaker says in these sources. */
  'speakers.turns': z.object({ sourceIds: z.array(fields.Id), speaker: z.string().max(500) }),
  'speakers.preview': SpeakerChange,
  'speakers.apply': SpeakerChange,
} as const

/** What they answer. */
export interface SpeakerOutputs {
  'speakers.list': readonly SpeakersOf[]
  'speakers.turns': readonly Passage[]
  'speakers.preview': SpeakersPreview
  'speakers.apply': { readonly revised: number; readonly cases: number }
}
