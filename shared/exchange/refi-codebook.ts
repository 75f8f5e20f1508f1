import type { Store } from '../core/store'
import type { Code, Example, Id } from '../model/entities'
import { Problem } from '../problem'
import { cleanText, escapeAttribute, escapeText, strictColour } from './characters'
import type { CodebookRow } from './codebook-rows'

/** Labels of the paragraphs of a Description. They stay English in every language: a reader knows the parts by them. */
export const descriptionLabels = {
  claim: 'Claim',
  short: 'Short definition',
  definition: 'Definition',
  whenToUse: 'When to use',
  whenNotToUse: 'When not to use',
} as const
export const exampleLabels: Readonly<Record<Example['kind'], string>> = {
  typical: 'Typical example',
  atypical: 'Atypical example',
  'close-but-no': 'Close but no',
}

const labels = [...Object.values(descriptionLabels), ...Object.values(exampleLabels)].join('|')
const anyLabel = new RegExp(`^(?:${labels}):`, 'm')
const labelInside = new RegExp(`(?<=\\n\\n)(?= *(?:${labels}): )`, 'g')
const blankInside = new RegExp(`(?<=\\n\\n) (?= *(?:${labels}): )`, 'g')

/** Words of a part in which a paragraph that looks like a label gets a blank in front, so that it is taken for none. */
const hidden = (words: string): string => words.replaceAll(/\r\n?/g, '\n').replace(labelInside, ' ')
/** The words before `hidden`. */
export const unhidden = (words: string): string => words.replace(blankInside, '')

/** What was written, and one sentence for each kind of thing that the format cannot carry. */
export interface QdcFile {
  readonly xml: string
  readonly losses: readonly string[]
}

/**
 * Writes the codebook as REFI-QDA codebook exchange (.qdc): Codebook.xsd 1.0, namespace `urn:QDA-XML:codebook:1.0`.
 * `origin` names the program. Throws a Problem `refused` for a codebook without codes, which the format has no form for.
 */
export function toQdc(store: Store, rows: readonly CodebookRow[], origin: string): QdcFile {
  if (rows.length === 0) {
    throw new Problem(
      'refused',
      'The codebook has no codes yet, and a REFI-QDA codebook must hold at least one. Add a code, or choose another format.',
    )
  }
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd" origin="${escapeAttribute(origin)}">`,
    '  <Codes>',
    ...codeLines(rows),
    '  </Codes>',
    ...setLines(store, rows),
    '</CodeBook>',
  ]
  return { xml: `${lines.join('\n')}\n`, losses: codebookLosses(rows) }
}

/** Rows come parents first, so a code is closed when the next one stands no deeper. No recursion: trees may be deep. */
function* codeLines(rows: readonly CodebookRow[]): Generator<string> {
  const indent = (depth: number): string => '  '.repeat(depth + 2)
  for (const [i, row] of rows.entries()) {
    const { depth } = row
    const next = rows[i + 1]?.depth ?? 0
    const colour = row.coloured ? strictColour(row.colour) : null
    const open = `${indent(depth)}<Code guid="${row.code.id.toUpperCase()}" name="${nameOf(row.code)}" isCodable="${row.code.role !== 'category'}"${colour ? ` color="${colour}"` : ''}`
    const description = descriptionOf(row)
    if (description === '' && next <= depth) yield `${open}/>`
    else {
      yield `${open}>`
      if (description !== '')
        yield `${indent(depth + 1)}<Description>${escapeText(description)}</Description>`
      if (next <= depth) yield `${indent(depth)}</Code>`
    }
    for (let above = depth - 1; above >= next; above--) yield `${indent(above)}</Code>`
  }
}

/** A Set for each theme that has further members, that is codes that do not stand under it in the tree. */
function setLines(store: Store, rows: readonly CodebookRow[]): readonly string[] {
  const ofTheme = new Map<Id, CodebookRow[]>()
  for (const row of rows) {
    for (const id of new Set(row.code.themes)) ofTheme.set(id, [...(ofTheme.get(id) ?? []), row])
  }
  const sets = rows.flatMap(({ code: theme }) => {
    const members = ofTheme.get(theme.id)
    return members ? [{ theme, members }] : []
  })
  if (sets.length === 0) return []
  return [
    '  <Sets>',
    ...sets.flatMap(({ theme, members }) => [
      `    <Set guid="${setGuid(theme.id, (id) => store.get('codes', id) !== undefined)}" name="${nameOf(theme)}">`,
      ...members.map(({ code }) => `      <MemberCode guid="${code.id.toUpperCase()}"/>`),
      '    </Set>',
    ]),
    '  </Sets>',
  ]
}

/**
 * A set needs a GUID of its own that is the same in every export: the theme's, last digits turned over, twelve of them
 * or as many fewer as it takes to meet no code.
 */
export function setGuid(id: Id, taken: (id: Id) => boolean): string {
  for (let digits = 12; digits > 0; digits--) {
    const tail = [...id.slice(-digits)].map((digit) => (15 - Number.parseInt(digit, 16)).toString(16))
    const guid = id.slice(0, -digits) + tail.join('')
    if (!taken(guid)) return guid.toUpperCase()
  }
  throw new Error(`No GUID is free for the set of ${id}`)
}

/** A name of nothing but characters that XML cannot hold still needs to be one. */
const nameOf = ({ name }: Code): string => escapeAttribute(cleanText(name).trim() === '' ? 'Untitled' : name)

/**
 * The parts of a definition as one text: paragraphs "When to use: ...". A definition alone stands there without a label,
 * as other programs write it, unless one of its own lines looks like a label.
 */
export function descriptionOf({ code, examples }: Pick<CodebookRow, 'code' | 'examples'>): string {
  const parts = (Object.keys(descriptionLabels) as (keyof typeof descriptionLabels)[])
    .filter((part) => cleanText(code[part]).trim() !== '')
    .map((part) => `${descriptionLabels[part]}: ${hidden(code[part])}`)
  const alone = parts.length === 1 && examples.length === 0 && !anyLabel.test(code.definition)
  if (alone && parts[0]?.startsWith(`${descriptionLabels.definition}:`)) return cleanText(code.definition)
  const shown = examples.map(
    ({ kind, text, citation }) =>
      `${exampleLabels[kind]}: ${hidden(citation === null ? text : `${text} ${citation}`)}`,
  )
  return cleanText([...parts, ...shown].join('\n\n'))
}

/** What the form of codes cannot carry; `themes`: what becomes of themes, where they are written otherwise than in a .qdc. */
export function codebookLosses(rows: readonly CodebookRow[], themes?: string): readonly string[] {
  const some = (test: (row: CodebookRow) => boolean): boolean => rows.some(test)
  const losses: readonly (readonly [boolean, string])[] = [
    [
      some((row) => descriptionOf(row) !== cleanText(row.code.definition)),
      'The parts of a definition stand in one description, as labelled paragraphs.',
    ],
    [
      some(({ code }) => code.role === 'theme'),
      themes ?? 'Themes are written as codes: the format has no themes.',
    ],
    [
      themes === undefined && some(({ code }) => code.themes.length > 0),
      'Further themes of a code are written as sets, which some programs do not read.',
    ],
    [
      some(({ code }) => code.origin !== null || code.status !== 'active'),
      'The origin and the status of codes are left out.',
    ],
    [
      some(({ examples }) => examples.some(({ citation }) => citation !== null)),
      'Examples that are quotations are written as text, without their link to the passage.',
    ],
  ]
  return losses.filter(([lost]) => lost).map(([, sentence]) => sentence)
}
