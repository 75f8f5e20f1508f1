import type { Code, Example } from '../../model/entities'
import { descriptionLabels, exampleLabels, unhidden } from '../refi-codebook'

/** The parts of a definition. */
export type Definition = Pick<
  Code,
  'claim' | 'short' | 'definition' | 'whenToUse' | 'whenNotToUse' | 'examples'
>

type Part = keyof typeof descriptionLabels

const parts = new Map<string, Part>(
  Object.entries(descriptionLabels).map(([part, label]) => [label, part as Part]),
)
const kinds = new Map<string, Example['kind']>(
  Object.entries(exampleLabels).map(([kind, label]) => [label, kind as Example['kind']]),
)
const anyLabel = `(?:${[...parts.keys(), ...kinds.keys()].join('|')}): `
const labelled = new RegExp(`^${anyLabel}`)
const between = new RegExp(`\\n\\n(?=${anyLabel})`)

/**
 * Takes a description apart into the parts of a definition, by the labels that our own exports write; a text that does
 * not begin with one is the definition, whole.
 */
export function definitionOf(description: string): Definition {
  const found = {
    claim: '',
    short: '',
    definition: '',
    whenToUse: '',
    whenNotToUse: '',
    examples: [] as Example[],
  }
  if (!labelled.test(description)) return { ...found, definition: description }
  for (const stretch of description.split(between)) {
    const label = stretch.slice(0, stretch.indexOf(':'))
    const words = unhidden(stretch.slice(label.length + 2))
    const part = parts.get(label)
    const kind = kinds.get(label)
    if (part) found[part] = found[part] === '' ? words : `${found[part]}\n\n${words}`
    else if (kind) found.examples.push({ kind, text: words, quotationId: null })
  }
  return found
}
