import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { CodePane } from '../../renderer/features/code/CodePane'
import { codebook, goTo, names } from './codebook-drawn'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

describe('groups of codes', () => {
  it('narrow the codebook, are renamed, and removed without their codes', async () => {
    const app = await codebook()
    const { licensing = '', hope = '' } = app.ids
    await app.app().run('group.create', { name: 'First round', kind: 'codes', members: [licensing, hope] })
    await app.user.click(await screen.findByRole('button', { name: 'Show only a group of codes' }))
    await app.user.click(await screen.findByRole('menuitemradio', { name: /^First round/ }))
    await waitFor(() => expect(names()).toEqual(['Regulation', 'Licensing', '希望与怀疑']))
    expect(screen.getByText('Group: First round')).toBeVisible()
    await expectNoAxeFindings()
    await app.user.click(screen.getByRole('button', { name: 'Show only a group of codes' }))
    await app.user.click(await screen.findByRole('menuitem', { name: 'Rename “First round”…' }))
    const field = await screen.findByRole('textbox', { name: 'Name' })
    await app.user.clear(field)
    await app.user.type(field, 'Pilot{Enter}')
    expect(await screen.findByText('Group: Pilot')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Show only a group of codes' }))
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove “Pilot”' }))
    await waitFor(() => expect(names()).toContain('Ethics review'))
    expect([...app.store.all('groups')]).toEqual([])
    expect(app.store.get('codes', licensing)?.removed).toBeNull()
  })

  it('are chips in the panel of a code, to be left, joined and made', async () => {
    const world = await makeWorld({ sources: [] })
    const { id } = (await world.run('code.create', { name: 'Hope' }))!
    await world.run('group.create', { name: 'First round', kind: 'codes', members: [id] })
    const { user, store } = await renderInApp(<CodePane />, { world, session: { codeId: id } })
    const groups = screen.getByRole('region', { name: 'Groups' })
    await user.click(within(groups).getByRole('button', { name: 'Take out of the group “First round”' }))
    await waitFor(() => expect([...store.all('groups')][0]?.members).toEqual([]))
    await user.click(within(groups).getByRole('button', { name: 'Add to a group' }))
    await user.type(await screen.findByRole('combobox', { name: 'Find or name a group' }), 'Pilot{Enter}')
    await waitFor(() =>
      expect([...store.all('groups')].find(({ name }) => name === 'Pilot')?.members).toEqual([id]),
    )
  })
})

describe('splitting a code', () => {
  it('chooses passages by their words and by their source', async () => {
    const app = await codebook()
    const { licensing = '' } = app.ids
    await goTo(app, licensing)
    app.session.dispatch({ type: 'dialog', dialog: 'split', ids: [licensing] })
    const dialog = await screen.findByRole('dialog')
    const find = within(dialog).getByRole('searchbox', { name: 'Filter the passages by their words' })
    await app.user.type(find, 'MINISTRY')
    await waitFor(() => expect(within(dialog).queryByRole('checkbox', { name: /^In the clinic/ })).toBeNull())
    expect(await within(dialog).findByRole('checkbox', { name: /^The ministry/ })).not.toBeChecked()
    await app.user.click(within(dialog).getByRole('checkbox', { name: 'All of “Field notes”' }))
    expect(within(dialog).getByRole('button', { name: 'Split off 1 coding' })).toBeVisible()
    await app.user.clear(find)
    await app.user.click(await within(dialog).findByRole('checkbox', { name: 'All of “Field notes”' }))
    expect(within(dialog).getByRole('button', { name: 'Split off 2 codings' })).toBeVisible()
    await app.user.type(find, 'lighthouse')
    expect(await within(dialog).findByText('No passage holds these words.')).toBeVisible()
  })
})
