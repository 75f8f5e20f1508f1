import { z } from 'zod'
import { operation } from '../core/operation'
import { fields, schemas } from '../model/entities'
import type { SavedQuestion } from '../model/entities'
import { define, nothing } from './define'

const { groupBy, sortBy, context } = schemas.questions.shape

export const questionCommands = {
  'question.save': define({
    label: 'kept the question “{{name}}”',
    schema: z.object({
      name: fields.Name,
      question: fields.Question,
      groupBy: groupBy.default('source'),
      sortBy: sortBy.default('place'),
      context,
    }),
    plan: ({ name, question, groupBy, sortBy, context }, { newId, now, by }) => {
      const saved: SavedQuestion = {
        id: newId(),
        name: name.trim(),
        question,
        groupBy,
        sortBy,
        ...(context === undefined ? {} : { context }),
        createdAt: now,
        createdBy: by,
      }
      return {
        operations: [operation('questions', null, saved)],
        detail: { name: saved.name },
        result: { id: saved.id },
      }
    },
  }),
  /** Gives a kept question another name, or other words to ask. */
  'question.change': define({
    label: 'changed the question “{{name}}”',
    schema: z.object({
      id: fields.Id,
      name: fields.Name.optional(),
      question: fields.Question.optional(),
      groupBy: groupBy.optional(),
      sortBy: sortBy.optional(),
      context,
    }),
    plan: ({ id, ...patch }, { store }) => {
      const saved = store.need('questions', id)
      const after = {
        ...saved,
        ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
      }
      if (JSON.stringify(after) === JSON.stringify(saved)) return nothing(null)
      return {
        operations: [operation('questions', saved, after)],
        detail: { name: after.name },
        result: null,
      }
    },
  }),
  'question.remove': define({
    label: 'removed the question “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const saved = store.need('questions', id)
      return {
        operations: [operation('questions', saved, null)],
        detail: { name: saved.name },
        result: null,
      }
    },
  }),
} as const
