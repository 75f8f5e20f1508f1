import type { RefiReport } from '../../../shared/contract/refi-calls'
import { en } from '../../strings/project-in'

/** Kinds of things that are counted, in the order in which they are told. */
export const kinds = [
  'sources',
  'codes',
  'quotations',
  'codings',
  'memos',
  'cases',
  'variables',
  'groups',
  'coders',
] as const satisfies readonly (keyof RefiReport['counts'])[]

/** Of a report: whether anything would come in, whether all is here already, or whether there is nothing at all. */
export function worthOf({ counts, kept }: RefiReport): 'something' | 'known' | 'nothing' {
  const all = kinds.map((kind) => counts[kind])
  if (kept.length > 0 || all.some(({ made }) => made > 0)) return 'something'
  return all.some(({ known }) => known > 0) ? 'known' : 'nothing'
}

/** Whether a kind of part has a name in words. */
export const isNamedElement = (element: string): element is keyof typeof en.elements =>
  Object.hasOwn(en.elements, element)

/** Whether a kind of loss is told in words. */
export const isNamedLoss = (what: string): what is keyof typeof en.loss => Object.hasOwn(en.loss, what)

/** How many passages of a text begin at a word, as a share that is never rounded up; 1 where there are none. */
export const rateOf = ({ hits, total }: RefiReport['texts'][number]): number =>
  total === 0 ? 1 : Math.floor((hits / total) * 100) / 100
