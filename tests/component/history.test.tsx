import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { HistoryPane } from '../../renderer/features/history/HistoryPane'
import { Problem } from '../../shared/problem'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

beforeAll(giveLayout)

const text = 'The ministry asked every clinic for a licence.\nPatients pay in advance, most of them in cash.'

/** A source, the code Licensing, a passage coded with it. */
async function worked(): Promise<World & { readonly codeId: string; readonly sourceId: string }> {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const codeId = (await world.run('code.create', { name: 'Licensing' })).id
  const [sourceId = ''] = world.sourceIds
  await world.run('coding.add', { passages: [{ sourceId, start: 4, end: 46 }], codeIds: [codeId] })
  return { ...world, codeId, sourceId }
}

const list = () => screen.findByRole('listbox', { name: 'What was done, newest first' })
const sentences = async () =>
  within(await list())
    .getAllByRole('option')
    .map((option) => option.textContent?.replace(/Ana · .*$/u, ''))

describe('the history', () => {
  it('tells newest first what was done, by whom and when', async () => {
    await renderInApp(<HistoryPane />, { world: await worked() })
    expect(await sentences()).toEqual([
      'Coded a passage as “Licensing”',
      'Created the code “Licensing”',
      'Brought in the source “Field notes”',
    ])
    const [first] = within(await list()).getAllByRole('option')
    expect(first).toHaveAccessibleName(/^Coded a passage as “Licensing”\s*Ana · .*March \d, 2025$/)
    expect(within(await list()).getByText(/day, March \d, 2025/)).toBeInTheDocument()
  })

  it('shows a new step at once, whoever made it', async () => {
    const world = await worked()
    await renderInApp(<HistoryPane />, { world })
    await list()
    await act(() => world.run('code.rename', { id: world.codeId, name: 'Licences' }))
    await waitFor(async () =>
      expect((await sentences())[0]).toBe('Renamed the code “Licensing” to “Licences”'),
    )
  })

  it('strikes what was undone, and no longer once it was redone', async () => {
    const world = await worked()
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await act(() => app.app().client.call('history.undo'))
    const undone = await screen.findByRole('option', { name: /^Coded a passage .* undone/ })
    expect(undone).toHaveAttribute('data-undone')
    expect((await sentences())[0]).toBe('Undid: coded a passage as “Licensing”')
    await act(() => app.app().client.call('history.redo'))
    await waitFor(async () => expect((await sentences())[0]).toBe('Redid: coded a passage as “Licensing”'))
    expect(screen.getByRole('option', { name: /^Undid: .* undone/ })).toBeInTheDocument()
    expect(screen.getByRole('option', { name: /^Coded a passage/ })).not.toHaveAttribute('data-undone')
  })

  it('tells what was done again and again to one thing in one line', async () => {
    const world = await worked()
    const { id } = await world.run('memo.create', { title: 'Grey zones' })
    for (const body of ['Who', 'Who decides', 'Who decides here?']) await world.run('memo.edit', { id, body })
    await renderInApp(<HistoryPane />, { world })
    expect((await sentences()).slice(0, 2)).toEqual([
      'Edited the memo “Grey zones”',
      'Wrote the memo “Grey zones”',
    ])
    expect(screen.getByText(/3 times/)).toBeInTheDocument()
  })

  it('goes to the thing by click, or by arrows and Enter', async () => {
    const world = await worked()
    const app = await renderInApp(<HistoryPane />, { world })
    await app.user.click(await screen.findByRole('option', { name: /^Coded a passage/ }))
    expect(app.session.get()).toMatchObject({
      sourceId: world.sourceId,
      reveal: { range: { start: 4, end: 46 } },
    })
    expect(await list()).toHaveFocus()
    await app.user.keyboard('{ArrowDown}{Enter}')
    expect(app.session.get()).toMatchObject({ codeId: world.codeId, inspector: 'code' })
  })

  it('finds steps by words, without regard to case and accents', async () => {
    const world = await worked()
    await world.run('code.create', { name: 'Économie' })
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await app.user.type(screen.getByRole('searchbox', { name: 'Find in the history' }), 'economie')
    await waitFor(async () => expect(await sentences()).toEqual(['Created the code “Économie”']))
    await app.user.type(screen.getByRole('searchbox'), ' of scale')
    expect(await screen.findByText('No step fits.')).toBeVisible()
  })

  it('shows the steps of one coder', async () => {
    const world = await worked()
    const { id } = await world.run('coder.add', { name: '李梅' })
    await world.run('coder.switch', { id })
    await world.run('code.create', { name: '监管' })
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await app.user.click(screen.getByRole('button', { name: /Done by/ }))
    await app.user.click(await screen.findByRole('option', { name: '李梅' }))
    await waitFor(() => expect(screen.queryByRole('option', { name: /Ana · / })).toBeNull())
    expect(screen.getByRole('option', { name: /^Created the code “监管”\s*李梅 · / })).toBeInTheDocument()
  })

  it('reads a long history page by page, and lets the host find something old', async () => {
    const world = await worked()
    for (let i = 0; i < 300; i++) {
      await world.run('code.rename', { id: world.codeId, name: i % 2 ? 'Licensing' : 'Licences' })
    }
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    const pages = () => world.calls.filter(({ name }) => name === 'history.list')
    expect(pages()).toHaveLength(1)
    expect(within(await list()).getAllByRole('option').length).toBeLessThan(60)
    await app.user.type(screen.getByRole('searchbox'), 'brought in')
    await waitFor(async () => expect(await sentences()).toEqual(['Brought in the source “Field notes”']))
    expect(pages().filter(({ input }) => 'before' in (input as object))).toEqual([])
  })

  it('shows what was done to one thing, and everything again', async () => {
    const world = await worked()
    await world.run('code.create', { name: 'Payment' })
    const app = await renderInApp(<HistoryPane />, {
      world,
      session: { historyOf: { table: 'codes', id: world.codeId } },
    })
    expect(await screen.findByText('History of “Licensing”')).toBeVisible()
    await waitFor(async () =>
      expect(await sentences()).toEqual(['Coded a passage as “Licensing”', 'Created the code “Licensing”']),
    )
    await app.user.click(screen.getByRole('button', { name: 'Show everything' }))
    await waitFor(async () => expect(await sentences()).toHaveLength(4))
  })

  it('says what taking back would change before it does, and undo brings it back', async () => {
    const world = await worked()
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await app.user.pointer({
      keys: '[MouseRight]',
      target: screen.getByRole('option', { name: /^Brought in/ }),
    })
    await app.user.click(await screen.findByRole('menuitem', { name: /Take back everything after this/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Take back everything after this step?' })
    expect(await within(dialog).findByText('1 code and 1 coding go')).toBeVisible()
    expect(app.store.count('codings')).toBe(1)
    await app.user.click(within(dialog).getByRole('button', { name: 'Take back 2 steps' }))
    await waitFor(() => expect(app.store.count('codings')).toBe(0))
    expect(app.announced.at(-1)).toMatchObject({ message: 'Took back 2 steps', options: { undo: true } })
    await waitFor(async () => expect((await sentences())[0]).toBe('Went back, taking back 2 steps'))
    await act(() => app.app().client.call('history.undo'))
    expect(app.store.count('codings')).toBe(1)
  })

  it('names what stands in the way of taking back', async () => {
    const world = await worked()
    const { id: bo } = await world.run('coder.add', { name: 'Bo' })
    const [ana = ''] = [...world.engine.store.all('coders')].map(({ id }) => id)
    await world.run('coder.switch', { id: bo })
    await world.run('code.define', { id: world.codeId, definition: 'What a clinic may do.' })
    await world.run('coder.switch', { id: ana })
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await app.user.pointer({
      keys: '[MouseRight]',
      target: screen.getByRole('option', { name: /^Created the code/ }),
    })
    await app.user.click(await screen.findByRole('menuitem', { name: /Take back only this step/ }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Bo has changed the code “Licensing” since')
    expect(screen.getByRole('button', { name: 'Take back 1 step' })).toBeDisabled()
  })

  it('says why it cannot be read, and tries again', async () => {
    let broken = true
    const whole = await worked()
    const world = await makeWorld({
      handlers: {
        'history.list': async () => {
          if (broken) throw new Problem('io', 'The log cannot be read just now.')
          return whole.client.call('history.list')
        },
      },
    })
    const app = await renderInApp(<HistoryPane />, { world })
    expect(await screen.findByRole('alert')).toHaveTextContent('The log cannot be read just now.')
    broken = false
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await list()).toBeInTheDocument()
  })

  it('teaches what it is for while nothing was done', async () => {
    await renderInApp(<HistoryPane />)
    expect(await screen.findByText('Nothing has been done yet')).toBeVisible()
    await expectNoAxeFindings()
  })

  it('has nothing that axe finds', async () => {
    const world = await worked()
    await world.run('coder.add', { name: '李梅' })
    const app = await renderInApp(<HistoryPane />, { world })
    await list()
    await act(() => app.app().client.call('history.undo'))
    await waitFor(() => expect(screen.getByRole('option', { name: /^Undid/ })).toBeInTheDocument())
    await expectNoAxeFindings()
  })
})
