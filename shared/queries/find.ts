import { codePath } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code, Source } from '../model/entities'
import { Problem } from '../problem'

/**
 * The one living source a person means by an id, a name, or the name of its original file; letter case counts only if it
 * must. Problem `not-found` for none, `conflict` listing them for several.
 */
export function findSource(store: Store, words: string): Source {
  const living = [...store.all('sources')].filter((source) => !source.removed)
  return one(
    'source',
    words,
    [
      (s) => s.id === words,
      (s) => s.name === words,
      (s) => s.fileName === words,
      (s) => same(s.name, words) || same(s.fileName, words),
    ],
    living,
    (s) => s.name,
  )
}

/** The one living code a person means by an id, a name, or a path "A > B"; otherwise as `findSource`. */
export function findCode(store: Store, words: string): Code {
  const living = [...store.all('codes')].filter((code) => !code.removed)
  const path = words
    .split('>')
    .map((part) => part.trim())
    .join(' > ')
  return one(
    'code',
    words,
    [
      (c) => c.id === words,
      (c) => codePath(store, c) === path,
      (c) => c.name === words,
      (c) => same(codePath(store, c), path),
      (c) => same(c.name, words),
    ],
    living,
    (c) => codePath(store, c),
  )
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

function one<T>(
  noun: string,
  words: string,
  rungs: readonly ((item: T) => boolean)[],
  items: readonly T[],
  show: (item: T) => string,
): T {
  for (const fits of rungs) {
    const found = items.filter(fits)
    const [first] = found
    if (found.length > 1) {
      const list = found.map((item) => `“${show(item)}”`).join(', ')
      throw new Problem(
        'conflict',
        `“${words}” could be more than one ${noun}: ${list}. Name one of them exactly.`,
      )
    }
    if (first !== undefined) return first
  }
  throw new Problem('not-found', `There is no ${noun} called “${words}” in this project.`)
}
