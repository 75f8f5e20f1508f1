import { ancestors } from '../shared/core/code-tree'
import { cleanText } from '../shared/exchange/characters'
import { toXml } from '../shared/exchange/refi/xml-node'
import type { XmlNode } from '../shared/exchange/refi/xml-node'
import { valueOf } from '../shared/exchange/refi-out/values'
import type { RefiPlan } from '../shared/exchange/refi-out/plan'
import type { Code, Example, Id, Value } from '../shared/model/entities'
import { nodesOf, readerOf } from './refi-round'
import type { Memory } from './refi-round'

/**
 * What a project says, in a form that can be compared. `losses` are the sentences of an export: what one of them names is
 * left out, or put as the sentence says, and nothing else.
 */
export function saidOf(memory: Memory, losses: readonly string[] = [], plan?: RefiPlan) {
  const { store } = memory
  const reader = readerOf(memory)
  const says = (words: string): boolean => losses.some((loss) => loss.includes(words))
  const hasControls = says('control character')
  /** Line ends are LF, and blanks alone say nothing. */
  const prose = (text: string): string => {
    const clean = hasControls ? cleanText(text) : text.replaceAll(/\r\n?/g, '\n')
    return clean.trim() === '' ? '' : clean
  }
  const name = (text: string): string => prose(text)
  const seconds = (at: string): string => (says('to the second') ? `${at.slice(0, 19)}.000Z` : at)
  const odd = new Set(plan && says('do not fit their attribute') ? oddVariables(memory) : [])
  const valuesOf = (values: readonly Value[] | undefined) =>
    (values ?? []).flatMap(({ variableId, value }) => {
      const variable = store.get('variables', variableId)
      if (!variable || (typeof value === 'string' && prose(value) === '')) return []
      if (typeof value === 'string') return [{ variableId, value: prose(value) }]
      return [{ variableId, value: odd.has(variableId) ? valueOf(variable.type, value)[1] : value }]
    })
  const living = [...store.all('sources')].filter(({ removed }) => !removed)
  return {
    name: name(store.project().name),
    description: prose(store.project().description),
    coders: [...store.all('coders')].map((coder) => ({ id: coder.id, name: name(coder.name) })),
    codes: treeOf(memory).map(({ code, depth }) => ({
      ...{ id: code.id, depth, parentId: code.parentId, name: name(code.name), role: code.role },
      // The colour that it is shown in.
      colour: [code.id, ...ancestors(store, code.id)]
        .map((id) => store.need('codes', id).color)
        .find(Boolean),
      ...{ short: prose(code.short), definition: prose(code.definition), claim: prose(code.claim) },
      ...{ whenToUse: prose(code.whenToUse), whenNotToUse: prose(code.whenNotToUse) },
      examples: code.examples.flatMap((example) => exampleOf(example, prose)),
      themes: [...new Set(code.themes)].filter((id) => !isTheParent(memory, code, id)).sort(),
    })),
    variables: [...store.all('variables')]
      .sort((a, b) => a.order - b.order)
      .map(({ id, name: said, type }) => ({ id, name: name(said), type: odd.has(id) ? 'text' : type })),
    sources: living.map((source) => ({
      ...{ id: source.id, name: name(source.name), text: reader.text(source.revisionId) },
      ...{ values: valuesOf(source.values), image: source.image ?? null, media: source.media ?? null },
      ...(source.image ? { original: source.original } : {}),
      by: source.createdBy,
      at: seconds(source.createdAt),
    })),
    quotations: [...store.all('quotations')].sort(byId).map((one) => ({
      ...{ id: one.id, sourceId: one.sourceId, start: one.start, end: one.end, area: one.area ?? null },
      ...{ hash: one.hash, words: reader.text(one.revisionId).slice(one.start, one.end) },
      ...{ by: one.createdBy, at: seconds(one.createdAt) },
      doubtful: says('is not certain is not said') ? false : (one.doubtful ?? false),
    })),
    codings: [...store.all('codings')].sort(byId).map((one) => ({
      ...{ id: one.id, quotationId: one.quotationId, codeId: one.codeId, coderId: one.coderId },
      ...{ comment: prose(one.comment), unsure: one.unsure ?? false, at: seconds(one.createdAt) },
    })),
    memos: [...store.all('memos')].map((memo) => ({
      ...{ id: memo.id, title: name(memo.title), body: prose(memo.body), kind: memo.kind },
      ...{ targets: memo.targets.map(({ table, id }) => `${table} ${id}`).sort(), by: memo.createdBy },
      ...{ at: seconds(memo.createdAt), changed: seconds(memo.changedAt) },
    })),
    groups: [...store.all('groups')].map((group) => ({
      ...{ id: group.id, name: name(group.name), kind: group.kind, members: group.members },
    })),
    cases: [...store.all('cases')].map((each) => ({
      ...{ id: each.id, name: name(each.name), sourceIds: each.sourceIds },
      ...{ quotationIds: each.quotationIds ?? [], values: valuesOf(each.values) },
    })),
    kept: plan ? keptOf(plan) : keptIn(memory),
  }
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1)

const exampleOf = ({ kind, text }: Example, prose: (text: string) => string) =>
  prose(text) === '' ? [] : [{ kind, text: prose(text) }]

const isTheParent = ({ store }: Memory, code: Code, id: Id): boolean =>
  code.parentId === id && store.get('codes', id)?.role === 'theme'

/** Codes as a reader meets them. */
function treeOf({ store }: Memory): readonly { readonly code: Code; readonly depth: number }[] {
  const all = [...store.all('codes')].filter(({ removed }) => !removed)
  const under = (parentId: Id | null, depth: number): { code: Code; depth: number }[] =>
    all
      .filter((code) => code.parentId === parentId)
      .sort((a, b) => a.order - b.order)
      .flatMap((code) => [{ code, depth }, ...under(code.id, depth + 1)])
  return under(null, 0)
}

function oddVariables({ store }: Memory): readonly Id[] {
  const values = [...store.all('sources'), ...store.all('cases')].flatMap((one) => one.values ?? [])
  return values.flatMap(({ variableId, value }) => {
    const type = store.get('variables', variableId)?.type
    const isOdd =
      type !== undefined &&
      type !== 'text' &&
      // Characters that cannot be written are no value.
      !(typeof value === 'string' && cleanText(value).trim() === '') &&
      valueOf(type, value)[0] === 'TextValue'
    return isOdd ? [variableId] : []
  })
}

/** An element in a spelling of its own; where the recording of a source lies is said with the source. */
function spelled(node: XmlNode): string {
  const isOn = node.name === 'AudioSource' || node.name === 'VideoSource'
  const attributes = node.attributes
    .filter(([name]) => !(isOn && name === 'path'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return toXml({ ...node, attributes })
}

const keptOf = ({ kept }: RefiPlan): readonly string[] =>
  [
    ...[...kept.within].flatMap(([id, nodes]) => nodes.map((node) => `${id} ${spelled(node)}`)),
    ...[...kept.recordings].map(([id, node]) => `${id} ${spelled(node)}`),
    ...Object.values(kept.alone).flatMap((nodes) => nodes.map((node) => `alone ${spelled(node)}`)),
  ].sort()

const keptIn = (memory: Memory): readonly string[] =>
  [...memory.store.all('foreign')]
    .flatMap((part) => nodesOf(memory, part).map((node) => `${part.on?.id ?? 'alone'} ${spelled(node)}`))
    .sort()
