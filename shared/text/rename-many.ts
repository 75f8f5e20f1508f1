/** A way to make new names of old ones. */
export type Renaming =
  | { readonly kind: 'replace'; readonly find: string; readonly by: string; readonly matchCase: boolean }
  | { readonly kind: 'affix'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'number'
      readonly from: number
      readonly where: 'before' | 'after'
      /** Blank: each name stays as it is beside its number. */
      readonly name: string
    }

/** What is wrong with a new name. */
export type NameProblem = 'blank' | 'long' | 'taken'

/** A name as it is and as it will be; numbers are as wide as the largest of them. */
export interface Renamed {
  readonly from: string
  readonly to: string
  readonly problem: NameProblem | null
}

/** Most UTF-16 units of a name. */
const longest = 500

/**
 * New names, in the order of the old ones. `others`: names that stay and may not be met, letter case aside; new names may
 * not meet each other either.
 */
export function renamed(
  names: readonly string[],
  renaming: Renaming,
  others: readonly string[] = [],
): readonly Renamed[] {
  const wanted = names.map((name, index) => newName(name, index, names.length, renaming).trim())
  const uses = new Map<string, number>()
  for (const name of [...others, ...wanted]) {
    const key = name.toLowerCase()
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  return wanted.map((to, index) => ({
    from: names[index] ?? '',
    to,
    problem:
      to === ''
        ? 'blank'
        : to.length > longest
          ? 'long'
          : (uses.get(to.toLowerCase()) ?? 0) > 1
            ? 'taken'
            : null,
  }))
}

function newName(name: string, index: number, count: number, renaming: Renaming): string {
  switch (renaming.kind) {
    case 'replace': {
      if (renaming.find === '') return name
      const find = renaming.find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return name.replace(new RegExp(find, renaming.matchCase ? 'gu' : 'giu'), () => renaming.by)
    }
    case 'affix':
      return `${renaming.before}${name}${renaming.after}`
    case 'number': {
      const width = String(renaming.from + count - 1).length
      const number = String(renaming.from + index).padStart(width, '0')
      const base = renaming.name.trim() === '' ? name : renaming.name.trim()
      return renaming.where === 'before' ? `${number} ${base}` : `${base} ${number}`
    }
  }
}
