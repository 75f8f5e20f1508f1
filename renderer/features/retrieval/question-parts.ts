import type { Question } from '../../../shared/model/entities'

/** Lists of a question that name things, in the order of the sentence. */
export const listNames = [
  'codeIds',
  'allCodeIds',
  'noCodeIds',
  'sourceIds',
  'groupIds',
  'caseIds',
  'coderIds',
] as const
export type ListName = (typeof listNames)[number]

/** Parts that stand in the sentence only when they say something, or were asked for. */
export const furtherParts = [
  'allCodeIds',
  'noCodeIds',
  'groupIds',
  'caseIds',
  'values',
  'coderIds',
  'when',
  'unsure',
] as const
export type FurtherPart = (typeof furtherParts)[number]

/** Whether a part says something. */
export function says(question: Question, part: FurtherPart): boolean {
  return part === 'when'
    ? question.since !== undefined || question.until !== undefined
    : question[part] !== undefined
}

/** The question with parts changed: what is undefined or names nothing is left out, so that it puts no limit. */
export function changed(question: Question, parts: Partial<Question>): Question {
  return Object.fromEntries(
    Object.entries({ ...question, ...parts }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Whether two questions ask the same, in whichever order their parts were named. */
export function sameQuestion(a: Question, b: Question): boolean {
  const plain = (question: Question): string =>
    JSON.stringify(
      Object.entries(changed({}, question))
        .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
        .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1)),
    )
  return plain(a) === plain(b)
}
