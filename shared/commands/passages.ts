import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Area, Quotation, Source } from '../model/entities'
import { isInside, isWhole } from '../image/area'
import { place } from '../model/tables'
import { Problem } from '../problem'
import { shortHash } from '../text/hash'
import type { Range } from '../text/range'

/** A passage as callers name it: offsets of the source's current revision, UTF-16, half-open. */
export const Passage = z.object({
  sourceId: fields.Id,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** A part of an image; `start` and `end` are then 0 and 1. Without it the whole image is meant. */
  area: fields.Area.optional(),
})
export type Passage = z.infer<typeof Passage>

/** Throws a Problem `invalid` unless the range holds words and cuts no character of the text in half. */
export function checkRange(text: string, { start, end }: Range): void {
  if (start >= end || end > text.length) {
    throw new Problem(
      'invalid',
      `There is no passage from ${start} to ${end}: the text has ${text.length} characters.`,
    )
  }
  for (const at of [start, end]) {
    const unit = text.charCodeAt(at)
    if (at > 0 && unit >= 0xdc00 && unit <= 0xdfff) {
      throw new Problem('invalid', 'The passage would cut a character in half. Select whole characters.')
    }
  }
  if (text.slice(start, end).trim() === '')
    throw new Problem('invalid', 'The passage holds no words, only blanks.')
}

/** The part of a source that is meant; none for words and whole images. Throws a Problem `invalid` where there is no such part. */
function partOf(source: Source, area: Area | undefined): Pick<Quotation, 'area'> {
  if (!area) return {}
  if (!source.image)
    throw new Problem('invalid', `“${source.name}” is not an image, so it has no areas. Nothing was changed.`)
  if (!isInside(area, source.image)) {
    const { width, height } = source.image
    throw new Problem(
      'invalid',
      `This area reaches beyond the image “${source.name}”, which has ${width} × ${height} pixels. Nothing was changed.`,
    )
  }
  return isWhole(area, source.image) ? {} : { area }
}

/** Finds the quotation of a place, or makes it; asked twice for one place it answers the same record. */
export function quotationFinder(context: Context) {
  const made = new Map<string, Quotation>()
  return {
    at({ sourceId, start, end, area }: Passage): Quotation {
      const { store } = context
      const source = store.need('sources', sourceId)
      if (source.removed)
        throw new Problem('conflict', `The source “${source.name}” has been removed. Restore it first.`)
      const part = partOf(source, area)
      const key = place(source.revisionId, start, end, part.area)
      const there = made.get(key) ?? store.by('quotations.place', key)[0]
      if (there) return there
      const text = context.text(source.revisionId)
      checkRange(text, { start, end })
      const quotation: Quotation = {
        id: context.newId(),
        sourceId,
        revisionId: source.revisionId,
        start,
        end,
        hash: shortHash(text.slice(start, end)),
        ...part,
        createdAt: context.now,
        createdBy: context.by,
      }
      made.set(key, quotation)
      return quotation
    },
    /** Operations for the quotations that had to be made. */
    operations: (): Operation[] =>
      [...made.values()].map((quotation) => operation('quotations', null, quotation)),
  }
}
