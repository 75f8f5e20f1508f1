/** Where the file of a source is: in the package, or outside of it. */
export type FilePlace =
  | { readonly at: 'package'; readonly name: string }
  /** On the computer it came from: never opened by itself. `name` is the last part, for show. */
  | { readonly at: 'outside'; readonly name: string }
  /** A path that leads out of the package, or is none. */
  | { readonly at: 'refused' }

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** One name, no folder, nothing that a file system or a browser takes for a way elsewhere. */
const isPlain = (name: string): boolean =>
  name.length <= 255 && !/[\\/:\p{Cc}]/u.test(name) && !/^\.{0,2}$/.test(name.trim())

/**
 * What a path of a project file means. `internal://` and names without a scheme are files of the package, and may be
 * nothing but a name; `relative://` and `absolute://` are outside.
 */
export function placeOf(path: string | null): FilePlace | null {
  const words = path?.trim() ?? ''
  if (words === '') return null
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(words)
  const kind = scheme?.[1]?.toLowerCase() ?? 'internal'
  const rest = scheme ? words.slice(scheme[0].length) : words
  if (kind === 'internal') {
    const name = rest.replace(/^sources\//i, '')
    return isPlain(name) && isPlain(decoded(name)) ? { at: 'package', name } : { at: 'refused' }
  }
  if (kind !== 'relative' && kind !== 'absolute') return { at: 'refused' }
  const name = rest.split(/[\\/]/).at(-1) ?? ''
  return isPlain(name) ? { at: 'outside', name } : { at: 'refused' }
}

/** The entry of a package that a name means: as it is written, or percent-decoded, in any letter case. */
export function entryFor(name: string, entries: ReadonlyMap<string, string>): string | null {
  return entries.get(name.toLowerCase()) ?? entries.get(decoded(name).toLowerCase()) ?? null
}
