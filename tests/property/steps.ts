/* eslint-disable max-lines -- every command has its one step here and nowhere else */
import fc from 'fast-check'
import { ancestors } from '../../shared/core/code-tree'
import type { Id } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { applyChanges } from '../../shared/text/edit'
import type { Change } from '../../shared/text/edit'
import type { World } from '../world'

/** What a step is made of before it is known what is there to act on: numbers choose among what there is. */
export interface Chance {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly flag: boolean
  readonly word: string
}

/** A step with the command it is made by. */
export interface Step extends Chance {
  readonly what: StepName
}

const words = ['Hope', 'Regulation', 'Trust in the clinic', '监管', 'Waiting', 'hope', 'Family', 'Cost']

const passagesText =
  'We had heard of the clinic from a cousin. 医生说治疗是安全的。 Nobody asked who had approved it; ' +
  'the ministry, she said, was far away. 🙂 Then the bill came, and we sold the second house.'

type Act = (world: World, step: Chance) => Promise<unknown>

/** Picks one of the ids, or an id that does not exist where there are none. */
function pick(ids: readonly Id[], n: number): Id {
  return ids[n % Math.max(1, ids.length)] ?? '00000000-0000-4000-8000-ffffffffffff'
}
const ids = (world: World, table: Parameters<World['store']['all']>[0]): Id[] =>
  [...world.store.all(table)].map((record) => record.id)
const some = (all: readonly Id[], a: number, b: number): Id[] =>
  all.length === 0 ? [pick(all, 0)] : [pick(all, a), pick(all, b)]

function passage(world: World, { a, b, c }: Chance) {
  const sourceId = pick(ids(world, 'sources'), a)
  // Few places, so that passages meet again; some cut a character, hold only blanks or end behind the text.
  const start = (b % 14) * 12
  return { sourceId, start, end: start + 1 + (c % 40) }
}

const acts = {
  'project.rename': (w, { word }) => w.run('project.rename', { name: word }),
  'project.describe': (w, { word }) => w.run('project.describe', { description: word }),
  'coder.add': (w, { word, a }) => w.run('coder.add', { name: `${word} ${a % 3}` }),
  'coder.rename': (w, { a, word }) => w.run('coder.rename', { id: pick(ids(w, 'coders'), a), name: word }),
  'coder.switch': (w, { a }) => w.run('coder.switch', { id: pick(ids(w, 'coders'), a) }),
  'source.add': (w, { word }) => w.addSource(word, passagesText),
  'source.rename': (w, { a, word }) => w.run('source.rename', { id: pick(ids(w, 'sources'), a), name: word }),
  'source.remove': (w, { a, b }) => w.run('source.remove', { ids: some(ids(w, 'sources'), a, b) }),
  'source.restore': (w, { a }) => w.run('source.restore', { id: pick(ids(w, 'sources'), a) }),
  'source.mark-read': (w, { a, flag }) =>
    w.run('source.mark-read', { ids: [pick(ids(w, 'sources'), a)], read: flag }),
  'source.set-language': (w, { a, b, flag }) =>
    w.run('source.set-language', { ids: some(ids(w, 'sources'), a, b), language: flag ? 'zh' : null }),
  'source.rename-many': (w, { a, b, word }) =>
    w.run('source.rename-many', {
      names: some(ids(w, 'sources'), a, b).map((id, i) => ({ id, name: `${word} ${i + (a % 2)}` })),
    }),
  'source.set-references': (w, { a, b, word, flag }) =>
    w.run('source.set-references', {
      references: some(ids(w, 'sources'), a, b).map((id) => ({
        id,
        reference: flag ? { type: 'article-journal', title: word } : null,
      })),
    }),
  'source.revise': (w, step) => revise(w, step),
  'code.create': (w, { a, b, c, flag, word }) =>
    w.run('code.create', {
      name: word,
      parentId: flag ? pick(ids(w, 'codes'), a) : null,
      role: (['code', 'code', 'theme', 'category'] as const)[b % 4],
      color: c % 2 ? '#3F8F5B' : undefined,
      short: c % 3 ? 'What people hope for' : undefined,
    }),
  'code.rename': (w, { a, word }) => w.run('code.rename', { id: pick(ids(w, 'codes'), a), name: word }),
  'code.recolour': (w, { a, b, flag }) =>
    w.run('code.recolour', { ids: some(ids(w, 'codes'), a, b), color: flag ? '#B2592F' : null }),
  'code.define': (w, { a, b, word, flag }) => {
    const quotations = ids(w, 'quotations')
    const quotationId = flag && quotations.length > 0 ? pick(quotations, b) : null
    const examples = [{ kind: 'typical' as const, text: word, quotationId }]
    return w.run('code.define', { id: pick(ids(w, 'codes'), a), definition: word, examples })
  },
  'code.set-role': (w, { a, b }) =>
    w.run('code.set-role', {
      id: pick(ids(w, 'codes'), a),
      role: (['code', 'theme', 'category'] as const)[b % 3] ?? 'code',
    }),
  'code.set-themes': (w, { a, b, c }) =>
    w.run('code.set-themes', { id: pick(ids(w, 'codes'), a), themes: some(ids(w, 'codes'), b, c) }),
  'code.move': (w, { a, b, c, flag }) =>
    w.run('code.move', {
      ids: some(ids(w, 'codes'), a, c),
      parentId: flag ? pick(ids(w, 'codes'), b) : null,
      beforeId: c % 2 ? pick(ids(w, 'codes'), c) : null,
    }),
  'code.remove': (w, { a, b }) => w.run('code.remove', { ids: some(ids(w, 'codes'), a, b) }),
  'code.restore': (w, { a }) => w.run('code.restore', { id: pick(ids(w, 'codes'), a) }),
  'code.merge': (w, { a, b, c }) =>
    w.run('code.merge', { ids: some(ids(w, 'codes'), a, b), into: pick(ids(w, 'codes'), c) }),
  'code.split': (w, { a, b, c, word }) => {
    const id = pick(ids(w, 'codes'), a)
    const codings = w.store.by('codings.codeId', id).map((coding) => coding.id)
    return w.run('code.split', { id, name: word, codingIds: some(codings, b, c) })
  },
  'coding.add': (w, step) =>
    w.run('coding.add', {
      passages: step.flag ? [passage(w, step), passage(w, { ...step, b: step.c })] : [passage(w, step)],
      codeIds: some(ids(w, 'codes'), step.a, step.b),
      comment: step.word,
    }),
  'coding.remove': (w, { a, b }) => w.run('coding.remove', { ids: some(ids(w, 'codings'), a, b) }),
  'coding.recode': (w, { a, b, c }) =>
    w.run('coding.recode', { ids: some(ids(w, 'codings'), a, b), codeId: pick(ids(w, 'codes'), c) }),
  'coding.comment': (w, { a, word }) =>
    w.run('coding.comment', { id: pick(ids(w, 'codings'), a), comment: word }),
  'coding.unite': (w, { a }) => w.run('coding.unite', { id: pick(ids(w, 'codings'), a) }),
  'coding.mark': (w, { a, b, flag }) =>
    w.run('coding.mark', { ids: some(ids(w, 'codings'), a, b), unsure: flag }),
  'coding.check': (w, { a, b }) => w.run('coding.check', { ids: some(ids(w, 'codings'), a, b) }),
  'group.create': (w, { a, b, flag, word }) => {
    const kind = flag ? 'sources' : 'codes'
    return w.run('group.create', { name: word, kind, members: some(ids(w, kind), a, b) })
  },
  'group.rename': (w, { a, word }) => w.run('group.rename', { id: pick(ids(w, 'groups'), a), name: word }),
  'group.change': (w, { a, b, c, flag }) => {
    const id = pick(ids(w, 'groups'), a)
    const things = some(ids(w, w.store.get('groups', id)?.kind ?? 'codes'), b, c)
    return w.run('group.change', { id, [flag ? 'add' : 'remove']: things })
  },
  'group.remove': (w, { a }) => w.run('group.remove', { id: pick(ids(w, 'groups'), a) }),
  'case.create': (w, { a, b, word }) =>
    w.run('case.create', { name: word, sourceIds: some(ids(w, 'sources'), a, b) }),
  'case.rename': (w, { a, word }) => w.run('case.rename', { id: pick(ids(w, 'cases'), a), name: word }),
  'case.change': (w, { a, b, c, flag }) =>
    w.run('case.change', {
      id: pick(ids(w, 'cases'), a),
      [flag ? 'add' : 'remove']: some(ids(w, 'sources'), b, c),
    }),
  'case.remove': (w, { a }) => w.run('case.remove', { id: pick(ids(w, 'cases'), a) }),
  'variable.create': (w, { a, b, word }) =>
    w.run('variable.create', {
      name: `${word} ${a % 4}`,
      type: (['text', 'integer', 'boolean', 'date'] as const)[b % 4] ?? 'text',
    }),
  'variable.rename': (w, { a, word }) =>
    w.run('variable.rename', { id: pick(ids(w, 'variables'), a), name: word }),
  'variable.retype': (w, { a, b, flag }) =>
    w.run('variable.retype', {
      id: pick(ids(w, 'variables'), a),
      type: b % 2 ? 'text' : 'integer',
      dropUnfit: flag,
    }),
  'variable.move': (w, { a, b, flag }) =>
    w.run('variable.move', {
      id: pick(ids(w, 'variables'), a),
      beforeId: flag ? pick(ids(w, 'variables'), b) : null,
    }),
  'variable.remove': (w, { a }) => w.run('variable.remove', { id: pick(ids(w, 'variables'), a) }),
  'values.set': (w, { a, b, c, flag }) => {
    const table = flag ? 'sources' : 'cases'
    const of = { table, id: pick(ids(w, table), a) } as const
    const words = ['', '34', 'yes', '2024-03-05', 'Tianjin'][c % 5] ?? ''
    return w.run('values.set', { cells: [{ of, variableId: pick(ids(w, 'variables'), b), words }] })
  },
  'question.save': (w, { a, b, word, flag }) =>
    w.run('question.save', { name: word, question: { codeIds: some(ids(w, 'codes'), a, b), unsure: flag } }),
  'question.change': (w, { a, word }) =>
    w.run('question.change', { id: pick(ids(w, 'questions'), a), name: word }),
  'question.remove': (w, { a }) => w.run('question.remove', { id: pick(ids(w, 'questions'), a) }),
  'quotation.resize': (w, step) => {
    const id = pick(ids(w, 'quotations'), step.a)
    const codings = w.store.by('codings.quotationId', id).map((coding) => coding.id)
    const { start, end } = passage(w, step)
    return w.run('quotation.resize', {
      id,
      start,
      end,
      ...(step.flag && codings.length > 0 ? { codingIds: [pick(codings, step.b)] } : {}),
    })
  },
  'quotation.place': (w, step) => {
    const { start, end } = passage(w, step)
    const all = some(ids(w, 'quotations'), step.a, step.b)
    return w.run('quotation.place', {
      places: all.map((id, i) => ({ id, start: start + (step.flag ? 0 : i), end: end + 1 })),
    })
  },
  'quotation.confirm': (w, { a, b }) => w.run('quotation.confirm', { ids: some(ids(w, 'quotations'), a, b) }),
  'memo.create': (w, step) =>
    w.run('memo.create', {
      title: step.word,
      body: 'She says it as if it were nothing.',
      targets: targets(w, step),
      ...(step.flag ? { passage: passage(w, step) } : {}),
    }),
  'memo.edit': (w, { a, b, word }) =>
    w.run('memo.edit', { id: pick(ids(w, 'memos'), a), body: word }, { gesture: `typing ${b % 2}` }),
  'memo.attach': (w, step) =>
    w.run('memo.attach', { id: pick(ids(w, 'memos'), step.a), targets: targets(w, step) }),
  'memo.remove': (w, { a }) => w.run('memo.remove', { id: pick(ids(w, 'memos'), a) }),
  'history.go-back': (w, { a, flag }) => {
    const seq = Math.max(2, w.engine.seq - (a % 8))
    return w.engine.goBack(flag ? { only: seq } : { after: seq })
  },
  undo: (w) => w.undo(),
  redo: (w) => w.redo(),
} as const satisfies Readonly<Record<string, Act>>

export type StepName = keyof typeof acts

function targets(w: World, { a, b, c }: Chance) {
  const table = (['sources', 'codes', 'quotations', 'codings'] as const)[a % 4] ?? 'codes'
  const all = ids(w, table)
  return b % 3 === 0 || all.length === 0 ? [] : [{ table, id: pick(all, c) }]
}

async function revise(w: World, { a, b, c, word }: Chance): Promise<unknown> {
  const id = pick(ids(w, 'sources'), a)
  const source = w.store.get('sources', id)
  if (!source) return w.run('source.rename', { id, name: word })
  const revision = w.store.need('revisions', source.revisionId)
  const old = w.texts.get(revision.text) ?? ''
  const from = Math.min(b % 60, old.length)
  // Keeps off the emoji and the Chinese, so that no character is cut.
  const changes: Change[] = [{ from, to: Math.min(from + (c % 20), old.length), insert: c % 2 ? '' : word }]
  const text = applyChanges(old, changes)
  const hash = w.keep(text)
  return w.run(
    'source.revise',
    {
      id,
      reason: 'edit',
      baseRevisionId: source.revisionId,
      changes,
      text: hash,
      structure: null,
      length: text.length,
      words: text,
    },
    { internal: true },
  )
}

const names = Object.keys(acts) as StepName[]

/** Random steps over all commands, undo and redo; `without` leaves some out. */
export function steps(
  options: { readonly without?: readonly StepName[]; readonly most?: number } = {},
): fc.Arbitrary<readonly Step[]> {
  const usual: StepName[] = [
    'code.create',
    'coding.add',
    'coding.add',
    'memo.create',
    'undo',
    'redo',
    'coder.switch',
  ]
  const able = [...names, ...usual].filter((name) => !options.without?.includes(name))
  const step = fc.record<Step>({
    what: fc.constantFrom(...able),
    a: fc.nat(30),
    b: fc.nat(30),
    c: fc.nat(30),
    flag: fc.boolean(),
    word: fc.constantFrom(...words),
  })
  return fc.array(step, { maxLength: options.most ?? 40, size: 'max' })
}

/** Makes a step; a Problem is an answer, everything else is a bug and is thrown. */
export async function perform(world: World, step: Step): Promise<Problem | null> {
  try {
    await acts[step.what](world, step)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** A project with something in it to act on. */
export async function furnish(world: World): Promise<void> {
  const sourceId = await world.addSource('Interview', passagesText)
  const { id: hope } = await world.run('code.create', { name: 'Hope', role: 'theme' })
  const { id: cost } = await world.run('code.create', { name: 'Cost', parentId: hope })
  await world.run('coding.add', { passages: [{ sourceId, start: 0, end: 41 }], codeIds: [hope, cost] })
  await world.run('coding.add', { passages: [{ sourceId, start: 24, end: 60 }], codeIds: [cost] })
  await world.run('coder.add', { name: 'Bo' })
}

/** Rules that hold between records at any time; sentences for those that do not. */
export function brokenRules(world: World): readonly string[] {
  const { store } = world
  const broken: string[] = []
  const once = new Set<string>()
  for (const { quotationId, codeId, coderId } of store.all('codings')) {
    const key = `${quotationId}/${codeId}/${coderId}`
    if (once.has(key)) broken.push(`coded twice: ${key}`)
    once.add(key)
  }
  const places = new Set<string>()
  for (const { id, revisionId, start, end } of store.all('quotations')) {
    const key = `${revisionId}/${start}/${end}`
    if (places.has(key)) broken.push(`two quotations at ${key}`)
    places.add(key)
    if (start >= end) broken.push(`empty quotation ${id}`)
  }
  for (const code of store.all('codes')) {
    if (ancestors(store, code.id).length > store.count('codes')) broken.push(`circle at ${code.name}`)
    if (!code.removed && code.status === 'merged') broken.push(`“${code.name}” is merged and there`)
    if (!code.removed && code.parentId !== null && store.need('codes', code.parentId).removed)
      broken.push(`“${code.name}” lies under a removed code`)
  }
  return broken
}
