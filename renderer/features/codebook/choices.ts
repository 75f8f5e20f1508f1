import type { Id } from '../../../shared/model/entities'
import { finder } from '../../../shared/queries/search'
import type { Choice } from '../../components/Chooser'
import { shapes } from './CodeRow'
import type { Standing } from './rows'

/** Codes to choose from by typing, in the order of the codebook: those for which `may` holds, best match first. */
export function codeChoices(
  all: ReadonlyMap<Id, Standing>,
  may: (standing: Standing) => boolean,
  first: readonly Choice[] = [],
): (query: string) => readonly Choice[] {
  const codes = [...all.values()].filter(may).map(({ node, parent }): Choice => ({
    id: node.code.id,
    label: node.code.name,
    detail: parent?.path ?? '',
    colour: node.colour,
    shape: shapes[node.code.role],
  }))
  const find = finder(
    [...first, ...codes].map((choice) => ({ ...choice, words: [choice.label, choice.detail ?? ''] })),
  )
  return find
}
