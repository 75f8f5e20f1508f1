import { useEffect, useImperativeHandle, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { useDraft } from '../../components/draft'
import { memoKinds } from './NewMemo'
import type { MemoWords, MemoWork } from './use-memo-work'
import classes from './MemoView.module.css'

/** What can be asked of an editor from outside. */
export interface MemoEditorHandle {
  /** Saves what was typed, and answers it. */
  readonly flush: () => MemoWords
}

export interface MemoEditorProps {
  readonly memo: Memo
  readonly work: MemoWork
  /** Called by Escape and Ctrl+Enter. */
  readonly onDone: () => void
  readonly ref?: Ref<MemoEditorHandle>
}

const same = (a: MemoWords, b: MemoWords): boolean => a.title === b.title && a.body === b.body

/** Title and words of a memo, saved while they are written; a stretch of writing is undone as one. */
export function MemoEditor({ memo, work, onDone, ref }: MemoEditorProps) {
  const { t } = useTranslation()
  const draft = useDraft<MemoWords>(
    { title: memo.title, body: memo.body },
    (words, gesture) => void work.save(memo, words, gesture),
    { same },
  )
  const { value } = draft
  const fields = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    flush: () => {
      draft.flush()
      return value
    },
  }))
  useEffect(() => {
    const area = fields.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    onDone()
  }
  return (
    <div className={classes.editor}>
      <div
        ref={fields}
        className={classes.fields}
        onBlur={(event) => {
          // Going from the title to the words is the same stretch of writing.
          if (!event.currentTarget.contains(event.relatedTarget)) draft.flush()
        }}
      >
        <TextField
          label={t('memos.titleField')}
          hideLabel
          placeholder={t('memos.titleField')}
          maxLength={500}
          value={value.title}
          onChange={(title) => draft.change({ ...value, title: title.replace(/[\r\n]+/g, ' ') })}
          onKeyDown={onKeyDown}
        />
        <TextArea
          label={t('memos.bodyField')}
          hideLabel
          placeholder={t('memos.bodyPlaceholder')}
          rows={8}
          value={value.body}
          onChange={(body) => draft.change({ ...value, body })}
          description={t('memos.hint')}
          onKeyDown={onKeyDown}
        />
      </div>
      <Select
        label={t('memos.kindOf')}
        size="s"
        value={memo.kind}
        onChange={(kind) => void work.setKind(memo, kind)}
        options={memoKinds.map((id) => ({
          id,
          label: t(`memos.kinds.${id}`),
          description: t(`memos.kindLead.${id}`),
        }))}
      />
    </div>
  )
}
