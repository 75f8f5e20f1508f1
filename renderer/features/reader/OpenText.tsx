import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { useAppNow, useServices, useSession } from '../../hooks'
import { sideOf } from '../../session/sides'
import { FindBar } from './FindBar'
import { HoverCard } from './HoverCard'
import { scrollToTop } from './keep-place'
import { headingsOf } from './outline'
import { OutlineMenu } from './OutlineMenu'
import { setNumbers } from './paragraph-look'
import { ReaderFloats } from './ReaderFloats'
import { ReaderHeader } from './ReaderHeader'
import type { PickerPurpose } from './reader-handle'
import { useSide } from './side'
import type { SourceText } from './source-text'
import { ShowMenu } from './ShowMenu'
import { useCard } from './use-card'
import { useCoded } from './use-coded'
import { useHover } from './use-hover'
import { usePainted } from './use-painted'
import { useReaderExtensions } from './use-reader-extensions'
import { useReaderInStep } from './use-reader-in-step'
import { useReaderView } from './use-reader-view'
import { whereabouts } from './whereabouts'
import classes from './Reader.module.css'

export interface OpenTextProps {
  readonly source: Source
  readonly text: SourceText
  /** Whether another revision was read here before. */
  readonly isRevised: boolean
}

/** How long a dialog may take to give the keyboard back, ms. */
const givingBack = 250

/** Width of an average letter of running text, in em: Chinese characters are 1 em, two letters wide. */
const letter = 0.47

/** One text in the reader. Mounted anew for each revision. */
export function OpenText({ source, text, isRevised }: OpenTextProps) {
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
  const [outlined, setOutlined] = useState(false)
  const hover = useHover()
  const items = useCoded(source.id)
  const painting = usePainted(items)
  const reading = useSession((session) => session.reading)

  const keepTop = useCallback(
    (offset: number) => {
      setTop(offset)
      dispatch({ type: 'place', id: source.id, top: offset, caret: sideOf(now().session, side).caret })
    },
    [dispatch, now, side, source.id],
  )
  const extras = useReaderExtensions({
    onTop: keepTop,
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
    },
    place.top,
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
  const headings = useMemo(() => headingsOf(text.text, text.structure), [text])
  const { openCard, closeCard, choose } = useCard(view, items, hover)
  const handle = useReaderInStep(view, {
    source,
    text: text.text,
    items,
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
    view?.dispatch({ selection: { anchor: offset }, effects: scrollToTop(offset), userEvent: 'select' })
    view?.focus()
  }
  useEffect(() => {
    view?.dispatch({ effects: setNumbers.of(reading.numbers) })
  }, [view, reading.numbers])
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
        <ShowMenu all={items} {...painting} length={text.text.length} />
      </ReaderHeader>
      {finding > 0 && view ? (
        <FindBar key={finding} view={view} text={text.text} sourceId={source.id} onClose={closeFind} />
      ) : null}
      <div className={classes.page}>
        <div ref={host} className={classes.host} />
        {view && handle ? (
          <ReaderFloats
            view={view}
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
