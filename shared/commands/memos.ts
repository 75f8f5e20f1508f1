import { z } from 'zod'
import { operation } from '../core/operation'
import { fields, schemas } from '../model/entities'
import type { Memo } from '../model/entities'
import { define, nothing } from './define'
import { Passage, quotationFinder } from './passages'

const Targets = schemas.memos.shape.targets
const Kind = schemas.memos.shape.kind
const Title = schemas.memos.shape.title

const titleOf = (memo: { readonly title: string; readonly body: string }): string =>
  memo.title || memo.body.split('\n', 1)[0]?.slice(0, 60) || '…'

export const memoCommands = {
  'memo.create': define({
    label: 'wrote the memo “{{title}}”',
    schema: z.object({
      title: Title.default(''),
      body: fields.Prose.default(''),
      kind: Kind.default('analytic'),
      targets: Targets.default([]),
      /** A passage to write about that need not be coded. */
      passage: Passage.optional(),
    }),
    plan: ({ title, body, kind, targets, passage }, context) => {
      const { newId, now, by } = context
      const finder = quotationFinder(context)
      const own = passage ? [{ table: 'quotations' as const, id: finder.at(passage).id }] : []
      const memo: Memo = {
        id: newId(),
        title,
        body,
        kind,
        targets: [...targets, ...own],
        createdAt: now,
        createdBy: by,
        changedAt: now,
      }
      return {
        operations: [...finder.operations(), operation('memos', null, memo)],
        detail: { title: titleOf(memo) },
        result: { id: memo.id },
      }
    },
  }),
  'memo.edit': define({
    label: 'edited the memo “{{title}}”',
    schema: z.object({
      id: fields.Id,
      title: Title.optional(),
      body: fields.Prose.optional(),
      kind: Kind.optional(),
    }),
    plan: ({ id, ...patch }, { store, now }) => {
      const memo = store.need('memos', id)
      const title = patch.title ?? memo.title
      const body = patch.body ?? memo.body
      const kind = patch.kind ?? memo.kind
      if (title === memo.title && body === memo.body && kind === memo.kind) return nothing(null)
      const after = { ...memo, title, body, kind, changedAt: now }
      return {
        operations: [operation('memos', memo, after)],
        detail: { title: titleOf(after) },
        result: null,
      }
    },
  }),
  /** Says anew what a memo is about. */
  'memo.attach': define({
    label: 'changed what the memo “{{title}}” is about',
    schema: z.object({ id: fields.Id, targets: Targets }),
    plan: ({ id, targets }, { store, now }) => {
      const memo = store.need('memos', id)
      if (JSON.stringify(targets) === JSON.stringify(memo.targets)) return nothing(null)
      return {
        operations: [operation('memos', memo, { ...memo, targets, changedAt: now })],
        detail: { title: titleOf(memo) },
        result: null,
      }
    },
  }),
  'memo.remove': define({
    label: 'removed the memo “{{title}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const memo = store.need('memos', id)
      const passages = memo.targets.filter((t) => t.table === 'quotations' && store.named(t.id) === 1)
      return {
        operations: [
          operation('memos', memo, null),
          ...passages.map((t) => operation('quotations', store.need('quotations', t.id), null)),
        ],
        detail: { title: titleOf(memo) },
        result: null,
      }
    },
  }),
} as const
