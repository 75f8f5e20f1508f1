import type { EditorView } from '@codemirror/view'
import { useEffect, useState } from 'react'

/** Whether a mouse button is held down over the text or its margin: something is being selected or stretched. */
export function usePressed(view: EditorView): boolean {
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    const down = (): void => setPressed(true)
    const up = (): void => setPressed(false)
    view.scrollDOM.addEventListener('pointerdown', down)
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const
    for (const end of ends) window.addEventListener(end, up)
    return () => {
      view.scrollDOM.removeEventListener('pointerdown', down)
      for (const end of ends) window.removeEventListener(end, up)
    }
  }, [view])
  return pressed
}
