import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { AutoCodeDialog } from '../../renderer/features/search/AutoCodeDialog'
import { SearchPane } from '../../renderer/features/search/SearchPane'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const ward = 'The ward was full. '

/** The search over a text in which one word stands very often, with a code to give. */
async function search(times: number) {
  const world = await makeWorld({
    sources: [
      { name: 'Night shift', text: ward.repeat(times) },
      { name: 'Policy list', text: '2016: a register of wards.' },
    ],
  })
  const code = (await world.run('code.create', { name: 'Crowding' }))!.id
  const ui = (
    <>
      <SearchPane />
      <AutoCodeDialog />
    </>
  )
  const app = await renderInApp(ui, { world })
  await app.user.type(screen.getByRole('searchbox', { name: 'Search in everything' }), 'full')
  await screen.findByRole('grid', { name: 'What was found' })
  return { ...app, code }
}
const apply = async ({ user }: Awaited<ReturnType<typeof search>>, count: string) => {
  await user.click(screen.getByRole('button', { name: 'Code these…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('combobox'), 'Crowding{Enter}')
  await user.click(await dialog.findByRole('button', { name: `Code ${count} passages` }))
}

describe('the search pane', () => {
  it('says how much was found, with separators, and shows it in context', async () => {
    await search(1200)
    expect(await screen.findByText('1,200 hits in 1 text')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Texts 1,200' })).toBeChecked()
    const list = screen.getByRole('grid', { name: 'What was found' })
    expect(within(list).getAllByRole('row')[1]).toHaveAccessibleName(/was full\. The/)
    await expectNoAxeFindings()
  })

  it('codes portion by portion, as one step to undo', async () => {
    const app = await search(450)
    await apply(app, '450')
    await waitFor(() => expect(app.store.by('codings.codeId', app.code)).toHaveLength(450))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(app.announced.at(-1)?.message).toBe('Coded 450 passages as Crowding')
    await app.app().client.call('history.undo')
    await waitFor(() => expect(app.store.by('codings.codeId', app.code)).toHaveLength(0))
  })

  it('stops between two portions, keeps what is coded, and says how much that is', async () => {
    const app = await search(900)
    // Stops as soon as it can: the host in memory is quicker than a hand.
    app.store.watch(() => screen.queryByRole('button', { name: 'Stop' })?.click())
    await apply(app, '900')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const done = app.store.by('codings.codeId', app.code).length
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(900)
    expect(app.announced.at(-1)).toEqual({
      message: `Stopped. ${done} of 900 passages were coded as Crowding; they are kept as one step.`,
      options: { undo: true, tone: 'done' },
    })
  })
})
