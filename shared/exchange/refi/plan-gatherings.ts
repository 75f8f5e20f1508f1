import type { Case, Group, Id } from '../../model/entities'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { derivedGuid } from './guid'
import { freeIn, lineOf } from './names'
import { kindSets, themeMark } from './own-words'
import type { Codes, Making } from './plan-codes'
import type { Kept } from './plan-foreign'
import type { Passages } from './plan-passages'
import type { Sources } from './plan-sources'
import type { Values } from './plan-values'
import type { RefiCase, RefiProject, RefiSet } from './project'
import type { XmlNode } from './xml-node'

/** What has its ids when cases and sets are looked at. */
export interface Gathered {
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
  const { making, allotment, counts, foreign, passages, sources, values } = parts
  const taken = new Set([...making.store.all('cases')].map(({ name }) => name.toLowerCase()))
  return project.cases.flatMap((each, i): readonly Case[] => {
    const about = aboutOneSource(each)
    if (about !== null && sources.ids.has(about)) {
      sources.value(about, values.of(each.values))
      return []
    }
    const { id, known } = allotment.at('cases', each.guid)
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
  const isBare = name === '' && selections.length === 0 && rest.every((node) => node.name !== 'CodeRef')
  return isBare && sources.length === 1 ? (sources[0] ?? null) : null
}

/** Sets as groups. One of codes and of sources becomes two; members that no group can have are kept. */
export function groupsOf(project: RefiProject, parts: Gathered): readonly Group[] {
  const isOurs = project.program === 'emic'
  return project.sets.flatMap((set): readonly Group[] => {
    if (isOurs && set.description?.text.trim() === themeMark && themed(set, parts)) return []
    if (isOurs && kindSets.has(set.name) && set.codes.length + set.sources.length === 0) return []
    return grouped(set, parts)
  })
}

function grouped(
  set: RefiSet,
  { making, allotment, counts, foreign, codes, sources }: Gathered,
): readonly Group[] {
  const inCodes = [...new Set(set.codes.flatMap((guid) => codes.get(guid) ?? []))]
  const inSources = [...new Set(set.sources.flatMap((guid) => sources.ids.get(guid) ?? []))]
  const kinds = [
    { kind: 'codes', members: inCodes },
    { kind: 'sources', members: inSources },
  ] as const
  const filled = kinds.filter(({ members }) => members.length > 0)
  if (filled.length === 0) {
    foreign.listed(set.node)
    return []
  }
  return filled.flatMap(({ kind, members }, i): readonly Group[] => {
    const guid = i === 0 ? set.guid : derivedGuid(`set ${set.guid} ${kind}`)
    const { id, known } = allotment.at('groups', guid)
    if (known) {
      counts.known('groups')
      return []
    }
    if (i === 0) {
      foreign.on(
        { table: 'groups', id },
        [
          ...(set.description ? [set.description] : []),
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

/** A theme that our own exports wrote as a set: its codes belong to it, where they do not stand right below it. */
function themed({ name, codes: members }: RefiSet, { codes }: Gathered): boolean {
  const theme = codes.made.findIndex((code) => code.name === name)
  const record = codes.made[theme]
  if (!record) return false
  codes.made[theme] = { ...record, role: 'theme' }
  const ids = new Set(members.flatMap((guid) => codes.get(guid) ?? []))
  codes.made.forEach((code, i) => {
    if (ids.has(code.id) && code.parentId !== record.id && code.id !== record.id)
      codes.made[i] = { ...code, themes: [...code.themes, record.id] }
  })
  return true
}
