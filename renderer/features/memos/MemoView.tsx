import { ArrowLeft, Pencil, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Memo } from '../../../shared/model/entities'
import { useIsPast } from '../../hooks'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Markdown } from './Markdown'
import { MemoEditor } from './MemoEditor'
import type { MemoEditorHandle } from './MemoEditor'
import { MemoFacts } from './MemoFacts'
import { MemoTargets } from './MemoTargets'
import type { MemoWork } from './use-memo-work'
import classes from './MemoView.module.css'

export interface MemoViewProps {
  readonly memo: Memo
  readonly work: MemoWork
  readonly isWriting: boolean
  readonly onWriting: (writing: boolean) => void
  readonly onBack: () => void
}

/** One memo: to be read or written, with what it is about. */
export function MemoView({ memo, work, isWriting, onWriting, onBack }: MemoViewProps) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const editor = useRef<MemoEditorHandle>(null)
  /** Saves what was typed; a memo that stayed blank is not kept. Answers whether it is still there. */
  const settle = async (): Promise<boolean> => {
    const words = editor.current?.flush()
    const blank = words !== undefined && words.title.trim() === '' && words.body.trim() === ''
    if (!blank) return true
    return !(await work.remove(memo, true))
  }
  const done = async (): Promise<void> => {
    if (await settle()) onWriting(false)
    else onBack()
  }
  const back = async (): Promise<void> => {
    await settle()
    onBack()
  }
  const remove = async (): Promise<void> => {
    editor.current?.flush()
    if (await work.remove(memo, false)) onBack()
  }
  return (
    <article className={classes.memo} aria-label={memo.title || t('memos.untitled')}>
      <div className={classes.bar}>
        <IconButton label={t('memos.back')} onPress={() => void back()}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        <span className={classes.space} />
        {isWriting && !isPast ? (
          <Button key="done" size="s" variant="primary" onPress={() => void done()}>
            {t('memos.done')}
          </Button>
        ) : (
          <Button
            key="edit"
            size="s"
            autoFocus
            isDisabled={isPast}
            icon={<Pencil size={14} strokeWidth={1.75} aria-hidden />}
            onPress={() => onWriting(true)}
          >
            {t('memos.edit')}
          </Button>
        )}
        <IconButton label={t('memos.remove')} isDisabled={isPast} onPress={() => void remove()}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
      {isWriting && !isPast ? (
        <MemoEditor ref={editor} memo={memo} work={work} onDone={() => void done()} />
      ) : (
        <Reading memo={memo} />
      )}
      <MemoTargets memo={memo} work={work} />
    </article>
  )
}

function Reading({ memo }: { readonly memo: Memo }) {
  const { t } = useTranslation()
  return (
    <div className={classes.reading}>
      <h3 className={memo.title === '' ? classes.untitled : classes.title}>
        {memo.title || t('memos.untitled')}
      </h3>
      <MemoFacts memo={memo} />
      {memo.body.trim() === '' ? (
        <p className={classes.blank}>{t('memos.blank')}</p>
      ) : (
        <Markdown body={memo.body} />
      )}
    </div>
  )
}
