import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { retrieve } from '../../../shared/queries/retrieve'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/TextField'
import { useQuery } from '../../hooks'
import { useWords } from '../../hooks/words'
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

const height = 64

/** Gives some of a code's passages to a new code beside it. */
export function SplitDialog({ view, work, id, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const found = useQuery((store) => retrieve(store, { codeIds: [id], withChildren: false }), codebookTables, [
    id,
  ])
  const quotations = useMemo(() => found.map((one) => one.quotation), [found])
  const [name, setName] = useState('')
  const [going, setGoing] = useState<ReadonlySet<Id>>(new Set())
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const wordsOf = useWords(quotations, items[0]?.index ?? 0, items.at(-1)?.index ?? 0, 0)
  const chosen = found.filter(({ coding }) => going.has(coding.id)).map(({ coding }) => coding.id)
  const turn = (codingId: Id, on: boolean): void =>
    setGoing((before) => new Set(on ? [...before, codingId] : [...before].filter((one) => one !== codingId)))
  const split = (): void => {
    if (name.trim() === '' || chosen.length === 0) return
    void work.split(id, name.trim(), chosen).then((done) => {
      if (done) onClose()
    })
  }
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
        <Checkbox
          isSelected={chosen.length > 0 && chosen.length === found.length}
          isIndeterminate={chosen.length > 0 && chosen.length < found.length}
          onChange={(on) => setGoing(new Set(on ? found.map(({ coding }) => coding.id) : []))}
        >
          {t('codebook.splitAll')}
        </Checkbox>
        <div ref={list} className={classes.list}>
          <div className={classes.lines} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const one = found[item.index]
              if (!one) return null
              return (
                <div
                  key={one.coding.id}
                  className={classes.line}
                  style={{ height, transform: `translateY(${item.start}px)` }}
                >
                  <Checkbox isSelected={going.has(one.coding.id)} onChange={(on) => turn(one.coding.id, on)}>
                    <span className={classes.words}>{wordsOf(one.quotation)?.text ?? '…'}</span>
                    <span className={classes.source}>{one.source.name}</span>
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
