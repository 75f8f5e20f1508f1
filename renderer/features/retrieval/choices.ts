import type { Store } from '../../../shared/core/store'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'
import type { Choice } from '../../components/Chooser'
import type { ListName } from './question-parts'

/** Something that can stand in a question. */
export interface Named extends Choice {
  /** What it is found by. */
  readonly words: readonly string[]
}

const shapes = { code: 'square', theme: 'bar', category: 'ring' } as const

/** Codes as choices, in the order of the codebook. */
export function codeChoices(codes: ReadonlyMap<Id, CodebookNode>): readonly Named[] {
  return [...codes.values()].map(({ code, path, colour }) => ({
    id: code.id,
    label: code.name,
    detail: path === code.name ? code.short : path,
    colour,
    shape: shapes[code.role],
    words: [code.name, path, ...(code.aliases ?? []), code.short, code.definition],
  }))
}

const plain = ({ id, name }: { readonly id: Id; readonly name: string }): Named => ({
  id,
  label: name,
  words: [name],
})

/** What each list of a question can name. `groupOfCodes` is what a group of codes is called. */
export function choicesFor(
  store: Store,
  codes: ReadonlyMap<Id, CodebookNode>,
  groupOfCodes: string,
): Readonly<Record<ListName, readonly Named[]>> {
  const groups = [...store.all('groups')]
  const ofCodes = [
    ...codeChoices(codes),
    ...groups
      .filter(({ kind }) => kind === 'codes')
      .map((group): Named => ({ ...plain(group), detail: groupOfCodes })),
  ]
  return {
    codeIds: ofCodes,
    allCodeIds: ofCodes,
    noCodeIds: ofCodes,
    sourceIds: [...store.all('sources')].filter((source) => !source.removed).map(plain),
    groupIds: groups.filter(({ kind }) => kind === 'sources').map(plain),
    caseIds: [...store.all('cases')].map(plain),
    coderIds: [...store.all('coders')].map((coder): Named => ({
      ...plain(coder),
      colour: coder.color,
      shape: 'dot',
    })),
  }
}

/** Finds among choices by what is typed; gets ready with the first letter, for most pickers are never opened. */
export function findAmong(choices: readonly Named[]): (query: string) => readonly Choice[] {
  let find: ReturnType<typeof finder<Named>> | null = null
  return (query) => (query === '' ? choices : (find ??= finder(choices))(query))
}
