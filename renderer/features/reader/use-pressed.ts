import { useEffect, useState } from 'react'

/** Whether a mouse button is held down over what scrolls: the text and its margin, or the image: something is being selected or stretched. */
export function usePressed(scroller: HTMLElement): boolean {
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    const down = (): void => setPressed(true)
    const up = (): void => setPressed(false)
    scroller.addEventListener('pointerdown', down)
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const
    for (const end of ends) window.addEventListener(end, up)
    return () => {
      scroller.removeEventListener('pointerdown', down)
      for (const end of ends) window.removeEventListener(end, up)
    }
  }, [scroller])
  return pressed
}
