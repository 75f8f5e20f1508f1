import { describe, expect, it } from 'vitest'
import { fromRemembered, toRemember } from '../../renderer/remembered'
import { freshSession, reduce } from '../../renderer/session'
import type { Session, SessionAction } from '../../renderer/session'
import { mostTabs } from '../../renderer/session/tabs'
import { sideOf } from '../../renderer/session/sides'
import { makeWorld } from './world'

const from = (session: Session, ...actions: readonly SessionAction[]): Session =>
  actions.reduce(reduce, session)
const after = (...actions: readonly SessionAction[]): Session => from(freshSession, ...actions)
const open = (id: string): SessionAction => ({ type: 'open-source', id })
const beside = (id: string): SessionAction => ({ type: 'beside', beside: { kind: 'source', id } })
const texts = (session: Session) => [sideOf(session, 'first').sourceId, sideOf(session, 'second').sourceId]

describe('two texts side by side', () => {
  it('the one that was opened beside has the keyboard', () => {
    const session = after(open('interview'), beside('policy'))
    expect(texts(session)).toEqual(['interview', 'policy'])
    expect(session.side).toBe('second')
    expect(session.sourceId).toBe('policy')
  })

  it('each keeps its selection, caret and coding in focus while the other is worked on', () => {
    const first: SessionAction[] = [
      { type: 'select', selection: { start: 3, end: 9 }, caret: 9 },
      { type: 'focus-coding', id: 'coding' },
    ]
    const session = after(open('interview'), ...first, beside('policy'), {
      type: 'select',
      selection: { start: 40, end: 44 },
      caret: 40,
      side: 'second',
    })
    expect(sideOf(session, 'first')).toMatchObject({
      selection: { start: 3, end: 9 },
      focusCodingId: 'coding',
    })
    const back = reduce(session, { type: 'side', side: 'first' })
    expect(back).toMatchObject({ selection: { start: 3, end: 9 }, caret: 9, focusCodingId: 'coding' })
    expect(sideOf(back, 'second')).toMatchObject({ selection: { start: 40, end: 44 }, caret: 40 })
  })

  it('a selection in the side that rests does not change the one that is worked on', () => {
    const session = after(open('interview'), beside('policy'), {
      type: 'select',
      selection: { start: 1, end: 2 },
      caret: 2,
      side: 'first',
    })
    expect(session.side).toBe('second')
    expect(session.selection).toBeNull()
    expect(sideOf(session, 'first').selection).toEqual({ start: 1, end: 2 })
  })

  it('a text opens where it is open already, else on the side that has the keyboard', () => {
    const session = after(open('interview'), beside('policy'), open('interview'))
    expect(session.side).toBe('first')
    expect(texts(session)).toEqual(['interview', 'policy'])
    expect(texts(from(session, { type: 'side', side: 'second' }, open('news')))).toEqual([
      'interview',
      'news',
    ])
    expect(from(session, { type: 'side', side: 'second' }, open('news')).beside).toEqual({
      kind: 'source',
      id: 'news',
    })
  })

  it('a passage is shown in the side where its text is open', () => {
    const session = from(after(open('interview'), beside('policy')), {
      type: 'open-source',
      id: 'interview',
      range: { start: 5, end: 9 },
    })
    expect(sideOf(session, 'first').reveal?.range).toEqual({ start: 5, end: 9 })
    expect(sideOf(session, 'second').reveal).toBeNull()
  })

  it('the two change places and keep what they show', () => {
    const session = after(open('interview'), beside('policy'), {
      type: 'select',
      selection: { start: 2, end: 5 },
      caret: 5,
    })
    const swapped = reduce(session, { type: 'swap' })
    expect(texts(swapped)).toEqual(['policy', 'interview'])
    expect(swapped).toMatchObject({ side: 'first', selection: { start: 2, end: 5 } })
    expect(swapped.beside).toEqual({ kind: 'source', id: 'interview' })
  })

  it.each<[string, SessionAction]>([
    ['closed', { type: 'beside', beside: null }],
    ['replaced by the quotations', { type: 'beside', beside: { kind: 'quotations' } }],
    ['taken off the tabs', { type: 'close-source', id: 'policy' }],
  ])('what is beside is %s, and the first text has the keyboard', (_, action) => {
    const session = from(after(open('interview'), beside('policy')), action)
    expect(texts(session)).toEqual(['interview', null])
    expect(session.side).toBe('first')
  })

  it('a text opened beside nothing is just opened', () => {
    const session = after(beside('policy'))
    expect(texts(session)).toEqual(['policy', null])
    expect(session.beside).toBeNull()
  })
})

describe('tabs', () => {
  it('stand in the order in which texts were opened, each once', () => {
    expect(after(open('a'), open('b'), open('a'), beside('c')).open).toEqual(['a', 'b', 'c'])
  })

  it('are twelve at most, and never without those on the screen', () => {
    const ids = Array.from({ length: mostTabs + 3 }, (_, i) => `text ${i}`)
    const session = from(after(open('text 0'), beside('text 1')), ...ids.slice(2).map(open))
    expect(session.open).toHaveLength(mostTabs)
    expect(session.open).toContain('text 0')
    expect(session.open).toContain(session.sourceId)
  })

  it('closing the text that is read shows its neighbour; the last one leaves an empty page', () => {
    const session = after(open('a'), open('b'), open('c'), open('b'), { type: 'close-source', id: 'b' })
    expect(session).toMatchObject({ sourceId: 'c', open: ['a', 'c'] })
    const last = from(session, { type: 'close-source', id: 'c' }, { type: 'close-source', id: 'a' })
    expect(last).toMatchObject({ sourceId: null, open: [] })
  })

  it('closing the first of two texts leaves the other one alone', () => {
    const session = after(open('a'), beside('b'), { type: 'close-source', id: 'a' })
    expect(texts(session)).toEqual(['b', null])
    expect(session.beside).toBeNull()
  })
})

describe('going back', () => {
  const jump = (id: string, start: number): SessionAction => ({
    type: 'open-source',
    id,
    range: { start, end: start + 3 },
  })

  it('leads to where one was before a jump, and forward again', () => {
    const read = after(open('a'), { type: 'select', selection: null, caret: 120 }, jump('b', 7))
    const back = reduce(read, { type: 'travel', by: 'back' })
    expect(back.sourceId).toBe('a')
    expect(back.reveal?.range).toEqual({ start: 120, end: 120 })
    expect(reduce(back, { type: 'travel', by: 'forward' }).sourceId).toBe('b')
  })

  it('where there is no way back nothing changes', () => {
    const session = after(open('a'))
    expect(reduce(session, { type: 'travel', by: 'back' })).toBe(session)
  })
})

describe('number keys', () => {
  const pin = (id: string, key?: number): SessionAction => ({
    type: 'pin',
    id,
    pinned: true,
    ...(key ? { key } : {}),
  })

  it('a code is pinned to the number that was asked for, and takes the place of what was there', () => {
    expect(after(pin('hope'), pin('price', 4)).pinned).toEqual(['hope', null, null, 'price'])
    expect(after(pin('hope'), pin('price', 1)).pinned).toEqual(['price'])
    expect(after(pin('hope'), pin('hope', 3)).pinned).toEqual([null, null, 'hope'])
  })

  it('the others keep their numbers when one is taken off, and the next pin fills the gap', () => {
    const session = after(pin('a'), pin('b'), pin('c'), { type: 'pin', id: 'b', pinned: false })
    expect(session.pinned).toEqual(['a', null, 'c'])
    expect(reduce(session, pin('d')).pinned).toEqual(['a', 'd', 'c'])
  })

  it('a tenth code is not pinned', () => {
    const nine = after(...Array.from({ length: 9 }, (_, i) => pin(`code ${i}`)))
    expect(reduce(nine, pin('another'))).toBe(nine)
  })
})

describe('what comes back', () => {
  it('is both texts, their tabs and the pins on their numbers', async () => {
    const world = await makeWorld({
      sources: [
        { name: 'Interview', text: 'The price first.' },
        { name: 'Policy list', text: '2016: a register.' },
      ],
    })
    const [first = '', second = ''] = world.sourceIds
    const { id: code } = await world.run('code.create', { name: 'Regulation' })
    const left = after(open(first), { type: 'place', id: second, top: 0, caret: 6 }, beside(second), {
      type: 'pin',
      id: code,
      pinned: true,
      key: 3,
    })
    const wire: unknown = JSON.parse(JSON.stringify(toRemember(left)))
    const session = fromRemembered(wire, world.engine.store, freshSession.reading)
    expect(texts(session)).toEqual([first, second])
    expect(session).toMatchObject({ side: 'first', open: [first, second], pinned: [null, null, code] })
    expect(sideOf(session, 'second').caret).toBe(6)
    await world.run('source.remove', { ids: [second] })
    const without = fromRemembered(wire, world.engine.store, freshSession.reading)
    expect(without).toMatchObject({ beside: null, open: [first] })
  })
})
