import { z } from 'zod'
import { operation } from '../core/operation'
import { fields } from '../model/entities'
import { define, nothing } from './define'

export const projectCommands = {
  'project.rename': define({
    label: 'renamed the project “{{from}}” to “{{to}}”',
    schema: z.object({ name: fields.Name }),
    plan: ({ name }, { store }) => {
      const project = store.project()
      const to = name.trim()
      if (project.name === to) return nothing(null)
      return {
        operations: [operation('project', project, { ...project, name: to })],
        detail: { from: project.name, to },
        result: null,
      }
    },
  }),
  'project.describe': define({
    label: 'changed the description of the project',
    schema: z.object({ description: fields.Prose }),
    plan: ({ description }, { store }) => {
      const project = store.project()
      if (project.description === description) return nothing(null)
      return { operations: [operation('project', project, { ...project, description })], result: null }
    },
  }),
} as const
