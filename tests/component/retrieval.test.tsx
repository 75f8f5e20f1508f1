import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../shared/model/entities'
import { giveLayout } from './layout'
import { choose, grid, headings, pane, quotationRows, row } from './quotations-drawn'
import { expectNoAxeFindings } from './render'

beforeAll(giveLayout)

let copied = ''
beforeEach(() => {
  copied = ''
})
const watchClipboard = (): void => {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void (copied = text) },
  })
}

describe('the quotations pane', () => {
  it('teaches how to ask, and offers the chosen code', async () => {
    const app = await pane(null)
    await app.user.click(screen.getByRole('button', { name: 'Quotations of “Regulation”' }))
    expect(await row(/^Licensing: The ministry asked/)).toBeInTheDocument()
  })

  it('shows words with what stands around them, in the order of the texts', async () => {
    await pane()
    const first = await row(/^Two doors: In the clinic/)
    expect(within(first).getByText('In the clinic two doctors treat one patient.').tagName).toBe('MARK')
    expect(headings()).toEqual(['Field notes', 'News'])
    expect(quotationRows().map((line) => line.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'Two doors',
      'Licensing',
      'Regulation',
    ])
    expect(screen.getByText('3 quotations in 2 sources')).toBeVisible()
  })

  it('asks the host for more words when the context is long', async () => {
    const app = await pane()
    await row(/^Two doors: In the clinic/)
    const asked = () =>
      app.world.calls.filter(({ name }) => name === 'passages.read').at(-1)?.input as { context: unknown }
    await choose(app, 'Context: Short context', 'Long context')
    await waitFor(() => expect(asked().context).toBe(300))
    await choose(app, 'Context: Long context', 'Whole paragraph')
    await waitFor(() => expect(asked().context).toBe('paragraph'))
  })

  it('reads the words in batches, once', async () => {
    const app = await pane()
    await row(/^Two doors: In the clinic/)
    app.session.dispatch({ type: 'listing', listing: { sortBy: 'newest' } })
    app.session.dispatch({ type: 'listing', listing: { groupBy: 'code' } })
    await waitFor(() => expect(headings()[0]).toBe('Regulation'))
    expect(app.world.calls.filter(({ name }) => name === 'passages.read')).toHaveLength(1)
  })

  it('jumps with a click, and goes back to where the reading was interrupted', async () => {
    const app = await pane()
    await app.user.click(await row(/^Regulation: 监管/))
    expect(app.session.get()).toMatchObject({ sourceId: app.news, reveal: { range: { start: 9, end: 14 } } })
    await app.user.click(await row(/^Licensing/))
    await app.user.click(screen.getByRole('button', { name: 'Back to where you were' }))
    expect(app.session.get()).toMatchObject({
      sourceId: app.notes,
      reveal: { range: { start: 20, end: 20 } },
    })
    expect(screen.queryByRole('button', { name: 'Back to where you were' })).toBeNull()
  })

  it('goes down with the arrows and jumps with Enter; the focus stays in the list', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('{ArrowDown}{Enter}')
    expect(app.session.get().reveal).toMatchObject({ sourceId: app.notes, range: { start: 45, end: 91 } })
    expect(grid()).toHaveFocus()
  })

  it('takes the code off with Delete and goes on to the next', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('{Delete}')
    await waitFor(() => expect(app.store.by('codings.codeId', app.doors)).toHaveLength(0))
    expect(app.announced.at(-1)).toEqual({
      message: 'Took the code off 1 quotation.',
      options: { undo: true },
    })
    await app.user.keyboard('{Enter}')
    expect(app.session.get().reveal?.range).toEqual({ start: 45, end: 91 })
  })

  it('recodes by typing the name of a better code', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('r')
    await screen.findByRole('dialog', { name: 'Recode 1 quotation' })
    await app.user.keyboard('licens{Enter}')
    await waitFor(() => expect(app.store.by('codings.codeId', app.licensing)).toHaveLength(2))
  })

  it('recodes several at once', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('3 chosen')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Recode…' }))
    await screen.findByRole('dialog', { name: 'Recode 3 quotations' })
    await app.user.keyboard('regul{Enter}')
    await waitFor(() => expect(app.store.by('codings.codeId', app.regulation)).toHaveLength(3))
  })

  it('writes a comment in place and keeps it', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('c')
    await app.user.type(
      await screen.findByRole('textbox', { name: 'Comment on this coding' }),
      'Side by side',
    )
    await app.user.keyboard('{Escape}')
    await waitFor(() =>
      expect([...app.store.by('codings.codeId', app.doors)][0]?.comment).toBe('Side by side'),
    )
    expect(await screen.findByText('Side by side')).toBeVisible()
    expect(grid()).toHaveFocus()
  })

  it('comments on several in one step of undo, below what was said', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    const [first] = app.store.by('codings.codeId', app.doors)
    await app.world.run('coding.comment', { id: first!.id, comment: 'Side by side' })
    await app.user.keyboard('{Control>}a{/Control}c')
    await app.user.type(await screen.findByRole('textbox', { name: 'Comment on 3 quotations' }), 'Read again')
    await app.user.click(screen.getByRole('button', { name: 'Add' }))
    const comments = () => [...app.store.all('codings')].map(({ comment }) => comment).sort()
    await waitFor(() => expect(comments()).toEqual(['Read again', 'Read again', 'Side by side\nRead again']))
    await app.world.engine.undo()
    await waitFor(() => expect(comments()).toEqual(['', '', 'Side by side']))
  })

  it('marks as not sure, and takes the mark off', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('?')
    expect(await row(/^Two doors, not sure: In the clinic/)).toBeInTheDocument()
    await app.user.keyboard('?')
    expect(await row(/^Two doors: In the clinic/)).toBeInTheDocument()
  })

  it('finds the list as it was left: chosen lines, folded groups, the line with the focus', async () => {
    const app = await pane()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    const { question } = app.session.get()
    app.session.dispatch({ type: 'ask', question: { codeIds: [app.regulation] } })
    await screen.findByText('2 quotations in 2 sources')
    app.session.dispatch({ type: 'ask', question: question! })
    expect(await screen.findByText('2 chosen')).toBeVisible()
    await app.user.click(grid())
    expect(grid()).toHaveAttribute('aria-activedescendant', expect.stringMatching(/\S+/))
    expect((await row(/^Licensing/)).getAttribute('data-active')).toBe('true')
  })

  it('stands beside the text when asked to, and only there', async () => {
    const app = await pane()
    await app.user.click(screen.getByRole('button', { name: 'Put beside the text' }))
    expect(app.session.get().beside).toEqual({ kind: 'quotations' })
    expect(screen.queryByRole('grid')).toBeNull()
    await app.user.click(screen.getByRole('button', { name: 'Put back to the side' }))
    expect(grid()).toBeVisible()
  })

  it('pins a quotation as an example without its words', async () => {
    const app = await pane()
    fireEvent.contextMenu(await row(/^Two doors/))
    await app.user.click(await screen.findByRole('menuitem', { name: 'Pin as a typical example' }))
    const quotationId = [...app.store.by('codings.codeId', app.doors)][0]?.quotationId
    await waitFor(() =>
      expect(app.store.need('codes', app.doors).examples).toEqual([
        { kind: 'typical', text: '', quotationId },
      ]),
    )
  })

  it('copies with citation, by paragraph', async () => {
    const app = await pane()
    watchClipboard()
    await row(/^Two doors/)
    grid().focus()
    await app.user.keyboard('{ArrowDown}{Control>}c{/Control}')
    await waitFor(() =>
      expect(copied).toBe('“The ministry asked every clinic for a licence.” (Field notes, ¶ 2)'),
    )
  })

  it('draws only what is in sight of thousands', async () => {
    const app = await pane()
    const passages = Array.from({ length: 40 }, (_, i) => ({ sourceId: app.notes, start: i, end: i + 20 }))
    const ids: Id[] = []
    for (let i = 0; i < 30; i++) {
      const made = await app.world.run('code.create', { name: `Kind ${i}` })
      ids.push(made!.id)
    }
    await app.world.run('coding.add', { passages, codeIds: ids })
    expect(await screen.findByText('1,203 quotations in 2 sources')).toBeVisible()
    expect(quotationRows().length).toBeLessThan(60)
    grid().focus()
    await app.user.keyboard('{End}{Enter}')
    expect(app.session.get().reveal).toMatchObject({ sourceId: app.news })
  })

  it('follows what happens elsewhere', async () => {
    const app = await pane()
    await row(/^Two doors/)
    await app.world.run('code.rename', { id: app.doors, name: 'Both doors' })
    expect(await row(/^Both doors/)).toBeInTheDocument()
  })

  it('has nothing that axe would find', async () => {
    const app = await pane()
    await row(/^Two doors/)
    await expectNoAxeFindings()
    grid().focus()
    await app.user.keyboard('{Control>}a{/Control}c')
    await screen.findByText('3 chosen')
    await expectNoAxeFindings()
  })
})
