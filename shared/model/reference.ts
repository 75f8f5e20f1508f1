import { z } from 'zod'

const Line = z.string().max(5000)

/** A person in parts, or an institution as `literal`. */
const Name = z.object({
  family: Line.optional(),
  given: Line.optional(),
  'dropping-particle': Line.optional(),
  'non-dropping-particle': Line.optional(),
  suffix: Line.optional(),
  literal: Line.optional(),
})

/**
 * Where a source was published: one CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html), as far as
 * Emic knows its fields. Fields of a newer program are kept.
 */
export const Reference = z.looseObject({
  type: z.string().max(50),
  title: Line.optional(),
  author: z.array(Name).max(500).optional(),
  editor: z.array(Name).max(500).optional(),
  /** Year, and where known month and day. */
  issued: z
    .object({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) })
    .optional(),
  'container-title': Line.optional(),
  publisher: Line.optional(),
  'publisher-place': Line.optional(),
  volume: Line.optional(),
  issue: Line.optional(),
  page: Line.optional(),
  edition: Line.optional(),
  DOI: Line.optional(),
  URL: Line.optional(),
  ISBN: Line.optional(),
  ISSN: Line.optional(),
  /** BCP 47, as far as the file it came from says. */
  language: Line.optional(),
})
