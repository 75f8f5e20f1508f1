import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TrashDialog } from '../../renderer/features/trash/TrashDialog'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const sources = [
  { name: 'Interview with a nurse', text: 'The price first, then whether it is allowed.' },
  { name: 'Policy list', text: '2016: a register of clinics.' },
]

/** A project from which a source and two codes were removed, one of them with a code below it. */
async function trash() {
  const world = await makeWorld({ sources })
  const [nurse = '', policy = ''] = world.sourceIds
  const make = async (name: string, parentId: string | null = null) =>
    (await world.run('code.create', { name, parentId }))!.id
  const price = await make('Price')
  const fee = await make('Fee', price)
  const hope = await make('Hope')
  await world.run('coding.add', { passages: [{ sourceId: nurse, start: 0, end: 9 }], codeIds: [fee] })
  await world.run('code.remove', { ids: [price] })
  await world.run('code.remove', { ids: [hope] })
  await world.run('source.remove', { ids: [policy] })
  const app = await renderInApp(<TrashDialog />, { world, session: { dialog: 'trash' } })
  return { ...app, ids: { price, fee, hope, policy } }
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name })

describe('the trash', () => {
  it('lists removed sources and codes together, with what comes back with them', async () => {
    await trash()
    expect(box(/^Price code · 1 coding · with 1 code below it/)).not.toBeChecked()
    expect(box(/^Policy list source · 0 codings · removed /)).toBeVisible()
    await expectNoAxeFindings()
  })

  it('brings back those that are ticked, as one step to undo', async () => {
    const { user, store, ids, app } = await trash()
    await user.click(box(/^Price/))
    await user.click(box(/^Policy list/))
    await user.click(screen.getByRole('button', { name: 'Bring back 2' }))
    await waitFor(() => expect(store.need('sources', ids.policy).removed).toBeNull())
    expect(store.need('codes', ids.fee).removed).toBeNull()
    expect(store.need('codes', ids.hope).removed).not.toBeNull()
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Price/ })).toBeNull())
    await app().client.call('history.undo')
    await waitFor(() => expect(store.need('codes', ids.price).removed).not.toBeNull())
    expect(store.need('sources', ids.policy).removed).not.toBeNull()
  })

  it('brings back all that the search found and nothing else, and closes when it is empty', async () => {
    const { user, store, ids } = await trash()
    await user.type(screen.getByRole('searchbox', { name: 'Find what was removed' }), 'policy')
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^Price/ })).toBeNull())
    await user.click(box(/^All \(1\)/))
    await user.click(screen.getByRole('button', { name: 'Bring back 1' }))
    await waitFor(() => expect(store.need('sources', ids.policy).removed).toBeNull())
    expect(store.need('codes', ids.hope).removed).not.toBeNull()
    await user.clear(screen.getByRole('searchbox', { name: 'Find what was removed' }))
    await user.click(await screen.findByRole('checkbox', { name: /^All \(2\)/ }))
    await user.click(screen.getByRole('button', { name: 'Bring back 2' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
