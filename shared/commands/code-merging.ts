import { z } from 'zod'
import { ancestors, children, codePath } from '../core/code-tree'
import { operation } from '../core/operation'
import { fields } from '../model/entities'
import type { Code } from '../model/entities'
import { Problem } from '../problem'
import { checkName, lastOrder, livingCode, madeUnder } from './code-rules'
import { define } from './define'
import { freeName } from './free-name'
import { leaveNames } from './merged-names'
import { settle } from './recoding'

export const codeMergingCommands = {
  /**
   * Gives the codings of some codes to one code. The merged codes are put away with their definitions (status `merged`);
   * their sub-codes move under the code that stays, which is found by their names too.
   */
  'code.merge': define({
    label: 'merged {{from}} into “{{into}}” ({{codings}} codings)',
    schema: z.object({ ids: z.array(fields.Id).min(1), into: fields.Id }),
    plan: ({ ids, into }, { store, now, by, newId }) => {
      const target = livingCode(store, into)
      if (target.role === 'category') {
        throw new Problem(
          'refused',
          `“${target.name}” is a category, which cannot be applied to passages. Merge into a code.`,
        )
      }
      const merged = [...new Set(ids)].filter((id) => id !== into).map((id) => livingCode(store, id))
      const gone = new Set(merged.map((code) => code.id))
      if (ancestors(store, into).some((id) => gone.has(id))) {
        throw new Problem(
          'refused',
          `“${target.name}” lies under a code that would be merged into it. Move it out first.`,
        )
      }
      const batch = newId()
      const codings = merged.flatMap((code) => store.by('codings.codeId', code.id))
      const orphans = merged.flatMap((code) => children(store, code.id)).filter((code) => !gone.has(code.id))
      let order = lastOrder(store, into)
      const taken = new Set(children(store, into).map((code) => code.name.toLowerCase()))
      const adopted = orphans.map((code) => {
        const name = freeName(taken, code.name)
        taken.add(name.toLowerCase())
        return operation('codes', code, { ...code, name, parentId: into, order: order++ })
      })
      const { aliases, left } = leaveNames(target, merged)
      return {
        operations: [
          ...(aliases.length > (target.aliases?.length ?? 0)
            ? [operation('codes', target, { ...target, aliases: [...aliases] })]
            : []),
          ...settle(
            store,
            codings.map((coding) => madeUnder(target, { ...coding, codeId: into })),
          ),
          ...adopted,
          ...merged.map((code) => {
            const namesLeft = left.get(code.id) ?? []
            return operation('codes', code, {
              ...code,
              status: 'merged',
              mergedInto: into,
              ...(namesLeft.length > 0 ? { namesLeft: [...namesLeft] } : {}),
              removed: { at: now, by, batch },
            })
          }),
        ],
        detail: {
          from: merged.map((code) => `“${code.name}”`).join(', '),
          into: target.name,
          codings: codings.length,
        },
        result: { codings: codings.length },
      }
    },
  }),
  /** Makes a new sibling and gives it some of a code's codings. */
  'code.split': define({
    label: 'split “{{name}}” off “{{from}}” ({{codings}} codings)',
    schema: z.object({ id: fields.Id, name: fields.Name, codingIds: z.array(fields.Id).min(1) }),
    plan: ({ id, name, codingIds }, { store, newId, now, by }) => {
      const code = livingCode(store, id)
      const clean = name.trim()
      checkName(store, code.parentId, clean)
      const codings = [...new Set(codingIds)].map((codingId) => store.need('codings', codingId))
      if (codings.some((coding) => coding.codeId !== id)) {
        throw new Problem('invalid', `Only codings of “${code.name}” can be split off it.`)
      }
      const { aliases: _, definitionNumber: __, ...kept } = code
      const part: Code = {
        ...kept,
        id: newId(),
        name: clean,
        order: lastOrder(store, code.parentId),
        short: '',
        definition: '',
        whenToUse: '',
        whenNotToUse: '',
        examples: [],
        createdAt: now,
        createdBy: by,
      }
      return {
        operations: [
          operation('codes', null, part),
          ...codings.map((coding) =>
            operation('codings', coding, madeUnder(part, { ...coding, codeId: part.id })),
          ),
        ],
        detail: { name: clean, from: codePath(store, code), codings: codings.length },
        result: { id: part.id },
      }
    },
  }),
} as const
