import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { actions } from '../../renderer/features/memos/actions'
import { MemosPane } from '../../renderer/features/memos/MemosPane'
import type { Session } from '../../renderer/session'
import type { Id, Memo } from '../../shared/model/entities'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const text = 'The ministry asked every clinic for a licence.\nPatients pay in advance, most of them in cash.'

interface Ids {
  readonly source: Id
  readonly licensing: Id
  readonly payment: Id
  readonly coding: Id
  readonly quotation: Id
}

/** Two codes, a coded passage (4 to 46); memos as asked for. The code Licensing is shown, the source is open. */
async function memos(
  write: (ids: Ids) => readonly Partial<Memo>[] = () => [],
  session: Partial<Session> | ((ids: Ids) => Partial<Session>) = {},
): Promise<Rendered & { readonly ids: Ids }> {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const [source = ''] = world.sourceIds
  const licensing = (await world.run('code.create', { name: 'Licensing', color: '#3C7EBE' })).id
  const payment = (await world.run('code.create', { name: 'Payment' })).id
  const passages = [{ sourceId: source, start: 4, end: 46 }]
  const [coding = ''] = (await world.run('coding.add', { passages, codeIds: [licensing] })).ids
  const quotation = world.engine.store.need('codings', coding).quotationId
  const ids = { source, licensing, payment, coding, quotation }
  for (const { title, body, kind, targets } of write(ids)) {
    await world.run('memo.create', { title, body, kind, targets })
  }
  const rendered = await renderInApp(<MemosPane />, {
    world,
    session: {
      inspector: 'memos',
      sourceId: source,
      codeId: licensing,
      ...(typeof session === 'function' ? session(ids) : session),
    },
  })
  return { ...rendered, ids }
}

const stored = ({ store }: Rendered): readonly Memo[] => [...store.all('memos')]
const body = () => screen.findByRole('textbox', { name: 'Memo' })
const section = (name: string) => within(screen.getByRole('region', { name }))
const cards = (name: string) =>
  section(name)
    .queryAllByRole('listitem')
    .map((card) => card.textContent)

/** Chooses a kind in the menu of a button. */
async function begin({ user }: Rendered, button: string, kind: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: button }))
  await user.click(await screen.findByRole('menuitem', { name: kind }))
}

describe('the memos', () => {
  it('teach what they are for while there are none, and what each kind is for', async () => {
    const app = await memos()
    expect(screen.getByText('Think in writing')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'New memo' }))
    const reflexive = await screen.findByRole('menuitem', { name: 'Reflexive' })
    expect(reflexive).toHaveAccessibleDescription('Your own part in it: position, expectations, surprise.')
    await app.user.click(reflexive)
    expect(await body()).toHaveFocus()
    expect(stored(app)).toMatchObject([{ kind: 'reflexive', targets: [] }])
  })

  it('show what is written about the words at the caret, the shown code, the open source, and elsewhere', async () => {
    const app = await memos(({ source, licensing, payment, quotation }) => [
      { title: 'On the licence', targets: [{ table: 'quotations', id: quotation }] },
      { title: 'What licensing does', targets: [{ table: 'codes', id: licensing }] },
      { title: 'The notes as a whole', targets: [{ table: 'sources', id: source }] },
      { title: 'Not about this', targets: [{ table: 'codes', id: payment }] },
    ])
    expect(cards('These words')).toEqual([])
    expect(cards('Elsewhere in this source')[0]).toMatch(/^On the licence/)
    expect(cards('Code “Licensing”')[0]).toMatch(/^What licensing does/)
    expect(cards('Source “Field notes”')[0]).toMatch(/^The notes as a whole/)
    expect(screen.queryByText('Not about this')).toBeNull()
    act(() => app.session.dispatch({ type: 'select', selection: null, caret: 10 }))
    await waitFor(() => expect(cards('These words')[0]).toMatch(/^On the licence/))
    expect(screen.queryByRole('region', { name: 'Elsewhere in this source' })).toBeNull()
  })

  it('begin about the code, the source or the selected words', async () => {
    const app = await memos(() => [], { selection: { start: 47, end: 71 }, caret: 71 })
    await begin(app, 'New memo on the code “Licensing”', /^Analytic/)
    await app.user.type(await body(), 'Who grants it?')
    await app.user.click(screen.getByRole('button', { name: 'Back to the list' }))
    await begin(app, 'New memo on the source “Field notes”', /^Methodological/)
    await app.user.type(await body(), 'Written up the same evening.')
    await app.user.click(screen.getByRole('button', { name: 'Back to the list' }))
    await begin(app, 'New memo on these words', /^Decision/)
    await app.user.type(await body(), 'Code cash as Payment.')
    await app.user.click(screen.getByRole('button', { name: 'Back to the list' }))
    await waitFor(() => expect(stored(app)).toHaveLength(3))
    const quotation = [...app.store.all('quotations')].find(({ start }) => start === 47)
    expect(stored(app).map(({ kind, targets }) => [kind, targets])).toEqual([
      ['analytic', [{ table: 'codes', id: app.ids.licensing }]],
      ['methodological', [{ table: 'sources', id: app.ids.source }]],
      ['decision', [{ table: 'quotations', id: quotation?.id }]],
    ])
    expect(cards('These words')[0]).toMatch(/Code cash as Payment\./)
  })

  it('open a memo that the reader has just made, to be written at once', async () => {
    const app = await memos()
    await act(() =>
      app.world.run('memo.create', { passage: { sourceId: app.ids.source, start: 47, end: 71 } }),
    )
    expect(await body()).toHaveFocus()
  })

  it('open a memo from the command field', async () => {
    const app = await memos()
    await act(async () => actions[0]?.run(app.app()))
    expect(await body()).toHaveFocus()
    expect(app.session.get().inspector).toBe('memos')
  })

  it('save what is typed after a pause, and undo a stretch of writing as one', async () => {
    const app = await memos(() => [{ title: 'Grey zones', body: 'Before.' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Edit' }))
    await app.user.type(await body(), ' After')
    await waitFor(() => expect(stored(app)[0]?.body).toBe('Before. After'), { timeout: 2000 })
    await app.user.type(screen.getByRole('textbox', { name: 'Title' }), ', again')
    await waitFor(() => expect(stored(app)[0]?.title).toBe('Grey zones, again'), { timeout: 2000 })
    await app.user.keyboard('{Escape}')
    expect(await screen.findByRole('heading', { name: 'Grey zones, again' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus())
    await act(() => app.app().client.call('history.undo'))
    await waitFor(() => expect(stored(app)[0]).toMatchObject({ title: 'Grey zones', body: 'Before.' }))
    expect(await screen.findByText('Before.')).toBeVisible()
  })

  it('lose no word when another memo is opened, or another tab, before the pause is over', async () => {
    const app = await memos(() => [{ title: 'Grey zones' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Edit' }))
    await app.user.type(await body(), 'Typed in haste')
    await act(() => app.world.run('memo.create', {}))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(''))
    await waitFor(() => expect(stored(app)[0]?.body).toBe('Typed in haste'))
    await app.user.type(await body(), 'And this too')
    app.unmount()
    await waitFor(() => expect(stored(app)[1]?.body).toBe('And this too'))
  })

  it('keep words whose memo is removed elsewhere while they are typed', async () => {
    const app = await memos(() => [{ title: 'Grey zones' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Edit' }))
    await app.user.type(await body(), 'Still typing')
    await act(() => app.world.run('memo.remove', { id: stored(app)[0]?.id ?? '' }))
    await waitFor(() => expect(stored(app)).toMatchObject([{ title: 'Grey zones', body: 'Still typing' }]))
  })

  it('do not keep a memo that stayed blank', async () => {
    const app = await memos()
    await begin(app, 'New memo', /^Analytic/)
    await body()
    await app.user.keyboard('{Escape}')
    await waitFor(() => expect(stored(app)).toEqual([]))
    expect(await screen.findByText('Think in writing')).toBeVisible()
  })

  it('change the kind of a memo', async () => {
    const app = await memos()
    await begin(app, 'New memo', /^Analytic/)
    await app.user.type(await body(), 'We leave out adverts.')
    await app.user.click(screen.getByRole('button', { name: /Kind of memo/ }))
    await app.user.click(await screen.findByRole('option', { name: /^Decision/ }))
    await waitFor(() =>
      expect(stored(app)[0]).toMatchObject({ kind: 'decision', body: 'We leave out adverts.' }),
    )
  })

  it('attach to a code that is found by typing, go there, and detach', async () => {
    const app = await memos(() => [{ title: 'Grey zones', body: 'Who pays?' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Attach…' }))
    await app.user.type(
      await screen.findByRole('combobox', { name: 'Find a code or a source' }),
      'pay{Enter}',
    )
    await waitFor(() => expect(stored(app)[0]?.targets).toEqual([{ table: 'codes', id: app.ids.payment }]))
    expect(app.announced.at(-1)).toEqual({
      message: 'Attached to the code “Payment”.',
      options: { undo: true },
    })
    await app.user.click(screen.getByRole('button', { name: 'Go to the code “Payment”' }))
    expect(app.session.get()).toMatchObject({ codeId: app.ids.payment, inspector: 'memos' })
    await app.user.click(screen.getByRole('button', { name: 'Detach from the code “Payment”' }))
    await waitFor(() => expect(stored(app)[0]?.targets).toEqual([]))
    expect(screen.getByText('The project as a whole.')).toBeVisible()
  })

  it('offer the passage at the caret, the shown code and the open source first', async () => {
    const app = await memos(
      () => [{ title: 'Grey zones' }],
      ({ coding }) => ({ focusCodingId: coding }),
    )
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Attach…' }))
    const offered = (await screen.findAllByRole('option')).map((option) => option.textContent)
    expect(offered).toEqual([
      'The passage at the caretField notes',
      'LicensingThe code that is shown',
      'Field notesThe source that is open',
      'PaymentCode',
    ])
    await app.user.keyboard('{Enter}')
    await waitFor(() =>
      expect(stored(app)[0]?.targets).toEqual([{ table: 'quotations', id: app.ids.quotation }]),
    )
    expect(await screen.findByText('ministry asked every clinic for a licence.')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Go to Passage in “Field notes”' }))
    expect(app.session.get().reveal).toMatchObject({ range: { start: 4, end: 46 } })
  })

  it('are removed without a question, and can be brought back', async () => {
    const app = await memos(() => [{ title: 'Grey zones' }, { title: 'Other' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await app.user.click(screen.getByRole('button', { name: 'Remove this memo' }))
    await waitFor(() => expect(stored(app).map(({ title }) => title)).toEqual(['Other']))
    expect(app.announced.at(-1)).toEqual({
      message: 'Removed the memo “Grey zones”.',
      options: { undo: true },
    })
    expect(screen.getByRole('region', { name: 'Memos' })).toHaveFocus()
  })

  it('are found by words and by kind', async () => {
    const app = await memos(() => [
      { title: 'Café talk', body: 'Heard twice.', kind: 'reflexive' },
      { title: 'Sampling', body: 'Who was in the café?', kind: 'methodological' },
      { title: '监管', body: '谁来决定', kind: 'analytic' },
    ])
    await app.user.click(screen.getByRole('radio', { name: 'All 3' }))
    const titles = () =>
      screen.getAllByRole('listitem').map((card) => card.querySelector('span span')?.textContent)
    expect(titles()).toEqual(['监管', 'Sampling', 'Café talk'])
    await app.user.type(screen.getByRole('searchbox', { name: 'Find in memos' }), 'cafe')
    await waitFor(() => expect(titles()).toEqual(['Sampling', 'Café talk']))
    await app.user.click(screen.getByRole('button', { name: /Show/ }))
    await app.user.click(await screen.findByRole('option', { name: /^Reflexive/ }))
    await waitFor(() => expect(titles()).toEqual(['Café talk']))
  })

  it('go back to the card that was opened, with the keyboard alone', async () => {
    const app = await memos(() => [{ title: 'Grey zones', body: 'Who pays?' }])
    await app.user.click(screen.getByRole('radio', { name: /^All/ }))
    screen.getByRole('button', { name: /^Grey zones/ }).focus()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus())
    await app.user.tab({ shift: true })
    await app.user.keyboard('{Enter}')
    expect(await screen.findByRole('button', { name: /^Grey zones/ })).toHaveFocus()
  })

  it('have nothing that axe finds, in the list, while reading and while writing', async () => {
    const app = await memos(({ licensing }) => [
      {
        title: 'Grey zones',
        body: '# Who\n\n- pays\n\n[law](https://example.org)',
        targets: [{ table: 'codes', id: licensing }],
      },
    ])
    await expectNoAxeFindings()
    await app.user.click(screen.getByRole('button', { name: /^Grey zones/ }))
    await expectNoAxeFindings()
    await app.user.click(screen.getByRole('button', { name: 'Edit' }))
    await body()
    await expectNoAxeFindings()
  })
})
