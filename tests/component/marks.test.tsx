import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Reader } from '../../renderer/features/reader/Reader'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const text = [
  'Interviewer: Who comes through the door?',
  'Mei Lin: Usually there is a family who has been to two big hospitals. They carry a folder.',
].join('\n\n')
const words = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

/** A reader with the caret before the folder. */
async function reading() {
  const world = await makeWorld({ sources: [{ name: 'Interview 07', text }] })
  const sourceId = world.sourceIds[0]!
  const codes: Record<string, string> = {}
  for (const name of ['Licensing', 'Family'])
    codes[name] = (await world.run('code.create', { name, color: '#3C7EBE' })).id
  const caret = text.indexOf('They carry')
  const session = { sourceId, places: { [sourceId]: { top: 0, caret } }, caret }
  const rendered = await renderInApp(<Reader />, { world, session })
  const page = await screen.findByRole('textbox', { name: /Text of Interview 07/ })
  page.focus()
  return { ...rendered, sourceId, codes, page }
}

describe('the marks of codings', () => {
  /** Two coders: Ana codes the sentence as Family, Bo the folder as Regulation and is not sure. */
  async function marked() {
    const it = await reading()
    const { world, sourceId, codes } = it
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('They carry a folder.') }],
      codeIds: [codes['Family']!],
      comment: 'The folder again.',
    })
    const bo = await world.run('coder.add', { name: 'Bo' })
    await world.run('coder.switch', { id: bo.id })
    const { ids } = await world.run('coding.add', {
      passages: [{ sourceId, ...words('a folder') }],
      codeIds: [codes['Licensing']!],
    })
    await world.run('coding.mark', { ids: [...ids], unsure: true })
    const { quotationId } = it.world.engine.store.need('codings', ids[0]!)
    await world.run('memo.create', {
      targets: [{ table: 'quotations', id: quotationId }],
      title: 'What is in it',
      body: '# Papers\n\nThree letters, one receipt.',
    })
    await waitFor(() => expect(it.page.querySelectorAll('mark')).toHaveLength(3))
    return it
  }
  const marks = (page: HTMLElement) =>
    [...page.querySelectorAll('mark')].map((mark) => mark.getAttribute('aria-description'))

  it('say to readers of screens which codes, that there is a memo, and what is not sure', async () => {
    const { page } = await marked()
    expect(marks(page)).toEqual([
      'coded: Family',
      'coded: Family, Licensing; memo; not sure: Licensing',
      'coded: Family',
    ])
  })

  it('are told about on a card by a key: code, coder, comment, memo, not sure, and its words can be selected', async () => {
    const { user, session, page } = await marked()
    await user.keyboard(']')
    await user.keyboard('i')
    const card = screen.getByRole('dialog', { name: '2 codings here' })
    expect(within(card).getByText('The folder again.')).toBeVisible()
    expect(within(card).getByText(/^Bo, /)).toBeVisible()
    expect(within(card).getByText('Not sure')).toBeVisible()
    expect(within(card).getByText('What is in it')).toBeVisible()
    expect(within(card).getByText(/Three letters/)).toBeVisible()
    await expectNoAxeFindings()
    await user.click(within(card).getByRole('button', { name: 'Select the words coded Licensing' }))
    expect(session.get().selection).toEqual(words('a folder'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(page).toHaveFocus()
    await user.keyboard('i')
    await user.keyboard('{Escape}')
    expect(page).toHaveFocus()
    expect(session.get().selection).toEqual(words('a folder'))
  })

  it('go out of sight for reading and come back, said both times, with text and selection as they were', async () => {
    const { user, session, page, announced } = await marked()
    const before = page.textContent
    await user.keyboard(']')
    const { selection } = session.get()
    await user.keyboard('b')
    expect(marks(page)).toEqual([])
    expect(page.textContent).toBe(before)
    expect(session.get().selection).toEqual(selection)
    expect(announced.at(-1)?.message).toBe('Reading without codes: 2 codings are not shown.')
    await user.keyboard(']')
    expect(announced.at(-1)?.message).toBe('The codes are hidden. Press b to show them.')
    await user.keyboard('b')
    expect(marks(page)).toHaveLength(3)
    expect(announced.at(-1)?.message).toBe('The codes are shown again')
  })

  it('can be of one coder and some codes only, which the button says, and all come back', async () => {
    const { user, page, session } = await marked()
    await user.click(screen.getByRole('button', { name: 'Show' }))
    const panel = screen.getByRole('dialog', { name: 'Which codings are shown' })
    expect(within(panel).getByText(/^All 2 codings of this text are shown\./)).toBeVisible()
    await user.click(within(panel).getByRole('radio', { name: 'Mine' }))
    expect(within(panel).getByText(/^1 of 2 codings are shown: Bo\./)).toBeVisible()
    expect(marks(page)).toEqual(['coded: Licensing; memo; not sure: Licensing'])
    await expectNoAxeFindings()
    await user.click(within(panel).getByRole('button', { name: 'Show all' }))
    expect(marks(page)).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Show' }))
    const again = screen.getByRole('dialog', { name: 'Which codings are shown' })
    await user.click(within(again).getAllByRole('radio', { name: 'Chosen' }).at(-1)!)
    await user.type(within(again).getByRole('combobox', { name: 'Code or theme' }), 'fam{Enter}')
    expect(marks(page)).toEqual(['coded: Family'])
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Show: 1 of 2 codings are shown: Family.' })).toBeVisible()
    expect(session.get().shown).toMatchObject({ coderIds: null, codeIds: [expect.any(String)] })
  })

  it('let the code at the caret stand out while the others fade', async () => {
    const { user, page, session, codes } = await marked()
    await user.keyboard(']')
    await user.keyboard('f')
    expect(session.get().shown.focusCodeId).toBe(codes['Licensing'])
    const looks = [...page.querySelectorAll('mark')].map((mark) => mark.classList.item(1))
    expect(looks).toEqual(['cm-coded-faded', 'cm-coded-one', 'cm-coded-faded'])
    await user.keyboard('f')
    expect(session.get().shown.focusCodeId).toBeNull()
    expect(page.querySelectorAll('mark.cm-coded-2')).toHaveLength(1)
  })

  it('are not taken for lost: what is coded while it is hidden is said to be', async () => {
    const { user, session, codes, announced } = await marked()
    session.dispatch({ type: 'shown', shown: { codeIds: [codes['Family']!] } })
    session.dispatch({ type: 'applied', codeIds: [codes['Licensing']!] })
    await user.keyboard('.')
    await waitFor(() =>
      expect(announced.at(-1)?.message).toMatch(/^Coded as Licensing; .* Not shown now: see “Show”/),
    )
  })
})
