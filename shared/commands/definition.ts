import { z } from 'zod'
import { fields, schemas } from '../model/entities'

/** The parts of a definition as commands take them. */
export const Definition = z.object({
  short: fields.Prose,
  definition: fields.Prose,
  whenToUse: fields.Prose,
  whenNotToUse: fields.Prose,
  examples: z.array(fields.Example),
  claim: fields.Prose,
  origin: schemas.codes.shape.origin,
  status: z.enum(['draft', 'active', 'retired']),
  aliases: z.array(fields.Name),
})

/** Parts of a definition that say which passages belong: with each change of one its number grows. */
export const deciding: ReadonlySet<string> = new Set([
  'short',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'examples',
  'claim',
])

/** A definition to begin with: what is not said is empty. */
export const FirstDefinition = z.object({
  short: fields.Prose.default(''),
  definition: fields.Prose.default(''),
  whenToUse: fields.Prose.default(''),
  whenNotToUse: fields.Prose.default(''),
  examples: z.array(fields.Example).default([]),
  claim: fields.Prose.default(''),
  origin: Definition.shape.origin.default(null),
  status: Definition.shape.status.default('active'),
})

/** What a field stands for that a record may lack. */
export const absent = (key: string): unknown => (key === 'aliases' ? [] : null)
