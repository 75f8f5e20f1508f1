import { Maximize2, Scan, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/IconButton'
import { useIsPast, useKeysOf } from '../../../hooks'
import type { ImageWork } from '../reader-handle'
import classes from './Image.module.css'

export interface ImageToolsProps {
  /** Screen px per pixel of the image. */
  readonly scale: number
  readonly isFit: boolean
  readonly isWhole: boolean
  readonly zoom: ImageWork['zoom']
  readonly onDraw: () => void
  readonly onWhole: () => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with an image, in its header. */
export function ImageTools({ scale, isFit, isWhole, zoom, onDraw, onWhole }: ImageToolsProps) {
  const { t, i18n } = useTranslation()
  const keysOf = useKeysOf()
  const isPast = useIsPast()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(scale)
  return (
    <div className={classes.tools} role="group" aria-label={t('image.zoom', { percent })}>
      <IconButton
        label={t('image.do.draw')}
        shortcut={keysOf('reader.draw')}
        isDisabled={isPast}
        onPress={onDraw}
      >
        <SquareDashedMousePointer {...icon} />
      </IconButton>
      <IconButton label={t('image.whole')} shortcut={keysOf('reader.whole')} isOn={isWhole} onPress={onWhole}>
        <Scan {...icon} />
      </IconButton>
      <IconButton label={t('image.zoomOut')} shortcut={keysOf('reader.zoom-out')} onPress={() => zoom('out')}>
        <ZoomOut {...icon} />
      </IconButton>
      <span className={classes.percent} aria-hidden>
        {percent}
      </span>
      <IconButton label={t('image.zoomIn')} shortcut={keysOf('reader.zoom-in')} onPress={() => zoom('in')}>
        <ZoomIn {...icon} />
      </IconButton>
      <IconButton
        label={t(isFit ? 'image.actual' : 'image.fit')}
        shortcut={keysOf(isFit ? 'reader.actual' : 'reader.fit')}
        onPress={() => zoom(isFit ? 'actual' : 'fit')}
      >
        {isFit ? <span className={classes.one}>1:1</span> : <Maximize2 {...icon} />}
      </IconButton>
    </div>
  )
}
