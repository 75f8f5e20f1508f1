import { operation } from '../core/operation'
import type { Operation } from '../core/operation'
import type { Store } from '../core/store'
import type { Code, Id } from '../model/entities'

/**
 * What merging does to names: the code that stays takes the names and other names of those that go, each once (letter case
 * aside) and none that it had; each code that goes keeps, as `namesLeft`, the ones it brought.
 */
export function leaveNames(
  target: Code,
  merged: readonly Code[],
): { readonly aliases: readonly string[]; readonly left: ReadonlyMap<Id, readonly string[]> } {
  const known = new Set([target.name, ...(target.aliases ?? [])].map((name) => name.toLowerCase()))
  const left = new Map<Id, readonly string[]>()
  for (const code of merged) {
    const brought = [code.name, ...(code.aliases ?? [])].filter((name) => {
      const isNew = !known.has(name.toLowerCase())
      known.add(name.toLowerCase())
      return isNew
    })
    left.set(code.id, brought)
  }
  return { aliases: [...(target.aliases ?? []), ...[...left.values()].flat()], left }
}

/**
 * Takes away the other names that merged codes left behind, for codes that come back. The rule: a code takes what its
 * `namesLeft` says, where it still stands letter for letter. So an alias that the other code had before, or that somebody has
 * since rewritten or taken away, stays as it is; and what the other code passed on, merged in turn, is taken from there too.
 */
export function takeNamesBack(store: Store, restored: readonly Code[]): readonly Operation[] {
  const changed = new Map<Id, Code>()
  for (const code of restored) {
    let names = new Set(code.namesLeft)
    let holder = code.mergedInto
    while (names.size > 0 && holder !== null) {
      const before: Code = changed.get(holder) ?? store.need('codes', holder)
      const { aliases = [], namesLeft = [], ...rest } = before
      const stays = (name: string): boolean => !names.has(name)
      const after: Code = {
        ...rest,
        ...kept('aliases', aliases.filter(stays)),
        ...kept('namesLeft', namesLeft.filter(stays)),
      }
      changed.set(holder, after)
      names = new Set(namesLeft.filter((name) => names.has(name)))
      holder = before.mergedInto
    }
  }
  return [...changed].flatMap(([id, after]) => {
    const before = store.need('codes', id)
    const isSame = (key: 'aliases' | 'namesLeft') => (before[key]?.length ?? 0) === (after[key]?.length ?? 0)
    return isSame('aliases') && isSame('namesLeft') ? [] : [operation('codes', before, after)]
  })
}

const kept = <K extends 'aliases' | 'namesLeft'>(
  key: K,
  names: string[],
): { readonly [key in K]?: string[] } =>
  names.length === 0 ? {} : ({ [key]: names } as { readonly [key in K]: string[] })
