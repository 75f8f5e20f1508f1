import { children } from '../../core/code-tree'
import type { Store } from '../../core/store'
import type { Code, Coder, Id } from '../../model/entities'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { definitionOf } from './description'
import type { RefiOptions } from './incoming'
import { freeIn, lineOf, longestProse } from './names'
import type { RefiCode, RefiProject } from './project'

/** Who and when records are made by that do not say so themselves. */
export interface Making {
  readonly store: Store
  readonly now: string
  readonly by: Id
  /** The nth of the colours that are offered for codes. */
  readonly colour: (n: number) => string
}

/** Coders of a file in the project, by their GUIDs. Whoever bears the name of one that is there is that one. */
export class Coders {
  readonly made: Coder[] = []
  readonly ids = new Map<Id, Id>()
  readonly #taken: Set<string>
  /** Of those who are in the project; two of one name in a file are two. */
  readonly #names: ReadonlyMap<string, Id>

  constructor(
    readonly making: Making,
    readonly allotment: Allotment,
    readonly counts: Counts,
    readonly project: RefiProject,
  ) {
    this.#names = new Map([...making.store.all('coders')].map(({ id, name }) => [name.toLowerCase(), id]))
    this.#taken = new Set(this.#names.keys())
    for (const { guid, name } of project.users) {
      if (this.ids.has(guid)) continue
      this.#add(guid, lineOf(name, `Coder ${guid.slice(0, 8)}`))
    }
  }

  /** The coder of a GUID; one the file does not list gets a placeholder. Null: whoever made the project, or brings it in. */
  of(guid: Id | null): Id {
    const wanted = guid ?? this.project.by
    if (wanted === null) return this.making.by
    const known = this.ids.get(wanted)
    if (known !== undefined) return known
    this.counts.lose('coders-missing')
    return this.#add(wanted, `Unknown coder (${wanted})`)
  }

  #add(guid: Id, name: string): Id {
    const id = this.#find(guid, name)
    this.ids.set(guid, id)
    return id
  }

  #find(guid: Id, name: string): Id {
    const named = this.making.store.get('coders', guid) ? undefined : this.#names.get(name.toLowerCase())
    if (named !== undefined) {
      this.counts.known('coders')
      return named
    }
    const { id, known } = this.allotment.at('coders', guid)
    if (known) this.counts.known('coders')
    else {
      this.made.push({
        id,
        name: freeIn(this.#taken, name),
        color: this.making.colour(this.making.store.count('coders') + this.made.length),
        createdAt: this.making.now,
      })
      this.counts.made('coders')
    }
    return id
  }
}

/** Codes of a file in the project. */
export class Codes {
  /** Parents before their children. */
  readonly made: Code[] = []
  readonly ids = new Map<Id, Id>()
  /** Codes of the project that are those of the file by their place alone. */
  readonly placed: Id[] = []
  /** Codes that something is coded with; they can be no categories. */
  readonly #coded: ReadonlySet<Id>
  readonly #isOwn: boolean

  constructor(
    readonly making: Making,
    readonly allotment: Allotment,
    readonly counts: Counts,
    readonly options: RefiOptions,
    project: RefiProject,
    /** Codes that are cases (NVivo for Mac). */
    readonly cases: ReadonlySet<Id>,
  ) {
    this.#coded = codedIn(project)
    this.#isOwn = project.own !== null
    this.#take(project.codes, null, null)
  }

  /** The id of a code of the file, or undefined where there is none. */
  get(guid: Id): Id | undefined {
    return this.ids.get(guid)
  }

  /** The id of a code that something is coded with; one that is missing gets a placeholder. */
  need(guid: Id): Id {
    const known = this.ids.get(guid)
    if (known !== undefined) return known
    this.counts.lose('codes-missing')
    const taken = this.#namesUnder(null)
    return this.#make(
      {
        guid,
        name: `Missing code (${guid})`,
        codable: true,
        colour: null,
        description: '',
        notes: [],
        children: [],
      },
      null,
      taken,
      this.making.store.count('codes') + this.made.length,
    )
  }

  /** `colour`: what the parent is shown in. */
  #take(codes: readonly RefiCode[], parentId: Id | null, colour: string | null): void {
    const taken = this.#namesUnder(parentId)
    const first = parentId === null || this.making.store.get('codes', parentId) ? this.#last(parentId) : 0
    codes.forEach((code, i) => {
      if (this.cases.has(code.guid)) {
        // The twin of a case is no code; what stands below it goes up.
        this.#take(code.children, parentId, colour)
        return
      }
      const id = this.#same(code, parentId) ?? this.#make(code, parentId, taken, first + i + 1, colour)
      this.#take(code.children, id, code.colour ?? colour)
    })
  }

  #last(parentId: Id | null): number {
    return children(this.making.store, parentId).at(-1)?.order ?? 0
  }

  #namesUnder(parentId: Id | null): Set<string> {
    const there = children(this.making.store, parentId)
    const made = this.made.filter((code) => code.parentId === parentId)
    return new Set([...there, ...made].map(({ name }) => name.toLowerCase()))
  }

  /** A code of the project that this one is: by its GUID, or by its path. */
  #same({ guid, name }: RefiCode, parentId: Id | null): Id | null {
    if (this.ids.has(guid)) return null
    const { store } = this.making
    const there = store.get('codes', guid)
    const isThere = there !== undefined && !there.removed
    const twin =
      isThere || !this.options.samePaths || (parentId !== null && !store.get('codes', parentId))
        ? undefined
        : children(store, parentId).find(
            (code) => code.name.trim().toLowerCase() === lineOf(name, '').trim().toLowerCase(),
          )
    const same = isThere ? there : twin
    if (!same || (same.role === 'category' && this.#coded.has(guid))) return null
    this.ids.set(guid, same.id)
    if (!isThere) this.placed.push(same.id)
    this.counts.known('codes')
    return same.id
  }

  #make(
    code: RefiCode,
    parentId: Id | null,
    taken: Set<string>,
    order: number,
    colour: string | null = null,
  ): Id {
    const { now, by } = this.making
    const { id } = this.allotment.at('codes', code.guid, () => false)
    const wanted = lineOf(code.name, `Code ${code.guid.slice(0, 8)}`)
    const { claim, short, definition, whenToUse, whenNotToUse, examples } = definitionOf(
      code.description.slice(0, longestProse),
    )
    this.made.push({
      id,
      name: freeIn(taken, wanted),
      parentId,
      order,
      role: code.codable || this.#coded.has(code.guid) ? 'code' : 'category',
      color: this.#isOwn
        ? // We write the colour that a code is shown in, which may be that of the one above.
          code.colour === colour
          ? null
          : code.colour
        : // At the top of the codebook a code has a colour of its own; below it takes its parent's.
          (code.colour ?? (parentId === null ? this.making.colour(this.made.length) : null)),
      ...{ short, definition, whenToUse, whenNotToUse, examples, claim },
      origin: null,
      status: 'active',
      themes: [],
      mergedInto: null,
      createdAt: now,
      createdBy: by,
      removed: null,
    })
    // A GUID that comes twice leads to the first.
    if (!this.ids.has(code.guid)) this.ids.set(code.guid, id)
    this.counts.made('codes')
    return id
  }
}

function codedIn({ sources }: RefiProject): ReadonlySet<Id> {
  const coded = new Set<Id>()
  const add = (codings: readonly { readonly code: Id | null }[]): void => {
    for (const { code } of codings) if (code !== null) coded.add(code)
  }
  for (const source of sources) {
    add(source.codings)
    for (const { codings } of source.textSelections) add(codings)
    for (const { codings } of source.pictureSelections) add(codings)
    for (const { selections } of source.transcripts) for (const { codings } of selections) add(codings)
  }
  return coded
}
