import { colourOf, plainColour } from '../../core/code-tree'
import type { Store } from '../../core/store'
import type { MergeRule } from '../../model/codebook-file'
import type { Code, Example, Id } from '../../model/entities'
import { proseParts } from './book'
import type { Book, BookCode, ProsePart } from './book'

/** What happens to a code of the file: `kept`: it differs, and ours stays as it is. */
export type Fate = 'new' | 'same' | 'changed' | 'kept'

/** One code of the file, told to people. */
export interface FateLine extends Pick<BookCode, 'name' | 'role'> {
  /** Names from the root in the file, joined by " > ". */
  readonly path: string
  /** Levels above it in the file. */
  readonly depth: number
  /** The colour it will be seen in, `#RRGGBB`. */
  readonly colour: string
  readonly fate: Fate
  /** By what it was found; `trash`: its GUID is that of a removed code, so it comes as a new one. */
  readonly by: 'guid' | 'path' | 'trash' | null
  /** Parts that change, or would. */
  readonly parts: readonly (keyof Parts)[]
}

type Parts = Partial<Pick<Code, ProsePart | 'name' | 'origin'>> & {
  readonly color?: string | null
  readonly examples?: Example[]
  readonly aliases?: string[]
}

/** What the command `codebook.bring` is handed. */
export interface Bringing {
  readonly created: (Required<Omit<Parts, 'aliases'>> &
    Pick<Code, 'id' | 'parentId' | 'role' | 'status'> & { themes: Id[]; readonly aliases: string[] })[]
  readonly changed: ({ readonly id: Id } & Parts)[]
  readonly groups: { readonly name: string; readonly members: Id[] }[]
}

/** What merging would do, and what it is told as. */
export interface Merge {
  readonly bringing: Bringing
  readonly lines: readonly FateLine[]
}

/** What merging needs to know beside the codebook and the store. */
export interface MergeOptions {
  readonly rule: MergeRule
  readonly newId: () => Id
  /** The words of an example as an export writes them, so that pinned quotations are known again. */
  readonly wordsOf: (example: Example) => string
  /** Given to roots in turn where the file knows no colours. */
  readonly colours: readonly string[]
}

/** Works out what merging a codebook into that of a store would do. Changes nothing. */
export function mergeOf(book: Book, store: Store, { rule, newId, wordsOf, colours }: MergeOptions): Merge {
  const living = new Map<string, Code>()
  for (const code of store.all('codes')) {
    if (!code.removed) living.set(placeOf(code.parentId, code.name), code)
  }
  const taken = new Set<Id>()
  const byGuid = book.codes.map(({ guid }) => {
    const code = guid === null ? undefined : store.get('codes', guid)
    if (code && !code.removed) taken.add(code.id)
    return code
  })
  const ids: Id[] = []
  const paths: string[] = []
  const lines: FateLine[] = []
  const bringing: Bringing = { created: [], changed: [], groups: [] }
  let roots = 0
  book.codes.forEach((code, i) => {
    const parentId = code.parent === null ? null : (ids[code.parent] ?? null)
    paths.push(code.parent === null ? code.name : `${paths[code.parent]} > ${code.name}`)
    const path = paths[i] ?? code.name
    const depth = code.parent === null ? 0 : (lines[code.parent]?.depth ?? 0) + 1
    const told = { path, name: code.name, depth }
    const above = code.parent === null ? plainColour : (lines[code.parent]?.colour ?? plainColour)
    const same = byGuid[i]
    const there = rule === 'apart' ? undefined : living.get(placeOf(parentId, code.name))
    const found = same && !same.removed ? same : there && !taken.has(there.id) ? there : undefined
    if (found) {
      taken.add(found.id)
      ids.push(found.id)
      const by = found === same ? 'guid' : 'path'
      const theirs = changesOf(found, code, rule === 'both' ? 'both' : 'theirs', by === 'guid', wordsOf)
      const parts = Object.keys(theirs) as (keyof Parts)[]
      const stays = rule === 'ours' || rule === 'apart'
      const fate = parts.length === 0 ? 'same' : stays ? 'kept' : 'changed'
      const colour = (stays ? null : theirs.color) ?? colourOf(store, found)
      lines.push({ ...told, role: found.role, colour, by, parts, fate })
      if (!stays && parts.length > 0) bringing.changed.push({ id: found.id, ...theirs })
      return
    }
    const id = code.guid !== null && !same ? code.guid : newId()
    ids.push(id)
    const fresh =
      code.color === null && code.parent === null && !book.coloured
        ? (colours[roots++ % colours.length] ?? null)
        : code.color
    lines.push({
      ...told,
      role: code.role,
      colour: fresh ?? above,
      fate: 'new',
      by: same ? 'trash' : null,
      parts: [],
    })
    bringing.created.push({
      id,
      parentId,
      name: code.name,
      role: code.role,
      color: fresh,
      short: code.short,
      definition: code.definition,
      whenToUse: code.whenToUse,
      whenNotToUse: code.whenNotToUse,
      claim: code.claim,
      origin: code.origin,
      status: code.status,
      examples: code.examples.map((example) => ({ ...example, quotationId: null })),
      aliases: [...code.aliases],
      themes: [],
    })
  })
  addThemes(book, store, ids, bringing)
  for (const { name, members } of book.groups) {
    bringing.groups.push({ name, members: members.flatMap((at) => ids[at] ?? []) })
  }
  return { bringing, lines }
}

const placeOf = (parentId: Id | null, name: string): string => `${parentId ?? ''} ${name.toLowerCase()}`

/** New codes belong to the themes the file says, where these are themes here too. */
function addThemes(book: Book, store: Store, ids: readonly Id[], { created }: Bringing): void {
  const made = new Map(created.map((code) => [code.id, code]))
  book.codes.forEach(({ themes }, i) => {
    const code = made.get(ids[i] ?? '')
    if (!code) return
    code.themes = themes.flatMap((at) => {
      const id = ids[at] ?? ''
      return (made.get(id) ?? store.get('codes', id))?.role === 'theme' ? [id] : []
    })
  })
}

/** What of a code of ours would change. Empty parts of theirs change nothing. */
function changesOf(
  ours: Code,
  theirs: BookCode,
  rule: 'theirs' | 'both',
  isSame: boolean,
  wordsOf: (example: Example) => string,
): Parts {
  const changes: { -readonly [K in keyof Parts]: Parts[K] } = {}
  for (const part of proseParts) {
    const [own, said] = [ours[part], theirs[part]]
    if (said.trim() === '' || said === own || fold(said) === fold(own)) continue
    if (rule === 'theirs' || own.trim() === '') changes[part] = said
    else if (!fold(own).includes(fold(said)) && own.length + said.length < 999_000)
      changes[part] = `${own}\n\n${said}`
  }
  const known = new Set(ours.examples.map((example) => `${example.kind} ${fold(wordsOf(example))}`))
  const said = new Set(theirs.examples.map(({ kind, text }) => `${kind} ${fold(text)}`))
  const added = theirs.examples.filter(({ kind, text }) => !known.has(`${kind} ${fold(text)}`))
  const kept =
    rule === 'both' || theirs.examples.length === 0
      ? ours.examples
      : ours.examples.filter(
          (example) => example.quotationId !== null || said.has(`${example.kind} ${fold(wordsOf(example))}`),
        )
  if (added.length > 0 || kept.length < ours.examples.length) {
    changes.examples = [...kept, ...added.map((example) => ({ ...example, quotationId: null }))]
  }
  if (
    theirs.origin !== null &&
    theirs.origin !== ours.origin &&
    (rule === 'theirs' || ours.origin === null)
  ) {
    changes.origin = theirs.origin
  }
  if (
    theirs.color !== null &&
    theirs.color !== ours.color?.toUpperCase() &&
    (rule === 'theirs' || !ours.color)
  ) {
    changes.color = theirs.color
  }
  const names = new Set([ours.name, ...(ours.aliases ?? [])].map((name) => name.toLowerCase()))
  if (isSame && theirs.name !== ours.name && rule === 'theirs') changes.name = theirs.name
  const others = [...theirs.aliases, ...(isSame && rule === 'both' ? [theirs.name] : [])]
  const fresh = others.filter((name) => !names.has(name.toLowerCase()))
  if (fresh.length > 0) changes.aliases = [...(ours.aliases ?? []), ...fresh]
  return changes
}

const fold = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
