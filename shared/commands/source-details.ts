import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Id, Source } from '../model/entities'
import { Reference } from '../model/reference'
import { Problem } from '../problem'
import { define } from './define'

/** BCP 47 as far as anybody writes it: letters, digits and hyphens. */
const Language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

/** The sources by their ids, each once. */
const named = ({ store }: Context, ids: readonly Id[]): readonly Source[] =>
  [...new Set(ids)].map((id) => store.need('sources', id))

/** The first three names, and that there are more. */
export const namesOf = (sources: readonly Source[]): string =>
  sources
    .slice(0, 3)
    .map((source) => source.name)
    .join(', ') + (sources.length > 3 ? ' …' : '')

/** Operations for the sources that change, with what is said of them. */
function changed(
  context: Context,
  ids: readonly Id[],
  change: (source: Source) => Source,
): { readonly operations: readonly Operation[]; readonly names: string } {
  const touched = named(context, ids).flatMap((source) => {
    const after = change(source)
    return after === source ? [] : [{ source, after }]
  })
  return {
    operations: touched.map(({ source, after }) => operation('sources', source, after)),
    names: namesOf(touched.map(({ source }) => source)),
  }
}

/** Commands about what is noted of sources beside their words. */
export const sourceDetailCommands = {
  'source.mark-read': define({
    label: 'marked “{{name}}” as {{state}}',
    schema: z.object({ ids: z.array(fields.Id).min(1), read: z.boolean() }),
    plan: ({ ids, read }, context) => {
      const { by } = context
      const { operations, names } = changed(context, ids, (source) =>
        source.readBy.includes(by) === read
          ? source
          : {
              ...source,
              readBy: read ? [...source.readBy, by] : source.readBy.filter((coder) => coder !== by),
            },
      )
      return { operations, detail: { name: names, state: read ? 'read' : 'unread' }, result: null }
    },
  }),
  /** The main language, by which words are told apart and typefaces chosen; null: not known. */
  'source.set-language': define({
    label: 'changed the language of “{{name}}”',
    schema: z.object({ ids: z.array(fields.Id).min(1), language: Language.nullable() }),
    plan: ({ ids, language }, context) => {
      const { operations, names } = changed(context, ids, (source) =>
        source.language === language ? source : { ...source, language },
      )
      return { operations, detail: { name: names }, result: null }
    },
  }),
  /** Gives several sources other names in one step; names may be exchanged. */
  'source.rename-many': define({
    label: 'renamed {{count}} source(s)',
    schema: z.object({
      names: z
        .array(z.object({ id: fields.Id, name: fields.Name }))
        .min(1)
        .max(10_000),
    }),
    plan: ({ names }, context) => {
      const wanted = new Map(names.map(({ id, name }) => [id, name.trim()]))
      const { operations } = changed(context, [...wanted.keys()], (source) => {
        const name = wanted.get(source.id) ?? source.name
        return name === source.name ? source : { ...source, name }
      })
      const taken = new Set<string>()
      const take = (name: string, isNew: boolean): void => {
        const key = name.toLowerCase()
        if (isNew && taken.has(key)) {
          throw new Problem(
            'conflict',
            `Two sources would be called “${name}”. Choose other names; nothing was changed.`,
          )
        }
        taken.add(key)
      }
      for (const source of context.store.all('sources'))
        if (!source.removed && !wanted.has(source.id)) take(source.name, false)
      for (const name of wanted.values()) take(name, true)
      return { operations, detail: { count: operations.length }, result: null }
    },
  }),
  /** Says where sources were published; null takes it away. */
  'source.set-references': define({
    label: 'noted where {{count}} source(s) were published: {{names}}',
    schema: z.object({
      references: z
        .array(z.object({ id: fields.Id, reference: Reference.nullable() }))
        .min(1)
        .max(10_000),
    }),
    plan: ({ references }, context) => {
      const wanted = new Map(references.map(({ id, reference }) => [id, reference]))
      const { operations, names } = changed(context, [...wanted.keys()], (source) => {
        const { reference: was, ...rest } = source
        const reference = wanted.get(source.id) ?? null
        if (JSON.stringify(was ?? null) === JSON.stringify(reference)) return source
        return reference === null ? rest : { ...rest, reference }
      })
      return { operations, detail: { count: operations.length, names }, result: null }
    },
  }),
} as const
