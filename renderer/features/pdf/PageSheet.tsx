import { memo, useMemo } from 'react'
import type { Id } from '../../../shared/model/entities'
import { overlaps } from '../../../shared/text/range'
import type { Range } from '../../../shared/text/range'
import type { Paper } from '../../session/pages'
import type { OpenPdf } from './open-pdf'
import type { PageBook } from './page-book'
import type { PageRows } from './page-rows'
import { PageCanvas } from './PageCanvas'
import { PageMarks } from './PageMarks'
import type { PagesProps } from '../../session/page-view'
import { PageStripes } from './PageStripes'
import classes from './Pages.module.css'

export interface PageSheetProps extends Pick<
  PagesProps,
  'text' | 'items' | 'selection' | 'found' | 'onHover' | 'onChoose'
> {
  readonly page: number
  readonly label: string
  readonly hintId: string
  readonly pdf: OpenPdf | null
  readonly book: PageBook
  readonly rows: PageRows
  readonly strongIds: readonly (Id | null)[]
  readonly caret: number | null
  readonly flash: Range | null
  readonly paper: Paper
}

/** One page with what is painted on it and beside it. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { page, label, hintId, pdf, book, rows, text, items, strongIds, caret, paper } = props
  const { onHover, onChoose } = props
  const runs = book.runs(page)
  const range = useMemo(() => book.rangeOf(page), [book, page])
  const near = (part: Range | null): Range | null => (part && overlaps(part, range) ? part : null)
  return (
    <div className={classes.sheet} style={{ top: rows.top(page) }}>
      <div
        className={classes.paper}
        data-page={page}
        data-paper={paper}
        data-theme={paper === 'inverted' ? undefined : 'light'}
        style={{ width: rows.width(page), height: rows.height(page) }}
      >
        <PageCanvas pdf={pdf} page={page} scale={rows.scale * 10} label={label} hintId={hintId} />
        <PageMarks
          runs={runs}
          range={range}
          text={text}
          items={items}
          strongIds={strongIds}
          selection={near(props.selection)}
          caret={caret}
          flash={near(props.flash)}
          found={props.found}
          size={book.size(page)}
        />
      </div>
      <PageStripes
        runs={runs}
        range={range}
        text={text}
        items={items}
        strongIds={strongIds}
        scale={rows.scale}
        onHover={onHover}
        onChoose={onChoose}
      />
    </div>
  )
})
