import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { actionOf } from '../../renderer/actions'
import { Tour } from '../../renderer/features/tour/Tour'
import { fromRemembered, toRemember } from '../../renderer/remembered'
import { freshSession } from '../../renderer/session'
import type { Session } from '../../renderer/session'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const words = 'The price first, then whether it is allowed, then whether it works.'

async function onSample(session: Partial<Session> = {}) {
  const world = await makeWorld({ sources: [{ name: 'Interview with a nurse', text: words }] })
  const [sourceId = ''] = world.sourceIds
  const price = (await world.run('code.create', { name: 'Price' })).id
  const allowed = (await world.run('code.create', { name: 'Licensing' })).id
  const app = await renderInApp(<Tour />, { world, session: { sample: true, sourceId, ...session } })
  return { ...app, sourceId, price, allowed }
}
const asks = (what: string | RegExp) => screen.findByText(what)

describe('the tour', () => {
  it('is not there in a project of the user’s own', async () => {
    const { app } = await renderInApp(<Tour />)
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull()
    expect(actionOf('tour.start')?.when?.(app())).toBe(false)
  })

  it('goes on only when each thing was done, and says what is next', async () => {
    const { user, app, session, sourceId, price, allowed } = await onSample()
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Start the tour' }))
    await asks('Select a sentence.')
    // Something else is not what was asked for.
    await act(() => app().run('code.create', { name: 'Works or not' }))
    expect(session.get().tour.step).toBe(0)
    act(() => session.dispatch({ type: 'select', selection: { start: 0, end: 15 }, caret: 15 }))
    await asks('Code it.')
    await expectNoAxeFindings()
    const passages = [{ sourceId, start: 0, end: 15 }]
    await act(() => app().run('coding.add', { passages, codeIds: [price] }))
    await asks('Add a second code to the same words.')
    const elsewhere = [{ sourceId, start: 45, end: 60 }]
    await act(() => app().run('coding.add', { passages: elsewhere, codeIds: [allowed] }))
    expect(session.get().tour.step).toBe(2)
    await act(() => app().run('coding.add', { passages, codeIds: [allowed] }))
    await asks('Write down what you think.')
    let memo = ''
    await act(async () => {
      memo = (await app().run('memo.create', {}))?.id ?? ''
    })
    expect(session.get().tour.step).toBe(3)
    await act(() => app().run('memo.edit', { id: memo, body: 'Price comes before the law.' }))
    await asks('See all that one code gathers.')
    act(() => session.dispatch({ type: 'ask', question: { codeIds: [price] } }))
    await asks('Take your last step back.')
    await act(() => app().client.call('history.undo'))
    await asks(/^That is the whole of coding/)
    await user.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull()
    expect(session.get().tour).toEqual({ step: 0, state: 'left' })
  })

  it('is put off, not offered again, and taken up when it is wanted', async () => {
    const { user, app, session, announced, store } = await onSample()
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull()
    expect(announced.at(-1)?.message).toMatch(/help menu/)
    const again = fromRemembered(
      JSON.parse(JSON.stringify(toRemember(session.get()))),
      store,
      freshSession.reading,
    )
    expect([again.sample, again.tour]).toEqual([true, { step: 0, state: 'left' }])
    act(() => void actionOf('tour.start')?.run(app()))
    await asks('Select a sentence.')
  })

  it('is left by Escape in the middle, and goes on there', async () => {
    const { user, app, session } = await onSample({ tour: { step: 3, state: 'open' } })
    await asks('Write down what you think.')
    act(() => screen.getByRole('button', { name: 'Leave the tour' }).focus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull())
    expect(session.get().tour).toEqual({ step: 3, state: 'left' })
    act(() => void actionOf('tour.start')?.run(app()))
    await asks('Write down what you think.')
  })

  it('names the keys that the user has chosen', async () => {
    const { app } = await onSample({ tour: { step: 1, state: 'open' } })
    expect(app().keysOf('reader.code')).toBe('c')
    await asks(/Press c or Enter/)
  })
})
