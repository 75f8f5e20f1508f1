import { describe, expect, it } from 'vitest'
import { actions } from '../../renderer/actions'
import { canonical, clashes, heard, keysFor, matches, pressed, refusal } from '../../renderer/hooks/keys'
import type { Bound } from '../../renderer/hooks/keys'

const atFirst = { keys: {}, singleKeys: true }

/** A key press as the browser tells it. */
function press(key: string, down: readonly string[] = [], code = ''): KeyboardEvent {
  return {
    key,
    code,
    ctrlKey: down.includes('Control'),
    shiftKey: down.includes('Shift'),
    altKey: down.includes('Alt'),
    metaKey: down.includes('Meta'),
    getModifierState: (name: string) => down.includes(name),
  } as unknown as KeyboardEvent
}

describe('the keys of an action', () => {
  const code: Bound = { id: 'reader.code', shortcut: 'c', scope: 'reader' }
  it.each([
    [{}, true, 'c'],
    [{ 'reader.code': '$mod+j' }, true, '$mod+j'],
    [{ 'reader.code': null }, true, undefined],
    [{}, false, undefined],
    [{ 'reader.code': 'Shift+?' }, false, undefined],
    [{ 'reader.code': 'F8' }, false, 'F8'],
  ])('chosen as %j, lone characters %s: %s', (keys, singleKeys, expected) => {
    expect(keysFor(code, { keys, singleKeys })).toBe(expected)
  })
})

describe('a key that is recorded', () => {
  it.each([
    [press('k', ['Control']), false, '$mod+k'],
    [press('K', ['Control', 'Shift']), false, '$mod+Shift+k'],
    [press('k', ['Meta']), true, '$mod+k'],
    [press('k', ['Control']), true, 'Control+k'],
    [press('?', ['Shift']), false, 'Shift+?'],
    [press('[', ['AltGraph', 'Control', 'Alt']), false, '['],
    [press('π', ['Alt'], 'KeyP'), true, 'Alt+KeyP'],
    [press(' ', ['Control']), false, '$mod+Space'],
    [press('F8'), false, 'F8'],
    [press('Control', ['Control']), false, null],
  ])('%# is written as tinykeys writes it', (event, isMac, expected) => {
    expect(pressed(event, isMac)).toBe(expected)
    // A Mac's own keys are told apart by the platform the library sees, which is not one here.
    if (expected !== null && !isMac) expect(matches(event, expected) || expected.endsWith('Space')).toBe(true)
  })
})

describe('keys that cannot be had', () => {
  const anywhere: Bound = { id: 'shell.verify' }
  it.each([
    ['$mod+w', anywhere, 'browser'],
    ['Shift+$mod+n', anywhere, 'browser'],
    ['F5', anywhere, 'browser'],
    ['$mod+0', anywhere, 'browser'],
    ['$mod+c', anywhere, 'writing'],
    ['Enter', anywhere, 'moving'],
    ['Shift+ArrowLeft', anywhere, 'moving'],
    ['3', { id: 'reader.code', scope: 'reader' }, 'digit'],
    ['g', anywhere, 'letter'],
    ['g', { id: 'reader.code', scope: 'reader' }, null],
    ['$mod+j', anywhere, null],
    ['F8', anywhere, null],
    ['Delete', { id: 'sources.remove', scope: 'sources', shortcut: 'Delete' }, null],
  ] as const)('%s', (keys, action, expected) => {
    expect(refusal(keys, action)).toBe(expected)
  })

  it('are not among those the app begins with, but for those that mean the same everywhere', () => {
    const refused = actions.filter(
      ({ shortcut, ...rest }) => shortcut !== undefined && refusal(shortcut, rest),
    )
    // Paste, back and forward are the browser's keys for the same thing.
    const meant = ['reader.pinned', 'sources.paste', 'sources.remove', 'middle.back', 'middle.forward']
    expect(refused.map(({ id }) => id).filter((id) => !meant.includes(id))).toEqual([])
  })
})

describe('keys that are taken', () => {
  const find = (id: string): Bound => actions.find((action) => action.id === id) ?? { id }
  it('clash in the same part and with the whole window, not between two parts', () => {
    const ids = (id: string, keys: string) => clashes(actions, find(id), keys, atFirst).map((one) => one.id)
    expect(ids('reader.memo', 'c')).toEqual(['reader.code'])
    expect(ids('reader.memo', '$mod+k')).toEqual(['shell.commands'])
    expect(ids('shell.verify', 'F2')).toEqual(expect.arrayContaining(['sources.rename', 'codebook.rename']))
    expect(ids('reader.code', 'Shift+n')).toEqual([])
    expect(ids('reader.code', 'c')).toEqual([])
  })

  it('are none at the beginning', () => {
    const taken = actions.flatMap((action) =>
      action.shortcut === undefined ? [] : clashes(actions, action, action.shortcut, atFirst),
    )
    expect(taken.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['Shift+$mod+Z', '$mod+Shift+z'],
    ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft'],
  ])('%s is %s', (keys, expected) => expect(canonical(keys)).toBe(expected))
})

describe('a list that knows its first keys only', () => {
  const own: readonly Bound[] = [
    { id: 'codebook.new-code', shortcut: 'n', scope: 'codebook' },
    { id: 'codebook.new-sub-code', shortcut: 'Shift+n', scope: 'codebook' },
  ]
  const chosen = (keys: Record<string, string | null>) => (id: string) =>
    keysFor(own.find((one) => one.id === id) ?? { id }, { keys, singleKeys: true })

  it('hears the chosen key as the first one', () => {
    const event = press('F8')
    expect(heard(event, own, chosen({ 'codebook.new-sub-code': 'F8' }))).toMatchObject({
      key: 'N',
      shift: true,
    })
  })
  it('hears nothing at the first key once it was changed', () => {
    expect(heard(press('n'), own, chosen({ 'codebook.new-code': 'b' }))).toBeNull()
  })
  it('hears keys that were exchanged the other way round', () => {
    const both = chosen({ 'codebook.new-code': 'Shift+n', 'codebook.new-sub-code': 'n' })
    expect(heard(press('n'), own, both)).toMatchObject({ key: 'N' })
    expect(heard(press('N', ['Shift']), own, both)).toMatchObject({ key: 'n' })
  })
  it('hears all other keys as they are', () => {
    expect(heard(press('ArrowDown', ['Shift']), own, chosen({}))).toEqual({
      key: 'ArrowDown',
      alt: false,
      shift: true,
      mod: false,
    })
  })
})
