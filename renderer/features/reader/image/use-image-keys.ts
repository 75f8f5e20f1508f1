import i18next from 'i18next'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { moved, pulled, sameSpot } from '../../../../shared/image/area'
import type { Area, Size, Spot } from '../../../../shared/image/area'
import type { Id } from '../../../../shared/model/entities'
import { useAppNow, useServices } from '../../../hooks'
import { whereWords } from '../../../hooks/image-words'
import { resize } from '../acts'
import type { CodedItem } from '../coded-item'
import { hearKey } from '../keys'
import type { ImageHandle } from '../reader-handle'
import { useSide } from '../side'

const arrows: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Screen px of one step. */
const step = 10

export interface KeyParts {
  readonly handle: ImageHandle
  readonly size: Size
  readonly scale: number
  readonly items: readonly CodedItem[]
  readonly selection: Spot | null
  /** Gives up what the mouse is drawing; answers whether it was anything. */
  readonly cancel: () => boolean
}

/** The keyboard of an image: rectangles are moved and stretched with the arrows, all else is heard as in a text. */
export function useImageKeys({ handle, size, scale, items, selection, cancel }: KeyParts) {
  const now = useAppNow()
  const { dispatch, announce, isPast } = useServices()
  const side = useSide()
  const panning = useRef(false)
  const [isPanning, setPanning] = useState(false)
  /** The coding whose area is being moved with the keyboard. */
  const [adjusting, setAdjusting] = useState<Id | null>(null)
  const adjusted = items.find((item) => item.id === adjusting)
  if (adjusting !== null && !adjusted) setAdjusting(null)
  const isDraft = selection?.area !== undefined && !items.some((item) => sameSpot(item, selection))

  useEffect(() => {
    const release = (event: Event): void => {
      if (event instanceof globalThis.KeyboardEvent && event.key !== ' ') return
      panning.current = false
      setPanning(false)
    }
    window.addEventListener('keyup', release)
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('keyup', release)
      window.removeEventListener('blur', release)
    }
  }, [])

  const put = (area: Area): void => {
    dispatch({ type: 'select', selection: { start: 0, end: 1, area }, caret: 0, side })
    announce(i18next.t('image.at', { ...area }))
  }
  const arrow = (event: KeyboardEvent, area: Area): boolean => {
    const way = arrows[event.key]
    if (!way || event.ctrlKey || event.metaKey) return false
    const far = event.altKey ? 1 : Math.max(1, Math.round(step / scale))
    const by = { x: way.x * far, y: way.y * far }
    put(event.shiftKey ? pulled(area, { x: 1, y: 1 }, by, size) : moved(area, by, size))
    return true
  }
  const keep = async (item: CodedItem): Promise<void> => {
    setAdjusting(null)
    if (!selection || sameSpot(item, selection)) return
    await resize(now(), handle, item.id, selection)
    const spot = handle.items().find(({ id }) => id === item.id)
    if (spot) handle.select(spot)
  }
  const leave = (): void => {
    dispatch({ type: 'select', selection: null, caret: 0, side })
    dispatch({ type: 'focus-coding', id: null, side })
    if (isDraft) announce(i18next.t('image.dropped'))
  }
  const heard = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    if (selection?.area && (isDraft || adjusted) && arrow(event, selection.area)) return true
    if (adjusted && event.key === 'Enter') {
      void keep(adjusted)
      return true
    }
    if (event.key === 'Escape') {
      if (cancel()) return true
      if (adjusted) {
        setAdjusting(null)
        handle.select(adjusted)
        return true
      }
      if (selection) leave()
      return selection !== null
    }
    if (event.key === ' ') {
      panning.current = true
      setPanning(true)
      return true
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      handle.select({ start: 0, end: 1 })
      announce(i18next.t('image.selectedWhole'))
      return true
    }
    return hearKey(event.nativeEvent, now())
  }
  return {
    isPanning,
    panning: () => panning.current,
    adjusting: adjusted ?? null,
    isDraft,
    onKeyDown: (event: KeyboardEvent): void => {
      if (!heard(event)) return
      event.preventDefault()
      event.stopPropagation()
    },
    adjust: (id: Id): void => {
      const item = items.find((one) => one.id === id)
      if (!item?.area || isPast) return
      handle.select(item)
      setAdjusting(id)
      announce(i18next.t('image.adjusting', { code: item.name, where: whereWords(i18next.t, item.area) }))
    },
  }
}
