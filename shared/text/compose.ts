import type { Change } from './edit'

/** A piece of an edit script: `keep` units unchanged, or `remove` units replaced by `insert`. */
interface Section {
  keep: number
  remove: number
  insert: string
}

function sections(changes: readonly Change[]): Section[] {
  const result: Section[] = []
  let at = 0
  for (const { from, to, insert } of changes) {
    if (from > at) result.push({ keep: from - at, remove: 0, insert: '' })
    result.push({ keep: 0, remove: to - from, insert })
    at = to
  }
  // Everything behind the last change stays as it is.
  result.push({ keep: Infinity, remove: 0, insert: '' })
  return result
}

/** Collects sections into changes, uniting neighbours. */
class Script {
  readonly changes: Change[] = []
  private at = 0
  private removed = 0
  private inserted: string[] = []

  keep(count: number): void {
    this.flush()
    this.at += count
  }

  remove(count: number): void {
    this.removed += count
  }

  insert(text: string): void {
    this.inserted.push(text)
  }

  flush(): void {
    const insert = this.inserted.join('')
    if (this.removed > 0 || insert !== '') {
      this.changes.push({ from: this.at, to: this.at + this.removed, insert })
    }
    this.at += this.removed
    this.removed = 0
    this.inserted = []
  }
}

/**
 * One list of changes that does what `first` and then `second` do; `second` counts in the text that `first` makes.
 * Both sorted and non-overlapping; so is the result, which unites changes that touch. Linear.
 */
export function composeChanges(first: readonly Change[], second: readonly Change[]): Change[] {
  const script = new Script()
  const as = sections(first)
  const bs = sections(second)
  let ai = 0
  let bi = 0
  for (;;) {
    const a = as[ai]
    const b = bs[bi]
    if (!a || !b || (a.keep === Infinity && b.keep === Infinity)) break
    if (a.remove > 0) {
      script.remove(a.remove)
      a.remove = 0
    } else if (b.insert !== '') {
      script.insert(b.insert)
      b.insert = ''
    } else if (a.keep === 0 && a.insert === '') ai++
    else if (b.keep === 0 && b.remove === 0) bi++
    else {
      const length = Math.min(a.keep || a.insert.length, b.keep || b.remove)
      if (a.keep > 0) {
        if (b.keep > 0) script.keep(length)
        else script.remove(length)
        a.keep -= length
      } else {
        if (b.keep > 0) script.insert(a.insert.slice(0, length))
        a.insert = a.insert.slice(length)
      }
      if (b.keep > 0) b.keep -= length
      else b.remove -= length
    }
  }
  script.flush()
  return script.changes
}
