import { screen, waitFor } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Sources } from '../../renderer/features/sources/Sources'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const sources = [
  { name: 'Interview with a nurse', text: 'The price first, then whether it is allowed.' },
  { name: 'Policy list', text: '2016: a register of clinics.' },
]

const row = (name: string) => screen.queryByRole('row', { name: new RegExp(name) })

beforeAll(giveLayout)

describe('groups and cases of sources', () => {
  it('are made in the menu of a source, and narrow the list', async () => {
    const { user, store } = await renderInApp(<Sources />, { world: await makeWorld({ sources }) })
    await user.click(screen.getByRole('button', { name: 'More about “Policy list”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Groups' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New group…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Papers{Enter}')
    await waitFor(() => expect([...store.all('groups')].map(({ name }) => name)).toEqual(['Papers']))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Filter' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Groups' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Papers' }))
    await waitFor(() => expect(row('Interview with a nurse')).toBeNull())
    expect(row('Policy list')).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'No longer only: Group: Papers' }))
    await waitFor(() => expect(row('Interview with a nurse')).toBeInTheDocument())
  })

  it('take a source out again with the same entry', async () => {
    const world = await makeWorld({ sources })
    const [nurse = ''] = world.sourceIds
    await world.run('case.create', { name: 'The clinic', sourceIds: [nurse] })
    const { user, store, announced } = await renderInApp(<Sources />, { world })
    await user.click(screen.getByRole('button', { name: 'More about “Interview with a nurse”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Cases' }))
    const entry = await screen.findByRole('menuitemcheckbox', { name: 'The clinic' })
    expect(entry).toBeChecked()
    await user.click(entry)
    await waitFor(() => expect([...store.all('cases')][0]?.sourceIds).toEqual([]))
    expect(announced.at(-1)?.message).toBe('Took “Interview with a nurse” out of “The clinic”.')
  })

  it('say why a name that is taken is refused, and keep what was typed', async () => {
    const world = await makeWorld({ sources })
    await world.run('group.create', { name: 'Papers', kind: 'sources' })
    const { user, announced } = await renderInApp(<Sources />, { world })
    await user.click(screen.getByRole('button', { name: 'More about “Policy list”' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Groups' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New group…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'papers{Enter}')
    await waitFor(() => expect(announced.at(-1)?.message).toMatch(/There is already a group/))
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('papers')
  })
})
