import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { giveLayout } from './layout'
import { choose, fill, grid, headings, narrow, pane, quotationCodes, quotationRows } from './quotations-drawn'

beforeAll(giveLayout)

describe('the question and how its answer is listed', () => {
  it('gathers by code when asked to', async () => {
    const app = await pane()
    await choose(app, 'Group by: By source', 'By code')
    await waitFor(() => expect(headings()).toEqual(['Regulation', 'Regulation > Licensing', 'Two doors']))
  })

  it('gathers by theme and by case, what belongs to none last, what belongs to two twice', async () => {
    const app = await pane()
    const theme = await app.world.run('code.create', { name: 'Who decides', role: 'theme' })
    await app.world.run('code.set-role', { id: app.regulation, role: 'theme' })
    await app.world.run('code.set-themes', { id: app.licensing, themes: [theme!.id] })
    await app.world.run('case.create', { name: 'The clinic', sourceIds: [app.notes] })
    await choose(app, 'Group by: By source', 'By theme')
    await waitFor(() => expect(headings()).toEqual(['Regulation', 'Who decides', 'Without a theme']))
    expect(quotationRows()).toHaveLength(4)
    await choose(app, 'Group by: By theme', 'By case')
    await waitFor(() => expect(headings()).toEqual(['The clinic', 'Without a case']))
  })

  it('sorts by length, without headings when it is not grouped', async () => {
    const app = await pane()
    await choose(app, 'Group by: By source', 'Not grouped')
    await choose(app, 'Sort by: By place', 'Longest first')
    await waitFor(() => expect(quotationCodes()).toEqual(['Licensing', 'Two doors', 'Regulation']))
    expect(within(grid()).queryAllByRole('rowheader')).toEqual([])
  })

  it('folds a group with a click and with the arrows', async () => {
    const app = await pane()
    await app.user.click(await within(grid()).findByRole('button', { name: 'Field notes' }))
    expect(quotationCodes()).toEqual(['Regulation'])
    expect(within(grid()).getByRole('row', { name: 'Field notes, 2 quotations, folded' })).toBeVisible()
    grid().focus()
    await app.user.keyboard('{ArrowRight}')
    expect(quotationCodes()).toEqual(['Two doors', 'Licensing', 'Regulation'])
    await app.user.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}{ArrowLeft}')
    expect(quotationCodes()).toEqual(['Regulation'])
  })

  it('leaves out the codes below, and all sources but one', async () => {
    const app = await pane('regulation')
    expect(screen.getByText('2 quotations in 2 sources')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'and the codes below' }))
    expect(await screen.findByText('1 quotation in 1 source')).toBeVisible()
    await fill(app, 'Sources: all sources', 'field')
    expect(await screen.findByText('No quotations')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Remove “Field notes” from: Sources' }))
    expect(await screen.findByText('1 quotation in 1 source')).toBeVisible()
  })

  it('asks for words that also bear a code, and for those that do not, by keyboard alone', async () => {
    const app = await pane()
    const asked = await app.world.run('code.create', { name: 'Asked for' })
    await app.world.run('coding.add', {
      passages: [{ sourceId: app.notes, start: 40, end: 60 }],
      codeIds: [asked!.id],
    })
    await screen.findByText('4 quotations in 2 sources')
    await narrow(app, 'And also coded with…')
    await screen.findByRole('combobox', { name: 'And also coded with' })
    await app.user.keyboard('asked{Enter}{Escape}')
    await waitFor(() => expect(quotationCodes()).toEqual(['Two doors', 'Asked for', 'Licensing']))
    await narrow(app, 'But not coded with…')
    await screen.findByRole('combobox', { name: 'But not coded with' })
    await app.user.keyboard('doors{Enter}{Escape}')
    // What was just asked for overlaps with “Two doors” itself.
    await waitFor(() => expect(quotationCodes()).toEqual(['Licensing']))
    screen.getByRole('button', { name: 'Remove “Two doors” from: But not coded with' }).focus()
    await app.user.keyboard('{Delete}')
    await waitFor(() => expect(quotationCodes()).toHaveLength(3))
  })

  it('asks within groups and cases where there are some', async () => {
    const app = await pane()
    await app.world.run('group.create', { name: 'Press', kind: 'sources', members: [app.news] })
    await app.world.run('case.create', { name: 'The clinic', sourceIds: [app.notes] })
    await narrow(app, 'In a group of sources…')
    await app.user.keyboard('press{Enter}{Escape}')
    await waitFor(() => expect(quotationCodes()).toEqual(['Regulation']))
    expect(app.session.get().question?.groupIds).toHaveLength(1)
    await app.user.click(screen.getByRole('button', { name: 'Remove “Press” from: Groups of sources' }))
    await narrow(app, 'Of a case…')
    await app.user.keyboard('clinic{Enter}{Escape}')
    await waitFor(() => expect(quotationCodes()).toEqual(['Two doors', 'Licensing']))
  })

  it('asks by attributes, one beside the other; what is given up leaves nothing, a chip opens as it was left', async () => {
    const app = await pane()
    const place = await app.world.run('variable.create', { name: 'Place', type: 'text' })
    const year = await app.world.run('variable.create', { name: 'Year', type: 'integer' })
    const cell = (id: string, variableId: string, words: string) => ({
      of: { table: 'sources' as const, id },
      variableId,
      words,
    })
    await app.world.run('values.set', {
      cells: [
        cell(app.notes, place!.id, 'Tianjin'),
        cell(app.news, place!.id, 'Beijing'),
        cell(app.notes, year!.id, '2019'),
        cell(app.news, year!.id, '2023'),
      ],
    })
    const sentence = screen.getByRole('group', { name: 'The question' })
    const asBefore = sentence.textContent
    await narrow(app, 'With an attribute…')
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(sentence.textContent).toBe(asBefore)
    await narrow(app, 'With an attribute…')
    await app.user.click(await screen.findByRole('checkbox', { name: 'Beijing' }))
    await app.user.click(screen.getByRole('button', { name: 'Limit' }))
    await waitFor(() => expect(quotationCodes()).toEqual(['Regulation']))
    await app.user.click(screen.getByRole('button', { name: 'Place: Beijing' }))
    expect(await screen.findByRole('checkbox', { name: 'Beijing' })).toBeChecked()
    await app.user.click(screen.getByRole('checkbox', { name: 'Tianjin' }))
    await app.user.click(screen.getByRole('button', { name: 'Limit' }))
    await waitFor(() => expect(quotationRows()).toHaveLength(3))
    await narrow(app, 'With an attribute…')
    await app.user.click(screen.getByRole('button', { name: /Attribute$/ }))
    await app.user.click(await screen.findByRole('option', { name: 'Year' }))
    await app.user.type(await screen.findByRole('textbox', { name: 'To' }), '2020')
    await app.user.click(screen.getByRole('button', { name: 'Limit' }))
    await waitFor(() => expect(quotationCodes()).toEqual(['Two doors', 'Licensing']))
    expect(app.session.get().question?.values).toHaveLength(2)
  })

  it('asks by when they were coded, in whole days', async () => {
    const app = await pane()
    await narrow(app, 'Made in a time…')
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2025-03-04' } })
    expect(await screen.findByText('No quotations')).toBeVisible()
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2025-03-01' } })
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2025-03-04' } })
    expect(await screen.findByText('3 quotations in 2 sources')).toBeVisible()
  })

  it('keeps a question, asks it again as it was listed, updates it and removes it', async () => {
    const app = await pane('regulation')
    await choose(app, 'Group by: By source', 'By code')
    await app.user.click(screen.getByRole('button', { name: 'Kept questions' }))
    await app.user.type(await screen.findByRole('textbox'), 'Rules{Enter}')
    await waitFor(() => expect(app.store.count('questions')).toBe(1))
    app.session.dispatch({ type: 'ask', question: {} })
    app.session.dispatch({ type: 'listing', listing: { groupBy: 'none' } })
    await screen.findByText('3 quotations in 2 sources')
    await app.user.click(screen.getByRole('button', { name: 'Kept questions' }))
    await app.user.click(await screen.findByRole('button', { name: 'Rules' }))
    expect(await screen.findByText('2 quotations in 2 sources')).toBeVisible()
    expect(headings()).toEqual(['Regulation', 'Regulation > Licensing'])
    await app.user.click(screen.getByRole('button', { name: 'and the codes below' }))
    await app.user.click(screen.getByRole('button', { name: 'Kept questions' }))
    await app.user.click(await screen.findByRole('button', { name: 'Update “Rules”' }))
    await waitFor(() =>
      expect([...app.store.all('questions')][0]?.question).toEqual({
        codeIds: [app.regulation],
        withChildren: false,
      }),
    )
    await app.user.click(screen.getByRole('button', { name: 'Kept questions' }))
    await app.user.click(await screen.findByRole('button', { name: 'Remove “Rules”' }))
    await waitFor(() => expect(app.store.count('questions')).toBe(0))
  })
})
