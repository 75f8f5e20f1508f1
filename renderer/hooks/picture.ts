import { useEffect, useState } from 'react'
import type { Client } from '../../shared/contract/client'
import type { Id } from '../../shared/model/entities'
import { useServices } from '../hooks'

/** Images that were asked for last stay at hand. */
const kept = 6

const shelves = new WeakMap<Client, Map<Id, Promise<Blob>>>()

/** What is shown of an image, asked of the host once; of an animated one the first picture. Rejects with its Problem. */
export function pictureOf(client: Client, sourceId: Id): Promise<Blob> {
  const shelf = shelves.get(client) ?? new Map<Id, Promise<Blob>>()
  shelves.set(client, shelf)
  const known = shelf.get(sourceId)
  if (known) return known
  const asked = client
    .call('source.picture', { sourceId })
    .then(({ bytes, mime, animated }) => {
      const blob = new Blob([bytes], { type: mime })
      return animated ? firstPicture(blob) : blob
    })
    .catch((error: unknown) => {
      shelf.delete(sourceId)
      throw error
    })
  shelf.set(sourceId, asked)
  for (const id of shelf.keys()) {
    if (shelf.size <= kept) break
    shelf.delete(id)
  }
  return asked
}

async function firstPicture(animated: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(animated)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.convertToBlob()
}

/** An image to be shown, by an address that holds while the caller is there. */
export type Shown = { readonly url: string } | { readonly failed: string }

/** What is shown of an image: null while it is on its way, or why it cannot be had. */
export function usePicture(sourceId: Id): Shown | null {
  const { client, sentence } = useServices()
  const [answer, setAnswer] = useState<{ readonly of: Id; readonly value: Shown } | null>(null)
  useEffect(() => {
    let wanted = true
    let url = ''
    pictureOf(client, sourceId).then(
      (blob) => {
        if (!wanted) return
        url = URL.createObjectURL(blob)
        setAnswer({ of: sourceId, value: { url } })
      },
      (error: unknown) => wanted && setAnswer({ of: sourceId, value: { failed: sentence(error) } }),
    )
    return () => {
      wanted = false
      if (url !== '') URL.revokeObjectURL(url)
    }
  }, [client, sentence, sourceId])
  return answer?.of === sourceId ? answer.value : null
}
