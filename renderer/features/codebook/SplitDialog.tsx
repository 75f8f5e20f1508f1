import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { retrieve } from '../../../shared/queries/retrieve'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { SearchField } from '../../components/SearchField'
import { TextField } from '../../components/TextField'
import { useQuery } from '../../hooks'
import { useWords } from '../../hooks/words'
import { useFoldedWords } from './use-folded-words'
import { codebookTables } from './use-codebook'
import type { CodebookView } from './use-codebook'
import type { CodeWork } from './work'
import classes from './SplitDialog.module.css'

export interface SplitDialogProps {
  readonly view: CodebookView
  readonly work: CodeWork
  readonly id: Id
  readonly onClose: () => void
}

/** Heights of lines, px. */
const heights = { source: 32, passage: 52 }

type Line =
  | { readonly kind: 'source'; readonly key: Id; readonly name: string; readonly found: readonly Retrieved[] }
  | { readonly kind: 'passage'; readonly key: Id; readonly one: Retrieved }

/** Passages, which come source by source, under the names of these. */
function linesOf(found: readonly Retrieved[]): readonly Line[] {
  const lines: Line[] = []
  for (let from = 0; from < found.length;) {
    const source = found[from]?.source
    if (!source) break
    const end = found.findIndex((one, i) => i > from && one.source.id !== source.id)
    const list = found.slice(from, end < 0 ? found.length : end)
    lines.push({ kind: 'source', key: source.id, name: source.name, found: list })
    lines.push(...list.map((one) => ({ kind: 'passage' as const, key: one.coding.id, one })))
    from += list.length
  }
  return lines
}

const idsOf = (found: readonly Retrieved[]): readonly Id[] => found.map(({ coding }) => coding.id)

/** Gives some of a code's passages to a new code beside it: chosen one by one, by source, or by their words. */
export function SplitDialog({ view, work, id, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const found = useQuery((store) => retrieve(store, { codeIds: [id], withChildren: false }), codebookTables, [
    id,
  ])
  const [name, setName] = useState('')
  const [query, setQuery] = useState('')
  const [going, setGoing] = useState<ReadonlySet<Id>>(new Set())
  const quotations = useMemo(() => found.map((one) => one.quotation), [found])
  const wanted = fold(query.trim()).text
  const folded = useFoldedWords(quotations, wanted !== '')
  const shown = useMemo(
    () =>
      wanted === '' ? found : found.filter(({ quotation }) => folded?.get(quotation.id)?.includes(wanted)),
    [found, folded, wanted],
  )
  const lines = useMemo(() => linesOf(shown), [shown])
  const drawn = useMemo(
    () => lines.flatMap((line) => (line.kind === 'passage' ? line.one.quotation : [])),
    [lines],
  )
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'passage'],
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const wordsOf = useWords(drawn, items[0]?.index ?? 0, items.at(-1)?.index ?? 0, 0)
  const chosen = idsOf(found).filter((codingId) => going.has(codingId))
  const turn = (ids: readonly Id[], on: boolean): void =>
    setGoing((before) => new Set(on ? [...before, ...ids] : [...before].filter((one) => !ids.includes(one))))
  const stateOf = (ids: readonly Id[]) => {
    const count = ids.filter((codingId) => going.has(codingId)).length
    return { isSelected: count > 0 && count === ids.length, isIndeterminate: count > 0 && count < ids.length }
  }
  const split = (): void => {
    if (name.trim() === '' || chosen.length === 0) return
    void work.split(id, name.trim(), chosen).then((done) => {
      if (done) onClose()
    })
  }
  const status =
    shown.length > 0
      ? ''
      : wanted !== '' && !folded
        ? t('codebook.splitReading')
        : t('codebook.splitNotFound')
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('codebook.splitTitle', { name: view.all.get(id)?.node.code.name ?? '' })}
      lead={t(found.length === 0 ? 'codebook.splitNone' : 'codebook.splitLead')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === '' || chosen.length === 0} onPress={split}>
            {chosen.length === 0
              ? t('codebook.splitDoNone')
              : t('codebook.splitDo', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={classes.split}>
        <TextField
          autoFocus
          label={t('codebook.splitName')}
          value={name}
          onChange={setName}
          maxLength={500}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) split()
          }}
        />
        <div className={classes.tools}>
          <Checkbox
            {...stateOf(idsOf(shown))}
            isDisabled={shown.length === 0}
            onChange={(on) => turn(idsOf(shown), on)}
          >
            {t('codebook.splitAll')}
          </Checkbox>
          <SearchField
            label={t('codebook.splitFind')}
            clearLabel={t('common.clear')}
            value={query}
            onChange={setQuery}
          />
        </div>
        <p className={status === '' ? 'visually-hidden' : classes.source} role="status">
          {found.length === 0 ? '' : status}
        </p>
        <div ref={list} className={classes.list}>
          <div className={classes.lines} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const line = lines[item.index]
              if (!line) return null
              const place = { height: heights[line.kind], transform: `translateY(${item.start}px)` }
              return line.kind === 'source' ? (
                <div key={line.key} className={classes.line} data-kind="source" style={place}>
                  <Checkbox {...stateOf(idsOf(line.found))} onChange={(on) => turn(idsOf(line.found), on)}>
                    <span className={classes.head}>{t('codebook.splitSource', { name: line.name })}</span>
                  </Checkbox>
                </div>
              ) : (
                <div key={line.key} className={classes.line} style={place}>
                  <Checkbox isSelected={going.has(line.key)} onChange={(on) => turn([line.key], on)}>
                    <span className={classes.words}>{wordsOf(line.one.quotation)?.text ?? '…'}</span>
                  </Checkbox>
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </Dialog>
  )
}
