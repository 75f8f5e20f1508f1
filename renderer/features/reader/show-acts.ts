import i18next from 'i18next'
import type { App } from '../../hooks'
import type { Shown } from '../../session'
import { sideOf } from '../../session/sides'
import { codingsAt } from './overlap'
import type { ReaderHandle } from './reader-handle'

/** Nothing hidden, nothing faded. */
export const everything: Shown = { coderIds: null, codeIds: null, focusCodeId: null, plain: false }

/** Takes the codes out of sight, or brings them back. Neither the text nor the selection changes. */
export function togglePlain(app: App, reader: ReaderHandle): void {
  const plain = !app.session.shown.plain
  app.dispatch({ type: 'shown', shown: { plain } })
  app.announce(
    plain ? i18next.t('marks.show.plain', { count: reader.items().length }) : i18next.t('marks.show.back'),
  )
}

/** Lets the code of the coding at the caret stand out, or none any more. */
export function toggleFocus(app: App, reader: ReaderHandle): void {
  if (app.session.shown.focusCodeId !== null) {
    app.dispatch({ type: 'shown', shown: { focusCodeId: null } })
    return app.announce(i18next.t('marks.show.noFocus'))
  }
  const { focusCodingId } = sideOf(app.session, reader.side)
  const here = codingsAt(reader.shown(), reader.caret(), reader.selection())
  const item = here.find(({ id }) => id === focusCodingId) ?? here[0]
  if (!item) return app.announce(i18next.t('marks.show.noCodeHere'))
  app.dispatch({ type: 'shown', shown: { focusCodeId: item.codeId } })
  app.announce(i18next.t('marks.show.focused', { code: item.name }))
}

/** Shows all codings again. */
export function showAll(app: App): void {
  app.dispatch({ type: 'shown', shown: everything })
  app.announce(i18next.t('marks.show.allShown'))
}
