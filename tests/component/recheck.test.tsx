import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RecheckPane } from '../../renderer/features/recheck/RecheckPane'
import { createClient } from '../../shared/contract/client'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const text =
  'The ministry asked every clinic for a licence.\nPatients pay in advance, most of them in cash.\nNobody asked who had approved it.'

/** Two passages coded as Licensing, whose definition was changed afterwards. */
async function changed() {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const [sourceId = ''] = world.sourceIds
  const { id: codeId } = await world.run('code.create', {
    name: 'Licensing',
    definition: 'What a clinic may do.',
  })
  const { id: other } = await world.run('code.create', { name: 'Payment' })
  for (const [start, end] of [
    [4, 46],
    [94, 127],
  ] as const) {
    await world.run('coding.add', { passages: [{ sourceId, start, end }], codeIds: [codeId] })
  }
  await world.run('code.define', { id: codeId, definition: 'What a clinic must be allowed to do.' })
  const session = { beside: { kind: 'recheck' as const, codeId } }
  return { world, codeId, other, session }
}

const group = () => screen.findByRole('group', { name: /^Passage in “Field notes”/ })

describe('the re-check queue', () => {
  it('shows one passage at a time with the difference between the wordings', async () => {
    const { world, session } = await changed()
    await renderInApp(<RecheckPane />, { world, session })
    expect(await screen.findByText('1 of 2')).toBeVisible()
    const difference = await screen.findByRole('region', { name: 'What changed in the definition' })
    await waitFor(() => expect(difference.querySelector('ins')).toHaveTextContent('must'))
    expect(difference.querySelector('del')).toHaveTextContent('may')
    await waitFor(() =>
      expect(document.querySelector('mark')).toHaveTextContent('ministry asked every clinic for a licence.'),
    )
    await expectNoAxeFindings()
  })

  it('keeps, recodes, skips and uncodes by key, and is empty at the end', async () => {
    const { world, session, codeId, other } = await changed()
    const app = await renderInApp(<RecheckPane />, { world, session })
    ;(await group()).focus()
    await app.user.keyboard('s')
    await waitFor(() => expect(document.querySelector('mark')).toHaveTextContent('Nobody asked'))
    await app.user.keyboard('r')
    await app.user.type(
      await screen.findByRole('combobox', { name: 'Find the code that fits' }),
      'pay{Enter}',
    )
    await waitFor(() => expect(app.store.by('codings.codeId', other)).toHaveLength(1))
    expect(await screen.findByText('2 of 2')).toBeVisible()
    ;(await group()).focus()
    await app.user.keyboard('k')
    expect(await screen.findByText('Nothing waits to be re-checked')).toBeVisible()
    expect(app.store.by('codings.codeId', codeId)[0]).toMatchObject({ definitionNumber: 2 })
    expect(app.announced.at(-1)).toMatchObject({ options: { undo: true } })
    await app.app().client.call('history.undo')
    ;(await group()).focus()
    await app.user.keyboard('u')
    expect(await screen.findByText('Nothing waits to be re-checked')).toBeVisible()
    expect(app.store.by('codings.codeId', codeId)).toHaveLength(0)
  })

  it('writes a comment on the passage, which Escape closes and keeps', async () => {
    const { world, session, codeId } = await changed()
    const app = await renderInApp(<RecheckPane />, { world, session })
    ;(await group()).focus()
    await app.user.keyboard('c')
    await app.user.type(await screen.findByRole('textbox', { name: 'Comment on this coding' }), 'Who asked?')
    await app.user.keyboard('{Escape}')
    const comments = () => app.store.by('codings.codeId', codeId).map(({ comment }) => comment)
    await waitFor(() => expect(comments().sort()).toEqual(['', 'Who asked?']))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(await group()).toHaveFocus()
  })

  it('leaves lone characters alone where they are switched off, and the buttons do not speak of them', async () => {
    const { world, session, codeId } = await changed()
    await createClient(world.transport).call('settings.set', { key: 'singleKeys', value: false })
    const app = await renderInApp(<RecheckPane />, { world, session })
    const passage = await group()
    passage.focus()
    await app.user.keyboard('skcrun')
    expect(screen.getByText('1 of 2')).toBeVisible()
    expect(app.store.by('codings.codeId', codeId)).toHaveLength(2)
    expect(app.announced).toEqual([])
    const keep = within(passage).getByRole('button', { name: 'Keep' })
    expect(keep).not.toHaveAttribute('aria-keyshortcuts')
    await app.user.click(keep)
    await waitFor(() => expect(app.announced).toHaveLength(1))
  })

  it('keeps all that are left as one step, and follows what others do', async () => {
    const { world, session, codeId } = await changed()
    const app = await renderInApp(<RecheckPane />, { world, session })
    await app.user.click(await screen.findByRole('button', { name: 'Keep all 2 that are left' }))
    expect(await screen.findByText('Nothing waits to be re-checked')).toBeVisible()
    await app.app().client.call('history.undo')
    expect(within(await group()).getByRole('button', { name: /^Keep/ })).toBeVisible()
    await world.run('code.remove', { ids: [codeId] })
    expect(await screen.findByText('Nothing waits to be re-checked')).toBeVisible()
  })
})
