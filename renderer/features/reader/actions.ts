import i18next from 'i18next'
import type { Action } from '../../actions'
import type { App } from '../../hooks'
import {
  applyPinned,
  codeInVivo,
  cycleOverlaps,
  focused,
  grow,
  meantWords,
  repeatLast,
  toggleUnsure,
  uncode,
  unite,
  writeMemo,
} from './acts'
import { readerOf } from './reader-handle'
import type { ReaderHandle } from './reader-handle'
import { showAll, toggleFocus, togglePlain } from './show-acts'
import { goToCoding, goToUncoded, nudgeEdge } from './travel'

type Work = (app: App, reader: ReaderHandle) => void | Promise<unknown>

const isReading = (app: App): boolean => readerOf(app) !== null

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

const pick: Work = (app, reader) => {
  if (meantWords(reader)) reader.openPicker({ kind: 'apply' })
  else app.announce(i18next.t('reader.noWords'))
}

const growing =
  (unit: 'sentence' | 'paragraph'): Work =>
  (app, reader) => {
    if (!grow(reader, unit)) app.announce(i18next.t('reader.noWords'))
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

/** Steps of one edge that follow each other within this time are one gesture, and undone together; ms. */
const together = 1500
const gestures = new WeakMap<ReaderHandle, { readonly id: string; readonly at: number }>()
const nudge =
  (by: 'left' | 'right'): Work =>
  (app, reader) => {
    const at = performance.now()
    const last = gestures.get(reader)
    const id = last && at - last.at < together ? last.id : crypto.randomUUID()
    gestures.set(reader, { id, at })
    return nudgeEdge(app, reader, by, id)
  }

/** What can be done in the reader. Single letters work while the text has the keyboard, and nowhere else. */
export const actions: readonly Action[] = [
  act('code', 'reader.do.code', 'coding', 'c', pick),
  act('in-vivo', 'reader.do.inVivo', 'coding', 'v', codeInVivo),
  act('repeat', 'reader.do.repeat', 'coding', '.', repeatLast),
  act('pinned', 'reader.do.pinned', 'coding', '1', (app, reader) => applyPinned(app, reader, 1)),
  act('memo', 'reader.do.memo', 'coding', 'm', writeMemo),
  act('uncode', 'reader.do.uncode', 'coding', 'u', uncode),
  act('recode', 'reader.do.recode', 'coding', 'r', recodeFocused),
  act('unsure', 'reader.do.unsure', 'coding', 'q', toggleUnsure),
  act('comment', 'reader.do.comment', 'coding', 'k', commentOnFocused),
  act('unite', 'reader.do.unite', 'coding', 'j', (app, reader) =>
    unite(app, reader, focused(app, reader)?.id ?? null),
  ),
  act('edge-left', 'reader.do.edgeLeft', 'coding', 'Alt+Shift+ArrowLeft', nudge('left')),
  act('edge-right', 'reader.do.edgeRight', 'coding', 'Alt+Shift+ArrowRight', nudge('right')),
  act('sentence', 'reader.do.sentence', 'coding', 's', growing('sentence')),
  act('paragraph', 'reader.do.paragraph', 'coding', 'p', growing('paragraph')),
  act('overlaps', 'reader.do.overlaps', 'go', 'o', cycleOverlaps),
  act('previous', 'reader.do.previous', 'go', '[', (app, reader) => goToCoding(app, reader, true)),
  act('next', 'reader.do.next', 'go', ']', (app, reader) => goToCoding(app, reader, false)),
  act('uncoded', 'reader.do.uncoded', 'go', 'n', goToUncoded),
  act('card', 'marks.do.card', 'go', 'i', (_, reader) => reader.openCard()),
  act('plain', 'marks.do.plain', 'view', 'b', togglePlain),
  act('focus', 'marks.do.focus', 'view', 'f', toggleFocus),
  act('show-all', 'marks.do.all', 'view', undefined, showAll),
  act('outline', 'reader.do.outline', 'go', 'h', (app, reader) => {
    if (!reader.openOutline()) app.announce(i18next.t('reader.outline.none'))
  }),
  act('find', 'reader.do.find', 'go', '$mod+f', (_, reader) => reader.openFind()),
]
