import type { Id } from '../../../shared/model/entities'
import type { App } from '../../hooks'
import { pageLooks } from '../../session/pages'
import type { PageLook } from '../../session/pages'
import type { ReaderHandle } from './reader-handle'

/** Shows the text of a PDF, its pages, or both; remembered for this source. */
export function lookAt({ session, dispatch }: App, sourceId: Id, look: PageLook): void {
  dispatch({ type: 'pages', pages: { looks: { ...session.pages.looks, [sourceId]: look } } })
}

/** Goes on from text to page to both, where the open source has pages. */
export function nextLook(app: App, reader: ReaderHandle): void {
  if (app.store.get('sources', reader.sourceId)?.format !== 'pdf') return
  const at = pageLooks.indexOf(app.session.pages.looks[reader.sourceId] ?? 'text')
  lookAt(app, reader.sourceId, pageLooks[(at + 1) % pageLooks.length] ?? 'text')
}
