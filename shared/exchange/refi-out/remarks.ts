import type { Store } from '../../core/store'
import type { Coding, Id, Memo } from '../../model/entities'
import { cleanText } from '../characters'
import type { CodebookRow } from '../codebook-rows'
import { descriptionOf } from '../refi-codebook'
import { commentName, unsureName } from '../refi/own-words'
import { guidOf, partGuid } from './guids'
import type { OutgoingSource } from './plan'
import type { Form } from './profile'

/** A `Note` to be written. */
export interface OutgoingNote {
  readonly guid: string
  readonly name: string
  readonly text: string
  readonly by: Id | null
  readonly at: string | null
  readonly changedAt: string | null
}

/** What people wrote about things: memos and comments, as a profile writes them. */
export interface Remarks {
  readonly notes: readonly OutgoingNote[]
  /** GUIDs of the notes on a record, by its id. */
  readonly refs: ReadonlyMap<Id, readonly string[]>
  /** Descriptions of sources, codes and passages, by id. */
  readonly descriptions: ReadonlyMap<Id, string>
  /** From a source to a note. */
  readonly links: readonly { readonly guid: string; readonly origin: string; readonly target: string }[]
  /** GUIDs of memos that are written as notes, by kind. */
  readonly kinds: ReadonlyMap<Memo['kind'], readonly string[]>
  /** Memos on nothing but what stays behind. */
  readonly left: number
}

interface Written {
  readonly sources: readonly OutgoingSource[]
  readonly quotationIds: ReadonlySet<Id>
  readonly sourceIds: ReadonlySet<Id>
  readonly codeIds: ReadonlySet<Id>
  readonly rows: readonly CodebookRow[]
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const row = map.get(key)
  if (row) row.push(value)
  else map.set(key, [value])
}

/** Sorts memos and comments into notes, references, links and descriptions. */
export function remarksOf(store: Store, form: Form, written: Written): Remarks {
  const notes: OutgoingNote[] = []
  const refs = new Map<Id, string[]>()
  const texts = new Map<Id, string[]>()
  const links: { guid: string; origin: string; target: string }[] = []
  const kinds = new Map<Memo['kind'], string[]>()
  const codings = new Map<Id, Coding>()
  for (const { quotations } of written.sources)
    for (const quotation of quotations) for (const coding of quotation.codings) codings.set(coding.id, coding)
  const isWritten = ({ table, id }: Memo['targets'][number]): boolean =>
    table === 'codings'
      ? codings.has(id)
      : (table === 'codes'
          ? written.codeIds
          : table === 'sources'
            ? written.sourceIds
            : written.quotationIds
        ).has(id)
  /** Where a remark stands that is written as a description: codings have none, so it stands on their passage. */
  const holder = ({ table, id }: Memo['targets'][number]): Id =>
    table === 'codings' ? (codings.get(id)?.quotationId ?? id) : id
  const memos = [...store.all('memos')].map((memo) => ({ memo, targets: memo.targets.filter(isWritten) }))
  const going = memos.filter(({ memo, targets }) => memo.targets.length === 0 || targets.length > 0)
  const commented = [...codings.values()].filter(({ comment }) => cleanText(comment).trim() !== '')

  const remarksOn = new Map<Id, number>()
  const count = (id: Id): void => void remarksOn.set(id, (remarksOn.get(id) ?? 0) + 1)
  for (const { targets } of going) for (const target of targets) count(holder(target))
  for (const { quotationId } of commented) count(quotationId)
  const described = new Set(
    written.rows.filter((row) => descriptionOf(row) !== '').map(({ code }) => code.id),
  )
  const asDescription = (targets: readonly Memo['targets'][number][]): boolean => {
    if (form.memos === 'descriptions') return targets.length > 0
    const [target] = targets
    if (form.memos !== 'description-if-one' || !target || targets.length > 1) return false
    return remarksOn.get(holder(target)) === 1 && !described.has(target.id)
  }

  for (const { memo, targets } of going) {
    if (asDescription(targets)) {
      const text = memo.title.trim() === '' ? memo.body : `${memo.title}\n${memo.body}`
      for (const id of new Set(targets.map(holder))) push(texts, id, text.trim())
      continue
    }
    const guid = guidOf(memo.id)
    const { title, body, createdBy, createdAt, changedAt } = memo
    notes.push({ guid, name: title, text: body, by: createdBy, at: createdAt, changedAt })
    push(kinds, memo.kind, guid)
    for (const { table, id } of targets) {
      if (form.memos === 'linked' && table === 'sources')
        links.push({ guid: partGuid(memo.id, `link ${id}`), origin: guidOf(id), target: guid })
      else push(refs, id, guid)
    }
  }
  for (const { id, quotationId, comment, coderId, createdAt } of commented) {
    if (asDescription([{ table: 'codings', id }])) {
      push(texts, quotationId, comment.trim())
      continue
    }
    const guid = partGuid(id, 'comment')
    notes.push({ guid, name: commentName, text: comment, by: coderId, at: createdAt, changedAt: null })
    push(refs, id, guid)
  }
  const unsure = [...codings.values()].filter((coding) => coding.unsure)
  if (unsure.length > 0) {
    const guid = partGuid(store.project().id, 'unsure')
    const text = 'The coder is not sure of this coding.'
    notes.push({ guid, name: unsureName, text, by: null, at: null, changedAt: null })
    for (const { id } of unsure) push(refs, id, guid)
  }
  return {
    notes,
    refs,
    descriptions: new Map([...texts].map(([id, all]) => [id, all.join('\n\n')])),
    links,
    kinds,
    left: memos.length - going.length,
  }
}
