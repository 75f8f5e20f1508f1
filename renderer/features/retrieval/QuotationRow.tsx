import { MessageSquare, MoreHorizontal } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { Swatch } from '../../components/Swatch'
import type { Words } from '../../hooks/words'
import { CommentField } from './CommentField'
import { afterWords, beforeWords } from './surroundings'
import type { Grouping } from './lines'
import classes from './QuotationRow.module.css'

export interface QuotationRowProps {
  readonly one: Retrieved
  readonly colour: string
  readonly grouping: Grouping
  /** Length of the surroundings that was asked for, in UTF-16 units. */
  readonly context: number
  /** Undefined while they are on their way. */
  readonly words: Words | undefined
  /** Whether the coder's name tells anything: there is more than one. */
  readonly showCoder: boolean
  readonly isActive: boolean
  readonly isPicked: boolean
  /** Whether several are being chosen: the boxes are then in sight. */
  readonly choosing: boolean
  readonly isCommenting: boolean
  readonly onCommentClose: () => void
}

/** One coded passage with its surroundings. What happens on it is heard by the list: its parts carry `data-part`. */
export function QuotationRow(props: QuotationRowProps) {
  const { one, colour, grouping, context, words, showCoder, isActive, isPicked, choosing } = props
  const { t } = useTranslation()
  const { coding, code, source, coder } = one
  return (
    <div
      className={classes.row}
      data-active={isActive || undefined}
      data-choosing={choosing || undefined}
      style={{ '--colour': colour } as CSSProperties}
    >
      <span role="gridcell" className={classes.choose}>
        <input
          type="checkbox"
          tabIndex={-1}
          data-part="choose"
          aria-label={t('retrieval.choose')}
          checked={isPicked}
          readOnly
        />
      </span>
      <div role="gridcell" className={classes.body}>
        <p className={classes.text} dir="auto">
          {words ? (
            <>
              <span className={classes.around}>{beforeWords(words.before, context)}</span>
              <mark className={classes.words}>{words.text.replace(/\n\s*\n/g, '\n')}</mark>
              <span className={classes.around}>{afterWords(words.after, context)}</span>
            </>
          ) : (
            <span className={classes.around}>…</span>
          )}
        </p>
        <p className={classes.meta}>
          {grouping === 'source' ? (
            <>
              <Swatch colour={colour} />
              <span className={classes.name}>{code.name}</span>
            </>
          ) : (
            <span className={classes.name}>{source.name}</span>
          )}
          {showCoder ? <span className={classes.coder}>{coder.name}</span> : null}
        </p>
        {props.isCommenting ? (
          <CommentField key={coding.id} coding={coding} onClose={props.onCommentClose} />
        ) : coding.comment === '' ? null : (
          <p className={classes.comment}>
            <MessageSquare size={12} strokeWidth={1.75} aria-hidden />
            <span>{coding.comment}</span>
          </p>
        )}
      </div>
      <span role="gridcell" className={classes.acts}>
        <button
          type="button"
          tabIndex={-1}
          data-part="more"
          aria-label={t('retrieval.actionsFor')}
          title={t('retrieval.actionsFor')}
        >
          <MoreHorizontal size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </span>
    </div>
  )
}
