import { useEffect, useState } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Area } from '../../shared/image/area'
import type { Id, Picture, Quotation } from '../../shared/model/entities'
import { useServices } from '../hooks'
import { pictureOf } from './picture'

/** Largest crop, px: twice what is shown, for screens with fine dots. */
const widest = 320
const highest = 192

/** How long a decoded image is kept for further crops, ms. */
const rest = 4000
/** Crops that stay at hand. */
const most = 1000

interface Shelf {
  readonly crops: Map<string, Promise<string>>
  readonly bitmaps: Map<Id, { readonly bitmap: Promise<ImageBitmap>; timer: number }>
}

const shelves = new WeakMap<Client, Shelf>()

function shelfOf(client: Client): Shelf {
  const known = shelves.get(client)
  if (known) return known
  const made: Shelf = { crops: new Map(), bitmaps: new Map() }
  shelves.set(client, made)
  return made
}

/** The decoded image; let go of when it has not been asked for for a while. */
function bitmapOf(client: Client, sourceId: Id): Promise<ImageBitmap> {
  const { bitmaps } = shelfOf(client)
  const known = bitmaps.get(sourceId)
  const held = known ?? {
    bitmap: pictureOf(client, sourceId).then((blob) => createImageBitmap(blob)),
    timer: 0,
  }
  bitmaps.set(sourceId, held)
  window.clearTimeout(held.timer)
  held.timer = window.setTimeout(() => {
    bitmaps.delete(sourceId)
    void held.bitmap.then((bitmap) => bitmap.close()).catch(() => undefined)
  }, rest)
  return held.bitmap
}

async function draw(client: Client, sourceId: Id, { x, y, width, height }: Area): Promise<string> {
  const bitmap = await bitmapOf(client, sourceId)
  const scale = Math.min(widest / width, highest / height, 1)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas to draw on')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/webp', 0.85)
}

/** An address of what a place of an image looks like, small; drawn once and kept. */
function cropOf(client: Client, quotation: Quotation, image: Picture): Promise<string> {
  const area = quotation.area ?? { x: 0, y: 0, width: image.width, height: image.height }
  const key = `${quotation.sourceId} ${area.x} ${area.y} ${area.width} ${area.height}`
  const { crops } = shelfOf(client)
  const known = crops.get(key)
  if (known) return known
  const made = draw(client, quotation.sourceId, area)
  crops.set(key, made)
  made.catch(() => crops.delete(key))
  for (const oldest of crops.keys()) {
    if (crops.size <= most) break
    crops.delete(oldest)
  }
  return made
}

/**
 * What a quotation of an image looks like, as the address of a small picture; null for words, while it is on its way, and
 * where it cannot be had: words stand beside it always.
 */
export function useCrop(quotation: Quotation): string | null {
  const { client, store } = useServices()
  const image = store.get('sources', quotation.sourceId)?.image
  const [crop, setCrop] = useState<{ readonly of: Quotation; readonly url: string } | null>(null)
  useEffect(() => {
    // Where nothing can be drawn, as in tests without a browser, the words are enough.
    if (!image || typeof createImageBitmap !== 'function') return undefined
    let wanted = true
    cropOf(client, quotation, image).then(
      (url) => wanted && setCrop({ of: quotation, url }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [client, image, quotation])
  return crop?.of === quotation ? crop.url : null
}
