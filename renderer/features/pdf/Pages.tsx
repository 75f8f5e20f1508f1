import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/EmptyState'
import { Spinner } from '../../components/Spinner'
import type { PagesProps } from '../../session/page-view'
import { PageScroller } from './PageScroller'
import { usePdf } from './use-pdf'
import type { PdfState } from './use-pdf'
import classes from './Pages.module.css'

/** The pages of a PDF as they look, with what is coded on them; words are selected on them as in the text. */
export function Pages(props: PagesProps) {
  const { t } = useTranslation()
  const { sourceId, revisionId } = props
  const { book, pdf, failed } = usePdf(sourceId, revisionId, t('pdf.damaged'))
  return (
    <section className={classes.pages} aria-label={t('pdf.pagesOf', { name: props.name })}>
      {failed !== null ? (
        <div className={classes.blank}>
          <EmptyState title={t('pdf.failed')}>{failed}</EmptyState>
        </div>
      ) : (
        <Loaded {...props} book={book} pdf={pdf} />
      )}
    </section>
  )
}

function Loaded({ book, pdf, ...props }: PagesProps & Pick<PdfState, 'book' | 'pdf'>) {
  const { t } = useTranslation()
  if (book && book.count > 0) return <PageScroller {...props} book={book} pdf={pdf} />
  return (
    <div className={classes.blank}>
      {book ? <EmptyState title={t('pdf.noPages')} /> : <Spinner label={t('pdf.loading')} />}
    </div>
  )
}
