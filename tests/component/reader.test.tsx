import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PassagePane } from '../../renderer/features/reader/PassagePane'
import { Reader } from '../../renderer/features/reader/Reader'
import type { Session } from '../../renderer/session'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

const text = [
  'Interviewer: Who comes through the door?',
  'Mei Lin: Usually there is a family who has been to two big hospitals. They carry a folder.',
  '监管部门说，新的规定还在路上。',
].join('\n\n')
const words = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

async function studied(): Promise<{
  readonly world: World
  readonly sourceId: string
  readonly codes: Record<string, string>
}> {
  const world = await makeWorld({ sources: [{ name: 'Interview 07', text }] })
  const sourceId = world.sourceIds[0]!
  const codes: Record<string, string> = {}
  const add = async (name: string, more: object = {}) => {
    codes[name] = (await world.run('code.create', { name, color: '#3C7EBE', ...more })).id
  }
  await add('Regulation', { short: 'Rules that are in force, or awaited.' })
  await add('Licensing', { parentId: codes['Regulation'] })
  await add('Family', { whenToUse: 'Relatives decide or accompany.' })
  await add('Context', { role: 'category' })
  return { world, sourceId, codes }
}

/** A reader with the caret at a place of the text. */
async function reading(quote = 'Usually', session: Partial<Session> = {}) {
  const study = await studied()
  const caret = text.indexOf(quote)
  const rendered = await renderInApp(
    <>
      <Reader />
      <PassagePane />
    </>,
    {
      world: study.world,
      session: {
        sourceId: study.sourceId,
        places: { [study.sourceId]: { top: 0, caret } },
        caret,
        ...session,
      },
    },
  )
  const page = await screen.findByRole('textbox', { name: /Text of Interview 07/ })
  page.focus()
  const coded = () =>
    [...rendered.store.all('codings')].map((coding) => {
      const { start, end } = rendered.store.need('quotations', coding.quotationId)
      return [text.slice(start, end), rendered.store.need('codes', coding.codeId).name]
    })
  return { ...study, ...rendered, page, coded }
}
const sentence = 'Mei Lin: Usually there is a family who has been to two big hospitals.'

describe('the reader', () => {
  it('teaches what to do when no text is open', async () => {
    await renderInApp(<Reader />)
    expect(screen.getByText('Open a text to read it')).toBeVisible()
    await expectNoAxeFindings()
  })

  it('shows the text with its name and format, and says what is coded', async () => {
    const { world, sourceId, codes } = await reading()
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('监管部门') }],
      codeIds: [codes['Regulation']!, codes['Licensing']!],
    })
    expect(screen.getByRole('heading', { name: 'Interview 07' })).toBeVisible()
    const mark = await screen.findByText('监管部门')
    expect(mark.closest('mark')).toHaveAttribute('aria-description', 'coded: Regulation, Licensing')
    await expectNoAxeFindings()
  })

  it('codes the sentence at the caret by Enter, typing and Enter', async () => {
    const { user, coded, announced, session } = await reading()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('combobox', { name: 'Find a code, or type a new one' })).toHaveFocus()
    await user.keyboard('famly{Enter}')
    await waitFor(() => expect(coded()).toEqual([[sentence, 'Family']]))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(announced.at(-1)).toEqual({ message: 'Coded as Family; 1 code here', options: { undo: true } })
    expect(session.get().selection).toEqual(words(sentence))
    expect(screen.getByRole('textbox', { name: /Text of/ })).toHaveFocus()
  })

  it('goes back by Escape with the selection kept', async () => {
    const { user, coded, session, page } = await reading()
    await user.keyboard('p')
    const { selection } = session.get()
    await user.keyboard('c')
    await user.keyboard('fam{Escape}')
    expect(page).toHaveFocus()
    expect(session.get().selection).toEqual(selection)
    expect(coded()).toEqual([])
  })

  it('applies several codes one after another with Shift+Enter, and marks those that are there', async () => {
    const { user, coded } = await reading()
    await user.keyboard('c')
    await user.keyboard('fam{Shift>}{Enter}{/Shift}')
    await waitFor(() => expect(coded()).toHaveLength(1))
    await user.keyboard('fam')
    expect(await screen.findByRole('option', { name: /Family.*already here/ })).toBeVisible()
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('licens{Enter}')
    await waitFor(() => expect(coded().map(([, code]) => code)).toEqual(['Family', 'Licensing']))
  })

  it('creates what was typed, and under the highlighted code with Ctrl+Enter, each undone as one', async () => {
    const { user, coded, store, client } = await reading().then((it) => ({ ...it, client: it.world.client }))
    await user.keyboard('c')
    await user.keyboard('Waiting room{Enter}')
    await waitFor(() => expect(coded()).toEqual([[sentence, 'Waiting room']]))
    await client.call('history.undo')
    await waitFor(() =>
      expect([...store.all('codes')].some(({ name }) => name === 'Waiting room')).toBe(false),
    )
    expect(coded()).toEqual([])

    await user.keyboard('c')
    await user.keyboard('regulations abroad')
    expect(screen.getByText(/Ctrl\+Enter creates it under Regulation/)).toBeVisible()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(coded()).toEqual([[sentence, 'regulations abroad']]))
    const made = [...store.all('codes')].find(({ name }) => name === 'regulations abroad')
    expect(store.need('codes', made!.parentId!).name).toBe('Regulation')
  })

  it('shows what the highlighted code means, and lets categories be read but not applied', async () => {
    const { user, coded } = await reading()
    await user.keyboard('c')
    await user.keyboard('context')
    const [option] = screen.getAllByRole('option')
    expect(option).toHaveAttribute('aria-disabled', 'true')
    await user.click(option!)
    expect(coded()).toEqual([])
    await user.clear(screen.getByRole('combobox'))
    await user.keyboard('famil')
    expect(screen.getByText(/Relatives decide/)).toBeVisible()
    await expectNoAxeFindings()
  })

  it('makes a code of the words themselves with v', async () => {
    const { user, coded, store } = await reading('They carry')
    await user.keyboard('s')
    await user.keyboard('v')
    await waitFor(() => expect(coded()).toEqual([['They carry a folder.', 'They carry a folder']]))
    const code = [...store.all('codes')].find(({ name }) => name === 'They carry a folder')
    expect(code).toMatchObject({ origin: 'in-vivo', parentId: null })
    expect(code?.color).not.toBeNull()
  })

  it('repeats the last code with . and applies pinned ones with their number', async () => {
    const { user, coded, session, codes } = await reading('监管')
    session.dispatch({ type: 'applied', codeIds: [codes['Licensing']!] })
    session.dispatch({ type: 'pin', id: codes['Family']!, pinned: true })
    session.dispatch({ type: 'pin', id: codes['Regulation']!, pinned: true })
    await user.keyboard('.')
    await waitFor(() => expect(coded()).toHaveLength(1))
    await user.keyboard('2')
    await waitFor(() => expect(coded()).toHaveLength(2))
    expect(coded().map(([, code]) => code)).toEqual(['Licensing', 'Regulation'])
    expect(coded()[0]?.[0]).toBe('监管部门说，新的规定还在路上。')
  })

  it('takes a code off with u and changes it with r', async () => {
    const { user, coded, session, codes } = await reading()
    session.dispatch({ type: 'applied', codeIds: [codes['Family']!] })
    await user.keyboard('.')
    await waitFor(() => expect(coded()).toHaveLength(1))
    await user.keyboard('r')
    expect(screen.getByRole('dialog', { name: 'Change the code' })).toBeVisible()
    await user.keyboard('licens{Enter}')
    await waitFor(() => expect(coded()).toEqual([[sentence, 'Licensing']]))
    await user.keyboard('u')
    await waitFor(() => expect(coded()).toEqual([]))
  })

  it('offers to unite passages of one code that overlap, and does it with j', async () => {
    const { user, coded, world, sourceId, codes, session } = await reading()
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('two big hospitals. They carry') }],
      codeIds: [codes['Family']!],
    })
    session.dispatch({ type: 'applied', codeIds: [codes['Family']!] })
    await user.keyboard('.')
    await waitFor(() => expect(coded()).toHaveLength(2))
    expect(
      screen.getByText('Overlaps with 1 other passage of this code', { selector: 'li[aria-current] *' }),
    ).toBeVisible()
    await user.keyboard('j')
    await waitFor(() =>
      expect(coded()).toEqual([
        ['Mei Lin: Usually there is a family who has been to two big hospitals. They carry', 'Family'],
      ]),
    )
  })

  it('goes to the next coding and to the next paragraph without a code', async () => {
    const { user, world, sourceId, codes, session } = await reading('Interviewer')
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('a folder') }],
      codeIds: [codes['Family']!],
    })
    await screen.findByText('a folder')
    await user.keyboard(']')
    expect(session.get().selection).toEqual(words('a folder'))
    await user.keyboard('n')
    expect(session.get().caret).toBe(text.indexOf('监管'))
  })

  it('stretches a coding by a word with Alt+Shift+arrow, several steps undone as one', async () => {
    const { user, world, sourceId, codes, coded } = await reading('Interviewer')
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('carry a') }],
      codeIds: [codes['Family']!],
    })
    await screen.findByText('carry a')
    await user.keyboard(']')
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    await waitFor(() => expect(coded()).toEqual([['carry a folder', 'Family']]))
    await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
    await waitFor(() => expect(coded()).toEqual([['carry a', 'Family']]))
  })

  it('finds words in the text and counts them', async () => {
    const { user, page, session } = await reading('Interviewer')
    await user.keyboard('{Control>}f{/Control}')
    const bar = screen.getByRole('search', { name: 'Find in this text' })
    expect(within(bar).getByRole('searchbox')).toHaveFocus()
    await user.keyboard('THE')
    expect(within(bar).getByRole('status')).toHaveTextContent('1 of 3')
    await user.keyboard('{Enter}')
    expect(within(bar).getByRole('status')).toHaveTextContent('2 of 3')
    await expectNoAxeFindings()
    await user.keyboard('{Escape}')
    expect(page).toHaveFocus()
    expect(session.get().selection).toEqual({ start: text.indexOf('there'), end: text.indexOf('there') + 3 })
  })
})

describe('the passage pane', () => {
  it('lists the codings at the caret, with coder, words, comment and what can be done', async () => {
    const { user, world, sourceId, codes, store, session } = await reading('a folder')
    await world.run('coding.add', {
      passages: [{ sourceId, ...words('They carry a folder.') }],
      codeIds: [codes['Family']!],
      comment: 'The folder again.',
    })
    const list = await screen.findByRole('list', { name: 'Passage' })
    const entry = within(list).getAllByRole('listitem')[0]!
    expect(within(entry).getByText(/^Ana, /)).toBeVisible()
    expect(await within(entry).findByText('They carry a folder.')).toBeVisible()
    const comment = within(entry).getByRole('textbox', { name: 'Comment on Family' })
    expect(comment).toHaveValue('The folder again.')
    await user.type(comment, ' As in interview 02.')
    await user.tab()
    await waitFor(() =>
      expect([...store.all('codings')][0]?.comment).toBe('The folder again. As in interview 02.'),
    )
    await expectNoAxeFindings()
    await user.click(within(entry).getByRole('button', { name: 'Open the code Family' }))
    expect(session.get()).toMatchObject({ codeId: codes['Family'], inspector: 'code' })
    await user.click(within(entry).getByRole('button', { name: 'Take off' }))
    await waitFor(() => expect(store.count('codings')).toBe(0))
    expect(screen.getByText('Nothing is coded here')).toBeVisible()
  })
})
