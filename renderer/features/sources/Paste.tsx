import { useCallback, useEffect, useState } from 'react'
import { useIsPast, useServices, useSession } from '../../hooks'
import { nothingPasted, pastedFrom } from './pasted'
import type { Pasted } from './pasted'
import { PasteDialog } from './PasteDialog'
import { chosenFiles } from './taken-file'
import type { TakenFile } from './taken-file'
import { useDroppedWords } from './use-dropped-words'

export interface PasteProps {
  readonly isIdle: boolean
  readonly onTake: (files: readonly TakenFile[]) => void
}

/**
 * Takes what is pasted while the list of sources has the keyboard, or when a dialog for it is asked for, and words and
 * addresses that are dropped.
 */
export function Paste({ isIdle, onTake }: PasteProps) {
  const app = useServices()
  const isPast = useIsPast()
  const wanted = useSession((session) => session.dialog === 'paste')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const mayPaste = isIdle && !isPast
  const show = useCallback(
    (found: Pasted): void => {
      setPasted(found)
      app.dispatch({ type: 'dialog', dialog: 'paste' })
    },
    [app],
  )
  useDroppedWords(mayPaste ? show : null)

  useEffect(() => {
    if (!mayPaste) return
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event
      if (!(target instanceof Element) || !clipboardData) return
      if (!target.closest('[data-takes-paste]') || target.matches('input, textarea')) return
      event.preventDefault()
      if (clipboardData.files.length > 0) return onTake(chosenFiles(clipboardData.files))
      const found = pastedFrom(clipboardData)
      if (found.text.trim() === '') return
      show(found)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [show, mayPaste, onTake])

  if (!wanted || !isIdle) return null
  const close = (): void => {
    setPasted(null)
    app.dispatch({ type: 'dialog', dialog: null })
  }
  return (
    <PasteDialog
      first={pasted ?? nothingPasted}
      onClose={close}
      onTake={(file) => {
        close()
        onTake([file])
      }}
    />
  )
}
