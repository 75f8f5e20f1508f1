/** Most UTF-16 units of a name (`fields.Name`). */
const longest = 500

/** A name like the wanted one that is not taken yet, letter case aside: "Interview", "Interview (2)", ... */
export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const mark = ` (${n})`
    // Cut between characters, so that a long name stays a name.
    name = `${wanted.slice(0, longest - mark.length).replace(/[\uD800-\uDBFF]$/, '')}${mark}`
  }
  return name
}
