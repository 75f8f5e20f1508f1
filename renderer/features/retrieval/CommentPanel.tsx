import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { PanelAt } from '../../components/PanelAt'
import { TextArea } from '../../components/TextArea'
import type { Point } from './QuotationList'
import classes from './Panels.module.css'

export interface CommentPanelProps {
  readonly count: number
  readonly at: Point
  readonly onKeep: (words: string) => void
  readonly onClose: () => void
}

/** One comment for several codings; it is added below those there are. */
export function CommentPanel({ count, at, onKeep, onClose }: CommentPanelProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const keep = (): void => {
    if (words.trim() !== '') onKeep(words.trim())
  }
  return (
    <PanelAt label={t('retrieval.commentMany', { count })} at={at} onClose={onClose}>
      <form
        className={classes.panel}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextArea
          autoFocus
          rows={3}
          label={t('retrieval.commentMany', { count })}
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            keep()
          }}
        />
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" size="s" isDisabled={words.trim() === ''}>
            {t('retrieval.commentKeep')}
          </Button>
        </div>
      </form>
    </PanelAt>
  )
}
