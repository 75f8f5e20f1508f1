import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Middle } from '../../renderer/features/Middle'
import { CoderMenu } from '../../renderer/features/shell/CoderMenu'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const text = 'Mei Lin: Usually there is a family who has been to two big hospitals. They carry a folder.'

/** Two texts, many codes, and the middle of the window. */
async function study(codes = 12) {
  const world = await makeWorld({
    sources: [
      { name: 'Interview 07', text },
      { name: 'Policy list', text: 'A register of clinics. An inspection comes in June.' },
      { name: 'Forum', text: '监管部门说，新的规定还在路上。' },
    ],
  })
  const ids: string[] = []
  for (let i = 0; i < codes; i++) ids.push((await world.run('code.create', { name: `Code ${i}` })).id)
  const [first = '', second = '', third = ''] = world.sourceIds
  const rendered = await renderInApp(
    <>
      <Middle />
      <CoderMenu />
    </>,
    { world, session: { sourceId: first, open: [first] } },
  )
  const textOf = (name: string) => screen.findByRole('textbox', { name: new RegExp(`^Text of ${name}\\.`) })
  await textOf('Interview 07')
  return { ...rendered, first, second, third, ids, textOf }
}

describe('tabs of open texts', () => {
  it('are not there for one text, and for two say which is read', async () => {
    const { session, second, textOf } = await study()
    expect(screen.queryByRole('tablist')).toBeNull()
    session.dispatch({ type: 'open-source', id: second })
    await textOf('Policy list')
    const tabs = within(screen.getByRole('tablist', { name: 'Open texts' }))
    expect(tabs.getByRole('tab', { selected: true })).toHaveAccessibleName('Policy list')
    await expectNoAxeFindings()
  })

  it('are gone through with the arrows, opened with Enter and closed with Delete', async () => {
    const { user, session, first, second, third, textOf } = await study()
    for (const id of [second, third]) session.dispatch({ type: 'open-source', id })
    await textOf('Forum')
    screen.getByRole('tab', { name: 'Forum' }).focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: 'Interview 07' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await textOf('Interview 07')
    screen.getByRole('tab', { name: 'Policy list' }).focus()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(session.get().open).toEqual([first, third]))
    expect(screen.getByRole('tab', { name: 'Forum' })).toHaveFocus()
  })

  it('name the text beside, and leave out a source that was put away', async () => {
    const { session, world, second, third, textOf } = await study()
    session.dispatch({ type: 'open-source', id: third })
    session.dispatch({ type: 'beside', beside: { kind: 'source', id: second } })
    await textOf('Policy list')
    expect(screen.getByRole('tab', { name: 'Forum, beside' })).toBeVisible()
    await world.run('source.remove', { ids: [world.sourceIds[0] ?? ''] })
    await waitFor(() => expect(screen.queryByRole('tab', { name: 'Interview 07' })).toBeNull())
  })
})

describe('two texts', () => {
  it('the one that gets the keyboard is worked on, and each keeps its selection', async () => {
    const { user, session, second, ids, store, textOf } = await study()
    session.dispatch({ type: 'beside', beside: { kind: 'source', id: second } })
    const right = await textOf('Policy list')
    const left = await textOf('Interview 07')
    right.focus()
    await user.keyboard('s')
    left.focus()
    await user.keyboard('p')
    expect(session.get().selection).toEqual({ start: 0, end: text.length })
    right.focus()
    expect(session.get().selection).toEqual({ start: 0, end: 22 })
    session.dispatch({ type: 'applied', codeIds: [ids[0] ?? ''] })
    await user.keyboard('.')
    await waitFor(() => expect(store.count('codings')).toBe(1))
    expect([...store.all('quotations')].map(({ sourceId }) => sourceId)).toEqual([second])
    left.focus()
    expect(session.get().selection).toEqual({ start: 0, end: text.length })
    await expectNoAxeFindings()
  })
})

describe('the picker', () => {
  it('draws what is in view of 300 codes, and all of them are reached', async () => {
    const { user, textOf } = await study(300)
    ;(await textOf('Interview 07')).focus()
    await user.keyboard('{Enter}')
    expect(screen.getAllByRole('option').length).toBeLessThan(60)
    await user.keyboard('{ArrowUp}')
    const last = screen.getByRole('option', { selected: true })
    expect(last).toHaveAccessibleName(/^Code 299/)
    expect(last).toHaveAttribute('aria-setsize', '300')
    expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant', last.id)
  })

  it('pins the highlighted code to the number that is pressed with Alt, and keeps it highlighted', async () => {
    const { user, session, ids, textOf } = await study()
    ;(await textOf('Interview 07')).focus()
    await user.keyboard('{Enter}{ArrowDown}{ArrowDown}{Alt>}3{/Alt}')
    expect(session.get().pinned).toEqual([null, null, ids[2]])
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(/^Code 2/)
    await user.keyboard('{Alt>}3{/Alt}')
    expect(session.get().pinned).toEqual([])
  })

  it('finds a code by another name of it', async () => {
    const { user, world, ids, textOf } = await study()
    await world.run('code.define', { id: ids[7] ?? '', aliases: ['Paperwork'] })
    ;(await textOf('Interview 07')).focus()
    await user.keyboard('{Enter}paperw')
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(/^Code 7/)
  })
})

describe('the strip of pinned codes', () => {
  it('applies a code by a click and lets go of it by Delete', async () => {
    const { user, session, ids, store, textOf } = await study()
    expect(screen.queryByRole('list', { name: 'Codes on the number keys' })).toBeNull()
    ;(await textOf('Interview 07')).focus()
    session.dispatch({ type: 'pin', id: ids[4] ?? '', pinned: true, key: 2 })
    const pin = await screen.findByRole('button', { name: 'Code 4, key 2' })
    await user.click(pin)
    await waitFor(() => expect(store.count('codings')).toBe(1))
    expect(await textOf('Interview 07')).toHaveFocus()
    pin.focus()
    await user.keyboard('{Delete}')
    expect(session.get().pinned).toEqual([])
  })
})

describe('whose codings are shown', () => {
  it('is chosen beside the coder, and goes with who codes', async () => {
    const { user, world, session, store } = await study()
    const mine = store.project().activeCoderId
    const { id: other } = await world.run('coder.add', { name: 'Bo' })
    const menu = async (item: RegExp) => {
      await user.click(screen.getByRole('button', { name: /^Coder: / }))
      await user.click(await screen.findByRole('menuitemradio', { name: item }))
    }
    await menu(/^Show only my codings/)
    expect(session.get().shown.coderIds).toEqual([mine])
    await menu(/^Bo/)
    await waitFor(() => expect(session.get().shown.coderIds).toEqual([other]))
    await menu(/^Show only the others/)
    expect(session.get().shown.coderIds).toEqual([mine])
    await menu(/^Show everybody/)
    expect(session.get().shown.coderIds).toBeNull()
  })
})
