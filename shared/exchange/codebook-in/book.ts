import { plainColour } from '../../core/code-tree'
import type { Code, Example } from '../../model/entities'
import { Problem } from '../../problem'
import { readColour } from './read-colour'

/** The parts of a definition that are prose. */
export const proseParts = ['short', 'definition', 'whenToUse', 'whenNotToUse', 'claim'] as const
export type ProsePart = (typeof proseParts)[number]

/** A code as it stands in a file, before anything is made of it. */
export interface RawCode extends Readonly<Record<ProsePart, string>> {
  readonly name: string
  /** Place of the code above in the list, before or after its own; null: it is a root. */
  readonly parent: number | null
  readonly guid: string | null
  /** In any spelling. */
  readonly colour: string
  readonly role: Code['role']
  readonly origin: Code['origin']
  readonly status: Exclude<Code['status'], 'merged'>
  readonly examples: readonly { readonly kind: Example['kind']; readonly text: string }[]
  readonly aliases: readonly string[]
  /** Names of themes it belongs to beside those above it, or lists of them with semicolons. */
  readonly themes: readonly string[]
  /** Names of groups of codes it is in. */
  readonly groups: readonly string[]
}

/** A code with nothing but its name. */
export const bareCode = (name: string, more: Partial<RawCode> = {}): RawCode => ({
  name,
  parent: null,
  guid: null,
  colour: '',
  role: 'code',
  short: '',
  definition: '',
  whenToUse: '',
  whenNotToUse: '',
  claim: '',
  origin: null,
  status: 'active',
  examples: [],
  aliases: [],
  themes: [],
  groups: [],
  ...more,
})

/** A code of a codebook that is ready to be merged: names fit, colours are `#RRGGBB`, parents come first. */
export interface BookCode extends Omit<RawCode, 'colour' | 'themes' | 'groups'> {
  readonly color: string | null
  /** Places of its further themes in the list. */
  readonly themes: readonly number[]
}

/** What was odd in a file, with how often. */
export const oddities = ['nameless', 'cut', 'circle', 'deep', 'colour', 'guid', 'theme', 'memo'] as const
export type Oddity = (typeof oddities)[number]
export type Odd = Readonly<Partial<Record<Oddity, number>>>

/** A codebook without the form of its file. */
export interface Book {
  readonly codes: readonly BookCode[]
  readonly groups: readonly { readonly name: string; readonly members: readonly number[] }[]
  /** Whether the file says colours, so that none means none. */
  readonly coloured: boolean
  /** Program that wrote it, as it calls itself. */
  readonly program: string | null
  readonly odd: Odd
}

/** Most codes of one file; levels of a codebook; UTF-16 units of a name and of a part of a definition. */
export const bookLimits = { codes: 20_000, depth: 100, name: 500, prose: 1_000_000 } as const

/** What is said of a file with more codes than that. */
export const tooManyCodes = (): Problem =>
  new Problem(
    'refused',
    'This file holds more than 20,000 codes, which is more than a codebook here can have. Nothing was changed.',
  )

const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
const cutTo = (words: string, most: number): string => words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** What a codebook is made of beside its codes. */
export interface RawBook {
  readonly codes: readonly RawCode[]
  readonly coloured: boolean
  readonly program: string | null
  readonly odd?: Odd
}

/**
 * Puts the codes of a file into order: parents first, siblings as they stood. Circles are opened, codes deeper than 100
 * levels stand on the last one, names are cut to 500 characters and then stand whole in the definition. Throws a Problem
 * `refused` where there are more than 20,000 codes.
 */
export function bookOf(raw: RawBook): Book {
  if (raw.codes.length > bookLimits.codes) {
    throw tooManyCodes()
  }
  const odd: Partial<Record<Oddity, number>> = { ...raw.odd }
  const count = (what: Oddity): void => void (odd[what] = (odd[what] ?? 0) + 1)
  const order = inTreeOrder(raw.codes, count)
  const place = new Map(order.map(({ from }, i) => [from, i]))
  const guids = new Set<string>()
  const effective: string[] = []
  const codes = order.map(({ from, parent: above }): BookCode => {
    const { themes: _, groups: __, colour, ...code } = raw.codes[from] as RawCode
    const parent = above === null ? null : (place.get(above) ?? null)
    let guid = code.guid
    if (guid !== null && guids.has(guid)) {
      count('guid')
      guid = null
    } else if (guid !== null) guids.add(guid)
    const read = readColour(colour)
    if (read === null && colour.trim() !== '') count('colour')
    const inherited = parent === null ? plainColour : (effective[parent] ?? plainColour)
    const color = read === inherited.toUpperCase() ? null : read
    effective.push(color ?? inherited)
    return { ...code, ...fitting(code, count), parent, guid, color, themes: [] }
  })
  const themesByName = new Map<string, number>()
  codes.forEach(({ name, role }, i) => {
    const key = name.toLowerCase()
    if (role === 'theme' && !themesByName.has(key)) themesByName.set(key, i)
  })
  const groups = new Map<string, { name: string; members: number[] }>()
  const themed = codes.map((code, i): BookCode => {
    const { themes, groups: names } = raw.codes[order[i]?.from ?? 0] as RawCode
    for (const words of names) {
      const name = cutTo(inOneLine(words), bookLimits.name)
      if (name === '') continue
      const group = groups.get(name.toLowerCase()) ?? { name, members: [] }
      groups.set(name.toLowerCase(), group)
      if (group.members.at(-1) !== i) group.members.push(i)
    }
    if (themes.length === 0) return code
    const found = new Set<number>()
    for (const theme of themes.flatMap((words) => themesIn(words, themesByName))) {
      if (theme === null) count('theme')
      else if (theme !== i && !isAbove(codes, theme, i)) found.add(theme)
    }
    return { ...code, themes: [...found] }
  })
  return {
    codes: themed,
    groups: [...groups.values()],
    coloured: raw.coloured,
    program: raw.program,
    odd,
  }
}

function fitting(code: Omit<RawCode, 'colour' | 'themes' | 'groups'>, count: (what: Oddity) => void) {
  const whole = inOneLine(code.name)
  const name = cutTo(whole, bookLimits.name).trim()
  let wasCut = name !== whole
  const prose = (words: string): string => {
    if (words.length <= bookLimits.prose) return words
    wasCut = true
    return cutTo(words, bookLimits.prose)
  }
  const definition = wasCut
    ? [whole, code.definition].filter((words) => words !== '').join('\n\n')
    : code.definition
  const fits = {
    name,
    short: prose(code.short),
    definition: prose(definition),
    whenToUse: prose(code.whenToUse),
    whenNotToUse: prose(code.whenNotToUse),
    claim: prose(code.claim),
    examples: code.examples.map(({ kind, text }) => ({ kind, text: prose(text) })),
    aliases: code.aliases
      .map((alias) => cutTo(inOneLine(alias), bookLimits.name))
      .filter((alias) => alias !== ''),
  }
  if (wasCut) count('cut')
  return fits
}

interface Placed {
  readonly from: number
  readonly parent: number | null
}

/** A walk down the tree without recursion; who is in no tree stands in a circle, which is opened at its first code. */
function inTreeOrder(codes: readonly RawCode[], count: (what: Oddity) => void): readonly Placed[] {
  const below = new Map<number | null, number[]>()
  codes.forEach(({ parent }, i) => {
    const siblings = below.get(parent)
    if (siblings) siblings.push(i)
    else below.set(parent, [i])
  })
  const placed: Placed[] = []
  const seen = new Set<number>()
  const walk = (root: number): void => {
    const waiting: { readonly at: number; readonly depth: number }[] = [{ at: root, depth: 0 }]
    const parents = new Map<number, number | null>([[root, null]])
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { at, depth } = next
      if (seen.has(at)) continue
      seen.add(at)
      const parent = parents.get(at) ?? null
      placed.push({ from: at, parent })
      const isLast = depth >= bookLimits.depth - 1
      for (const child of (below.get(at) ?? []).toReversed()) {
        if (seen.has(child)) continue
        if (isLast) count('deep')
        parents.set(child, isLast ? parent : at)
        waiting.push({ at: child, depth: isLast ? depth : depth + 1 })
      }
    }
  }
  for (const root of below.get(null) ?? []) walk(root)
  for (let at = 0; at < codes.length; at++) {
    if (seen.has(at)) continue
    count('circle')
    walk(at)
  }
  return placed
}

/** Themes of a list with semicolons, which names may hold too: the longest that fit. Null for each that is none. */
function themesIn(words: string, byName: ReadonlyMap<string, number>): readonly (number | null)[] {
  const parts = words.split(/[;\n]/u)
  const found: (number | null)[] = []
  for (let at = 0; at < parts.length;) {
    let end = Math.min(parts.length, at + mostInName)
    const named = (): number | undefined =>
      byName.get(inOneLine(parts.slice(at, end).join(';')).toLowerCase())
    while (end > at + 1 && named() === undefined) end -= 1
    const theme = named()
    if (theme !== undefined || parts[at]?.trim() !== '') found.push(theme ?? null)
    at = end
  }
  return found
}

/** Most parts of a name between semicolons. */
const mostInName = 10

function isAbove(codes: readonly BookCode[], above: number, code: number): boolean {
  for (let at = codes[code]?.parent ?? null; at !== null; at = codes[at]?.parent ?? null) {
    if (at === above) return true
  }
  return false
}
