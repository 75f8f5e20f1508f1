import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { Range } from '../../../shared/text/range'
import { useServices, useSession } from '../../hooks'
import type { OpenPdf } from './open-pdf'
import type { PageBook } from './page-book'
import { pageRows } from './page-rows'
import { PageSheet } from './PageSheet'
import type { PagesProps } from '../../session/page-view'
import { PageTools } from './PageTools'
import { useFollow } from './use-follow'
import { usePagePlace } from './use-page-place'
import { usePageSelecting } from './use-page-selecting'
import { useSurface } from './use-surface'
import classes from './Pages.module.css'

export interface PageScrollerProps extends PagesProps {
  readonly book: PageBook
  readonly pdf: OpenPdf | null
}

/** Keys that scroll, which the browser knows by itself. */
const scrolling = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
])

/** How long words that were jumped to stay marked, ms; as in the text. */
const flashTime = 260

/** Beside the pages: their margin on both sides, and the stripes, px. */
const sides = 2 * 16 + 50

/** All pages below each other, of which only those in view are there. */
export function PageScroller(props: PageScrollerProps) {
  const { book, pdf, text, items, focusId, selection, caret, reveal, labels } = props
  const { onHover, onChoose, onKey, onFace, found } = props
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const look = useSession((session) => session.pages)
  const hintId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [hoverId, setHoverId] = useState<Id | null>(null)
  const rows = useMemo(() => pageRows(book, look.zoom, room.width - sides), [book, look.zoom, room.width])
  const { top, goTo } = usePagePlace(scroller, rows, room, setRoom)
  const current = rows.at(top + room.height / 3)
  const isFacing = useFollow({ ...props, rows, scroller, goTo, page: current, isReady: room.height > 0 })
  useSurface(scroller, book, rows, text, props.onSurface)
  const selecting = usePageSelecting({ ...props, rows, scroller, onHoverCoding: setHoverId })
  const flash = useFlash(reveal)
  const strongIds = useMemo(() => [focusId, hoverId], [focusId, hoverId])

  const first = rows.at(top - room.height / 2)
  const last = rows.at(top + room.height * 1.5)
  const shown = room.height === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || scrolling.has(event.key)) return
    if (onKey(event.nativeEvent)) event.preventDefault()
  }
  const face = useCallback(() => {
    isFacing.current = true
    onFace()
  }, [isFacing, onFace])
  return (
    <>
      <PageTools
        book={book}
        labels={labels}
        page={current}
        percent={Math.round((rows.scale * 720 * 100) / 96)}
        look={look}
        onGo={(page) => {
          face()
          goTo(rows.top(page) - 8)
        }}
        onLook={(pages) => dispatch({ type: 'pages', pages })}
      />
      <p id={hintId} className="visually-hidden">
        {t('pdf.hint')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the text work here too */}
      <div
        ref={scroller}
        className={classes.scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keys
        tabIndex={0}
        role="group"
        aria-label={t('pdf.pages')}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        onPointerDownCapture={face}
        onWheelCapture={face}
        onKeyDownCapture={face}
        {...selecting}
      >
        <div className={classes.stack} style={{ height: rows.total, width: rows.widest + sides }}>
          {shown.map((page) => (
            <PageSheet
              key={page}
              page={page}
              label={t('pdf.page', { label: labels[page] ?? page + 1, count: book.count })}
              hintId={hintId}
              pdf={pdf}
              book={book}
              rows={rows}
              text={text}
              items={items}
              strongIds={strongIds}
              selection={selection}
              caret={selection === null && book.pageOf(caret) === page ? caret : null}
              found={found}
              flash={flash}
              paper={look.paper}
              onHover={onHover}
              onChoose={onChoose}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** Words that were jumped to, for a moment. */
function useFlash(reveal: PagesProps['reveal']): Range | null {
  const [done, setDone] = useState<PagesProps['reveal']>(null)
  useEffect(() => {
    const timer = setTimeout(() => setDone(reveal), flashTime)
    return () => clearTimeout(timer)
  }, [reveal])
  return reveal && reveal !== done && reveal.range.end > reveal.range.start ? reveal.range : null
}
