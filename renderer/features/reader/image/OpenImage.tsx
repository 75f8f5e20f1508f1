import { ImageOff } from 'lucide-react'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sameSpot } from '../../../../shared/image/area'
import type { Spot } from '../../../../shared/image/area'
import type { Id, Picture, Source } from '../../../../shared/model/entities'
import { EmptyState } from '../../../components/EmptyState'
import { Spinner } from '../../../components/Spinner'
import { useAppNow, useServices } from '../../../hooks'
import { whereWords } from '../../../hooks/image-words'
import { usePicture } from '../../../hooks/picture'
import { applyCodes, resize } from '../acts'
import type { CodedItem } from '../coded-item'
import { codeDragType } from '../dragging'
import { HoverCard } from '../HoverCard'
import { codingsAt } from '../overlap'
import { ReaderFloats } from '../ReaderFloats'
import { ReaderHeader } from '../ReaderHeader'
import type { PickerPurpose } from '../reader-handle'
import { ShowMenu } from '../ShowMenu'
import { useSide, useSideState } from '../side'
import { useCoded } from '../use-coded'
import { useHover } from '../use-hover'
import { usePainted } from '../use-painted'
import { Areas } from './Areas'
import { holds, under } from './hit'
import { ImageTools } from './ImageTools'
import { middleOf } from './middle'
import { Selected } from './Selected'
import { useDrawing } from './use-drawing'
import { useImageHandle } from './use-image-handle'
import { useImageKeys } from './use-image-keys'
import { useZoom } from './use-zoom'
import reader from '../Reader.module.css'
import classes from './Image.module.css'

export interface OpenImageProps {
  readonly source: Source
  readonly image: Picture
}

/** How long what was just coded stays marked, ms. */
const flashTime = 260

/** Above this scale pixels are shown as what they are. */
const pixelated = 4

/** One image in the reader, to be looked at and coded. */
export function OpenImage({ source, image }: OpenImageProps) {
  const { t } = useTranslation()
  const { announce, isPast, keysOf, dispatch } = useServices()
  const now = useAppNow()
  const side = useSide()
  const id = useId()
  const page = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const picture = usePicture(source.id)
  const [isBroken, setBroken] = useState(false)
  const [picker, setPicker] = useState<PickerPurpose | null>(null)
  const [flash, setFlash] = useState<Spot | null>(null)
  const [hovered, setHovered] = useState<readonly Id[]>([])
  const size = useMemo(() => ({ width: image.width, height: image.height }), [image.width, image.height])
  const { scale, isFit, zoom } = useZoom(size, scroller, sheet)
  const items = useCoded(source.id)
  const painting = usePainted(items)
  const selection = useSideState((state) => (state.sourceId === source.id ? state.selection : null))
  const focusId = useSideState((state) => state.focusCodingId)
  const hover = useHover()

  useEffect(() => {
    if (!flash) return undefined
    const timer = window.setTimeout(() => setFlash(null), flashTime)
    return () => window.clearTimeout(timer)
  }, [flash])

  const openCard = (): void => {
    const here = codingsAt(items, 0, selection).toSorted(
      (a, b) => Number(b.id === focusId) - Number(a.id === focusId),
    )
    if (here.length === 0) return announce(t('reader.nothingCoded'))
    const frame = page.current?.getBoundingClientRect()
    const box = handle.ground.boxOf(selection ?? { start: 0, end: 1 }, 'below')
    const at = { x: (frame?.left ?? 0) + (box?.left ?? 0), y: (frame?.top ?? 0) + (box?.top ?? 0) + 24 }
    hover.open(
      'card',
      here.map((item) => item.id),
      at,
    )
  }
  const draw = (): void => {
    const area = middleOf(scroller.current, sheet.current, scale, size)
    handle.select({ start: 0, end: 1, area })
    handle.focus()
    announce(t('image.drawing', { where: whereWords(t, area) }))
  }
  const handle = useImageHandle({
    sourceId: source.id,
    size,
    scale,
    page,
    scroller,
    sheet,
    shown: painting.items,
    openPicker: setPicker,
    openCard,
    onFlash: setFlash,
    work: { zoom, draw, adjust: (codingId) => keys.adjust(codingId) },
  })
  const focused = items.find((item) => item.id === focusId)
  const isCoded = focused !== undefined && selection !== null && sameSpot(focused, selection)
  const held = selection?.area && !(isCoded && isPast) ? selection.area : null
  const drawing = useDrawing({
    scroller,
    sheet,
    size,
    scale,
    held,
    isPanning: () => keys.panning(),
    onDraw: (area) => handle.select({ start: 0, end: 1, area }),
    onChange: (area) => {
      if (keys.adjusting || !isCoded) return handle.select({ start: 0, end: 1, area })
      void resize(now(), handle, focused.id, { start: 0, end: 1, area }).finally(() => {
        const item = handle.items().find((one) => one.id === focused.id)
        if (item) handle.select(item)
      })
    },
    onClick: (at) => {
      hover.close()
      const here = under(painting.items, at)
      const next = here[(here.findIndex((item) => item.id === focusId) + 1) % Math.max(1, here.length)]
      if (next) select(next)
      else if (selection) {
        dispatch({ type: 'select', selection: null, caret: 0, side })
        dispatch({ type: 'focus-coding', id: null, side })
      }
    },
    onPoint: (at, event) => {
      const here = at && event.target instanceof Element ? under(painting.items, at) : []
      const ids = here.filter((item) => here[0] && sameSpot(item, here[0])).map((item) => item.id)
      setHovered((was) => (was.join() === ids.join() ? was : ids))
      hover.point(ids, { x: event.clientX, y: event.clientY })
    },
  })
  const keys = useImageKeys({ handle, size, scale, items, selection, cancel: drawing.cancel })
  const select = useCallback(
    (item: CodedItem): void => {
      dispatch({ type: 'focus-coding', id: item.id, side })
      handle.select(item)
    },
    [dispatch, side, handle],
  )
  const onDrop = (event: DragEvent): void => {
    const codeId = event.dataTransfer.getData(codeDragType)
    if (codeId === '' || !now().store.get('codes', codeId)) return
    event.preventDefault()
    const { left = 0, top = 0 } = sheet.current?.getBoundingClientRect() ?? {}
    const at = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale }
    const dropped: Spot =
      selection?.area && holds(selection.area, at)
        ? selection
        : (under(painting.items, at)[0] ?? { start: 0, end: 1 })
    handle.select(dropped)
    void applyCodes(now(), handle, dropped, [codeId])
  }

  const failure = picture && 'failed' in picture ? picture.failed : isBroken ? t('image.failedLead') : null
  const isWhole = selection !== null && !selection.area
  return (
    <div className={reader.reader}>
      <ReaderHeader source={source} where={null} extent={t('image.size', { ...size })}>
        <ImageTools
          scale={scale}
          isFit={isFit}
          isWhole={isWhole}
          zoom={zoom}
          onDraw={draw}
          onWhole={() => {
            handle.select({ start: 0, end: 1 })
            handle.focus()
            announce(t('image.selectedWhole'))
          }}
        />
        <ShowMenu all={items} {...painting} length={null} />
      </ReaderHeader>
      <div className={reader.page} ref={page}>
        {failure === null ? (
          // Drawn on with mouse and keys, as the help says that goes with it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            ref={scroller}
            className={classes.scroller}
            role="application"
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            data-pane-focus=""
            data-panning={keys.isPanning || undefined}
            aria-label={t('image.label', { name: source.name })}
            aria-describedby={`${id}-help`}
            onKeyDown={keys.onKeyDown}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(codeDragType)) event.preventDefault()
            }}
            onDrop={onDrop}
            {...drawing.handlers}
          >
            <p id={`${id}-help`} className="visually-hidden">
              {t('image.help', { draw: keysOf('reader.draw') ?? '' })}
            </p>
            <div className={classes.frame}>
              <div
                ref={sheet}
                className={classes.sheet}
                style={{
                  width: size.width * scale,
                  height: size.height * scale,
                  ...(keys.isPanning
                    ? { cursor: 'inherit' }
                    : drawing.cursor
                      ? { cursor: drawing.cursor }
                      : {}),
                }}
              >
                {picture && 'url' in picture ? (
                  <img
                    className={classes.image}
                    data-pixels={scale >= pixelated || undefined}
                    src={picture.url}
                    alt={t('image.alt', { name: source.name, ...size })}
                    draggable={false}
                    decoding="async"
                    onError={() => setBroken(true)}
                  />
                ) : (
                  <Spinner label={t('reader.loading')} />
                )}
                <Areas
                  items={painting.items}
                  size={size}
                  scale={scale}
                  focusId={focusId}
                  hovered={hovered}
                  onSelect={select}
                />
                <Selected
                  spot={drawing.draft ? { start: 0, end: 1, area: drawing.draft } : selection}
                  flash={flash}
                  size={size}
                  scale={scale}
                  isCoded={isCoded && drawing.draft === null}
                  hasHandles={held !== null}
                />
              </div>
            </div>
          </div>
        ) : (
          <div className={reader.blank}>
            <EmptyState
              icon={<ImageOff size={32} strokeWidth={1.25} aria-hidden />}
              title={t('image.failed')}
            >
              {failure}
            </EmptyState>
          </div>
        )}
        {drawing.draft || keys.adjusting ? null : (
          <ReaderFloats
            handle={handle}
            items={items}
            picker={picker}
            onClosePicker={() => {
              setPicker(null)
              handle.focus()
            }}
          />
        )}
        {hover.shown ? (
          <HoverCard
            shown={hover.shown}
            items={items}
            onEnter={hover.keep}
            onLeave={hover.leave}
            onChoose={(codingId) => {
              const item = items.find((one) => one.id === codingId)
              hover.close()
              if (item) select(item)
              handle.focus()
            }}
            onClose={(back) => {
              hover.close()
              if (back) handle.focus()
            }}
          />
        ) : null}
      </div>
    </div>
  )
}
