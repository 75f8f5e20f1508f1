import { z } from 'zod'
import { operation } from '../core/operation'
import { sameSpot } from '../image/area'
import { fields } from '../model/entities'
import { Problem } from '../problem'
import { shortHash } from '../text/hash'
import { define, nothing } from './define'
import { quotationFinder } from './passages'
import { settle, sweep } from './recoding'

export const quotationCommands = {
  /**
   * Moves the edges of a passage. With `codingIds` only those codings get the new edges and the others keep the old ones;
   * without, the passage moves with everything on it. Where the new place is a passage already, the two become one. What
   * stands for a case, such as a speaker's turn, stays where it is. Of an
   * image `area` is the new part; without it the passage becomes the whole image.
   */
  'quotation.resize': define({
    label: 'changed the edges of a passage in “{{source}}”',
    schema: z.object({
      id: fields.Id,
      start: z.number().int().nonnegative(),
      end: z.number().int().positive(),
      area: fields.Area.optional(),
      codingIds: z.array(fields.Id).min(1).optional(),
    }),
    plan: ({ id, start, end, area, codingIds }, context) => {
      const { store, text } = context
      const quotation = store.need('quotations', id)
      const source = store.need('sources', quotation.sourceId)
      if (quotation.revisionId !== source.revisionId) {
        throw new Problem(
          'refused',
          'The words of this passage are no longer in the current text, so its edges cannot move.',
        )
      }
      if (sameSpot(quotation, { start, end, area })) return nothing({ id })
      const codings = store.by('codings.quotationId', id)
      const chosen = codingIds ? codings.filter((coding) => codingIds.includes(coding.id)) : codings
      if (codingIds && chosen.length === 0) {
        throw new Problem(
          'conflict',
          'None of these codings is on this passage any more. Nothing was changed.',
        )
      }
      const finder = quotationFinder(context)
      const target = finder.at({ sourceId: source.id, start, end, area })
      const isNew = finder.operations().length > 0
      const detail = { source: source.name }
      const standsForCase = store.by('cases.quotationIds', id).length > 0
      if (isNew && chosen.length === codings.length && !standsForCase) {
        const hash = shortHash(text(source.revisionId).slice(start, end))
        const { area: _, ...rest } = quotation
        const part = target.area ? { area: target.area } : {}
        return {
          operations: [operation('quotations', quotation, { ...rest, start, end, hash, ...part })],
          detail,
          result: { id },
        }
      }
      const leaving = new Set(chosen.map((coding) => coding.id))
      return {
        operations: [
          ...finder.operations(),
          ...settle(
            store,
            chosen.map((coding) => ({ ...coding, quotationId: target.id })),
          ),
          ...sweep(store, [id], leaving),
        ],
        detail,
        result: { id: target.id },
      }
    },
  }),
} as const
