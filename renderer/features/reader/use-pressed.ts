import type { EditorView } from '@codemirror/view'
import { useEffect, useState } from 'react'

/** Whether a mouse button is held down over the text: a selection is being made. */
export function usePressed(view: EditorView): boolean {
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    const down = (): void => setPressed(true)
    const up = (): void => setPressed(false)
    view.contentDOM.addEventListener('pointerdown', down)
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const
    for (const end of ends) window.addEventListener(end, up)
    return () => {
      view.contentDOM.removeEventListener('pointerdown', down)
      for (const end of ends) window.removeEventListener(end, up)
    }
  }, [view])
  return pressed
}
