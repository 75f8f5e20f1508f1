import type { PersonName } from './item'

const han = /^[\p{Script=Han}·]+$/u

/** Whether a name is written in Chinese characters, family name first and nothing between. */
const isWhole = ({ family = '', given = '' }: PersonName): boolean => han.test(family + given)

/** The name by which somebody is cited: the family name with what belongs to it, a Chinese name whole. */
export function citedName(name: PersonName): string {
  if (name.literal) return name.literal
  if (isWhole(name)) return `${name.family ?? ''}${name.given ?? ''}`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return family === '' ? (name.given ?? '') : family
}

/** A name as it stands in a list of references: "van Berg, J.-P., Jr."; a Chinese name whole. */
export function listedName(name: PersonName): string {
  if (name.literal || isWhole(name) || !name.given || !name.family) return citedName(name)
  const given = [initials(name.given), name['dropping-particle']].filter(Boolean).join(' ')
  return [citedName(name), given, name.suffix].filter(Boolean).join(', ')
}

/** "Jean-Paul M." is "J.-P. M.". A name without letters of an alphabet stays as it is. */
const initials = (given: string): string =>
  given
    .replace(/\./g, '. ')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .filter((piece) => piece !== '')
        .map((piece) => (han.test(piece) ? piece : `${[...piece][0]?.toUpperCase() ?? ''}.`))
        .join('-'),
    )
    .join(' ')

/** A name as it is typed: "Lin, Jia Wei", and an institution without a comma. */
export function typedName(name: PersonName): string {
  if (name.literal) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  if (isWhole(name)) return `${family}, ${name.given ?? ''}`.replace(/, $/, '')
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ')
  return [family, given, name.suffix].filter(Boolean).join(', ')
}

/** A name out of what was typed: family name, first name, suffix; without a comma an institution, or a name of one word. */
export function nameFrom(typed: string): PersonName | null {
  const [family = '', given = '', suffix = ''] = typed.split(',').map((part) => part.trim())
  if (family === '') return given === '' ? null : { literal: given }
  if (given === '') return { literal: family }
  return { family, given, ...(suffix === '' ? {} : { suffix }) }
}
