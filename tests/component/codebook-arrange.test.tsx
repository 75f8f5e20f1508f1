import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { codebook, goTo, item, names, path } from './codebook-drawn'
import { giveLayout } from './layout'

beforeAll(giveLayout)

/** Drags one line onto another at a height between 0 (top) and 1 (bottom) of it. */
function drag(from: HTMLElement, to: HTMLElement, height: number): void {
  const data = new Map<string, string>()
  const dataTransfer = {
    setData: (type: string, value: string) => void data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
    get types() {
      return [...data.keys()]
    },
  }
  const clientY = to.getBoundingClientRect().top + height * 28
  fireEvent.dragStart(from, { dataTransfer })
  fireEvent.dragOver(to, { dataTransfer, clientY })
  fireEvent.drop(to, { dataTransfer, clientY })
}

describe('arranging the codebook', () => {
  it.each([
    ['{Alt>}{ArrowUp}{/Alt}', 'ethics', ['Regulation', 'Ethics review', 'Licensing']],
    ['{Alt>}{ArrowDown}{/Alt}', 'licensing', ['Regulation', 'Ethics review', 'Licensing']],
  ])('reorders with %s', async (keys, id, expected) => {
    const app = await codebook()
    await goTo(app, app.ids[id]!)
    await app.user.keyboard(keys)
    await waitFor(() => expect(names().slice(0, 3)).toEqual(expected))
  })

  it('moves in under the code above with Alt+Right and out again with Alt+Left', async () => {
    const app = await codebook()
    await goTo(app, app.ids['ethics']!)
    await app.user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await waitFor(() => expect(path(app, app.ids['ethics']!)).toBe('Regulation > Licensing > Ethics review'))
    await waitFor(() => expect(item('Ethics review')).toHaveAttribute('aria-level', '3'))
    await app.user.keyboard('{Alt>}{ArrowLeft}{/Alt}{Alt>}{ArrowLeft}{/Alt}')
    await waitFor(() => expect(path(app, app.ids['ethics']!)).toBe('Ethics review'))
    expect(names()).toEqual([
      'Regulation',
      'Licensing',
      'Ethics review',
      'Pluralism',
      'Two doors',
      '希望与怀疑',
    ])
  })

  it('moves under another code by typing its name, with the keyboard alone', async () => {
    const app = await codebook()
    await goTo(app, app.ids['hope']!)
    await app.user.keyboard('{Shift>}{F10}{/Shift}')
    await screen.findByRole('menu')
    const wanted = screen.getByRole('menuitem', { name: 'Move under…' })
    for (let i = 0; i < 30 && document.activeElement !== wanted; i++) await app.user.keyboard('{ArrowDown}')
    await app.user.keyboard('{Enter}')
    await screen.findByRole('dialog', { name: 'Move “希望与怀疑”' })
    await app.user.keyboard('plural{Enter}')
    await waitFor(() => expect(path(app, app.ids['hope']!)).toBe('Pluralism > 希望与怀疑'))
    expect(app.announced.at(-1)?.message).toBe('Moved “希望与怀疑” under “Pluralism”, place 2 of 2.')
  })

  it('merges after a preview that counts passages which have both codes once', async () => {
    const app = await codebook()
    app.session.dispatch({ type: 'dialog', dialog: 'merge', ids: [app.ids['licensing']!] })
    const dialog = await screen.findByRole('dialog', { name: 'Merge “Licensing”' })
    await app.user.keyboard('two doors{Enter}')
    expect(await within(dialog).findByText('2 codings move to “Two doors”.')).toBeVisible()
    expect(within(dialog).getByText(/^1 of them is on a passage/)).toBeVisible()
    await app.user.click(within(dialog).getByRole('button', { name: 'Merge' }))
    await waitFor(() =>
      expect(app.store.need('codes', app.ids['licensing']!).mergedInto).toBe(app.ids['doors']),
    )
    expect(app.store.by('codings.codeId', app.ids['doors']!)).toHaveLength(3)
    expect(names()).not.toContain('Licensing')
  })

  it('asks after a drop on a code whether to move under it or to merge', async () => {
    const app = await codebook()
    drag(item('希望与怀疑'), item('Two doors'), 0.5)
    const menu = await screen.findByRole('menu', { name: '“希望与怀疑” on “Two doors”' })
    expect(within(menu).getByRole('menuitem', { name: /^Merge \(1 coding moves\)…/ })).toBeVisible()
    const under = within(menu).getByRole('menuitem', { name: /^Move under “Two doors”/ })
    expect(under).toHaveTextContent('Moves with 1 coding and 0 sub-codes.')
    await app.user.click(under)
    await waitFor(() => expect(path(app, app.ids['hope']!)).toBe('Pluralism > Two doors > 希望与怀疑'))
  })

  it('codes a passage that is dropped on a code', async () => {
    const app = await codebook()
    const passage = JSON.stringify({ sourceId: app.world.sourceIds[0], start: 3, end: 13 })
    const dataTransfer = {
      types: ['application/x-emic-selection'],
      getData: (type: string) => (type === 'application/x-emic-selection' ? passage : ''),
    }
    fireEvent.dragOver(item('Ethics review'), { dataTransfer })
    fireEvent.drop(item('Ethics review'), { dataTransfer })
    await waitFor(() => expect(app.store.by('codings.codeId', app.ids['ethics']!)).toHaveLength(1))
    expect(app.announced.at(-1)?.message).toBe('Coded as Ethics review; 3 codes here.')
  })

  it('splits the chosen passages off to a new code', async () => {
    const app = await codebook()
    app.session.dispatch({ type: 'dialog', dialog: 'split', ids: [app.ids['licensing']!] })
    const dialog = await screen.findByRole('dialog', { name: 'Split “Licensing”' })
    await app.user.click(await within(dialog).findByRole('checkbox', { name: /The ministry asked/ }))
    await app.user.type(
      within(dialog).getByRole('textbox', { name: 'Name of the new code' }),
      'Clinic licences',
    )
    await app.user.click(within(dialog).getByRole('button', { name: 'Split off 1 coding' }))
    await waitFor(() => expect(names()).toContain('Clinic licences'))
    expect(app.store.by('codings.codeId', app.ids['licensing']!)).toHaveLength(1)
  })

  it('deletes without a question, says how many codings are kept, and brings back', async () => {
    const app = await codebook()
    await goTo(app, app.ids['licensing']!)
    await app.user.keyboard('{Delete}')
    await waitFor(() => expect(names()).not.toContain('Licensing'))
    expect(app.announced.at(-1)).toEqual({
      message: 'Deleted “Licensing”; 2 codings are kept for restore.',
      options: { undo: true },
    })
    expect(app.session.get().codeId).toBe(app.ids['ethics'])
    await app.user.click(screen.getByRole('button', { name: '1 removed code' }))
    await app.user.click(await screen.findByRole('checkbox', { name: /^Licensing/ }))
    await app.user.click(screen.getByRole('button', { name: 'Bring back 1' }))
    await waitFor(() => expect(app.store.need('codes', app.ids['licensing']!).removed).toBeNull())
    expect(app.store.by('codings.codeId', app.ids['licensing']!)).toHaveLength(2)
  })

  it('picks several with Shift and deletes them together', async () => {
    const app = await codebook()
    await goTo(app, app.ids['licensing']!)
    await app.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await waitFor(() => expect(item('Licensing')).toHaveAttribute('aria-selected', 'true'))
    expect(item('Ethics review')).toHaveAttribute('aria-selected', 'true')
    await app.user.keyboard('{Delete}')
    await waitFor(() => expect(names()).toEqual(['Regulation', 'Pluralism', 'Two doors', '希望与怀疑']))
  })

  it('recolours from the palette, and back to the parent’s colour', async () => {
    const app = await codebook()
    app.session.dispatch({ type: 'dialog', dialog: 'recolour', ids: [app.ids['licensing']!] })
    const dialog = await screen.findByRole('dialog', { name: 'Colour of “Licensing”' })
    await app.user.click(within(dialog).getByRole('radio', { name: 'Teal' }))
    await waitFor(() => expect(app.store.need('codes', app.ids['licensing']!).color).toBe('#00969A'))
    await app.user.click(within(dialog).getByRole('radio', { name: 'As its parent' }))
    await waitFor(() => expect(app.store.need('codes', app.ids['licensing']!).color).toBeNull())
    await app.user.clear(within(dialog).getByRole('textbox', { name: 'Own colour' }))
    await app.user.type(within(dialog).getByRole('textbox', { name: 'Own colour' }), '#3a6ea5{Enter}')
    await waitFor(() => expect(app.store.need('codes', app.ids['licensing']!).color).toBe('#3A6EA5'))
  })
})
