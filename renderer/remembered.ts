import type { Store } from '../shared/core/store'
import type { Id } from '../shared/model/entities'
import type { TableName } from '../shared/model/tables'
import { freshSession, inspectorTabs } from './session'
import type { BookLook } from './session/book'
import { readDrafts } from './session/drafts'
import { readPages } from './session/pages'
import { mostPins, trimmed } from './session/pins'
import type { Pins } from './session/pins'
import { readListing, readQuestion } from './session/remembered-question'
import { readPlayed } from './session/played'
import { blankSide, sideOf } from './session/sides'
import { readSourcesLook } from './session/sources-look'
import { mostTabs } from './session/tabs'
import type { Reading } from './session/reading'
import type { Beside, Session, Shown } from './session'

/** The part of a session that is kept with the project; what is missing is as at the beginning. */
export type Remembered = Pick<
  Session,
  | 'sourceId'
  | 'open'
  | 'places'
  | 'played'
  | 'codeId'
  | 'inspector'
  | 'question'
  | 'keptId'
  | 'listing'
  | 'recent'
  | 'pinned'
  | 'expanded'
  | 'panes'
  | 'found'
  | 'searches'
  | 'sample'
  | 'tour'
  | 'beside'
  | 'shown'
  | 'book'
  | 'sourcesLook'
  | 'pages'
  | 'drafts'
>

/** What to keep of a session. */
export function toRemember(session: Session): Remembered {
  const { open, places, codeId, inspector, question, recent, pinned, expanded, panes, beside, shown } =
    session
  const { sourceId } = sideOf(session, 'first')
  const { found, sample, searches, tour, keptId, listing, book, sourcesLook, pages, played } = session
  const { drafts } = session
  const seen = { question, keptId, listing, recent, pinned, expanded, panes, beside, shown }
  const about = { codeId, inspector, ...seen, found, sample, searches, tour, book, sourcesLook, pages }
  return { sourceId, open, places, played, drafts, ...about }
}

type Plain = Readonly<Record<string, unknown>>

const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {}

/**
 * A session out of what was kept. It may be of another version, or name things that are gone since: only what still makes
 * sense is taken over. Where nothing is kept the first source is open.
 */
export function fromRemembered(value: unknown, store: Store, reading: Reading): Session {
  const kept = plain(value)
  const living = (table: TableName, id: unknown): Id | null => {
    if (typeof id !== 'string') return null
    const record = store.get(table, id)
    return record && !('removed' in record && record.removed) ? id : null
  }
  const ids = (table: TableName, list: unknown): readonly Id[] =>
    Array.isArray(list) ? list.flatMap((id: unknown) => living(table, id) ?? []) : []
  const first = [...store.all('sources')].find((source) => !source.removed)?.id ?? null
  const tab = inspectorTabs.find((known) => known === kept['inspector'])
  const sourceId = living('sources', kept['sourceId']) ?? first
  const places = readPlaces(kept['places'], store)
  const open = ids('sources', kept['open']).slice(0, mostTabs)
  const beside = sourceId === null ? null : readBeside(plain(kept['beside']), living)
  const second = beside?.kind === 'source' ? beside.id : null
  const pins = Array.isArray(kept['pinned']) ? kept['pinned'].map((id: unknown) => living('codes', id)) : []
  return {
    ...freshSession,
    reading,
    sourceId,
    other:
      second === null ? blankSide : { ...blankSide, sourceId: second, caret: places[second]?.caret ?? 0 },
    beside,
    open: [...new Set([...open, ...[sourceId, second].filter((id) => id !== null)])],
    places,
    played: readPlayed(kept['played']),
    caret: (sourceId === null ? undefined : places[sourceId]?.caret) ?? 0,
    codeId: living('codes', kept['codeId']),
    inspector: tab ?? freshSession.inspector,
    question: kept['question'] ? readQuestion(plain(kept['question']), ids) : null,
    keptId: living('questions', kept['keptId']),
    listing: readListing(plain(kept['listing'])),
    recent: ids('codes', kept['recent']),
    pinned: uniquePins(pins),
    expanded: ids('codes', kept['expanded']),
    found: Array.isArray(kept['found'])
      ? kept['found'].filter((id: unknown): id is string => typeof id === 'string').slice(0, 12)
      : [],
    searches: Array.isArray(kept['searches'])
      ? kept['searches'].filter((text: unknown): text is string => typeof text === 'string').slice(0, 12)
      : [],
    sample: kept['sample'] === true,
    tour: readTour(plain(kept['tour'])),
    book: readBook(plain(kept['book'])),
    sourcesLook: readSourcesLook(plain(kept['sourcesLook'])),
    pages: readPages(plain(kept['pages']), (id) => store.get('sources', id) !== undefined),
    drafts: readDrafts(kept['drafts'], (id, revisionId) => {
      const revision = store.get('revisions', revisionId)
      return revision?.sourceId === id && living('sources', id) !== null ? revision.length : undefined
    }),
    panes: Object.fromEntries(
      Object.entries(plain(kept['panes'])).filter(
        (entry): entry is [string, number | boolean] =>
          typeof entry[1] === 'boolean' || (typeof entry[1] === 'number' && Number.isFinite(entry[1])),
      ),
    ),
    shown: readShown(plain(kept['shown']), ids),
  }
}

function readShown(kept: Plain, ids: (table: TableName, list: unknown) => readonly Id[]): Shown {
  // Of a limit of which nothing is left there is none: no coding gets lost behind it.
  const some = (table: TableName, list: unknown): readonly Id[] | null => {
    const left = ids(table, list)
    return left.length > 0 ? left : null
  }
  return {
    coderIds: some('coders', kept['coderIds']),
    codeIds: some('codes', kept['codeIds']),
    focusCodeId: ids('codes', [kept['focusCodeId']])[0] ?? null,
    plain: kept['plain'] === true,
  }
}

/** Each code keeps the first key it was on, the others stay where they are. */
const uniquePins = (pins: Pins): Pins =>
  trimmed(pins.slice(0, mostPins).map((id, at) => (id !== null && pins.indexOf(id) === at ? id : null)))

function readBeside(kept: Plain, living: (table: TableName, id: unknown) => Id | null): Beside | null {
  switch (kept['kind']) {
    case 'source': {
      const id = living('sources', kept['id'])
      return id === null ? null : { kind: 'source', id }
    }
    case 'quotations':
    case 'search':
    case 'attributes':
      return { kind: kept['kind'] }
    case 'recheck':
      return { kind: 'recheck', codeId: living('codes', kept['codeId']) }
    case 'tray': {
      const show = kept['show'] === 'changed' ? 'changed' : 'lost'
      return { kind: 'tray', sourceId: living('sources', kept['sourceId']), show }
    }
    default:
      return null
  }
}

function readBook({ sort, below, unit }: Plain): BookLook {
  const { book } = freshSession
  return {
    sort: (['hand', 'name', 'count', 'used'] as const).find((known) => known === sort) ?? book.sort,
    below: typeof below === 'boolean' ? below : book.below,
    unit: unit === 'sources' ? 'sources' : 'codings',
  }
}

function readPlaces(value: unknown, store: Store): Session['places'] {
  const places: Record<Id, Session['places'][Id]> = {}
  for (const [id, place] of Object.entries(plain(value))) {
    const { top, caret, shift } = plain(place)
    if (!store.get('sources', id) || typeof top !== 'number' || typeof caret !== 'number') continue
    const shifted = typeof shift === 'number' && Number.isFinite(shift) ? { shift } : {}
    places[id] = { top: Math.max(0, top), caret: Math.max(0, caret), ...shifted }
  }
  return places
}

function readTour({ step, state }: Plain): Session['tour'] {
  return {
    step: typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : 0,
    state: state === 'open' || state === 'left' ? state : 'offer',
  }
}
