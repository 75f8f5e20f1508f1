import { z } from 'zod'
import { isInside } from '../../shared/image/area'
import type { Quotation } from '../../shared/model/entities'
import { place } from '../../shared/model/tables'
import type { Records } from '../../shared/model/tables'
import { shortHash } from '../../shared/text/hash'
import { perRun } from '../../shared/text/structure'
import { nameOf, sourcesFolder } from './contents'
import { sha256 } from './durable-file'
import { readInside } from './inside'

/** The structure beside a text, as `sources/<hash>.json` holds it. */
export const StructureShape = z.looseObject({
  blocks: z.array(
    z.looseObject({
      kind: z.enum(['paragraph', 'heading', 'list-item', 'table-row', 'quote']),
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      level: z.number().int().positive().optional(),
    }),
  ),
  pages: z.array(z.looseObject({ start: z.number().int().nonnegative(), label: z.string() })).optional(),
  layout: z
    .array(
      z.looseObject({
        width: z.number().int().nonnegative(),
        height: z.number().int().nonnegative(),
        runs: z.array(z.number().int()),
      }),
    )
    .optional(),
  turns: z
    .array(
      z.looseObject({
        start: z.number().int().nonnegative(),
        end: z.number().int().nonnegative(),
        speaker: z.string().nullable(),
        from: z.number().int().nonnegative().nullable(),
        to: z.number().int().nonnegative().nullable(),
      }),
    )
    .optional(),
  times: z
    .array(z.looseObject({ at: z.number().int().nonnegative(), ms: z.number().int().nonnegative() }))
    .optional(),
})

const cutsCharacter = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff
}

async function structureFaults(root: string, hash: string, name: string, length: number): Promise<string[]> {
  const bytes = await readInside(root, sourcesFolder, nameOf(hash, 'json'))
  if (!bytes) return []
  try {
    const {
      blocks,
      pages = [],
      layout = [],
      turns = [],
      times = [],
    } = StructureShape.parse(JSON.parse(bytes.toString('utf8')))
    const follow = (ranges: readonly { readonly start: number; readonly end: number }[]): boolean =>
      ranges.every(
        (one, i) => one.start <= one.end && one.end <= length && one.start >= (ranges[i - 1]?.end ?? 0),
      )
    const marked = times.every(({ at }, i) => at <= length && at >= (times[i - 1]?.at ?? 0))
    const ordered = follow(blocks) && follow(turns) && marked
    const paged = pages.every((p, i) => p.start <= length && p.start >= (pages[i - 1]?.start ?? 0))
    const placed = layout.every(
      ({ runs }) =>
        runs.length % perRun === 0 &&
        runs.every(
          (at, i) =>
            i % perRun > 1 || (at >= 0 && at <= length && (i % perRun === 0 || at >= (runs[i - 1] ?? 0))),
        ),
    )
    return ordered && paged && placed ? [] : [`The paragraphs or pages of “${name}” do not fit its text.`]
  } catch {
    return [`The structure beside the text of “${name}” cannot be read.`]
  }
}

/**
 * What does not fit between records and words: lengths of texts, edges of passages, words of passages, two passages in
 * one place. Texts whose file is missing or damaged are passed over here; their files are checked elsewhere.
 */
export async function textFaults(
  root: string,
  records: Records,
): Promise<{ readonly faults: readonly string[]; readonly passages: number }> {
  const faults: string[] = []
  const names = new Map(records.sources.map((source) => [source.id, source.name]))
  const images = new Map(records.sources.map((source) => [source.id, source.image]))
  const passages = new Map<string, Quotation[]>()
  for (const quotation of records.quotations) {
    const row = passages.get(quotation.revisionId)
    if (row) row.push(quotation)
    else passages.set(quotation.revisionId, [quotation])
  }
  const places = new Set<string>()
  for (const revision of records.revisions) {
    const name = names.get(revision.sourceId) ?? revision.sourceId
    const bytes = await readInside(root, sourcesFolder, nameOf(revision.text, 'txt'))
    if (!bytes || sha256(bytes) !== revision.text) continue
    const text = bytes.toString('utf8')
    if (text.length !== revision.length) faults.push(`The text of “${name}” is not as long as it should be.`)
    if (revision.structure !== null) {
      faults.push(...(await structureFaults(root, revision.structure, name, text.length)))
    }
    for (const { start, end, hash, sourceId, area } of passages.get(revision.id) ?? []) {
      const where = `The passage ${start}–${end} of “${name}”`
      const key = place(revision.id, start, end, area)
      if (places.has(key)) faults.push(`${where} is recorded twice.`)
      places.add(key)
      const image = images.get(sourceId)
      if (area && !(image && isInside(area, image))) faults.push(`${where} reaches beyond its image.`)
      if (sourceId !== revision.sourceId) faults.push(`${where} belongs to another source.`)
      if (start >= end || end > text.length) faults.push(`${where} lies outside the text.`)
      else if (cutsCharacter(text, start) || cutsCharacter(text, end))
        faults.push(`${where} cuts a character in half.`)
      else if (shortHash(text.slice(start, end)) !== hash)
        faults.push(`${where} does not hold the words that were coded.`)
    }
  }
  return { faults, passages: records.quotations.length }
}
