/**
 * The file of a package that a reference names: relative to the file it stands in, percent signs decoded, without what
 * comes after `#` or `?`. Null for one that leads out of the package or to another place.
 */
export function packagePath(from: string, reference: string): string | null {
  const bare = reference.replace(/[#?].*$/su, '')
  if (/^[a-z][a-z0-9+.-]*:/iu.test(bare) || bare.includes('\\')) return null
  const path = bare.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded(bare).split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) return null
  }
  return path.join('/')
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}
