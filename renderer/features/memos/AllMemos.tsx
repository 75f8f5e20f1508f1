import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../../shared/core/store'
import type { Id, Memo } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { SearchField } from '../../components/SearchField'
import { Select } from '../../components/Select'
import { useQuery, useServices } from '../../hooks'
import { namesOf } from './about'
import { MemoCard } from './MemoCard'
import type { Memory } from './memory'
import { memoKinds } from './NewMemo'
import classes from './MemoList.module.css'

export interface AllMemosProps {
  readonly memory: Memory
  readonly left: Id | null
  readonly onOpen: (id: Id) => void
}

/** Cards drawn before somebody asks for more. */
const page = 60

function found(store: Store, words: string, kind: Memo['kind'] | 'every'): readonly Memo[] {
  const wanted = fold(words.trim()).text
  return [...store.all('memos')]
    .filter(
      (memo) =>
        (kind === 'every' || memo.kind === kind) &&
        (wanted === '' || fold(`${memo.title}\n${memo.body}`).text.includes(wanted)),
    )
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt))
}

/** All memos, the one changed last first, to be searched by words and kind. */
export function AllMemos({ memory, left, onOpen }: AllMemosProps) {
  const { t } = useTranslation()
  const { store } = useServices()
  const [query, setQuery] = useState(memory.query)
  const [kind, setKind] = useState(memory.kind)
  const [most, setMost] = useState(page)
  const words = useDeferredValue(query)
  const memos = useQuery((store) => found(store, words, kind), ['memos'], [words, kind])
  return (
    <>
      <div className={classes.filters}>
        <SearchField
          label={t('memos.search')}
          clearLabel={t('common.clear')}
          value={query}
          onChange={(next) => {
            memory.query = next
            setQuery(next)
          }}
        />
        <Select
          label={t('memos.filterKind')}
          hideLabel
          size="s"
          value={kind}
          onChange={(next) => {
            memory.kind = next
            setKind(next)
          }}
          options={[
            { id: 'every', label: t('memos.everyKind') },
            ...memoKinds.map((id) => ({
              id,
              label: t(`memos.kinds.${id}`),
              description: t(`memos.kindLead.${id}`),
            })),
          ]}
        />
      </div>
      <p className={memos.length === 0 ? classes.nothing : 'visually-hidden'} role="status">
        {memos.length === 0
          ? t('memos.nothingFound')
          : words.trim() === '' && kind === 'every'
            ? ''
            : t('memos.count', { count: memos.length })}
      </p>
      <div className={classes.all}>
        <ul className={classes.cards}>
          {memos.slice(0, most).map((memo) => (
            <li key={memo.id}>
              <MemoCard
                memo={memo}
                about={namesOf(store, memo).join(' · ')}
                autoFocus={memo.id === left}
                onOpen={() => onOpen(memo.id)}
              />
            </li>
          ))}
        </ul>
        {memos.length > most ? (
          <Button size="s" onPress={() => setMost(most + page)}>
            {t('memos.more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
