import type { Code, Id } from '../../model/entities'
import { cleanText } from '../characters'
import { setGuid } from '../refi-codebook'
import { emptyGroupMarks, kindSets, themeMark } from '../refi/own-words'
import { guidOf, partGuid } from './guids'
import type { RefiPlan } from './plan'
import { valueLines, valuesAsSets } from './values'
import { description, element, instant, keptOf, keptXml, nameOf, reference, words } from './xml'

/** Cases with their values, sources and passages. */
export function* caseLines({ store, sourceIds, quotationIds, kept }: RefiPlan): Generator<string> {
  if (store.count('cases') === 0) return
  yield '<Cases>\n'
  for (const each of store.all('cases')) {
    const more = keptOf(kept, each.id)
    yield element('Case', { guid: guidOf(each.id), name: nameOf(each.name) }, [
      ...more('Description'),
      ...more('CodeRef'),
      ...valueLines(store, each.values),
      ...more('VariableValue'),
      ...each.sourceIds.filter((id) => sourceIds.has(id)).map((id) => reference('SourceRef', guidOf(id))),
      ...more('SourceRef'),
      ...(each.quotationIds ?? [])
        .filter((id) => quotationIds.has(id))
        .map((id) => reference('SelectionRef', guidOf(id))),
      ...more('SelectionRef'),
    ])
  }
  yield '</Cases>\n'
}

/** Memos and comments that are notes. */
export function* noteLines({ remarks, form, kept }: RefiPlan): Generator<string> {
  if (remarks.notes.length === 0) return
  yield '<Notes>\n'
  for (const { guid, name, text, by, at, changedAt } of remarks.notes) {
    const more = keptOf(kept, guid.toLowerCase())
    const inFiles = form.memos === 'linked'
    yield element(
      'Note',
      {
        guid,
        name: cleanText(name).trim() === '' ? null : name,
        richTextPath: inFiles ? `internal://${guid}.docx` : null,
        plainTextPath: inFiles ? `internal://${guid}.txt` : null,
        creatingUser: by === null ? null : guidOf(by),
        creationDateTime: at === null ? null : instant(at),
        modifiedDateTime: changedAt === null ? null : instant(changedAt),
      },
      [
        ...(inFiles ? [] : [words('PlainTextContent', text)]),
        ...['PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'].flatMap(more),
      ],
    )
  }
  yield '</Notes>\n'
}

/** Links from sources to notes, where a profile has them. */
export function* linkLines({ remarks, kept }: RefiPlan): Generator<string> {
  if (remarks.links.length + kept.alone.Links.length === 0) return
  yield '<Links>\n'
  for (const { guid, origin, target } of remarks.links)
    yield element('Link', { guid, direction: 'Associative', originGUID: origin, targetGUID: target })
  for (const node of kept.alone.Links) yield keptXml(node)
  yield '</Links>\n'
}

/** Maps of other programs. */
export function* graphLines({ kept }: RefiPlan): Generator<string> {
  if (kept.alone.Graphs.length === 0) return
  yield '<Graphs>\n'
  for (const node of kept.alone.Graphs) yield keptXml(node)
  yield '</Graphs>\n'
}

/** Groups, themes, kinds of memos, and values where a profile wants them as sets. */
export function* setLines(plan: RefiPlan): Generator<string> {
  let isFirst = true
  for (const set of setsOf(plan)) {
    if (isFirst) yield '<Sets>\n'
    isFirst = false
    yield set
  }
  if (!isFirst) yield '</Sets>\n'
}

function* setsOf(plan: RefiPlan): Generator<string> {
  const { store, codeIds, sourceIds, remarks, form, kept } = plan
  for (const { id, name, kind, members } of store.all('groups')) {
    const [member, written] =
      kind === 'codes' ? (['MemberCode', codeIds] as const) : (['MemberSource', sourceIds] as const)
    const more = keptOf(kept, id)
    const refs = members.filter((one) => written.has(one)).map((one) => reference(member, guidOf(one)))
    // Nothing else in an empty one says of what it is.
    const about = refs.length > 0 ? more('Description') : [description(emptyGroupMarks[kind])]
    yield element('Set', { guid: guidOf(id), name: nameOf(name) }, [
      ...about,
      ...(kind === 'codes' ? refs : []),
      ...more('MemberCode'),
      ...(kind === 'sources' ? refs : []),
      ...more('MemberSource'),
      ...more('MemberNote'),
    ])
  }
  yield* themeSets(plan)
  for (const [kind, guids] of remarks.kinds) {
    yield element(
      'Set',
      { guid: partGuid(store.project().id, `kind ${kind}`), name: kindSets[kind] },
      guids.map((guid) => reference('MemberNote', guid)),
    )
  }
  if (form.valueSets) yield* valueSets(plan)
  for (const node of kept.alone.Sets) yield keptXml(node)
}

/** A set for each theme: the codes right below it and its further members. Its claim stands in the code's description. */
function* themeSets({ store, rows, codeIds }: RefiPlan): Generator<string> {
  const members = new Map<Id, Id[]>()
  const add = (theme: Id, member: Id): void => {
    const row = members.get(theme) ?? []
    members.set(theme, row)
    row.push(member)
  }
  const isTheme = ({ role }: Code): boolean => role === 'theme'
  for (const { code } of rows) {
    const above = code.parentId === null ? undefined : store.get('codes', code.parentId)
    const themes = new Set([...(above && isTheme(above) ? [above.id] : []), ...code.themes])
    for (const theme of themes) add(theme, code.id)
  }
  for (const { code } of rows) {
    if (!isTheme(code) && !members.has(code.id)) continue
    yield element(
      'Set',
      {
        guid: setGuid(code.id, (id) => store.get('codes', id) !== undefined),
        name: nameOf(code.name),
      },
      [
        description(isTheme(code) ? themeMark : ''),
        ...(members.get(code.id) ?? [])
          .filter((id) => codeIds.has(id))
          .map((id) => reference('MemberCode', guidOf(id))),
      ],
    )
  }
}

/** "name: value" with the sources that have it. */
function* valueSets(plan: RefiPlan): Generator<string> {
  for (const { guid, name, members } of valuesAsSets(plan))
    yield element(
      'Set',
      { guid, name: nameOf(name) },
      members.map((id) => reference('MemberSource', guidOf(id))),
    )
}
