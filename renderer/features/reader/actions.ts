import i18next from 'i18next'
import type { Action } from '../../actions'
import type { App } from '../../hooks'
import {
  applyPinned,
  codeInVivo,
  cycleOverlaps,
  focused,
  nothingMeant,
  repeatLast,
  toggleUnsure,
  uncode,
  unite,
  writeMemo,
} from './acts'
import { nextLook } from './look-acts'
import { grow } from './meant-words'
import { readerOf } from './reader-handle'
import type { ImageHandle, ReaderHandle, TextHandle } from './reader-handle'
import { showAll, toggleFocus, togglePlain } from './show-acts'
import { goToCoding, goToUncoded, nudgeEdge } from './travel'

type Work = (app: App, reader: ReaderHandle) => void | Promise<unknown>

const isReading = (app: App): boolean => readerOf(app) !== null

type TextWork = (app: App, reader: TextHandle) => void | Promise<unknown>
type ImageAct = (app: App, reader: ImageHandle) => void | Promise<unknown>

const act = (
  id: string,
  title: Action['title'],
  group: Action['group'],
  shortcut: string | undefined,
  work: Work,
): Action => ({
  id: `reader.${id}`,
  title,
  group,
  ...(shortcut === undefined ? {} : { shortcut }),
  scope: 'reader',
  needs: 'actions.needs.text',
  when: isReading,
  run: (app) => {
    const reader = readerOf(app)
    return reader ? work(app, reader) : undefined
  },
})

/** As `act`, for what only texts have. */
const inText = (
  id: string,
  title: Action['title'],
  group: Action['group'],
  shortcut: string | undefined,
  work: TextWork,
): Action => ({
  ...act(id, title, group, shortcut, (app, reader) => {
    if (reader.kind === 'text') return work(app, reader)
  }),
  when: (app) => readerOf(app)?.kind === 'text',
})

/** As `act`, for what only images have. */
const inImage = (
  id: string,
  title: Action['title'],
  group: Action['group'],
  shortcut: string | undefined,
  work: ImageAct,
): Action => ({
  ...act(id, title, group, shortcut, (app, reader) => {
    if (reader.kind === 'image') return work(app, reader)
  }),
  needs: 'image.onlyImage',
  when: (app) => readerOf(app)?.kind === 'image',
})

const pick: Work = (app, reader) => {
  if (reader.meant()) reader.openPicker({ kind: 'apply' })
  else app.announce(nothingMeant(reader))
}

const growing =
  (unit: 'sentence' | 'paragraph'): TextWork =>
  (app, { view, text }) => {
    if (!grow(view, text, unit)) app.announce(i18next.t('reader.noWords'))
  }

const selectWhole: ImageAct = (app, reader) => {
  reader.select({ start: 0, end: 1 })
  app.announce(i18next.t('image.selectedWhole'))
}

const adjust: ImageAct = (app, reader) => {
  const item = focused(app, reader)
  if (item?.area) reader.work.adjust(item.id)
  else app.announce(i18next.t('image.nothingToAdjust'))
}

const recodeFocused: Work = (app, reader) => {
  const item = focused(app, reader)
  if (item) reader.openPicker({ kind: 'recode', codingIds: [item.id] })
  else void pick(app, reader)
}

const commentOnFocused: Work = (app, reader) => {
  const item = focused(app, reader)
  if (item) reader.openPicker({ kind: 'comment', codingId: item.id })
  else app.announce(i18next.t('reader.nothingCoded'))
}

/** As `act`, for what changes the project. */
const change = (...parts: Parameters<typeof act>): Action => ({ ...act(...parts), presentOnly: true })
const changeImage = (...parts: Parameters<typeof inImage>): Action => ({
  ...inImage(...parts),
  presentOnly: true,
})
const changeText = (...parts: Parameters<typeof inText>): Action => ({
  ...inText(...parts),
  presentOnly: true,
})

/** Steps of one edge that follow each other within this time are one gesture, and undone together; ms. */
const together = 1500
const gestures = new WeakMap<ReaderHandle, { readonly id: string; readonly at: number }>()
const nudge =
  (by: 'left' | 'right'): TextWork =>
  (app, reader) => {
    const at = performance.now()
    const last = gestures.get(reader)
    const id = last && at - last.at < together ? last.id : crypto.randomUUID()
    gestures.set(reader, { id, at })
    return nudgeEdge(app, reader, by, id)
  }

/** What can be done in the reader. Single letters work while the text has the keyboard, and nowhere else. */
export const actions: readonly Action[] = [
  change('code', 'reader.do.code', 'coding', 'c', pick),
  changeText('in-vivo', 'reader.do.inVivo', 'coding', 'v', codeInVivo),
  change('repeat', 'reader.do.repeat', 'coding', '.', repeatLast),
  change('pinned', 'reader.do.pinned', 'coding', '1', (app, reader) => applyPinned(app, reader, 1)),
  change('memo', 'reader.do.memo', 'coding', 'm', writeMemo),
  change('uncode', 'reader.do.uncode', 'coding', 'u', uncode),
  change('recode', 'reader.do.recode', 'coding', 'r', recodeFocused),
  change('unsure', 'reader.do.unsure', 'coding', 'q', toggleUnsure),
  change('comment', 'reader.do.comment', 'coding', 'k', commentOnFocused),
  change('unite', 'reader.do.unite', 'coding', 'j', (app, reader) =>
    unite(app, reader, focused(app, reader)?.id ?? null),
  ),
  changeText('edge-left', 'reader.do.edgeLeft', 'coding', 'Alt+Shift+ArrowLeft', nudge('left')),
  changeText('edge-right', 'reader.do.edgeRight', 'coding', 'Alt+Shift+ArrowRight', nudge('right')),
  inText('sentence', 'reader.do.sentence', 'coding', 's', growing('sentence')),
  inText('paragraph', 'reader.do.paragraph', 'coding', 'p', growing('paragraph')),
  act('overlaps', 'reader.do.overlaps', 'go', 'o', cycleOverlaps),
  act('previous', 'reader.do.previous', 'go', '[', (app, reader) => goToCoding(app, reader, true)),
  act('next', 'reader.do.next', 'go', ']', (app, reader) => goToCoding(app, reader, false)),
  inText('uncoded', 'reader.do.uncoded', 'go', 'n', goToUncoded),
  act('card', 'marks.do.card', 'go', 'i', (_, reader) => reader.openCard()),
  act('plain', 'marks.do.plain', 'view', 'b', togglePlain),
  act('focus', 'marks.do.focus', 'view', 'f', toggleFocus),
  act('show-all', 'marks.do.all', 'view', undefined, showAll),
  act('look', 'pdf.do.look', 'view', undefined, nextLook),
  inText('outline', 'reader.do.outline', 'go', 'h', (app, reader) => {
    if (!reader.openOutline()) app.announce(i18next.t('reader.outline.none'))
  }),
  changeImage('draw', 'image.do.draw', 'coding', 'd', (_, { work }) => work.draw()),
  changeImage('adjust', 'image.do.adjust', 'coding', 'e', adjust),
  inImage('whole', 'image.do.whole', 'coding', 'w', selectWhole),
  inImage('zoom-in', 'image.do.zoomIn', 'view', '+', (_, { work }) => work.zoom('in')),
  inImage('zoom-out', 'image.do.zoomOut', 'view', '-', (_, { work }) => work.zoom('out')),
  inImage('fit', 'image.do.fit', 'view', '0', (_, { work }) => work.zoom('fit')),
  inImage('actual', 'image.do.actual', 'view', 'z', (_, { work }) => work.zoom('actual')),
  inText('find', 'reader.do.find', 'go', '$mod+f', (_, reader) => reader.openFind()),
]
