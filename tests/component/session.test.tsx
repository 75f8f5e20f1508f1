import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepSession } from '../../renderer/keep-session'
import { fromRemembered, toRemember } from '../../renderer/remembered'
import { freshSession, reduce } from '../../renderer/session'
import { createSession } from '../../renderer/session-store'
import type { Session, SessionAction } from '../../renderer/session'
import { makeWorld } from './world'

const after = (...actions: readonly SessionAction[]): Session => actions.reduce(reduce, freshSession)

describe('going about', () => {
  it('a source that is opened again has its caret where it was left', () => {
    const session = after(
      { type: 'open-source', id: 'interview' },
      { type: 'place', id: 'interview', top: 900, caret: 940 },
      { type: 'open-source', id: 'policy' },
      { type: 'open-source', id: 'interview' },
    )
    expect(session.caret).toBe(940)
    expect(session.selection).toBeNull()
  })

  it('a passage that is asked for twice is revealed twice', () => {
    const go: SessionAction = { type: 'open-source', id: 'interview', range: { start: 5, end: 9 } }
    const first = after(go)
    const second = reduce(first, go)
    expect(second.reveal?.nonce).toBe((first.reveal?.nonce ?? 0) + 1)
  })

  it('a passage asked for after another source was opened has a new number, never an old one', () => {
    const go: SessionAction = { type: 'open-source', id: 'interview', range: { start: 5, end: 9 } }
    const session = after(go, { type: 'open-source', id: 'policy' }, go)
    expect(session.reveal?.nonce).toBe(2)
  })

  it('opening the source that is open keeps the selection', () => {
    const session = after(
      { type: 'open-source', id: 'interview' },
      { type: 'select', selection: { start: 3, end: 8 }, caret: 8 },
      { type: 'open-source', id: 'interview' },
    )
    expect(session.selection).toEqual({ start: 3, end: 8 })
  })

  it('asking a question turns the inspector to the quotations', () => {
    expect(after({ type: 'ask', question: { codeIds: ['hope'] } }).inspector).toBe('quotations')
  })
})

describe('codes at hand', () => {
  it('the code that was applied last comes first, each once, twelve at most', () => {
    const ids = Array.from({ length: 14 }, (_, i) => `code ${i}`)
    const session = after(...ids.map((id): SessionAction => ({ type: 'applied', codeIds: [id] })), {
      type: 'applied',
      codeIds: ['code 5'],
    })
    expect(session.recent).toHaveLength(12)
    expect(session.recent.slice(0, 2)).toEqual(['code 5', 'code 13'])
    expect(new Set(session.recent).size).toBe(12)
  })

  it('nine codes can be pinned, and a pin taken off', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `code ${i}`)
    const session = after(...ids.map((id): SessionAction => ({ type: 'pin', id, pinned: true })))
    expect(session.pinned).toEqual(ids.slice(0, 9))
    expect(reduce(session, { type: 'pin', id: 'code 3', pinned: false }).pinned).not.toContain('code 3')
  })
})

describe('who is told', () => {
  it('an action that changes nothing tells nobody', () => {
    const session = createSession()
    let told = 0
    session.subscribe(() => told++)
    session.dispatch({ type: 'select', selection: null, caret: 0 })
    session.dispatch({ type: 'inspect', tab: 'code' })
    expect(told).toBe(0)
    session.dispatch({ type: 'inspect', tab: 'memos' })
    expect(told).toBe(1)
  })
})

describe('what is remembered', () => {
  it('comes back as it was kept', async () => {
    const world = await makeWorld({ sources: [{ name: 'Interview', text: 'The price first.' }] })
    const [source = ''] = world.sourceIds
    const { id: code } = await world.run('code.create', { name: 'Regulation' })
    const kept = toRemember({
      ...freshSession,
      sourceId: source,
      open: [source],
      places: { [source]: { top: 4, caret: 7 } },
      codeId: code,
      inspector: 'quotations',
      question: { codeIds: [code], withChildren: false },
      pinned: [code],
      panes: { leftWidth: 300, rightFolded: true },
    })
    const wire: unknown = JSON.parse(JSON.stringify(kept))
    const session = fromRemembered(wire, world.engine.store, freshSession.reading)
    expect(toRemember(session)).toEqual(kept)
    expect(session.caret).toBe(7)
  })

  it('names only what is still there: the first source is open instead of a removed one', async () => {
    const world = await makeWorld({
      sources: [
        { name: 'Interview', text: 'The price first.' },
        { name: 'Policy list', text: '2016: a register.' },
      ],
    })
    const [first = '', second = ''] = world.sourceIds
    await world.run('source.remove', { ids: [second] })
    const session = fromRemembered(
      { sourceId: second, codeId: 'gone', recent: ['gone', 7], inspector: 'elsewhere', panes: { a: 'wide' } },
      world.engine.store,
      freshSession.reading,
    )
    expect(session).toEqual({ ...freshSession, sourceId: first, open: [first] })
  })

  it.each([null, 'text', 42, [], { places: null, question: 5, expanded: 'all' }])(
    '%j is taken as nothing',
    async (kept) => {
      const { engine } = await makeWorld()
      expect(fromRemembered(kept, engine.store, freshSession.reading)).toEqual({
        ...freshSession,
        question: kept !== null && typeof kept === 'object' && 'question' in kept ? {} : null,
      })
    },
  )
})

describe('the session on the disk', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  const saves = (calls: readonly { readonly name: string }[]): number =>
    calls.filter(({ name }) => name === 'session.save').length

  it('is kept once the window is quiet, not at every move of the caret', async () => {
    const world = await makeWorld()
    vi.useFakeTimers()
    const session = createSession()
    keepSession(world.client, session)
    session.dispatch({ type: 'inspect', tab: 'memos' })
    session.dispatch({ type: 'inspect', tab: 'history' })
    expect(saves(world.calls)).toBe(0)
    await vi.advanceTimersByTimeAsync(1000)
    session.dispatch({ type: 'select', selection: null, caret: 40 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves(world.calls)).toBe(1)
    expect(world.calls.at(-1)?.input).toMatchObject({ state: { inspector: 'history' } })
  })

  it('is kept at once when the window is left, and never once the project was closed', async () => {
    const world = await makeWorld()
    vi.useFakeTimers()
    const session = createSession()
    const stop = keepSession(world.client, session)
    session.dispatch({ type: 'inspect', tab: 'memos' })
    window.dispatchEvent(new Event('pagehide'))
    expect(saves(world.calls)).toBe(1)
    session.dispatch({ type: 'inspect', tab: 'history' })
    stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves(world.calls)).toBe(1)
  })
})
