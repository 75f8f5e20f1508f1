import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { QuotationsPane } from '../../renderer/features/retrieval/QuotationsPane'
import type { Id } from '../../shared/model/entities'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const notes =
  'In the clinic two doctors treat one patient.\nThe ministry asked every clinic for a licence.\nNobody knew who had one.'
const news = '中医与西医并存。\n监管在加强。'

interface Drawn extends Rendered {
  readonly regulation: Id
  readonly licensing: Id
  readonly doors: Id
  readonly notes: Id
  readonly news: Id
}

async function pane(question: 'all' | 'regulation' | null = 'all'): Promise<Drawn> {
  const world = await makeWorld({
    sources: [
      { name: 'Field notes', text: notes },
      { name: 'News', text: news, language: 'zh' },
    ],
  })
  const [notesId, newsId] = world.sourceIds as [Id, Id]
  const make = async (name: string, parentId: Id | null = null) =>
    (await world.run('code.create', { name, parentId }))!.id
  const regulation = await make('Regulation')
  const licensing = await make('Licensing', regulation)
  const doors = await make('Two doors')
  const code = (sourceId: Id, start: number, end: number, codeId: Id) =>
    world.run('coding.add', { passages: [{ sourceId, start, end }], codeIds: [codeId] })
  await code(notesId, 45, 91, licensing)
  await code(notesId, 0, 44, doors)
  await code(newsId, 9, 14, regulation)
  const app = await renderInApp(<QuotationsPane />, {
    world,
    session: {
      sourceId: notesId,
      codeId: regulation,
      places: { [notesId]: { top: 20, caret: 3 } },
      question:
        question === null ? null : question === 'all' ? {} : { codeIds: [regulation], withChildren: true },
    },
  })
  return { ...app, regulation, licensing, doors, notes: notesId, news: newsId }
}

const grid = () => screen.getByRole('grid', { name: 'Quotations' })
const row = (words: RegExp) => within(grid()).findByRole('row', { name: words })
const quotationRows = () =>
  within(grid())
    .getAllByRole('row')
    .filter((line) => line.hasAttribute('data-coding-id'))
const headings = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((heading) => heading.textContent)

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
    expect(screen.getByText('3 quotations in 2 texts')).toBeVisible()
  })

  it('gathers by code when asked to', async () => {
    const app = await pane()
    await app.user.click(screen.getByRole('radio', { name: 'Code' }))
    await waitFor(() => expect(headings()).toEqual(['Regulation', 'Regulation > Licensing', 'Two doors']))
  })

  it('leaves out the codes below, and all texts but one', async () => {
    const app = await pane('regulation')
    expect(screen.getByText('2 quotations in 2 texts')).toBeVisible()
    await app.user.click(screen.getByRole('checkbox', { name: 'With the codes below' }))
    expect(await screen.findByText('1 quotation in 1 text')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: /Texts/ }))
    await app.user.click(await screen.findByRole('option', { name: 'Field notes' }))
    expect(await screen.findByText('No quotations')).toBeVisible()
  })

  it('asks the host for more words when the context is long', async () => {
    const app = await pane()
    await row(/^Two doors: In the clinic/)
    await app.user.click(screen.getByRole('radio', { name: 'Long' }))
    await waitFor(() =>
      expect(app.world.calls.filter(({ name }) => name === 'passages.read').at(-1)?.input).toMatchObject({
        context: 400,
      }),
    )
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
    expect(await screen.findByText('1203 quotations in 2 texts')).toBeVisible()
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
