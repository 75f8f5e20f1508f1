import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import type { Range } from '../../../shared/text/range'
import { useAppNow, useServices, useSession } from '../../hooks'
import { sideOf } from '../../session/sides'
import type { Scrolled } from '../../session/trail'
import { CodingNotes } from './CodingNotes'
import { FindBar } from './FindBar'
import type { Found } from './found'
import { HoverCard } from './HoverCard'
import { scrollTo } from './keep-place'
import { headingsOf } from './outline'
import { LookChoice } from './LookChoice'
import { OutlineMenu } from './OutlineMenu'
import { setNumbers, setParagraphs } from './paragraph-look'
import { ReaderFloats } from './ReaderFloats'
import { ReaderHeader } from './ReaderHeader'
import type { ReaderProps } from './Reader'
import type { PickerPurpose } from './reader-handle'
import { useSide } from './side'
import type { SourceText } from '../../hooks/source-text'
import { ShowMenu } from './ShowMenu'
import { useCard } from './use-card'
import { useCoded } from './use-coded'
import { useHover } from './use-hover'
import { usePages } from './use-pages'
import { usePainted } from './use-painted'
import { useReaderExtensions } from './use-reader-extensions'
import { useReaderInStep } from './use-reader-in-step'
import { useReaderView } from './use-reader-view'
import { setTimes } from './spoken'
import { useSpoken } from './use-spoken'
import { whereabouts } from './whereabouts'
import classes from './Reader.module.css'

export interface OpenTextProps {
  readonly source: Source
  readonly text: SourceText
  /** Whether another revision was read here before. */
  readonly isRevised: boolean
  readonly pages: ReaderProps['pages']
}

/** How long a dialog may take to give the keyboard back, ms. */
const givingBack = 250

/** Width of an average letter of running text, in em: Chinese characters are 1 em, two letters wide. */
const letter = 0.47

/** One text in the reader. Mounted anew for each revision. */
export function OpenText({ source, text, isRevised, pages }: OpenTextProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const now = useAppNow()
  const side = useSide()
  const host = useRef<HTMLDivElement>(null)
  const [place] = useState(() => now().session.places[source.id] ?? { top: 0, caret: 0 })
  // A view that is made anew (for another language, on another side) has the selection of before.
  const [selection] = useState(() => {
    const state = sideOf(now().session, side)
    return state.sourceId === source.id ? state.selection : null
  })
  const [top, setTop] = useState(place.top)
  const [picker, setPicker] = useState<PickerPurpose | null>(null)
  const [finding, setFinding] = useState(0)
  const [found, setFound] = useState<Found | null>(null)
  const [outlined, setOutlined] = useState(false)
  const [drawn, setDrawn] = useState<Range>({ start: 0, end: 0 })
  const hover = useHover()
  const items = useCoded(source.id)
  const painting = usePainted(items)
  const reading = useSession((session) => session.reading)

  const keepPlace = useCallback(
    (scrolled: Scrolled) => {
      setTop(scrolled.top)
      dispatch({ type: 'place', id: source.id, ...scrolled, caret: sideOf(now().session, side).caret })
    },
    [dispatch, now, side, source.id],
  )
  const extras = useReaderExtensions({
    onScrolled: keepPlace,
    onDrawn: setDrawn,
    onHover: hover.point,
    onList: hover.list,
  })
  const view = useReaderView(
    host,
    {
      text: text.text,
      structure: text.structure,
      language: source.language,
      label: t('reader.textOf', { name: source.name }),
      pageTitle: (label) => t('reader.page', { label }),
      caret: place.caret,
      selection,
      coded: painting.items,
    },
    place,
    extras,
  )
  // The view that had the keyboard, or would have got it back from a dialog, went with the earlier words.
  useEffect(() => {
    if (!view || !isRevised) return undefined
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) view.focus()
    }, givingBack)
    return () => clearTimeout(timer)
  }, [view, isRevised])
  useSpoken(view, source.id, text.structure)
  const headings = useMemo(() => headingsOf(text.text, text.structure), [text])
  const beside = usePages(view, { source, text, items: painting.items, found, top, onHover: hover.point })
  const { openCard, closeCard, choose } = useCard(view, items, hover, beside.surface)
  const handle = useReaderInStep(view, {
    source,
    text: text.text,
    ground: beside.ground,
    shown: painting.items,
    openCard,
    openPicker: setPicker,
    openFind: () => setFinding((count) => count + 1),
    openOutline: () => {
      setOutlined(headings.length > 0)
      return headings.length > 0
    },
  })
  const goTo = (offset: number): void => {
    view?.dispatch({ selection: { anchor: offset }, effects: scrollTo({ top: offset }), userEvent: 'select' })
    view?.focus()
  }
  useEffect(() => {
    view?.dispatch({
      effects: [
        setNumbers.of(reading.numbers),
        setParagraphs.of(reading.paragraphs),
        setTimes.of(reading.times),
      ],
    })
  }, [view, reading.numbers, reading.paragraphs, reading.times])
  const where = useMemo(() => whereabouts(text.text, text.structure), [text])
  const closeFind = useCallback(() => {
    setFinding(0)
    view?.focus()
  }, [view])

  const setting = {
    '--reading-size': `${reading.size}px`,
    '--reading-leading': `${Math.round(reading.size * reading.lineHeight)}px`,
    '--reading-width': `${Math.round(reading.width * letter * reading.size)}px`,
  } as CSSProperties
  return (
    <div className={classes.reader} style={setting}>
      <ReaderHeader source={source} where={where(top)} onFind={() => setFinding((count) => count + 1)}>
        <OutlineMenu headings={headings} top={top} isOpen={outlined} onOpenChange={setOutlined} onGo={goTo} />
        {pages && source.format === 'pdf' ? <LookChoice sourceId={source.id} /> : null}
        <ShowMenu all={items} {...painting} length={text.text.length} />
      </ReaderHeader>
      {finding > 0 && view ? (
        <FindBar
          key={finding}
          view={view}
          text={text.text}
          sourceId={source.id}
          onClose={closeFind}
          onFound={setFound}
        />
      ) : null}
      <div className={classes.page}>
        <div className={classes.views} data-look={pages ? beside.look : 'text'}>
          <div ref={host} className={classes.host} {...beside.host} />
          {pages && beside.props ? <div className={classes.pages}>{pages(beside.props)}</div> : null}
        </div>
        <CodingNotes items={painting.items} text={text.text} drawn={drawn} />
        {view && handle ? (
          <ReaderFloats
            handle={handle}
            items={items}
            picker={picker}
            onClosePicker={() => {
              setPicker(null)
              view.focus()
            }}
          />
        ) : null}
        {hover.shown ? (
          <HoverCard
            shown={hover.shown}
            items={items}
            onEnter={hover.keep}
            onLeave={hover.leave}
            onChoose={choose}
            onClose={closeCard}
          />
        ) : null}
      </div>
    </div>
  )
}
