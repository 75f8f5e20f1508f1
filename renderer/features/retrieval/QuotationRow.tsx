import type { TFunction } from 'i18next'
import { CircleHelp, MessageSquare, MoreHorizontal, Pin } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Retrieved } from '../../../shared/queries/retrieve'
import { mostAround } from '../../../shared/text/around'
import { clockTime } from '../../../shared/text/turn-times'
import { CommentField } from '../../components/CommentField'
import { Swatch } from '../../components/Swatch'
import { useServices } from '../../hooks'
import type { Context, Words } from '../../hooks/words'
import { QuotedImage } from '../../hooks/QuotedImage'
import type { Listing } from '../../session/listing'
import { afterWords, beforeWords } from './surroundings'
import classes from './QuotationRow.module.css'

export interface QuotationRowProps {
  readonly one: Retrieved
  readonly colour: string
  readonly listing: Listing
  /** What of the surroundings was asked for. */
  readonly context: Context
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
  /** The list's: thousands of rows pass, and need no ties to the language of their own. */
  readonly t: TFunction
  /** BCP 47, of the window. */
  readonly language: string
}

const icon = { size: 12, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One coded passage with its surroundings. What happens on it is heard by the list: its parts carry `data-part`. */
export function QuotationRow(props: QuotationRowProps) {
  const { one, colour, listing, context, words, showCoder, isActive, isPicked, choosing, t, language } = props
  const { run } = useServices()
  const { coding, code, source, coder, quotation } = one
  const asked = context === 'paragraph' ? mostAround : context
  const example = code.examples.find(({ quotationId }) => quotationId === quotation.id)
  const showDate = listing.sortBy === 'newest' || listing.sortBy === 'oldest'
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
        <QuotedImage quotation={quotation} />
        <p className={classes.text} dir="auto">
          {words ? (
            <>
              {asked === 0 ? null : (
                <span className={classes.around}>{beforeWords(words.before, asked)}</span>
              )}
              <mark className={classes.words}>{words.text.replace(/\n\s*\n/g, '\n')}</mark>
              {asked === 0 ? null : <span className={classes.around}>{afterWords(words.after, asked)}</span>}
            </>
          ) : (
            <span className={classes.around}>…</span>
          )}
        </p>
        <div className={classes.about}>
          <p className={classes.meta}>
            {listing.groupBy === 'code' ? null : (
              <span className={classes.code}>
                <Swatch colour={colour} />
                <span className={classes.name} title={code.name}>
                  {code.name}
                </span>
              </span>
            )}
            {listing.groupBy === 'source' ? null : (
              <span className={classes.name} title={source.name}>
                {source.name}
              </span>
            )}
            {words?.time === undefined ? null : (
              <span className={classes.faint} title={t('retrieval.time')}>
                {clockTime(words.time)}
              </span>
            )}
            {showCoder && listing.groupBy !== 'coder' ? (
              <span className={classes.faint}>{coder.name}</span>
            ) : null}
            {showDate ? (
              <span className={classes.faint}>
                {new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(
                  new Date(coding.createdAt),
                )}
              </span>
            ) : null}
            {coding.unsure ? (
              <span className={classes.mark}>
                <CircleHelp {...icon} />
                {t('retrieval.unsure')}
              </span>
            ) : null}
            {example ? (
              <span className={classes.mark}>
                <Pin {...icon} />
                {t(`retrieval.example.${example.kind}`)}
              </span>
            ) : null}
          </p>
          {props.isCommenting ? (
            <CommentField
              key={coding.id}
              label={t('retrieval.commentOn')}
              saved={coding.comment}
              onSave={(comment, gesture) => void run('coding.comment', { id: coding.id, comment }, gesture)}
              onClose={props.onCommentClose}
              onLeave={props.onCommentClose}
            />
          ) : coding.comment === '' ? null : (
            <p className={classes.comment}>
              <MessageSquare {...icon} />
              <span>{coding.comment}</span>
            </p>
          )}
        </div>
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
