import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandArgs } from '../../../shared/commands/index'
import type { Id, Memo, MemoTarget } from '../../../shared/model/entities'
import { useAppNow } from '../../hooks'

/** What is typed into a memo. */
export interface MemoWords {
  readonly title: string
  readonly body: string
}

/** What can be done with memos, bound to the open project; each says what it did. */
export interface MemoWork {
  /** Answers the id of the memo, or null where it could not be made. */
  readonly create: (args: CommandArgs<'memo.create'>) => Promise<Id | null>
  /** Saves what was typed. Where the memo is gone meanwhile, the words become a new one. */
  readonly save: (memo: Memo, words: MemoWords, gesture: string) => Promise<void>
  readonly setKind: (memo: Memo, kind: Memo['kind']) => Promise<unknown>
  readonly attach: (memo: Memo, target: MemoTarget, about: string) => Promise<void>
  readonly detach: (memo: Memo, target: MemoTarget, about: string) => Promise<void>
  /** Answers whether it was done. */
  readonly remove: (memo: Memo, blank: boolean) => Promise<boolean>
}

/** What can be done with memos. */
export function useMemoWork(): MemoWork {
  const now = useAppNow()
  const { t } = useTranslation()
  return useMemo(() => {
    const retarget = async (memo: Memo, targets: MemoTarget[], said: string): Promise<void> => {
      const { client, attempt, announce } = now()
      // The command answers null when it is done, as `attempt` does when it is not.
      const done = await attempt(async () => {
        await client.run('memo.attach', { id: memo.id, targets })
        return true
      })
      if (done) announce(said, { undo: true })
    }
    const targetsNow = (memo: Memo): readonly MemoTarget[] =>
      now().store.get('memos', memo.id)?.targets ?? memo.targets
    return {
      async create(args) {
        const { run, announce } = now()
        const made = await run('memo.create', args)
        if (!made) return null
        announce(t('memos.said.created'), { undo: true })
        return made.id
      },
      async save(memo, words, gesture) {
        const { run, store, announce } = now()
        if (store.get('memos', memo.id))
          return void (await run('memo.edit', { id: memo.id, ...words }, gesture))
        const made = await run('memo.create', { ...words, kind: memo.kind }, gesture)
        if (made) announce(t('memos.said.kept'))
      },
      setKind: (memo, kind) => now().run('memo.edit', { id: memo.id, kind }),
      attach: (memo, target, about) =>
        retarget(memo, [...targetsNow(memo), target], t('memos.said.attached', { about })),
      detach: (memo, target, about) =>
        retarget(
          memo,
          targetsNow(memo).filter(({ id }) => id !== target.id),
          t('memos.said.detached', { about }),
        ),
      async remove(memo, blank) {
        const { client, attempt, announce, store } = now()
        const title = store.get('memos', memo.id)?.title || t('memos.untitled')
        const done = await attempt(async () => {
          await client.run('memo.remove', { id: memo.id })
          return true
        })
        if (!done) return false
        if (blank) announce(t('memos.said.removedBlank'))
        else announce(t('memos.said.removed', { title }), { undo: true })
        return true
      },
    }
  }, [now, t])
}
