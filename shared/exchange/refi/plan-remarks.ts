import type { Id, Memo, MemoTarget } from '../../model/entities'
import { partGuid } from '../refi-out/guids'
import { commentName, isOwnGuid, kindOfSet, unsureName } from './own-words'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { derivedGuid } from './guid'
import type { Incoming } from './incoming'
import { longestProse } from './names'
import type { Coders, Making } from './plan-codes'
import type { Kept } from './plan-foreign'
import type { RefiCode, RefiCoding, RefiNote, RefiProject } from './project'
import { instantOf } from './simple-types'
import { said } from './xml-node'

/** Something that notes and a description stand on. */
export interface About {
  readonly guid: Id
  readonly description: string
  readonly notes: readonly Id[]
}

/** Gathers what people wrote about things: notes, comments and descriptions, until all things have their ids. */
export class Remarks {
  readonly #notes: ReadonlyMap<Id, RefiNote>
  readonly #uses: ReadonlyMap<Id, number>
  readonly #targets = new Map<Id, MemoTarget[]>()
  readonly #comments = new Set<Id>()
  readonly #described: { readonly guid: Id; readonly text: string; readonly target: MemoTarget }[] = []

  constructor(
    readonly project: RefiProject,
    readonly words: Incoming['notes'],
  ) {
    // In the order of the file; of two with one GUID the first counts.
    const notes = new Map<Id, RefiNote>()
    for (const note of project.memos) if (!notes.has(note.guid)) notes.set(note.guid, note)
    this.#notes = notes
    this.#uses = usesOf(project)
  }

  /** Whether a GUID is that of a note. */
  has(guid: Id): boolean {
    return this.#notes.has(guid)
  }

  /** Comment and doubt of a coding: notes of ours, and a note without a name that stands on nothing else. */
  saidOf({ guid: coding, notes }: RefiCoding): { readonly comment: string; readonly unsure: boolean } {
    const isOurs = this.project.own !== null
    const comments: string[] = []
    let unsure = false
    for (const guid of notes) {
      const note = this.#notes.get(guid)
      if (!note || note.isCoded) continue
      const isComment = isOurs
        ? note.name === commentName && guid === partGuid(coding, 'comment').toLowerCase()
        : note.name === '' && this.#uses.get(guid) === 1
      if (isOurs && note.name === unsureName && isOwnGuid(guid)) unsure = true
      else if (isComment) comments.push(this.#wordsOf(note))
      else continue
      this.#comments.add(guid)
    }
    return { comment: comments.join('\n\n'), unsure }
  }

  on(target: MemoTarget, { guid, description, notes }: About): void {
    if (description !== '') this.#described.push({ guid, text: description, target })
    for (const note of notes) this.link(note, target)
  }

  /** Puts a note on a thing. */
  link(note: Id, target: MemoTarget): void {
    if (this.#comments.has(note)) return
    const row = this.#targets.get(note)
    if (!row) this.#targets.set(note, [target])
    else if (!row.some(({ id }) => id === target.id)) row.push(target)
  }

  /** Ids of the memos by their GUIDs; known once `memos` was asked. */
  readonly ids = new Map<Id, Id>()

  /** The memos that are not there yet. */
  memos(
    { now, by }: Making,
    {
      allotment,
      counts,
      coders,
      foreign,
    }: {
      readonly allotment: Allotment
      readonly counts: Counts
      readonly coders: Coders
      readonly foreign: Kept
    },
  ): readonly Memo[] {
    const made: Memo[] = []
    const kinds = kindsOf(this.project)
    const add = (guid: Id, memo: Omit<Memo, 'id'>): Id | null => {
      const { id, known } = allotment.at('memos', guid)
      this.ids.set(guid, id)
      if (known) {
        counts.known('memos')
        return null
      }
      if (memo.body.length > longestProse) counts.lose('texts-cut')
      made.push({ id, ...memo, body: memo.body.slice(0, longestProse) })
      counts.made('memos')
      return id
    }
    for (const note of this.#notes.values()) {
      if (this.#comments.has(note.guid)) continue
      const createdAt = note.at ?? now
      const id = add(note.guid, {
        title: (this.project.own === null ? note.name.replace(/\s+/gu, ' ') : note.name).slice(0, 500),
        body: this.#wordsOf(note),
        kind: kinds.get(note.guid) ?? 'analytic',
        targets: this.#targets.get(note.guid) ?? [],
        createdAt,
        createdBy: coders.of(note.by),
        changedAt: instantOf(said(note.node, 'modifiedDateTime')) ?? createdAt,
      })
      if (id === null) continue
      const parts = note.node.children.filter(({ name }) => !/^(?:PlainTextContent|Description)$/.test(name))
      foreign.on({ table: 'memos', id }, parts, new Set())
    }
    for (const { guid, text, target } of this.#described) {
      add(derivedGuid(`description ${guid}`), {
        title: '',
        body: text,
        kind: 'analytic',
        targets: [target],
        createdAt: now,
        createdBy: by,
        changedAt: now,
      })
    }
    return made
  }

  #wordsOf({ guid, description }: RefiNote): string {
    return [this.words.get(guid) ?? '', description].filter((part) => part.trim() !== '').join('\n\n')
  }
}

/** How many things each note stands on. */
function usesOf({ codes, sources, memos, notes, links, sets }: RefiProject): ReadonlyMap<Id, number> {
  const uses = new Map<Id, number>()
  const add = (ids: readonly (Id | null)[]): void => {
    for (const id of ids) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  const codings = (all: readonly RefiCoding[]): void => all.forEach((coding) => add(coding.notes))
  const code = (each: RefiCode): void => {
    add(each.notes)
    each.children.forEach(code)
  }
  codes.forEach(code)
  add(notes)
  for (const source of sources) {
    add(source.notes)
    codings(source.codings)
    const transcribed = source.transcripts.flatMap((transcript) => {
      add(transcript.notes)
      return transcript.selections
    })
    for (const selection of [...source.textSelections, ...source.pictureSelections, ...transcribed]) {
      add(selection.notes)
      codings(selection.codings)
    }
  }
  for (const memo of memos) add(memo.notes)
  for (const { origin, target } of links) add([origin, target])
  for (const set of sets) add(set.notes)
  return uses
}

/** Kinds of memos, which our own exports write as sets. */
function kindsOf({ own, sets }: RefiProject): ReadonlyMap<Id, Memo['kind']> {
  const kinds = new Map<Id, Memo['kind']>()
  if (own === null) return kinds
  for (const { guid, name, notes } of sets) {
    const kind = isOwnGuid(guid) ? kindOfSet.get(name) : undefined
    if (kind) for (const note of notes) kinds.set(note, kind)
  }
  return kinds
}
