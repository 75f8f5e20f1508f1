import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPdf } from './open-pdf'
import classes from './Pages.module.css'

export interface PageCanvasProps {
  readonly pdf: OpenPdf | null
  /** From 0. */
  readonly page: number
  /** Px on the screen for a point. */
  readonly scale: number
  readonly label: string
  /** Id of the words that say where the text is. */
  readonly hintId: string
}

/** How long a page must stay before it is drawn, ms: who scrolls past does not wait for each. */
const patience = 40

/** A page as it looks. While it is drawn at another size, the drawing that is there is stretched. */
export function PageCanvas({ pdf, page, scale, label, hintId }: PageCanvasProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!pdf) return undefined
    const stop = new AbortController()
    const draw = async (): Promise<void> => {
      const shown = canvas.current
      if (!shown) return
      const drawn = document.createElement('canvas')
      await pdf.draw(page, scale * window.devicePixelRatio, drawn, stop.signal)
      if (stop.signal.aborted) return
      shown.width = drawn.width
      shown.height = drawn.height
      shown.getContext('2d')?.drawImage(drawn, 0, 0)
      shown.dataset['drawn'] = String(page + 1)
      drawn.width = 0
      setFailed(false)
    }
    const timer = setTimeout(() => {
      draw().catch(() => !stop.signal.aborted && setFailed(true))
    }, patience)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [pdf, page, scale])
  return (
    <>
      <canvas
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={label}
        aria-describedby={hintId}
      />
      {failed ? <p className={classes.failed}>{t('pdf.pageFailed')}</p> : null}
    </>
  )
}
