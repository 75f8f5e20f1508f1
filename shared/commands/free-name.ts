/** Most UTF-16 units of a name (`fields.Name`). */
const longest = 500

/** A name like the wanted one that is not taken yet, letter case aside: "Interview", "Interview (2)", ... */
export function freeName(taken: ReadonlySet<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = marked(wanted, n)
  return name
}

/** A name with a number behind it, cut between characters, so that a long name stays a name. */
export function marked(wanted: string, n: number): string {
  const mark = ` (${n})`
  return `${wanted.slice(0, longest - mark.length).replace(/[\uD800-\uDBFF]$/, '')}${mark}`
}
