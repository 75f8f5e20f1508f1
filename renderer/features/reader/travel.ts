import i18next from 'i18next'
import { paragraphs } from '../../../shared/text/segments'
import { shortcutText } from '../../components/Kbd'
import type { App } from '../../hooks'
import { sideOf } from '../../session/sides'
import { focused, resize } from './acts'
import { moveEdge } from './edges'
import { flash } from './focus-view'
import { neighbour, nextUncoded } from './overlap'
import type { ReaderHandle, TextHandle } from './reader-handle'
import { selectionOf } from './selecting'

/** Goes to the next coding, or to the one before, and selects its words. */
export function goToCoding(app: App, reader: ReaderHandle, back: boolean): void {
  const caret = reader.selection()?.start ?? reader.caret()
  if (app.session.shown.plain) {
    const keys = app.keysOf('reader.plain')
    return app.announce(
      keys === undefined
        ? i18next.t('marks.show.plainFirstMenu')
        : i18next.t('marks.show.plainFirst', { keys: shortcutText(keys) }),
    )
  }
  const item = neighbour(
    reader.shown(),
    { caret, focusId: sideOf(app.session, reader.side).focusCodingId },
    back,
  )
  if (!item) return app.announce(i18next.t(back ? 'reader.noneBefore' : 'reader.noneAfter'))
  app.dispatch({ type: 'focus-coding', id: item.id, side: reader.side })
  reader.select(item)
  app.announce(i18next.t('reader.at', { code: item.name }))
}

/** Goes to the next paragraph in which no word is coded. */
export function goToUncoded(app: App, reader: TextHandle): void {
  const { view, text } = reader
  const next = nextUncoded(reader.items(), paragraphs(text), view.state.selection.main.to)
  if (!next) return app.announce(i18next.t('reader.allCoded'))
  view.dispatch({ selection: { anchor: next.start }, scrollIntoView: true, userEvent: 'select' })
  flash(view, next)
}

/**
 * Moves the nearer edge by a word: of the coding in focus where the selection is that passage or there is none, else of
 * the selection.
 */
export async function nudgeEdge(
  app: App,
  reader: TextHandle,
  by: 'left' | 'right',
  gesture: string,
): Promise<void> {
  const { view, text } = reader
  const selection = selectionOf(view.state)
  const item = focused(app, reader)
  const caret = view.state.selection.main.head
  const whole = item && selection && item.start === selection.start && item.end === selection.end
  if (item && (whole || !selection)) {
    const range = moveEdge(text, item, caret, by)
    if (range.start === item.start && range.end === item.end) return
    await resize(app, reader, item.id, range, gesture)
    if (whole) {
      const startMoved = range.start !== item.start
      view.dispatch({
        selection: startMoved
          ? { anchor: range.end, head: range.start }
          : { anchor: range.start, head: range.end },
        scrollIntoView: true,
        userEvent: 'select',
      })
    }
  } else if (selection) {
    const range = moveEdge(text, selection, caret, by)
    const atStart = caret === selection.start
    view.dispatch({
      selection: atStart
        ? { anchor: range.end, head: range.start }
        : { anchor: range.start, head: range.end },
      scrollIntoView: true,
      userEvent: 'select',
    })
  } else app.announce(i18next.t('reader.nothingCoded'))
}
