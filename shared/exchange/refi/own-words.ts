import type { Group, Id, Memo } from '../../model/entities'
import type { RefiProfile } from '../refi-out/profile'

/** Names by which our own exports are understood again; they are English in every language. */

/** Note that stands on codings of which the coder is not sure. */
export const unsureName = 'Not sure'
/** Notes that hold the comments of codings. */
export const commentName = 'Comment'
/** Description of the sets that are themes. */
export const themeMark = 'Theme'
/** Names of the sets that hold the memos of a kind. */
export const kindSets: Readonly<Record<Memo['kind'], string>> = {
  analytic: 'Analytic memos',
  methodological: 'Methodological memos',
  reflexive: 'Reflexive memos',
  decision: 'Decision memos',
}
/** The kind of memos that a set of this name holds. */
export const kindOfSet: ReadonlyMap<string, Memo['kind']> = new Map(
  Object.entries(kindSets).map(([kind, name]) => [name, kind as Memo['kind']]),
)
/** Description of a group of Emic that is empty: nothing in it says of what it is a group. */
export const emptyGroupMarks: Readonly<Record<Group['kind'], string>> = {
  codes: 'Group of codes',
  sources: 'Group of sources',
}
/** What stands behind the program and its version in `origin`, in a form for another program. */
const forProfile = { nvivo: 'for NVivo', maxqda: 'for MAXQDA', atlasti: 'for ATLAS.ti' } as const

/** `origin` of a file of ours: program and version, and for whom it was written. */
export const originOf = (program: string, profile: RefiProfile): string =>
  profile === 'standard' ? program : `${program} ${forProfile[profile]}`

/** The form in which a file of ours was written, by its `origin`; null for files of other programs. */
export function ownProfile(origin: string): RefiProfile | null {
  if (!/^emic\b/i.test(origin)) return null
  const found = Object.entries(forProfile).find(([, mark]) => origin.endsWith(` ${mark}`))
  return (found?.[0] as RefiProfile | undefined) ?? 'standard'
}

/** Whether a GUID was made by us for what has no record of its own (version 8); ids of records are random (version 4). */
export const isOwnGuid = (guid: Id): boolean => guid.charAt(14) === '8'
