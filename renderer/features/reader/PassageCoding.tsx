import {
  CircleQuestionMark,
  Crosshair,
  Link2,
  MessageSquarePlus,
  MessageSquareText,
  Replace,
  X,
} from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Swatch } from '../../components/Swatch'
import { TextArea } from '../../components/TextArea'
import { useDraft } from '../../components/draft'
import { useAppNow, useKeysOf, useServices } from '../../hooks'
import { useWords } from '../../hooks/words'
import { QuotedImage } from '../../hooks/QuotedImage'
import { markUnsure, unite } from './acts'
import type { CodingDetails } from './coding-details'
import { dayOf } from './coding-details'
import { readerOf } from './reader-handle'
import { WordsWere } from './WordsWere'
import classes from './PassagePane.module.css'

export interface PassageCodingProps {
  readonly detail: CodingDetails
  /** `#RRGGBB`. */
  readonly colour: string
  readonly isFocused: boolean
  /** How many passages of the same code overlap with this one. */
  readonly overlapping: number
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One coding of the passage: who, when, why, and what can be done to it. */
export function PassageCoding({ detail, colour, isFocused, overlapping }: PassageCodingProps) {
  const { t, i18n } = useTranslation()
  const now = useAppNow()
  const { dispatch, announce, run } = useServices()
  const keysOf = useKeysOf()
  const { coding, quotation, code, coder, memos } = detail
  const list = useMemo(() => [quotation], [quotation])
  const words = useWords(list, 0, 0, 0)(quotation)
  const comment = useDraft(
    coding.comment,
    (value, gesture) => void run('coding.comment', { id: coding.id, comment: value }, gesture),
  )

  const show = (): void => {
    dispatch({ type: 'focus-coding', id: coding.id })
    const reader = readerOf(now())
    if (!reader) return
    reader.select(quotation)
    reader.focus()
  }
  const recode = (): void => {
    dispatch({ type: 'focus-coding', id: coding.id })
    readerOf(now())?.openPicker({ kind: 'recode', codingIds: [coding.id] })
  }
  const uncode = async (): Promise<void> => {
    const done = await run('coding.remove', { ids: [coding.id] })
    if (done) announce(t('reader.uncoded', { code: code.name }), { undo: true })
  }
  const addMemo = async (): Promise<void> => {
    const done = await run('memo.create', { targets: [{ table: 'quotations', id: quotation.id }] })
    if (done) dispatch({ type: 'inspect', tab: 'memos' })
  }

  return (
    <li className={classes.coding} aria-current={isFocused || undefined}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.code}
          aria-label={t('reader.passage.openCode', { code: code.name })}
          onClick={() => dispatch({ type: 'show-code', id: code.id })}
        >
          <Swatch colour={colour} />
          <span>{code.name}</span>
        </button>
        <div className={classes.tools}>
          <IconButton size="s" label={t('reader.passage.show')} onPress={show}>
            <Crosshair {...icon} />
          </IconButton>
          <IconButton
            size="s"
            label={t('reader.passage.recode')}
            shortcut={keysOf('reader.recode')}
            onPress={recode}
          >
            <Replace {...icon} />
          </IconButton>
          <IconButton
            size="s"
            label={t('reader.passage.unsure')}
            shortcut={keysOf('reader.unsure')}
            isOn={coding.unsure === true}
            onPress={() => void markUnsure(now(), coding.id)}
          >
            <CircleQuestionMark {...icon} />
          </IconButton>
          <IconButton
            size="s"
            label={t('reader.passage.addMemo')}
            shortcut={keysOf('reader.memo')}
            onPress={() => void addMemo()}
          >
            <MessageSquarePlus {...icon} />
          </IconButton>
          <IconButton
            size="s"
            label={t('reader.passage.uncode')}
            shortcut={keysOf('reader.uncode')}
            onPress={() => void uncode()}
          >
            <X {...icon} />
          </IconButton>
        </div>
      </div>
      <p className={classes.by}>
        <Swatch colour={coder.color} shape="dot" />
        {t('reader.passage.by', { coder: coder.name, date: dayOf(coding.createdAt, i18n.language) })}
      </p>
      <QuotedImage quotation={quotation} />
      {words ? <blockquote className={classes.words}>{words.text}</blockquote> : null}
      <WordsWere quotation={quotation} canConfirm />
      <TextArea
        label={t('reader.passage.comment', { code: code.name })}
        hideLabel
        placeholder={t('reader.passage.commentHint')}
        rows={1}
        value={comment.value}
        onChange={comment.change}
        onBlur={comment.flush}
      />
      {overlapping === 0 ? null : (
        <div className={classes.offer}>
          <span>{t('reader.passage.uniteLead', { count: overlapping })}</span>
          <Button
            size="s"
            icon={<Link2 {...icon} />}
            onPress={() => {
              const reader = readerOf(now())
              if (reader) void unite(now(), reader, coding.id)
            }}
          >
            {t('reader.passage.unite')}
          </Button>
        </div>
      )}
      {memos.length === 0 ? null : (
        <ul className={classes.memos} aria-label={t('reader.passage.memos')}>
          {memos.map((memo) => (
            <li key={memo.id}>
              <button
                type="button"
                className={classes.memo}
                onClick={() => {
                  dispatch({ type: 'focus-coding', id: coding.id })
                  dispatch({ type: 'open-memo', id: memo.id })
                }}
              >
                <MessageSquareText {...icon} />
                <span>{memo.title || memo.body.split('\n', 1)[0] || t('reader.passage.untitled')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
