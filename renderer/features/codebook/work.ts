import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { useAppNow } from '../../hooks'
import type { App } from '../../hooks'
import { freePin } from '../../session/pins'
import type { Place } from './moves'

/** What can be done with codes; each tells the user what it did, with a way back. */
export interface CodeWork {
  /** Answers the new code's id, or null where it was refused. */
  readonly create: (name: string, parentId: Id | null, role: Code['role']) => Promise<Id | null>
  /** Answers whether the code bears the name now. */
  readonly rename: (id: Id, name: string) => Promise<boolean>
  readonly recolour: (ids: readonly Id[], color: string | null) => Promise<unknown>
  readonly setRole: (ids: readonly Id[], role: Code['role']) => Promise<unknown>
  readonly move: (ids: readonly Id[], place: Place) => Promise<unknown>
  readonly merge: (ids: readonly Id[], into: Id) => Promise<boolean>
  readonly split: (id: Id, name: string, codingIds: readonly Id[]) => Promise<boolean>
  readonly remove: (ids: readonly Id[]) => Promise<boolean>
  /** Adds codes to a theme beside the ones they stand under. */
  readonly joinTheme: (ids: readonly Id[], themeId: Id) => Promise<unknown>
  readonly leaveTheme: (ids: readonly Id[], themeId: Id) => Promise<unknown>
  /** Adds codes to a group, which is made where only its name is given. */
  readonly addToGroup: (
    ids: readonly Id[],
    group: { readonly id: Id } | { readonly name: string },
  ) => Promise<unknown>
  /** Codes the reader's selection, or another passage, with a code. Nothing happens where nothing is selected. */
  readonly apply: (id: Id, passage?: Passage) => Promise<unknown>
  readonly pin: (id: Id) => void
}

/** A passage of the current text of a source, half-open. */
export interface Passage {
  readonly sourceId: Id
  readonly start: number
  readonly end: number
}

/** Name in quotation marks, or how many there are. */
export function named(t: TFunction, app: Pick<App, 'store'>, ids: readonly Id[]): string {
  const [first] = ids
  const name = first === undefined ? undefined : app.store.get('codes', first)?.name
  return ids.length === 1 && name !== undefined ? `“${name}”` : t('codebook.several', { count: ids.length })
}

/** What can be done with codes, bound to the open project. */
export function useCodeWork(): CodeWork {
  const now = useAppNow()
  const { t } = useTranslation()
  return useMemo(() => codeWork(now, t), [now, t])
}

/** The same for callers outside of React. */
export function codeWork(now: () => App, t: TFunction): CodeWork {
  const done = (message: string): void => now().announce(message, { undo: true })
  const nameOf = (id: Id): string => now().store.get('codes', id)?.name ?? ''
  /** Adds codes to a theme or takes them out of it, as one step to undo; answers those for which it holds now. */
  const setThemes = async (ids: readonly Id[], themeId: Id, joins: boolean): Promise<readonly Id[]> => {
    const { run, store } = now()
    const gesture = crypto.randomUUID()
    for (const id of ids) {
      const code = store.get('codes', id)
      if (!code || id === themeId || (joins && code.parentId === themeId)) continue
      const others = code.themes.filter((one) => one !== themeId)
      await run('code.set-themes', { id, themes: joins ? [...others, themeId] : others }, gesture)
    }
    return ids.filter((id) => (store.get('codes', id)?.themes ?? []).includes(themeId) === joins)
  }
  return {
    async create(name, parentId, role) {
      const { run, dispatch } = now()
      const made = await run('code.create', { name, parentId, role })
      if (!made) return null
      if (parentId !== null) dispatch({ type: 'expand', ids: [parentId], open: true })
      dispatch({ type: 'select-code', id: made.id })
      done(t('codebook.said.created', { name: nameOf(made.id) }))
      return made.id
    },
    async rename(id, name) {
      const { run, store } = now()
      const before = nameOf(id)
      await run('code.rename', { id, name })
      const after = store.get('codes', id)?.name
      if (after !== name.trim()) return false
      if (after !== before) done(t('codebook.said.renamed', { name: after }))
      return true
    },
    async recolour(ids, color) {
      const app = now()
      await app.run('code.recolour', { ids: [...ids], color })
      done(t('codebook.said.recoloured', { name: named(t, app, ids) }))
    },
    async setRole(ids, role) {
      const app = now()
      const gesture = crypto.randomUUID()
      for (const id of ids) await app.run('code.set-role', { id, role }, gesture)
      const changed = ids.filter((id) => app.store.get('codes', id)?.role === role)
      if (changed.length === 0) return
      const name = named(t, app, changed)
      done(t('codebook.said.role', { count: changed.length, name, role: t(`codebook.role.${role}`) }))
    },
    async move(ids, { parentId, beforeId }) {
      const app = now()
      const [first] = ids
      if (first === undefined) return
      const before = app.store.get('codes', first)
      await app.run('code.move', { ids: [...ids], parentId, beforeId })
      const after = app.store.get('codes', first)
      if (!after || (after.parentId === before?.parentId && after.order === before.order)) return
      if (parentId !== null) app.dispatch({ type: 'expand', ids: [parentId], open: true })
      const beside = app.store
        .by('codes.parentId', parentId ?? 'root')
        .filter((code) => !code.removed)
        .toSorted((a, b) => a.order - b.order)
      done(
        t('codebook.said.moved', {
          name: named(t, app, ids),
          where:
            parentId === null
              ? t('codebook.said.top')
              : t('codebook.said.under', { parent: nameOf(parentId) }),
          position: beside.findIndex((code) => code.id === first) + 1,
          size: beside.length,
        }),
      )
    },
    async merge(ids, into) {
      const { run, dispatch } = now()
      const merged = await run('code.merge', { ids: [...ids], into })
      if (!merged) return false
      dispatch({ type: 'select-code', id: into })
      done(t('codebook.said.merged', { into: nameOf(into), count: merged.codings }))
      return true
    },
    async split(id, name, codingIds) {
      const { run, dispatch } = now()
      const made = await run('code.split', { id, name, codingIds: [...codingIds] })
      if (!made) return false
      dispatch({ type: 'select-code', id: made.id })
      done(t('codebook.said.split', { name: nameOf(made.id), count: codingIds.length }))
      return true
    },
    async remove(ids) {
      const app = now()
      const name = named(t, app, ids)
      const removed = await app.run('code.remove', { ids: [...ids] })
      if (!removed) return false
      done(t('codebook.said.removed', { name, count: removed.codings }))
      return true
    },
    async joinTheme(ids, themeId) {
      const changed = await setThemes(ids, themeId, true)
      if (changed.length === 0) return
      done(t('codebook.said.joined', { name: named(t, now(), changed), theme: nameOf(themeId) }))
    },
    async leaveTheme(ids, themeId) {
      const changed = await setThemes(ids, themeId, false)
      if (changed.length === 0) return
      done(t('codebook.said.left', { name: named(t, now(), changed), theme: nameOf(themeId) }))
    },
    async addToGroup(ids, group) {
      const app = now()
      const groupId =
        'id' in group
          ? await app.run('group.change', { id: group.id, add: [...ids] }).then(() => group.id)
          : (await app.run('group.create', { name: group.name, kind: 'codes', members: [...ids] }))?.id
      const made = groupId === undefined ? undefined : app.store.get('groups', groupId)
      if (!made || !ids.every((id) => made.members.includes(id))) return
      done(t('codebook.said.grouped', { name: named(t, app, ids), group: made.name }))
    },
    async apply(id, passage) {
      const { run, dispatch, session, store, announce } = now()
      const { selection, sourceId } = session
      const place = passage ?? (selection && sourceId !== null ? { sourceId, ...selection } : null)
      if (!place) return
      const passages = [{ sourceId: place.sourceId, start: place.start, end: place.end }]
      const coded = await run('coding.add', { passages, codeIds: [id] })
      if (!coded) return
      dispatch({ type: 'applied', codeIds: [id] })
      if (coded.ids.length === 0) {
        announce(t('codebook.said.codedAlready', { name: nameOf(id) }))
        return
      }
      const here = store
        .by('quotations.sourceId', place.sourceId)
        .filter((q) => q.start < place.end && place.start < q.end)
        .flatMap((q) => store.by('codings.quotationId', q.id))
      const count = new Set(here.map((coding) => coding.codeId)).size
      done(t('codebook.said.coded', { name: nameOf(id), count }))
    },
    pin(id) {
      const { dispatch, session, announce } = now()
      const pinned = !session.pinned.includes(id)
      const key = freePin(session.pinned)
      if (pinned && key === null) {
        announce(t('codebook.said.pinsFull'), { tone: 'problem' })
        return
      }
      dispatch({ type: 'pin', id, pinned })
      const name = nameOf(id)
      announce(pinned ? t('codebook.said.pinned', { name, key }) : t('codebook.said.unpinned', { name }))
    },
  }
}
