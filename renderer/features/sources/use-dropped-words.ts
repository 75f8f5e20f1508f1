import { useEffect } from 'react'
import { holdsFiles } from './dropped-files'
import { isAddress, pastedFrom } from './pasted'
import type { Pasted } from './pasted'

/** Where a drop is words for a field, as the browser does it by itself. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))

const takesPaste = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-takes-paste]') !== null

/**
 * Hears of what other programs drop that is no file: an address anywhere, words on what takes a paste. Without this a
 * browser would leave the app for the address. `take` null: nothing is taken now, and the app is not left either.
 */
export function useDroppedWords(take: ((found: Pasted) => void) | null): void {
  useEffect(() => {
    // What is dragged within the window, such as a code or a link of a memo, is no business of the sources.
    let isOwn = false
    const begin = (): void => void (isOwn = true)
    const end = (): void => void (isOwn = false)
    const isMeant = ({ dataTransfer: data, target }: DragEvent): boolean =>
      !isOwn &&
      data !== null &&
      !holdsFiles(data) &&
      !isField(target) &&
      (data.types.includes('text/uri-list') || (takesPaste(target) && data.types.includes('text/plain')))
    const hover = (event: DragEvent): void => {
      if (!isMeant(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = take ? 'copy' : 'none'
    }
    const drop = (event: DragEvent): void => {
      const isTaken = isMeant(event)
      isOwn = false
      if (!isTaken || !event.dataTransfer) return
      event.preventDefault()
      const found = pastedFrom(event.dataTransfer)
      const address = event.dataTransfer.getData('text/uri-list').split(/\r?\n/u).find(isAddress)
      if (take && (address !== undefined || found.text.trim() !== ''))
        take(address === undefined ? found : { text: address, html: null })
    }
    window.addEventListener('dragstart', begin)
    window.addEventListener('dragend', end)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragstart', begin)
      window.removeEventListener('dragend', end)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [take])
}
