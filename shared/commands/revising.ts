import { z } from 'zod'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Quotation, Revision } from '../model/entities'
import { Problem } from '../problem'
import { fatesOf, sameWords } from '../text/fate'
import { shortHash } from '../text/hash'
import { define } from './define'

/** A text and what is known of it, by the names of their files, which are on the disk already. */
export const TextParts = z.object({
  text: fields.Sha256,
  structure: fields.Sha256.nullable(),
  length: z.number().int().nonnegative(),
})

/** The file that a text is read from. */
export const SourceFile = z.object({
  fileName: z.string(),
  format: fields.SourceFormat,
  encoding: z.object({ name: z.string(), guessed: z.boolean() }).nullable(),
  original: z.object({ hash: fields.Sha256, size: z.number().int(), extension: z.string() }).nullable(),
})

/** Changes as callers hand them in; sorted, not overlapping, in UTF-16 units of the text they change. */
export const Changes = z.array(
  z.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative(), insert: z.string() }),
)

/** What `source.revise` is told. */
const Revising = TextParts.extend({
  id: fields.Id,
  reason: z.enum(['tidy', 'edit', 'replace', 'speakers']),
  /** The revision that was looked at; refused if there is a newer one. */
  baseRevisionId: fields.Id,
  /** In offsets of the base revision. */
  changes: Changes,
  /** The new words, whole; not logged. */
  words: z.string(),
  /** Of a corrected file that is put in the text's place: where it came from. */
  file: SourceFile.optional(),
})
export type Revising = z.infer<typeof Revising>

/** What became of a source's passages when its text was revised. */
export interface Revised {
  readonly revisionId: string
  /** Passages that are in the new text, those whose words were changed among them. */
  readonly moved: number
  readonly changed: number
  /** Passages that stay on the text they were in, because their words are not in the new one. */
  readonly lost: number
}

export const revisingCommands = {
  /**
   * A further revision of a text. Each passage is mapped through the changes: it goes with its words; where a correction
   * changed them it keeps its place and notes in `was` where they stood; where they are gone or torn it stays on the
   * revision that has them (the tray), so nothing is shifted in silence and nothing is deleted. Rules: `fates`.
   */
  'source.revise': define({
    label: 'made revision {{number}} of “{{name}}” ({{reason}})',
    internal: true,
    schema: Revising,
    plan: (args, { store, newId, now, by, text }) => {
      const source = store.need('sources', args.id)
      if (source.image)
        throw new Problem('refused', `“${source.name}” is an image and has no text to change.`)
      if (source.revisionId !== args.baseRevisionId) {
        throw new Problem(
          'conflict',
          `The text of “${source.name}” was changed meanwhile. Look at it again; nothing was changed.`,
        )
      }
      const base = store.need('revisions', source.revisionId)
      const revision: Revision = {
        id: newId(),
        sourceId: source.id,
        number: base.number + 1,
        reason: args.reason,
        text: args.text,
        structure: args.structure,
        length: args.length,
        createdAt: now,
        createdBy: by,
      }
      const operations: Operation[] = [
        operation('sources', source, { ...source, ...args.file, revisionId: revision.id }),
        operation('revisions', null, revision),
      ]
      // Tidying and new names of speakers change no words that anybody said: there is nothing to look at afterwards.
      const isCorrection = args.reason === 'edit' || args.reason === 'replace'
      const wordsAt = (place: NonNullable<Quotation['was']>): string =>
        text(place.revisionId).slice(place.start, place.end)
      const before = text(base.id)
      const here = store.by('quotations.sourceId', source.id).filter((q) => q.revisionId === base.id)
      let changed = 0
      let lost = 0
      for (const { passage: quotation, fate } of fatesOf(here, before, args.words, args.changes)) {
        if (fate.kind === 'lost') {
          lost++
          continue
        }
        const { start, end } = fate.range
        const words = args.words.slice(start, end)
        const { was, ...rest } = quotation
        // To hash every passage anew would take longer than all the rest.
        const isSame = words === before.slice(quotation.start, quotation.end)
        const hash = isSame ? quotation.hash : shortHash(words)
        const moved = { ...rest, revisionId: revision.id, start, end, hash }
        const isMarked = fate.kind === 'changed' && isCorrection
        if (isMarked) changed++
        const first = was ?? { revisionId: base.id, start: quotation.start, end: quotation.end }
        // Words that are again what they were need no looking at.
        const isOpen = isMarked ? !was || !sameWords(wordsAt(was), words) : was !== undefined
        operations.push(operation('quotations', quotation, isOpen ? { ...moved, was: first } : moved))
      }
      const moved = operations.length - 2
      const result: Revised = { revisionId: revision.id, moved, changed, lost }
      return {
        operations,
        detail: { name: source.name, number: revision.number, reason: args.reason, changed, lost },
        result,
      }
    },
  }),
} as const
