/* eslint-disable max-lines -- one list of all that the window remembers, and of every way to change it */
import { sameSpot } from '../shared/image/area'
import type { Spot } from '../shared/image/area'
import type { Id, Question } from '../shared/model/entities'
import { firstListing } from './session/listing'
import type { Listing } from './session/listing'
import { closeSource, here, openBeside, openSource, openStop } from './session/opening'
import { pinned, unpinned } from './session/pins'
import { withDraft } from './session/drafts'
import type { Drafts, TextDraft } from './session/drafts'
import { freshBook } from './session/book'
import type { BookLook } from './session/book'
import type { DialogName } from './session/dialogs'
import { freshPages } from './session/pages'
import type { PagesLook } from './session/pages'
import type { Pins } from './session/pins'
import type { Played } from './session/played'
import { agreed, blankSide, changeSide, facing, sideOf } from './session/sides'
import type { Side, SideState } from './session/sides'
import { followed, left, noTrail } from './session/trail'
import type { Scrolled, Trail } from './session/trail'
import { freshReading } from './session/reading'
import type { Reading } from './session/reading'
import { firstSourcesLook, noSourcesFilter } from './session/sources-look'
import type { SourcesFilter, SourcesLook } from './session/sources-look'
import type { TourState } from './session/tour'
import type { Beside, Place, Shown } from './session/beside'

export type { Beside, Place, Shown } from './session/beside'

/** Tabs of the inspector, from left to right. */
export const inspectorTabs = ['code', 'passage', 'quotations', 'memos', 'history'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/**
 * What the window shows and where the user is: not in the log, not undoable, remembered per project. The fields of a side
 * (source, selection, caret ...) are those of the active one.
 */
export interface Session extends SideState {
  /** The side of the middle that has, or last had, the keyboard. */
  readonly side: Side
  /** What the side shows that is not active; blank while only one text is shown. */
  readonly other: SideState
  /** Sources that have a tab, in their order. */
  readonly open: readonly Id[]
  readonly trail: Trail
  /** Where each source was left: how far it was scrolled, and the offset of the caret. */
  readonly places: Readonly<Record<Id, Scrolled & { readonly caret: number }>>
  readonly played: Played
  /** Code shown in the inspector and selected in the codebook. */
  readonly codeId: Id | null
  readonly inspector: InspectorTab
  /** What the quotations pane shows; null: nothing was asked yet. */
  readonly question: Question | null
  /** The kept question that was asked and may have been changed since; null: it was asked otherwise. */
  readonly keptId: Id | null
  readonly listing: Listing
  /** Asks the memos to open one; acted on once per `nonce`. */
  readonly memo: { readonly id: Id; readonly nonce: number } | null
  /** How many reveals there have been; the next nonce is one more. */
  readonly reveals: number
  /** Codes applied last, newest first, at most 12. */
  readonly recent: readonly Id[]
  /** Codes under the keys 1 to 9. */
  readonly pinned: Pins
  /** Open branches of the codebook. */
  readonly expanded: readonly Id[]
  /** Sizes of panes in percent, and whether they are folded. */
  readonly panes: Readonly<Record<string, number | boolean>>
  readonly reading: Reading
  readonly pages: PagesLook
  readonly dialog: DialogName | null
  /** What the dialog is about: the codes to merge, the source to tidy ... */
  readonly dialogIds: readonly Id[]
  /** Places in texts that the dialog is about: the hits to code. */
  readonly dialogPlaces: readonly Place[]
  /** What was looked for last in all texts, newest first, at most 12. */
  readonly searches: readonly string[]
  /** Filter of the codebook. */
  readonly filter: string
  readonly book: BookLook
  readonly shown: Shown
  readonly beside: Beside | null
  readonly sourcesLook: SourcesLook
  /** Which sources the list shows. */
  readonly sourcesFilter: SourcesFilter
  /** Texts that are being corrected. */
  readonly drafts: Drafts
  /** A group of codes: the codebook shows only what is in it. */
  readonly codesIn: Id | null
  /** The one thing whose history is shown; null: everything's. */
  readonly historyOf: { readonly table: 'codes' | 'sources' | 'memos'; readonly id: Id } | null
  /** Where the last jump into a text began; null: elsewhere. */
  readonly cameFrom: 'quotations' | null
  /** What was chosen in the command field, newest first, at most 12: ids of actions and of things. */
  readonly found: readonly string[]
  /** Whether this is the sample project, on which the tour works. */
  readonly sample: boolean
  readonly tour: TourState
}

export type SessionAction =
  /** Opens a source where it is open already, else on the active side, and makes that side active. */
  | {
      readonly type: 'open-source'
      readonly id: Id | null
      readonly range?: Spot
      /** `follow`: in passing, no place to come back to is noted; `take`: the range is selected and the text gets the keyboard. */
      readonly how?: 'follow' | 'take'
      /** Where the jump began, to offer the way back there. */
      readonly from?: 'quotations'
    }
  /** Takes the tab of a source away; its side shows a neighbour, or goes. */
  | { readonly type: 'close-source'; readonly id: Id }
  /** Goes back to where one was before a jump, or forward again. */
  | { readonly type: 'travel'; readonly by: 'back' | 'forward' }
  /** The keyboard is on this side now. */
  | { readonly type: 'side'; readonly side: Side }
  /** The two sides change places. */
  | { readonly type: 'swap' }
  | {
      readonly type: 'select'
      readonly selection: Spot | null
      readonly caret: number
      /** Default: the active one. */
      readonly side?: Side
    }
  | { readonly type: 'focus-coding'; readonly id: Id | null; readonly side?: Side }
  /** Shows a code in the inspector, on its tab unless another is named. */
  | { readonly type: 'show-code'; readonly id: Id | null; readonly tab?: InspectorTab }
  /** Selects a code without turning the inspector to it. */
  | { readonly type: 'select-code'; readonly id: Id | null }
  /** Shows the quotations that answer a question; `keptId` names the kept question it is, or began as. */
  | { readonly type: 'ask'; readonly question: Question; readonly keptId?: Id | null }
  | { readonly type: 'listing'; readonly listing: Partial<Listing> }
  | { readonly type: 'sources-look'; readonly look: Partial<SourcesLook> }
  | { readonly type: 'sources-filter'; readonly filter: Partial<SourcesFilter> }
  | { readonly type: 'codes-in'; readonly id: Id | null }
  /** Keeps the corrections of a text that are not saved yet; null: it is not being corrected any more. */
  | { readonly type: 'text-draft'; readonly id: Id; readonly draft: TextDraft | null }
  | { readonly type: 'inspect'; readonly tab: InspectorTab }
  /** Turns the inspector to the memos and opens this one. */
  | { readonly type: 'open-memo'; readonly id: Id }
  | { readonly type: 'applied'; readonly codeIds: readonly Id[] }
  /** Pins a code to a key (1 to 9; default: the first free one), or takes it off. */
  | { readonly type: 'pin'; readonly id: Id; readonly pinned: boolean; readonly key?: number }
  | { readonly type: 'expand'; readonly ids: readonly Id[]; readonly open: boolean }
  | { readonly type: 'set-expanded'; readonly ids: readonly Id[] }
  | ({ readonly type: 'place'; readonly id: Id; readonly caret: number } & Scrolled)
  | { readonly type: 'played'; readonly id: Id; readonly ms: number; readonly rate: number }
  | { readonly type: 'pane'; readonly name: string; readonly value: number | boolean }
  | { readonly type: 'reading'; readonly reading: Partial<Reading> }
  /** How pages of PDFs are shown. */
  | { readonly type: 'pages'; readonly pages: Partial<PagesLook> }
  | {
      readonly type: 'dialog'
      readonly dialog: DialogName | null
      readonly ids?: readonly Id[]
      readonly places?: readonly Place[]
    }
  | { readonly type: 'searched'; readonly text: string }
  | { readonly type: 'filter'; readonly filter: string }
  | { readonly type: 'book'; readonly look: Partial<BookLook> }
  | { readonly type: 'shown'; readonly shown: Partial<Shown> }
  | { readonly type: 'beside'; readonly beside: Beside | null }
  /** Turns the inspector to the history of one thing, or of everything. */
  | { readonly type: 'history-of'; readonly of: Session['historyOf'] }
  | { readonly type: 'found'; readonly id: string }
  | { readonly type: 'tour'; readonly tour: Partial<TourState> }
  /** Starts over with what was remembered of another project. */
  | { readonly type: 'restore'; readonly session: Session }

const mostRecent = 12

/** The session of a project that is opened for the first time. */
export const freshSession: Session = {
  ...blankSide,
  side: 'first',
  other: blankSide,
  open: [],
  trail: noTrail,
  places: {},
  played: {},
  codeId: null,
  inspector: 'code',
  question: null,
  keptId: null,
  listing: firstListing,
  memo: null,
  reveals: 0,
  recent: [],
  pinned: [],
  expanded: [],
  panes: {},
  reading: freshReading,
  pages: freshPages,
  dialog: null,
  dialogIds: [],
  dialogPlaces: [],
  searches: [],
  filter: '',
  book: freshBook,
  shown: { coderIds: null, codeIds: null, focusCodeId: null, plain: false },
  historyOf: null,
  cameFrom: null,
  beside: null,
  sourcesLook: firstSourcesLook,
  sourcesFilter: noSourcesFilter,
  drafts: {},
  codesIn: null,
  found: [],
  sample: false,
  tour: { step: 0, state: 'offer' },
}

/** The session after an action; the same object where nothing changes. */
export function reduce(session: Session, action: SessionAction): Session {
  const next = step(session, action)
  return next === session ? session : agreed(next)
}

function step(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'open-source': {
      const trail =
        (action.id === session.sourceId && !action.range) || action.how === 'follow'
          ? session.trail
          : left(session.trail, here(session))
      return {
        ...openSource(session, action.id, action.range, action.how === 'take'),
        trail,
        cameFrom: action.from ?? null,
      }
    }
    case 'close-source':
      return closeSource(session, action.id)
    case 'travel': {
      const way = followed(session.trail, action.by, here(session))
      if (!way) return session
      return { ...openStop(session, way.to), trail: way.trail }
    }
    case 'side':
      return session.beside?.kind === 'source' ? facing(session, action.side) : session
    case 'swap':
      return session.beside?.kind === 'source'
        ? { ...session, side: session.side === 'first' ? 'second' : 'first' }
        : session
    case 'select': {
      const side = action.side ?? session.side
      const was = sideOf(session, side).selection
      const same = was && action.selection ? sameSpot(was, action.selection) : was === action.selection
      return changeSide(session, side, { selection: same ? was : action.selection, caret: action.caret })
    }
    case 'focus-coding':
      return changeSide(session, action.side ?? session.side, { focusCodingId: action.id })
    case 'show-code':
      return change(session, { codeId: action.id, inspector: action.tab ?? 'code' })
    case 'select-code':
      return change(session, { codeId: action.id })
    case 'ask': {
      const asked = { ...session, question: action.question, keptId: action.keptId ?? null }
      // What shows the quotations already need not be shown twice.
      return session.beside?.kind === 'quotations' ? asked : { ...asked, inspector: 'quotations' }
    }
    case 'listing':
      return { ...session, listing: { ...session.listing, ...action.listing } }
    case 'sources-look':
      return { ...session, sourcesLook: { ...session.sourcesLook, ...action.look } }
    case 'sources-filter':
      return { ...session, sourcesFilter: { ...session.sourcesFilter, ...action.filter } }
    case 'text-draft':
      return change(session, { drafts: withDraft(session.drafts, action.id, action.draft) })
    case 'codes-in':
      return change(session, { codesIn: action.id })
    case 'inspect':
      return change(session, { inspector: action.tab })
    case 'open-memo':
      return {
        ...session,
        memo: { id: action.id, nonce: (session.memo?.nonce ?? 0) + 1 },
        inspector: 'memos',
      }
    case 'applied':
      return { ...session, recent: unique([...action.codeIds, ...session.recent]).slice(0, mostRecent) }
    case 'pin':
      return change(session, {
        pinned: action.pinned
          ? pinned(session.pinned, action.id, action.key)
          : unpinned(session.pinned, action.id),
      })
    case 'expand': {
      const others = session.expanded.filter((id) => !action.ids.includes(id))
      return { ...session, expanded: action.open ? [...others, ...action.ids] : others }
    }
    case 'set-expanded':
      return { ...session, expanded: action.ids }
    case 'place': {
      const { id, top, shift, caret } = action
      const place = { top, caret, ...(shift === undefined ? {} : { shift }) }
      return { ...session, places: { ...session.places, [id]: place } }
    }
    case 'played': {
      const { id, ms, rate } = action
      const was = session.played[id]
      if (was ? was.ms === ms && was.rate === rate : ms === 0 && rate === 1) return session
      return { ...session, played: { ...session.played, [id]: { ms, rate } } }
    }
    case 'pane':
      return session.panes[action.name] === action.value
        ? session
        : { ...session, panes: { ...session.panes, [action.name]: action.value } }
    case 'reading':
      return { ...session, reading: { ...session.reading, ...action.reading } }
    case 'pages':
      return { ...session, pages: { ...session.pages, ...action.pages } }
    case 'dialog':
      return {
        ...session,
        dialog: action.dialog,
        dialogIds: action.ids ?? [],
        dialogPlaces: action.places ?? [],
      }
    case 'searched': {
      const searches = [...new Set([action.text, ...session.searches])].slice(0, mostRecent)
      return { ...session, searches }
    }
    case 'filter':
      return change(session, { filter: action.filter })
    case 'book':
      return { ...session, book: { ...session.book, ...action.look } }
    case 'shown':
      return { ...session, shown: { ...session.shown, ...action.shown } }
    case 'beside':
      return action.beside?.kind === 'source'
        ? openBeside(session, action.beside.id)
        : change(session, { beside: action.beside })
    case 'history-of':
      return { ...session, historyOf: action.of, inspector: 'history' }
    case 'found':
      return { ...session, found: [...new Set([action.id, ...session.found])].slice(0, mostRecent) }
    case 'tour':
      return { ...session, tour: { ...session.tour, ...action.tour } }
    case 'restore':
      return action.session
  }
}

function change(session: Session, parts: Partial<Session>): Session {
  const keys = Object.keys(parts) as (keyof Session)[]
  return keys.every((key) => session[key] === parts[key]) ? session : { ...session, ...parts }
}

const unique = (ids: readonly Id[]): readonly Id[] => [...new Set(ids)]
