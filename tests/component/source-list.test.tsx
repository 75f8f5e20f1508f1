import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { SourceDialogs } from '../../renderer/features/sources/SourceDialogs'
import { Sources } from '../../renderer/features/sources/Sources'
import { freshSession } from '../../renderer/session'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'
import type { World } from './world'

beforeAll(giveLayout)

const nurse =
  'The price first, then whether it is allowed, then whether it works. The clinic keeps a register of every patient it has ever treated.'
const texts = [
  { name: 'Interview 10', text: nurse },
  { name: 'Interview 2', text: `${nurse} And that is all.` },
  { name: '政策清单', text: '每家诊所都要登记。登记以后才有许可。', language: 'zh' },
  { name: 'Policy list', text: '2016: a register of clinics. 2019: a licence for each clinic.' },
]

const draw = async (world?: World): Promise<Rendered> => {
  const here = world ?? (await makeWorld({ sources: texts }))
  return renderInApp(
    <>
      <Sources />
      <SourceDialogs />
    </>,
    { world: here },
  )
}
const rows = (): readonly string[] =>
  screen.getAllByRole('row').map((row) => row.getAttribute('aria-label')?.split(',')[0] ?? '')
const enter = (): void => act(() => screen.getByRole('grid').focus())
const picked = (): readonly string[] =>
  screen
    .getAllByRole('row', { selected: true })
    .map((row) => row.getAttribute('aria-label')?.split(',')[0] ?? '')
const view = async ({ user }: Rendered, entry: string): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Order and details' }))
  await user.click(await screen.findByRole('menuitemradio', { name: entry }))
}

describe('the order of sources', () => {
  it('is that in which they came, by name with numbers as numbers, or by length from the longest', async () => {
    const app = await draw()
    expect(rows()).toEqual(['Interview 10', 'Interview 2', '政策清单', 'Policy list'])
    await view(app, 'By name')
    await waitFor(() => expect(rows().slice(0, 3)).toEqual(['Interview 2', 'Interview 10', 'Policy list']))
    await view(app, 'By length')
    await waitFor(() => expect(rows()).toEqual(['Interview 2', 'Interview 10', 'Policy list', '政策清单']))
  })

  it('shows what is asked for beside the names', async () => {
    const { user, world } = await draw()
    const [id = ''] = world.sourceIds
    const code = await world.run('code.create', { name: 'Price' })
    await act(() =>
      world.run('coding.add', { passages: [{ sourceId: id, start: 0, end: 9 }], codeIds: [code.id] }),
    )
    for (const detail of ['Show words and pages', 'Show who coded', 'Show the language']) {
      await user.click(screen.getByRole('button', { name: 'Order and details' }))
      await user.click(await screen.findByRole('menuitemcheckbox', { name: detail }))
    }
    const [first] = screen.getAllByRole('row')
    await waitFor(() => expect(first).toHaveTextContent('English · 24 words'))
    expect(first).toHaveTextContent('Coded by Ana')
    await expectNoAxeFindings()
  })
})

describe('the filter', () => {
  it('narrows by words in the names and in the texts, with the number of hits', async () => {
    const { user } = await draw()
    enter()
    await user.keyboard('/')
    const field = await screen.findByRole('searchbox', { name: 'Find in the names' })
    await waitFor(() => expect(field).toHaveFocus())
    await user.keyboard('inter 2')
    expect(rows()).toEqual(['Interview 2'])
    await user.clear(field)
    await user.click(screen.getByRole('button', { name: 'Look in the texts, not in the names' }))
    await user.type(screen.getByRole('searchbox', { name: 'Find in the texts' }), 'clinic')
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(screen.getByRole('row', { name: /^Policy list.*2 hits/ })).toBeInTheDocument()
    expect(screen.getByText('3 of 4 shown')).toBeInTheDocument()
    await expectNoAxeFindings()
  })

  it('holds several limits together, each of which a chip takes away', async () => {
    const app = await draw()
    const { user } = app
    const limit = async (branch: string, choice: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: 'Filter' }))
      await user.click(await screen.findByRole('menuitem', { name: branch }))
      await user.click(await screen.findByRole('menuitemradio', { name: choice }))
    }
    await limit('Language', 'Chinese')
    await waitFor(() => expect(rows()).toEqual(['政策清单']))
    await limit('Coded or not', 'Coded')
    expect(await screen.findByText('No source fits')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'No longer only: Coded' }))
    await waitFor(() => expect(rows()).toEqual(['政策清单']))
    await user.click(screen.getByRole('button', { name: 'No longer only: Chinese' }))
    await waitFor(() => expect(rows()).toHaveLength(4))
  })

  it('says why words cannot be looked for', async () => {
    const world = await makeWorld({
      sources: texts,
      handlers: {
        'search.all': () => {
          throw new Error('gone')
        },
      },
    })
    const { session } = await draw(world)
    act(() =>
      session.dispatch({
        type: 'sources-filter',
        filter: { ...freshSession.sourcesFilter, words: 'clinic', where: 'texts' },
      }),
    )
    expect(await screen.findByText('Something went wrong', { exact: false })).toBeInTheDocument()
  })
})

describe('several sources', () => {
  it('are picked with Shift and the arrows, with Ctrl, and put into a group together', async () => {
    const { user, store } = await draw()
    enter()
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(picked()).toEqual(['Interview 10', 'Interview 2'])
    fireEvent.click(screen.getByRole('row', { name: /^Policy/ }), { ctrlKey: true })
    expect(picked()).toEqual(['Interview 10', 'Interview 2', 'Policy list'])
    expect(screen.getByText('3 sources picked')).toBeInTheDocument()
    await expectNoAxeFindings()
    fireEvent.contextMenu(screen.getByRole('row', { name: /^Policy/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Groups' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New group…' }))
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Round one{Enter}')
    await waitFor(() => expect([...store.all('groups')][0]?.members).toHaveLength(3))
  })

  it('are marked as read and removed in one step each', async () => {
    const { user, store, announced, world } = await draw()
    enter()
    await user.keyboard('{Control>}a{/Control}r')
    await waitFor(() =>
      expect([...store.all('sources')].every(({ readBy }) => readBy.length === 1)).toBe(true),
    )
    await user.keyboard('{Delete}')
    await waitFor(() => expect([...store.all('sources')].every(({ removed }) => removed)).toBe(true))
    expect(announced.at(-1)?.message).toBe('4 sources were removed. Their codings are kept.')
    await act(() => world.client.call('history.undo'))
    await waitFor(() => expect(rows()).toHaveLength(4))
  })

  it('get another language together', async () => {
    const { user, store } = await draw()
    enter()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Language…' }))
    await user.type(await screen.findByRole('combobox', { name: 'Language' }), 'portug{Enter}')
    await waitFor(() =>
      expect([...store.all('sources')].map(({ language }) => language)).toEqual(Array(4).fill('pt')),
    )
  })

  it('are renamed by a rule that is seen before, and not where two names would meet', async () => {
    const { user, store } = await draw()
    enter()
    await user.keyboard('{Control>}a{/Control}{F2}')
    const dialog = await screen.findByRole('dialog', { name: 'Rename 4 sources' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Find' }), 'interview')
    await user.type(within(dialog).getByRole('textbox', { name: 'Replace by' }), 'Talk')
    expect(within(dialog).getByText('Talk 10')).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.click(within(dialog).getByRole('radio', { name: 'Number' }))
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Text')
    expect(within(dialog).getByText('3 Text')).toBeInTheDocument()
    await user.click(within(dialog).getByRole('radio', { name: 'Replace' }))
    await user.click(within(dialog).getByRole('button', { name: 'Rename 2' }))
    await waitFor(() =>
      expect([...store.all('sources')].map(({ name }) => name)).toEqual([
        'Talk 10',
        'Talk 2',
        '政策清单',
        'Policy list',
      ]),
    )
  })
})

describe('duplicates', () => {
  it('are shown in pairs with their share, read side by side, and one is removed', async () => {
    const { user, session, store } = await draw()
    act(() => session.dispatch({ type: 'dialog', dialog: 'source-duplicates' }))
    const list = await screen.findByRole('list', { name: 'Pairs of sources' })
    expect(within(list).getByText(/^8\d% of the wording in common$/)).toBeInTheDocument()
    expect(within(list).getAllByText(/No codings/)).toHaveLength(2)
    await expectNoAxeFindings()
    await user.click(within(list).getByRole('button', { name: 'Remove “Interview 2”' }))
    expect(await screen.findByText('No source is there twice.')).toBeInTheDocument()
    expect([...store.all('sources')].filter(({ removed }) => removed)).toHaveLength(1)
  })
})

describe('the memo of a source', () => {
  it('is begun with M, marked in the list and opened again', async () => {
    const { user, store, session } = await draw()
    enter()
    await user.keyboard('m')
    await waitFor(() => expect(store.count('memos')).toBe(1))
    expect(session.get().inspector).toBe('memos')
    await user.click(await screen.findByRole('button', { name: 'Memo about “Interview 10”' }))
    expect(session.get().memo?.id).toBe([...store.all('memos')][0]?.id)
    expect(store.count('memos')).toBe(1)
  })
})

describe('two thousand sources', () => {
  it('are drawn only where they are in sight, and found by a key', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ name: `Source ${i + 1}`, text: `Text ${i + 1}.` }))
    const { user } = await draw(await makeWorld({ sources: many }))
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    enter()
    await user.keyboard('{End}')
    expect(await screen.findByRole('row', { name: /^Source 2000,/ })).toHaveAttribute('aria-rowindex', '2000')
  })
})
