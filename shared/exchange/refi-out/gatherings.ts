import type { Code, Id, Memo } from '../../model/entities'
import { setGuid } from '../refi-codebook'
import { guidOf, partGuid } from './guids'
import type { RefiPlan } from './plan'
import { valueLines, valueOf } from './values'
import { description, element, instant, nameOf, reference, words } from './xml'

/** Cases with their values, sources and passages. */
export function* caseLines({ store, sourceIds, quotationIds }: RefiPlan): Generator<string> {
  if (store.count('cases') === 0) return
  yield '<Cases>\n'
  for (const each of store.all('cases')) {
    yield element('Case', { guid: guidOf(each.id), name: nameOf(each.name) }, [
      ...valueLines(store, each.values),
      ...each.sourceIds.filter((id) => sourceIds.has(id)).map((id) => reference('SourceRef', guidOf(id))),
      ...(each.quotationIds ?? [])
        .filter((id) => quotationIds.has(id))
        .map((id) => reference('SelectionRef', guidOf(id))),
    ])
  }
  yield '</Cases>\n'
}

/** Memos and comments that are notes. */
export function* noteLines({ remarks, form }: RefiPlan): Generator<string> {
  if (remarks.notes.length === 0) return
  yield '<Notes>\n'
  for (const { guid, name, text, by, at, changedAt } of remarks.notes) {
    const inFiles = form.memos === 'linked'
    yield element(
      'Note',
      {
        guid,
        name: nameOf(name),
        richTextPath: inFiles ? `internal://${guid}.docx` : null,
        plainTextPath: inFiles ? `internal://${guid}.txt` : null,
        creatingUser: by === null ? null : guidOf(by),
        creationDateTime: at === null ? null : instant(at),
        modifiedDateTime: changedAt === null ? null : instant(changedAt),
      },
      inFiles ? [] : [words('PlainTextContent', text)],
    )
  }
  yield '</Notes>\n'
}

/** Links from sources to notes, where a profile has them. */
export function* linkLines({ remarks }: RefiPlan): Generator<string> {
  if (remarks.links.length === 0) return
  yield '<Links>\n'
  for (const { guid, origin, target } of remarks.links)
    yield element('Link', { guid, direction: 'Associative', originGUID: origin, targetGUID: target })
  yield '</Links>\n'
}

/** Names of the sets that hold the memos of a kind. */
export const kindSets: Readonly<Record<Memo['kind'], string>> = {
  analytic: 'Analytic memos',
  methodological: 'Methodological memos',
  reflexive: 'Reflexive memos',
  decision: 'Decision memos',
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
  const { store, codeIds, sourceIds, remarks, form } = plan
  for (const { id, name, kind, members } of store.all('groups')) {
    const [member, written] =
      kind === 'codes' ? (['MemberCode', codeIds] as const) : (['MemberSource', sourceIds] as const)
    yield element(
      'Set',
      { guid: guidOf(id), name: nameOf(name) },
      members.filter((one) => written.has(one)).map((one) => reference(member, guidOf(one))),
    )
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
        description('Theme'),
        ...(members.get(code.id) ?? [])
          .filter((id) => codeIds.has(id))
          .map((id) => reference('MemberCode', guidOf(id))),
      ],
    )
  }
}

/** "name: value" with the sources that have it. */
function* valueSets({ store, sources }: RefiPlan): Generator<string> {
  const sets = new Map<string, { readonly guid: string; readonly name: string; readonly members: Id[] }>()
  for (const { source } of sources) {
    for (const { variableId, value } of source.values ?? []) {
      const variable = store.get('variables', variableId)
      if (!variable || value === '') continue
      const [, text] = valueOf(variable.type, value)
      const key = `${variableId}/${text}`
      const made = sets.get(key) ?? {
        guid: partGuid(variableId, `value ${text}`),
        name: `${variable.name}: ${text}`,
        members: [],
      }
      sets.set(key, made)
      made.members.push(source.id)
    }
  }
  for (const { guid, name, members } of sets.values())
    yield element(
      'Set',
      { guid, name: nameOf(name) },
      members.map((id) => reference('MemberSource', guidOf(id))),
    )
}
