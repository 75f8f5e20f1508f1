import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo, MemoTarget } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import type { Choice } from '../../components/Chooser'
import { useQuery, useSession } from '../../hooks'
import { codeMarks } from './about'

/** Something a memo can be attached to, and how it is spoken of. */
interface Attachable {
  readonly target: MemoTarget
  readonly about: string
  readonly choice: Choice
}

export interface Attachables {
  /** What fits the words, the things before the user's eyes first. Keeps its identity while nothing changes. */
  readonly find: (query: string) => readonly Choice[]
  readonly resolve: (id: string) => Attachable | undefined
}

/** What a memo is not yet about: the passage at the caret, the shown code, the open source, then all codes and sources. */
export function useAttachable(memo: Memo): Attachables {
  const { t } = useTranslation()
  const sourceId = useSession((session) => session.sourceId)
  const codeId = useSession((session) => session.codeId)
  const selection = useSession((session) => session.selection)
  const focusCodingId = useSession((session) => session.focusCodingId)
  const list = useQuery(
    (store): readonly Attachable[] => {
      const focused = focusCodingId === null ? undefined : store.get('codings', focusCodingId)
      const openSource = sourceId === null ? undefined : store.get('sources', sourceId)
      const selected =
        selection && openSource
          ? store
              .by('quotations.sourceId', openSource.id)
              .find(
                ({ revisionId, start, end }) =>
                  revisionId === openSource.revisionId && start === selection.start && end === selection.end,
              )
          : undefined
      const quotationId = selected?.id ?? focused?.quotationId
      const quotation = quotationId === undefined ? undefined : store.get('quotations', quotationId)
      const passage = quotation && {
        target: { table: 'quotations' as const, id: quotation.id },
        about: t('memos.aboutPassage'),
        choice: {
          id: quotation.id,
          label: t('memos.atCaret'),
          detail: store.get('sources', quotation.sourceId)?.name ?? '',
        },
      }
      const codes = [...codeMarks(store)].map(([id, { path, colour }]): Attachable => {
        const name = store.get('codes', id)?.name ?? ''
        const detail = id === codeId ? t('memos.thisCode') : path === name ? t('memos.aCode') : path
        return {
          target: { table: 'codes', id },
          about: t('memos.aboutCode', { name }),
          choice: { id, label: name, detail, colour },
        }
      })
      const sources = [...store.all('sources')]
        .filter((source) => !source.removed)
        .map(({ id, name }): Attachable => ({
          target: { table: 'sources', id },
          about: t('memos.aboutSource', { name }),
          choice: { id, label: name, detail: id === sourceId ? t('memos.thisSource') : t('memos.aSource') },
        }))
      const attached = new Set(memo.targets.map(({ id }) => id))
      const near = new Set([codeId, sourceId])
      const rest = [...codes, ...sources]
      return [
        ...(passage ? [passage] : []),
        ...rest.filter(({ target }) => near.has(target.id)),
        ...rest.filter(({ target }) => !near.has(target.id)),
      ].filter(({ target }) => !attached.has(target.id))
    },
    ['codes', 'sources', 'quotations', 'codings'],
    [memo.targets, sourceId, codeId, selection, focusCodingId, t],
  )
  const find = useCallback(
    (query: string) => {
      const wanted = fold(query.trim()).text
      return list
        .map(({ choice }) => choice)
        .filter(({ label, detail }) => fold(`${label}\n${detail ?? ''}`).text.includes(wanted))
    },
    [list],
  )
  const resolve = useCallback((id: string) => list.find(({ choice }) => choice.id === id), [list])
  return { find, resolve }
}
