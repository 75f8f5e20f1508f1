import { useEffect, useState } from 'react'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'
import type { OpenPdf } from './open-pdf'
import { pageBook } from './page-book'
import type { PageBook } from './page-book'

/** A document with its pages, or why it cannot be shown; `null` while it is on its way. */
export interface PdfState {
  readonly book: PageBook | null
  readonly pdf: OpenPdf | null
  readonly failed: string | null
}

/** The pages of a source: where words stand on them first, because that is there sooner. */
export function usePdf(sourceId: Id, revisionId: Id, damaged: string): PdfState {
  const { client, sentence } = useServices()
  const [layout, setLayout] = useState<{ readonly of: Id; readonly book: PageBook } | null>(null)
  const [file, setFile] = useState<{ readonly of: Id; readonly pdf: OpenPdf } | null>(null)
  const [failed, setFailed] = useState<{ readonly of: Id; readonly why: string } | null>(null)
  useEffect(() => {
    let wanted = true
    client.call('source.layout', { revisionId }).then(
      (pages) => wanted && setLayout({ of: revisionId, book: pageBook(pages ?? []) }),
      (error: unknown) => wanted && setFailed({ of: sourceId, why: sentence(error) }),
    )
    return () => {
      wanted = false
    }
  }, [client, sentence, sourceId, revisionId])
  useEffect(() => {
    let wanted = true
    let opened: OpenPdf | null = null
    const open = async (): Promise<void> => {
      const [{ openPdf }, { bytes }] = await Promise.all([
        import('./open-pdf'),
        client.call('source.original', { sourceId }),
      ])
      if (!wanted) return
      try {
        opened = await openPdf(bytes)
      } catch {
        if (wanted) setFailed({ of: sourceId, why: damaged })
        return
      }
      if (wanted) setFile({ of: sourceId, pdf: opened })
      else opened.close()
    }
    open().catch((error: unknown) => wanted && setFailed({ of: sourceId, why: sentence(error) }))
    return () => {
      wanted = false
      opened?.close()
    }
  }, [client, sentence, sourceId, damaged])
  return {
    book: layout?.of === revisionId ? layout.book : null,
    pdf: file?.of === sourceId ? file.pdf : null,
    failed: failed?.of === sourceId ? failed.why : null,
  }
}
