import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { codebook, goTo, item, names, tree } from './codebook-drawn'
import { giveLayout } from './layout'
import { expectNoAxeFindings } from './render'
import type { Rendered } from './render'

beforeAll(giveLayout)

async function look(app: Rendered, choice: string): Promise<void> {
  await app.user.click(screen.getByRole('button', { name: 'Sort and count' }))
  await app.user.click(await screen.findByRole('menuitemradio', { name: new RegExp(`^${choice}`) }))
}

describe('how the codebook is shown', () => {
  it.each([
    ['Sort by name', ['Pluralism', 'Two doors', 'Regulation', 'Ethics review', 'Licensing', '希望与怀疑']],
    ['Sort by count', ['Regulation', 'Licensing', 'Ethics review', 'Pluralism', 'Two doors', '希望与怀疑']],
    [
      'Sort by last use',
      ['Pluralism', 'Two doors', '希望与怀疑', 'Regulation', 'Licensing', 'Ethics review'],
    ],
  ])('%s', async (choice, expected) => {
    const app = await codebook()
    await look(app, choice)
    await waitFor(() => expect(names()).toEqual(expected))
  })

  it('moves by hand only while sorted by hand, says so, and goes back', async () => {
    const app = await codebook()
    await look(app, 'Sort by name')
    await goTo(app, app.ids['ethics']!)
    await app.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(app.announced.at(-1)?.message).toMatch(
      /^Codes are moved among each other only while sorted by hand/,
    )
    await app.user.click(screen.getByRole('button', { name: 'Sort by hand again' }))
    await waitFor(() => expect(names().slice(0, 2)).toEqual(['Regulation', 'Licensing']))
  })

  it('counts codings or sources, each code by itself or with those below', async () => {
    const app = await codebook()
    await look(app, 'Count each code by itself')
    await waitFor(() => expect(item('Regulation')).toHaveAccessibleName(/0 codings$/))
    await look(app, 'Count sources')
    await waitFor(() => expect(item('Licensing')).toHaveAccessibleName(/1 source$/))
    await look(app, 'Count with the codes below')
    await waitFor(() => expect(item('Regulation')).toHaveAccessibleName(/1 source$/))
  })

  it('shows in the names what the filter found, and other names beside', async () => {
    const app = await codebook()
    await app.world.run('code.define', { id: app.ids['ethics']!, aliases: ['IRB approval'] })
    const field = screen.getByRole('searchbox', { name: 'Filter codes' })
    await app.user.type(field, 'reg lic')
    await waitFor(() => expect(names()).toEqual(['Regulation', 'Licensing']))
    expect([...tree().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Reg', 'Lic'])
    await app.user.clear(field)
    await app.user.type(field, 'irb')
    await waitFor(() => expect(names()).toEqual(['Regulation', 'Ethics review']))
    expect(within(item('Ethics review')).getByText('IRB approval')).toBeVisible()
  })
})

describe('further members of themes', () => {
  it('stand quietly in the theme, with a way to take them out', async () => {
    const app = await codebook()
    await app.world.run('code.set-themes', { id: app.ids['hope']!, themes: [app.ids['pluralism']!] })
    await waitFor(() => expect(names().filter((name) => name === '希望与怀疑')).toHaveLength(2))
    const [link] = within(tree()).getAllByRole('treeitem', { name: /belongs to this theme as well/ })
    expect(link).toHaveAttribute('aria-level', '2')
    expect(link).toHaveAttribute('aria-posinset', '2')
    await goTo(app, app.ids['doors']!)
    await app.user.keyboard('{ArrowDown}')
    expect(tree().getAttribute('aria-activedescendant')).toBe(link?.id)
    expect(app.session.get().codeId).toBe(app.ids['hope'])
    await app.user.keyboard('{Delete}')
    await waitFor(() => expect(app.store.need('codes', app.ids['hope']!).themes).toEqual([]))
    expect(app.store.need('codes', app.ids['hope']!).removed).toBeNull()
  })

  it('are added for several codes at once, as one step to undo', async () => {
    const app = await codebook()
    await goTo(app, app.ids['licensing']!)
    await app.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    const bar = await screen.findByRole('toolbar', { name: 'What to do with 2 codes' })
    await app.user.click(within(bar).getByRole('button', { name: 'Add to a theme…' }))
    await screen.findByRole('dialog', { name: 'Add 2 codes to a theme' })
    await app.user.keyboard('plural{Enter}')
    const themes = (id: string) => app.store.need('codes', app.ids[id]!).themes
    await waitFor(() => expect([...themes('licensing'), ...themes('ethics')]).toHaveLength(2))
    await waitFor(() => expect(app.announced.at(-1)?.message).toBe('Added 2 codes to the theme “Pluralism”.'))
    await app.world.client.call('history.undo')
    await waitFor(() => expect([...themes('licensing'), ...themes('ethics')]).toEqual([]))
  })
})

describe('several codes at once', () => {
  it('go into a group that is made on the way', async () => {
    const app = await codebook()
    await goTo(app, app.ids['regulation']!)
    await app.user.keyboard('{Control>}a{/Control}')
    const bar = await screen.findByRole('toolbar', { name: /^What to do with/ })
    await app.user.click(within(bar).getByRole('button', { name: 'Add to a group…' }))
    await screen.findByRole('dialog')
    await app.user.keyboard('First round{Enter}')
    await waitFor(() => expect([...app.store.all('groups')].map(({ name }) => name)).toEqual(['First round']))
    expect([...app.store.all('groups')][0]?.members).toEqual([
      app.ids['regulation'],
      app.ids['licensing'],
      app.ids['ethics'],
      app.ids['pluralism'],
      app.ids['doors'],
      app.ids['hope'],
    ])
    await expectNoAxeFindings()
  })
})
