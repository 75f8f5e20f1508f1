import type { Case, Group, Id } from '../../model/entities'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { derivedGuid } from './guid'
import { freeIn, lineOf } from './names'
import { setGuid } from '../refi-codebook'
import { partGuid } from '../refi-out/guids'
import { forms } from '../refi-out/profile'
import { emptyGroupMarks, isOwnGuid, kindOfSet, themeMark } from './own-words'
import type { Codes, Making } from './plan-codes'
import type { Kept } from './plan-foreign'
import type { Passages } from './plan-passages'
import type { Sources } from './plan-sources'
import type { Values } from './plan-values'
import type { RefiCase, RefiProject, RefiSet } from './project'
import type { XmlNode } from './xml-node'

/** What has its ids when cases and sets are looked at. */
export interface Gathered {
  /** The file is one of ours. */
  readonly isOwn: boolean
  /** Ids of cases and groups by their GUIDs. */
  readonly ids: Map<Id, Id>
  readonly making: Making
  readonly allotment: Allotment
  readonly counts: Counts
  readonly foreign: Kept
  readonly codes: Codes
  readonly passages: Passages
  readonly sources: Sources
  readonly values: Values
}

const reference = (name: string, guid: Id): XmlNode => ({
  name,
  attributes: [['targetGUID', guid.toUpperCase()]],
  children: [],
  text: '',
})

/** Cases that are not there yet. One without a name that is about one source only gives that source its values. */
export function casesOf(project: RefiProject, parts: Gathered): readonly Case[] {
  const { ids, making, allotment, counts, foreign, passages, sources, values } = parts
  const taken = new Set([...making.store.all('cases')].map(({ name }) => name.toLowerCase()))
  return project.cases.flatMap((each, i): readonly Case[] => {
    const about = aboutOneSource(each)
    if (about !== null && sources.ids.has(about)) {
      sources.value(about, values.of(each.values))
      return []
    }
    const { id, known } = allotment.at('cases', each.guid)
    ids.set(each.guid, id)
    if (known) {
      counts.known('cases')
      return []
    }
    const own = values.of(each.values)
    const quotationIds = [
      ...new Set([
        ...each.selections.flatMap((guid) => passages.ids.get(guid) ?? []),
        ...(passages.ofCases.get(each.guid) ?? []),
      ]),
    ]
    foreign.on(
      { table: 'cases', id },
      [
        ...each.rest,
        ...each.sources.filter((guid) => !sources.ids.has(guid)).map((guid) => reference('SourceRef', guid)),
        ...each.selections
          .filter((guid) => !passages.ids.has(guid))
          .map((guid) => reference('SelectionRef', guid)),
      ],
      new Set(),
    )
    counts.made('cases')
    return [
      {
        id,
        name: freeIn(taken, lineOf(each.name, `Case ${i + 1}`)),
        sourceIds: [...new Set(each.sources.flatMap((guid) => sources.ids.get(guid) ?? []))],
        ...(quotationIds.length > 0 ? { quotationIds } : {}),
        ...(own.length > 0 ? { values: own } : {}),
        createdAt: making.now,
        createdBy: making.by,
      },
    ]
  })
}

function aboutOneSource({ name, sources, selections, rest }: RefiCase): Id | null {
  const isBare = name === '' && selections.length === 0 && rest.length === 0
  return isBare && sources.length === 1 ? (sources[0] ?? null) : null
}

/** Sets as groups. One of codes and of sources becomes two; members that no group can have are kept. */
export function groupsOf(project: RefiProject, parts: Gathered): readonly Group[] {
  if (project.own === null) return project.sets.flatMap((set) => grouped(set, parts))
  const themes = themesIn(project)
  const values = valuesAsSets(project)
  return project.sets.flatMap((set): readonly Group[] => {
    const theme = themes.get(set.guid)
    if (theme !== undefined) {
      themed(set, theme, parts)
      return []
    }
    if (values.has(set.guid)) return []
    if (isOwnGuid(set.guid) && kindOfSet.has(set.name) && set.codes.length + set.sources.length === 0)
      return []
    return grouped(set, parts)
  })
}

/** Codes by the GUIDs that our own exports give to the sets of what belongs to them. */
function themesIn({ codes }: RefiProject): ReadonlyMap<Id, Id> {
  const guids: Id[] = []
  const queue = [...codes]
  for (let code = queue.pop(); code; code = queue.pop()) {
    guids.push(code.guid)
    queue.push(...code.children)
  }
  const all = new Set(guids)
  return new Map(guids.map((guid) => [setGuid(guid, (id) => all.has(id)).toLowerCase(), guid]))
}

/** GUIDs of the sets that a form of ours writes for each value beside the values themselves. */
function valuesAsSets({ own, variables, sources }: RefiProject): ReadonlySet<Id> {
  if (own === null || !forms[own].valueSets) return new Set()
  const known = new Set(variables.map(({ guid }) => guid))
  return new Set(
    sources.flatMap(({ values }) =>
      values
        .filter(({ variable }) => known.has(variable))
        .map(({ variable, words }) => partGuid(variable, `value ${words}`).toLowerCase()),
    ),
  )
}

function grouped(
  set: RefiSet,
  { isOwn, ids, making, allotment, counts, foreign, codes, sources }: Gathered,
): readonly Group[] {
  const inCodes = [...new Set(set.codes.flatMap((guid) => codes.get(guid) ?? []))]
  const inSources = [...new Set(set.sources.flatMap((guid) => sources.ids.get(guid) ?? []))]
  const kinds = [
    { kind: 'codes', members: inCodes },
    { kind: 'sources', members: inSources },
  ] as const
  const mark = set.description?.text
  const filled = kinds.filter(
    ({ kind, members }) => members.length > 0 || (isOwn && mark === emptyGroupMarks[kind]),
  )
  if (filled.length === 0) {
    foreign.listed(set.node)
    return []
  }
  return filled.flatMap(({ kind, members }, i): readonly Group[] => {
    const guid = i === 0 ? set.guid : derivedGuid(`set ${set.guid} ${kind}`)
    const { id, known } = allotment.at('groups', guid)
    ids.set(guid, id)
    if (known) {
      counts.known('groups')
      return []
    }
    if (i === 0) {
      foreign.on(
        { table: 'groups', id },
        [
          ...(set.description && members.length > 0 ? [set.description] : []),
          ...set.codes
            .filter((guid) => codes.get(guid) === undefined)
            .map((guid) => reference('MemberCode', guid)),
          ...set.sources
            .filter((guid) => !sources.ids.has(guid))
            .map((guid) => reference('MemberSource', guid)),
          ...set.notes.map((guid) => reference('MemberNote', guid)),
        ],
        new Set(),
      )
    }
    counts.made('groups')
    const name = lineOf(set.name, `Group ${set.guid.slice(0, 8)}`)
    return [{ id, name, kind, members: [...members], createdAt: making.now, createdBy: making.by }]
  })
}

/** What our own exports wrote as a set: codes belong to a theme, where they do not stand right below it. */
function themed({ codes: members, description }: RefiSet, theme: Id, { codes }: Gathered): void {
  const id = codes.get(theme)
  if (id === undefined) return
  const isTheme = description?.text === themeMark
  const belonging = new Set(members.flatMap((guid) => codes.get(guid) ?? []))
  codes.made.forEach((code, i) => {
    // Of what stands right below a theme it needs no saying.
    const belongs = belonging.has(code.id) && !(isTheme && code.parentId === id)
    if (code.id === id && isTheme) codes.made[i] = { ...code, role: 'theme' }
    else if (belongs) codes.made[i] = { ...code, themes: [...code.themes, id] }
  })
}
