import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Revision, Source } from '../model/entities'
import { Problem } from '../problem'
import { define, nothing } from './define'
import { freeName } from './free-name'
import { SourceFile, TextParts } from './revising'

/** A source to be, whose files are on the disk. */
export const NewSource = TextParts.extend({
  ...SourceFile.shape,
  name: fields.Name,
  language: z.string().nullable(),
  image: fields.Picture.optional(),
})

/** Names of sources that are not put away, in small letters. */
export const livingNames = ({ store }: Context, exceptId?: string): Set<string> =>
  new Set(
    [...store.all('sources')].filter((s) => !s.removed && s.id !== exceptId).map((s) => s.name.toLowerCase()),
  )

/** A source and its first revision, under ids of its own or under those given. */
export function newSource(
  args: z.infer<typeof NewSource>,
  name: string,
  { newId, now, by }: Context,
  ids: { readonly id: string; readonly revisionId: string } = { id: newId(), revisionId: newId() },
): [Source, Revision] {
  const { id, revisionId } = ids
  const { text, structure, length, fileName, format, language, encoding, original, image } = args
  const base = { createdAt: now, createdBy: by }
  return [
    {
      ...base,
      id,
      name,
      fileName,
      format,
      language,
      encoding,
      original,
      revisionId,
      readBy: [],
      ...(image ? { image } : {}),
      removed: null,
    },
    { ...base, id: revisionId, sourceId: id, number: 1, reason: 'import', text, structure, length },
  ]
}

export const sourceCommands = {
  /** Batch import; the host has put the files on the disk before. */
  'source.add': define({
    label: 'brought in {{count}} source(s): {{names}}',
    internal: true,
    schema: z.object({ sources: z.array(NewSource).min(1) }),
    plan: ({ sources }, context) => {
      const taken = livingNames(context)
      const made = sources.map((args) => {
        const name = freeName(taken, args.name.trim())
        taken.add(name.toLowerCase())
        return newSource(args, name, context)
      })
      const names = made.map(([source]) => source.name)
      return {
        operations: made.flatMap(([source, revision]) => [
          operation('sources', null, source),
          operation('revisions', null, revision),
        ]),
        detail: { count: made.length, names: names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '') },
        result: { ids: made.map(([source]) => source.id) },
      }
    },
  }),
  'source.rename': define({
    label: 'renamed the source “{{from}}” to “{{to}}”',
    schema: z.object({ id: fields.Id, name: fields.Name }),
    plan: ({ id, name }, context) => {
      const source = context.store.need('sources', id)
      const to = name.trim()
      if (source.name === to) return nothing(null)
      if (livingNames(context, id).has(to.toLowerCase())) {
        throw new Problem('conflict', `There is already a source called “${to}”. Choose another name.`)
      }
      return {
        operations: [operation('sources', source, { ...source, name: to })],
        detail: { from: source.name, to },
        result: null,
      }
    },
  }),
  /** Puts sources away with all that is coded in them; `source.restore` brings everything back. */
  'source.remove': define({
    label: 'removed the source “{{name}}”',
    schema: z.object({ ids: z.array(fields.Id).min(1) }),
    plan: ({ ids }, { store, now, by, newId }) => {
      const batch = newId()
      const living = [...new Set(ids)].map((id) => store.need('sources', id)).filter((s) => !s.removed)
      return {
        operations: living.map((s) => operation('sources', s, { ...s, removed: { at: now, by, batch } })),
        detail: { name: living.map((s) => s.name).join(', ') },
        result: null,
      }
    },
  }),
  'source.restore': define({
    label: 'brought back the source “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, context) => {
      const source = context.store.need('sources', id)
      if (!source.removed) return nothing(null)
      const name = freeName(livingNames(context), source.name)
      return {
        operations: [operation('sources', source, { ...source, name, removed: null })],
        detail: { name },
        result: null,
      }
    },
  }),
} as const
