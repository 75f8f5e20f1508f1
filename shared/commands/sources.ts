import { z } from 'zod'
import type { Context } from '../core/command'
import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Quotation, Revision, Source } from '../model/entities'
import { place } from '../model/tables'
import { Problem } from '../problem'
import { mapper } from '../text/edit'
import { shortHash } from '../text/hash'
import { define, nothing } from './define'
import { freeName } from './free-name'

const TextParts = z.object({
  text: fields.Sha256,
  structure: fields.Sha256.nullable(),
  length: z.number().int().nonnegative(),
})

const NewSource = TextParts.extend({
  name: fields.Name,
  fileName: z.string(),
  format: fields.SourceFormat,
  language: z.string().nullable(),
  encoding: z.object({ name: z.string(), guessed: z.boolean() }).nullable(),
  original: z.object({ hash: fields.Sha256, size: z.number().int(), extension: z.string() }).nullable(),
})

const livingNames = ({ store }: Context, exceptId?: string): Set<string> =>
  new Set(
    [...store.all('sources')].filter((s) => !s.removed && s.id !== exceptId).map((s) => s.name.toLowerCase()),
  )

function newSource(
  args: z.infer<typeof NewSource>,
  name: string,
  { newId, now, by }: Context,
): [Source, Revision] {
  const id = newId()
  const revisionId = newId()
  const { text, structure, length, fileName, format, language, encoding, original } = args
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
  'source.mark-read': define({
    label: 'marked “{{name}}” as {{state}}',
    schema: z.object({ id: fields.Id, read: z.boolean() }),
    plan: ({ id, read }, { store, by }) => {
      const source = store.need('sources', id)
      if (source.readBy.includes(by) === read) return nothing(null)
      const readBy = read ? [...source.readBy, by] : source.readBy.filter((coder) => coder !== by)
      return {
        operations: [operation('sources', source, { ...source, readBy })],
        detail: { name: source.name, state: read ? 'read' : 'unread' },
        result: null,
      }
    },
  }),
  /**
   * A further revision of a text. Each quotation is mapped through the changes; one that loses all its words stays on the
   * revision where it has them, so nothing is shifted and nothing is deleted.
   */
  'source.revise': define({
    label: 'made revision {{number}} of “{{name}}” ({{reason}})',
    internal: true,
    schema: TextParts.extend({
      id: fields.Id,
      reason: z.enum(['tidy', 'edit']),
      /** The revision that was looked at; refused if there is a newer one. */
      baseRevisionId: fields.Id,
      /** Sorted, in offsets of the base revision. */
      changes: z.array(z.object({ from: z.number().int(), to: z.number().int(), insert: z.string() })),
      /** The new words, whole; not logged. */
      words: z.string(),
    }),
    plan: (args, { store, newId, now, by }) => {
      const source = store.need('sources', args.id)
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
      const map = mapper(args.changes)
      const taken = new Map<string, Quotation>()
      const operations: Operation[] = [
        operation('sources', source, { ...source, revisionId: revision.id }),
        operation('revisions', null, revision),
      ]
      let lost = 0
      for (const quotation of store.by('quotations.sourceId', source.id)) {
        if (quotation.revisionId !== base.id) continue
        const mapped = map.range(quotation)
        const key = place(revision.id, mapped.range.start, mapped.range.end)
        if (mapped.gone || taken.has(key)) {
          lost++
          continue
        }
        const { start, end } = mapped.range
        const moved = {
          ...quotation,
          revisionId: revision.id,
          start,
          end,
          hash: shortHash(args.words.slice(start, end)),
        }
        taken.set(key, moved)
        operations.push(operation('quotations', quotation, moved))
      }
      return {
        operations,
        detail: { name: source.name, number: revision.number, reason: args.reason, lost },
        result: { revisionId: revision.id, moved: operations.length - 2, lost },
      }
    },
  }),
} as const
