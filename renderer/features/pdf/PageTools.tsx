import { Contrast, Minus, MoveHorizontal, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { papers, zoomBounds } from '../../session/pages'
import type { PagesLook } from '../../session/pages'
import type { PageBook } from './page-book'
import classes from './Pages.module.css'

export interface PageToolsProps {
  readonly book: PageBook
  readonly labels: readonly string[]
  /** The page that is read, from 0. */
  readonly page: number
  /** Of the size on paper. */
  readonly percent: number
  readonly look: PagesLook
  readonly onGo: (page: number) => void
  readonly onLook: (look: Partial<PagesLook>) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Sizes that are stepped through, in percent. */
const steps = [50, 75, 100, 125, 150, 175, 200, 250, 300]

/** The page, the size, and the paper where the window is dark. */
export function PageTools({ book, labels, page, percent, look, onGo, onLook }: PageToolsProps) {
  const { t } = useTranslation()
  const fieldId = useId()
  const shown = labels[page] ?? String(page + 1)
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    const wanted = (typed ?? shown).trim()
    setTyped(null)
    const byLabel = labels.indexOf(wanted)
    const byNumber = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1
    const to = byLabel >= 0 ? byLabel : byNumber
    if (to >= 0 && to < book.count) onGo(to)
  }
  const zoom = (to: number | undefined): void => {
    if (to !== undefined) onLook({ zoom: Math.min(zoomBounds.max, Math.max(zoomBounds.min, to / 100)) })
  }
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('pdf.tools')}>
      <span className={classes.field}>
        <label htmlFor={fieldId}>{t('pdf.goTo')}</label>
        <input
          id={fieldId}
          className={classes.number}
          value={typed ?? shown}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go()
            else if (event.key === 'Escape') setTyped(null)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <span>{t('pdf.of', { count: book.count })}</span>
      </span>
      <IconButton
        size="s"
        label={t('pdf.smaller')}
        isDisabled={percent <= 50}
        onPress={() => zoom(steps.findLast((step) => step < percent))}
      >
        <Minus {...icon} />
      </IconButton>
      <span className={classes.zoom}>{t('pdf.percent', { percent })}</span>
      <IconButton
        size="s"
        label={t('pdf.larger')}
        isDisabled={percent >= 300}
        onPress={() => zoom(steps.find((step) => step > percent))}
      >
        <Plus {...icon} />
      </IconButton>
      <IconButton
        size="s"
        label={t('pdf.fitWidth')}
        isOn={look.zoom === 'width'}
        onPress={() => onLook({ zoom: look.zoom === 'width' ? 1 : 'width' })}
      >
        <MoveHorizontal {...icon} />
      </IconButton>
      <span className={classes.dark}>
        <Menu
          label={t('pdf.paper.label')}
          placement="bottom end"
          trigger={
            <IconButton size="s" label={t('pdf.paper.label')}>
              <Contrast {...icon} />
            </IconButton>
          }
          entries={papers.map((paper) => ({
            id: paper,
            label: t(`pdf.paper.${paper}`),
            isChosen: look.paper === paper,
            onAction: () => onLook({ paper }),
          }))}
        />
      </span>
    </div>
  )
}
