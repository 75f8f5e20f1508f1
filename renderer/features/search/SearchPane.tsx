import { CaseSensitive, History, Tags, Undo2, WholeWord } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { searchModes } from '../../../shared/queries/matcher'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { SearchField } from '../../components/SearchField'
import { Segmented } from '../../components/Segmented'
import { focusPane, useServices, useSession } from '../../hooks'
import { FoundList } from './FoundList'
import { memoryOf } from './memory'
import type { Asked } from './memory'
import { SearchFilters } from './SearchFilters'
import { SearchState } from './SearchState'
import { useJump } from './use-jump'
import { useSearch } from './use-search'
import classes from './SearchPane.module.css'

/** Search over texts, codes, memos and comments, beside the text. */
export function SearchPane() {
  const { t } = useTranslation()
  const { client, dispatch } = useServices()
  const memory = memoryOf(client)
  const [asked, setAsked] = useState(memory.asked)
  const searches = useSession((session) => session.searches)
  const { findings, busy, problem } = useSearch(asked)
  const jump = useJump()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<{ focus(): void }>(null)

  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const change = (parts: Partial<Asked>): void => {
    memory.asked = { ...asked, ...parts }
    if (parts.kind === undefined) memory.offset = 0
    setAsked(memory.asked)
  }
  const note = (): void => {
    const text = asked.text.trim()
    if (text !== '' && searches[0] !== text) dispatch({ type: 'searched', text })
  }
  const close = (): void => {
    note()
    dispatch({ type: 'beside', beside: null })
    focusPane('reader')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      note()
      list.current?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const places = useMemo(
    () => findings?.hits.map(({ sourceId, start, end }) => ({ sourceId, start, end })) ?? [],
    [findings],
  )
  return (
    <section className={classes.pane} aria-label={t('search.title')} data-search>
      <div className={classes.top}>
        <div className={classes.ask} role="search" aria-label={t('search.query')}>
          <div className={classes.field}>
            <SearchField
              label={t('search.query')}
              clearLabel={t('search.clear')}
              value={asked.text}
              inputRef={field}
              onChange={(text) => change({ text })}
              onKeyDown={onKeyDown}
            />
          </div>
          <Menu
            label={t('search.recent')}
            placement="bottom end"
            trigger={
              <IconButton label={t('search.recent')} isDisabled={searches.length === 0}>
                <History size={16} strokeWidth={1.75} aria-hidden />
              </IconButton>
            }
            entries={searches.map((text) => ({
              id: text,
              label: text,
              onAction: () => {
                change({ text })
                field.current?.focus()
              },
            }))}
          />
        </div>
        <div className={classes.ways}>
          <Segmented
            hideLabel
            label={t('search.mode')}
            value={asked.mode}
            onChange={(mode) => change({ mode })}
            options={searchModes.map((id) => ({ id, label: t(`search.modes.${id}`) }))}
          />
          <IconButton
            label={t('search.matchCase')}
            isOn={asked.matchCase}
            isDisabled={asked.mode === 'fuzzy'}
            onPress={() => change({ matchCase: !asked.matchCase })}
          >
            <CaseSensitive size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
          <IconButton
            label={t('search.wholeWord')}
            isOn={asked.wholeWord}
            isDisabled={asked.mode === 'fuzzy'}
            onPress={() => change({ wholeWord: !asked.wholeWord })}
          >
            <WholeWord size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </div>
        <SearchFilters asked={asked} onChange={change} />
      </div>
      <SearchState
        asked={asked}
        findings={findings}
        busy={busy}
        problem={problem}
        onKind={(kind) => change({ kind })}
      >
        {jump.canReturn ? (
          <Button
            size="s"
            variant="quiet"
            onPress={jump.back}
            icon={<Undo2 size={14} strokeWidth={1.75} aria-hidden />}
          >
            {t('search.back')}
          </Button>
        ) : null}
        {asked.kind === 'texts' && places.length > 0 ? (
          <Button
            size="s"
            icon={<Tags size={14} strokeWidth={1.75} aria-hidden />}
            onPress={() => {
              note()
              dispatch({ type: 'dialog', dialog: 'auto-code', places })
            }}
          >
            {t('search.codeThese')}
          </Button>
        ) : null}
      </SearchState>
      {findings ? (
        <FoundList
          // Another kind or order is another list, with its own place.
          key={`${asked.kind} ${asked.order}`}
          handle={list}
          findings={findings}
          asked={asked}
          jump={jump}
          onJump={note}
          onEscape={() => field.current?.focus()}
        />
      ) : null}
    </section>
  )
}
