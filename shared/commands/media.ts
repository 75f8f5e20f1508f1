import { z } from 'zod'
import { operation } from '../core/operation'
import { fields } from '../model/entities'
import { define, nothing } from './define'

export const mediaCommands = {
  /** Puts a recording beside a source, in place of the one before. The host has put its file in place, or looked at it, before. */
  'source.media-set': define({
    label: 'put the recording “{{file}}” beside “{{name}}” ({{how}})',
    internal: true,
    schema: z.object({ id: fields.Id, media: fields.Media }),
    plan: ({ id, media }, { store }) => {
      const source = store.need('sources', id)
      const how = media.place.at === 'project' ? 'copied' : 'linked'
      return {
        operations: [operation('sources', source, { ...source, media })],
        detail: { name: source.name, file: media.fileName, how },
        result: null,
      }
    },
  }),
  /** Takes the recording off a source. A copied file stays in the project, so that this can be taken back. */
  'source.media-remove': define({
    label: 'took the recording “{{file}}” off “{{name}}”',
    schema: z.object({ id: fields.Id }),
    plan: ({ id }, { store }) => {
      const source = store.need('sources', id)
      if (!source.media) return nothing(null)
      const { media, ...without } = source
      return {
        operations: [operation('sources', source, without)],
        detail: { name: source.name, file: media.fileName },
        result: null,
      }
    },
  }),
} as const
