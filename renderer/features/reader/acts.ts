import i18next from 'i18next'
import { sameSpot } from '../../../shared/image/area'
import type { Spot } from '../../../shared/image/area'
import type { Id } from '../../../shared/model/entities'
import { shortcutText } from '../../components/Kbd'
import type { App } from '../../hooks'
import { sideOf } from '../../session/sides'
import { inVivoName } from './in-vivo'
import { codingsAt, unitable } from './overlap'
import type { ReaderHandle, TextHandle } from './reader-handle'
import { isHidden, limitsOf } from './shown'

const t = i18next.t.bind(i18next) as typeof i18next.t

/** What is to be said where nothing is meant. */
export const nothingMeant = (reader: ReaderHandle): string =>
  t(reader.kind === 'text' ? 'reader.noWords' : 'image.noArea')

/** A place of the open source as commands name it. */
const passageOf = ({ sourceId }: ReaderHandle, { start, end, area }: Spot) => ({
  sourceId,
  start,
  end,
  ...(area ? { area } : {}),
})

/** Codes a place and says so. Answers whether it was done. */
export async function applyCodes(
  app: App,
  reader: ReaderHandle,
  spot: Spot,
  codeIds: readonly Id[],
  gesture?: string,
): Promise<boolean> {
  const done = await app.run(
    'coding.add',
    { passages: [passageOf(reader, spot)], codeIds: [...codeIds] },
    gesture,
  )
  if (!done) return false
  app.dispatch({ type: 'applied', codeIds })
  const id = done.ids[0] ?? done.existing[0]
  if (id !== undefined) app.dispatch({ type: 'focus-coding', id, side: reader.side })
  reader.flash(spot)
  const code = codeIds.map((codeId) => app.store.need('codes', codeId).name).join(', ')
  const place = app.store
    .by('quotations.sourceId', reader.sourceId)
    .find((q) => sameSpot(q, spot) && q.revisionId === revisionOf(app, reader))
  const here = place ? new Set(app.store.by('codings.quotationId', place.id).map((c) => c.codeId)).size : 1
  if (done.ids.length === 0) app.announce(t('reader.already', { code }))
  else {
    const words = t('reader.codedAs', { code, count: here })
    // What was coded and cannot be seen must not be taken for lost.
    const limits = limitsOf(app.store, app.session.shown)
    const isShown = codeIds.some((codeId) => !isHidden(limits, codeId, app.store.project().activeCoderId))
    app.announce(isShown ? words : t('marks.codedHidden', { done: words }), { undo: true })
  }
  return true
}

const revisionOf = (app: App, reader: ReaderHandle): Id | undefined =>
  app.store.get('sources', reader.sourceId)?.revisionId

/**
 * A code of this name: the one there is (letter case aside) among those under `parentId`, else a new one. Null where it
 * cannot be made; the user has then been told why.
 */
export async function codeNamed(
  app: App,
  name: string,
  options: { readonly parentId: Id | null; readonly inVivo?: boolean; readonly gesture: string },
): Promise<Id | null> {
  const { parentId, inVivo, gesture } = options
  const twin = app.store
    .by('codes.parentId', parentId ?? 'root')
    .find(
      (code) => !code.removed && code.role !== 'category' && code.name.toLowerCase() === name.toLowerCase(),
    )
  if (twin) return twin.id
  const origin = inVivo ? ({ origin: 'in-vivo' } as const) : {}
  const made = await app.run('code.create', { name, parentId, ...origin }, gesture)
  return made?.id ?? null
}

/** The words become the code: made and applied in one gesture. */
export async function codeInVivo(app: App, reader: TextHandle): Promise<void> {
  const range = reader.meant()
  const name = range ? inVivoName(reader.text.slice(range.start, range.end)) : ''
  if (!range || name === '') return app.announce(t('reader.noWords'))
  const gesture = crypto.randomUUID()
  const id = await codeNamed(app, name, { parentId: null, inVivo: true, gesture })
  if (id !== null) await applyCodes(app, reader, range, [id], gesture)
}

/** Applies the code that was applied last. */
export async function repeatLast(app: App, reader: ReaderHandle): Promise<void> {
  const id = app.session.recent.find((codeId) => isApplicable(app, codeId))
  const spot = reader.meant()
  if (id === undefined) return app.announce(t('reader.nothingToRepeat'))
  if (spot) await applyCodes(app, reader, spot, [id])
  else app.announce(nothingMeant(reader))
}

/** Applies the code under a number key, 1 to 9. */
export async function applyPinned(app: App, reader: ReaderHandle, key: number): Promise<void> {
  const id = app.session.pinned[key - 1]
  if (!id || !isApplicable(app, id))
    return app.announce(t('reader.nothingPinned', { key, keys: shortcutText('Alt+p') }))
  const spot = reader.meant()
  if (spot) await applyCodes(app, reader, spot, [id])
  else app.announce(nothingMeant(reader))
}

const isApplicable = (app: App, id: Id): boolean => {
  const code = app.store.get('codes', id)
  return code !== undefined && code.removed === null && code.role !== 'category'
}

/** The coding that acts are about: the one in focus, if it is there still. */
export function focused(app: App, reader: ReaderHandle) {
  return reader.items().find((item) => item.id === sideOf(app.session, reader.side).focusCodingId) ?? null
}

/** Takes the code off the passage in focus. */
export async function uncode(app: App, reader: ReaderHandle): Promise<void> {
  const item = focused(app, reader)
  if (!item) return app.announce(t('reader.nothingCoded'))
  const done = await app.run('coding.remove', { ids: [item.id] })
  if (done) app.announce(t('reader.uncoded', { code: item.name }), { undo: true })
}

/** Marks the coding in focus as not sure, or takes the mark off. */
export async function toggleUnsure(app: App, reader: ReaderHandle): Promise<void> {
  const item = focused(app, reader)
  if (!item) return app.announce(t('reader.nothingCoded'))
  await markUnsure(app, item.id)
}

/** Marks a coding as not sure, or takes the mark off. */
export async function markUnsure(app: Pick<App, 'store' | 'run' | 'announce'>, id: Id): Promise<void> {
  const coding = app.store.get('codings', id)
  if (!coding) return
  const unsure = !coding.unsure
  const code = app.store.need('codes', coding.codeId).name
  if (await app.run('coding.mark', { ids: [id], unsure }))
    app.announce(t(unsure ? 'reader.notSure' : 'reader.sure', { code }), { undo: true })
}

/** Keeps a comment on a coding. */
export async function comment(app: App, id: Id, words: string): Promise<void> {
  const coding = app.store.get('codings', id)
  if (!coding || coding.comment === words.trim()) return
  const code = app.store.need('codes', coding.codeId).name
  // The answer to this command is empty: the record says whether it was done.
  await app.run('coding.comment', { id, comment: words.trim() })
  if (app.store.get('codings', id)?.comment === words.trim())
    app.announce(t('reader.commented', { code }), { undo: true })
}

/** Gives codings another code. */
export async function recode(app: App, ids: readonly Id[], codeId: Id, gesture?: string): Promise<boolean> {
  const done = await app.run('coding.recode', { ids: [...ids], codeId }, gesture)
  if (!done) return false
  app.dispatch({ type: 'applied', codeIds: [codeId] })
  app.announce(t('reader.recoded', { code: app.store.need('codes', codeId).name }), { undo: true })
  return true
}

/** Makes one coding of the one in focus and those of the same code that overlap with it. */
export async function unite(app: App, reader: ReaderHandle, id: Id | null): Promise<void> {
  const item = reader.items().find((one) => one.id === id)
  if (!item || unitable(reader.items(), item.id).length === 0) return app.announce(t('reader.nothingToUnite'))
  const done = await app.run('coding.unite', { id: item.id })
  if (!done) return
  app.dispatch({ type: 'focus-coding', id: done.id, side: reader.side })
  app.announce(t('reader.united', { code: item.name }), { undo: true })
}

/** Writes a memo on the selection, else on the passage in focus. */
export async function writeMemo(app: App, reader: ReaderHandle): Promise<void> {
  const item = focused(app, reader)
  const spot = reader.selection() ?? (item ? null : reader.meant())
  const about = spot
    ? { passage: passageOf(reader, spot) }
    : item
      ? { targets: [{ table: 'quotations' as const, id: item.quotationId }] }
      : null
  if (!about) return app.announce(nothingMeant(reader))
  const done = await app.run('memo.create', about)
  if (!done) return
  app.dispatch({ type: 'inspect', tab: 'memos' })
  app.announce(t(reader.kind === 'text' ? 'reader.memoMade' : 'image.memoMade'), { undo: true })
}

/** Moves the edges of one coding; the others of its passage keep theirs. */
export async function resize(
  app: App,
  reader: ReaderHandle,
  id: Id,
  { start, end, area }: Spot,
  gesture?: string,
): Promise<void> {
  const item = reader.items().find((one) => one.id === id)
  if (!item) return
  const done = await app.run(
    'quotation.resize',
    { id: item.quotationId, start, end, ...(area ? { area } : {}), codingIds: [id] },
    gesture,
  )
  if (done) app.announce(t('reader.resized', { code: item.name }), { undo: true })
}

/** Goes round the codings that lie at the caret. */
export function cycleOverlaps(app: App, reader: ReaderHandle): void {
  const here = codingsAt(reader.shown(), reader.caret(), reader.selection())
  const { focusCodingId } = sideOf(app.session, reader.side)
  const at = here.findIndex((item) => item.id === focusCodingId)
  const next = here[(at + 1) % Math.max(1, here.length)]
  if (!next) return app.announce(t('reader.nothingCoded'))
  app.dispatch({ type: 'focus-coding', id: next.id, side: reader.side })
  app.announce(t('reader.nth', { code: next.name, at: here.indexOf(next) + 1, of: here.length }))
}
