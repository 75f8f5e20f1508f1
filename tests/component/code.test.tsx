import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CodePane } from '../../renderer/features/code/CodePane'
import type { Id } from '../../shared/model/entities'
import { expectNoAxeFindings, renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

const text = 'In the clinic two doctors treat one patient.\nThe ministry asked every clinic for a licence.'

interface Drawn extends Rendered {
  readonly theme: Id
  readonly licensing: Id
  readonly hope: Id
}

async function pane(): Promise<Drawn> {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const make = async (name: string, parentId: Id | null, role: 'code' | 'theme') =>
    (await world.run('code.create', { name, parentId, role }))!.id
  const theme = await make('Regulation', null, 'theme')
  const licensing = await make('Licensing', theme, 'code')
  const hope = await make('Hope', null, 'theme')
  await world.run('coding.add', {
    passages: [{ sourceId: world.sourceIds[0]!, start: 45, end: 91 }],
    codeIds: [licensing],
  })
  const app = await renderInApp(<CodePane />, { world, session: { codeId: licensing } })
  return { ...app, theme, licensing, hope }
}

const field = (name: string) => screen.getByRole('textbox', { name })
const code = (app: Drawn, id = app.licensing) => app.store.need('codes', id)

describe('the code pane', () => {
  it('says what to do while no code is chosen', async () => {
    await renderInApp(<CodePane />)
    expect(screen.getByText('No code chosen')).toBeVisible()
  })

  it.each([
    ['Short definition', 'short'],
    ['Full definition', 'definition'],
    ['When to use', 'whenToUse'],
    ['When not to use', 'whenNotToUse'],
  ] as const)('saves “%s” when the field is left', async (label, key) => {
    const app = await pane()
    await app.user.type(field(label), 'A permit from the state.')
    await app.user.tab()
    await waitFor(() => expect(code(app)[key]).toBe('A permit from the state.'))
  })

  it('saves while somebody writes on, and takes the whole stretch back with one undo', async () => {
    const app = await pane()
    const area = field('Full definition')
    await app.user.type(area, 'A permit')
    await waitFor(() => expect(code(app).definition).toBe('A permit'), { timeout: 3000 })
    await app.user.type(area, ' from the state')
    await app.user.tab()
    await waitFor(() => expect(code(app).definition).toBe('A permit from the state'))
    await app.world.client.call('history.undo')
    await waitFor(() => expect(area).toHaveValue(''))
    expect(code(app).definition).toBe('')
  })

  it('loses no words when another code is chosen while they are typed', async () => {
    const app = await pane()
    await app.user.type(field('When to use'), 'The text names a licence')
    app.session.dispatch({ type: 'show-code', id: app.hope })
    await waitFor(() => expect(field('Name')).toHaveValue('Hope'))
    expect(field('When to use')).toHaveValue('')
    await waitFor(() => expect(code(app).whenToUse).toBe('The text names a licence'))
    expect(code(app, app.hope).whenToUse).toBe('')
  })

  it('keeps what was typed when it cannot be saved, and saves it at the next try', async () => {
    const app = await pane()
    await app.user.type(field('Short definition'), 'Permits')
    await app.world.run('code.remove', { ids: [app.theme] })
    // Gone with its theme: nothing to write into, and nothing is lost that was saved.
    expect(await screen.findByText('“Licensing” has been removed')).toBeVisible()
    await waitFor(() => expect(app.announced.at(-1)?.options.tone).toBe('problem'))
    await app.user.click(screen.getByRole('button', { name: 'Bring back' }))
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Licensing')
  })

  it('renames with Enter and gives the old name back on Escape', async () => {
    const app = await pane()
    await app.user.clear(field('Name'))
    await app.user.type(field('Name'), 'Licences of  {Enter}')
    await waitFor(() => expect(code(app).name).toBe('Licences of'))
    await app.user.type(field('Name'), ' and more{Escape}')
    await waitFor(() => expect(field('Name')).toHaveValue('Licences of'))
    expect(code(app).name).toBe('Licences of')
  })

  it('writes examples of three kinds and removes them', async () => {
    const app = await pane()
    await app.user.click(screen.getByRole('button', { name: 'Write an example: Atypical' }))
    await app.user.type(field('Example 1, Atypical'), 'A licence that nobody asked for')
    await app.user.tab()
    await waitFor(() =>
      expect(code(app).examples).toEqual([
        { kind: 'atypical', text: 'A licence that nobody asked for', quotationId: null },
      ]),
    )
    await app.user.click(screen.getByRole('button', { name: 'Remove this example' }))
    await waitFor(() => expect(code(app).examples).toEqual([]))
  })

  it('shows a pinned quotation with its words and jumps to it', async () => {
    const app = await pane()
    const quotation = [...app.store.all('quotations')][0]!
    await app.world.run('code.define', {
      id: app.licensing,
      examples: [{ kind: 'typical', text: '', quotationId: quotation.id }],
    })
    const pinned = await screen.findByRole('button', { name: /The ministry asked every clinic/ })
    await app.user.click(pinned)
    expect(app.session.get().reveal).toMatchObject({ range: { start: 45, end: 91 } })
  })

  it('has a claim only for a theme', async () => {
    const app = await pane()
    expect(screen.queryByRole('textbox', { name: 'Claim' })).toBeNull()
    app.session.dispatch({ type: 'show-code', id: app.theme })
    await app.user.type(await screen.findByRole('textbox', { name: 'Claim' }), 'Rules follow practice.')
    await app.user.tab()
    await waitFor(() => expect(code(app, app.theme).claim).toBe('Rules follow practice.'))
  })

  it('changes status and origin', async () => {
    const app = await pane()
    await app.user.click(screen.getByRole('button', { name: /Status/ }))
    await app.user.click(await screen.findByRole('option', { name: 'Draft' }))
    await waitFor(() => expect(code(app).status).toBe('draft'))
    await app.user.click(screen.getByRole('button', { name: /Origin/ }))
    await app.user.click(await screen.findByRole('option', { name: /In vivo/ }))
    await waitFor(() => expect(code(app).origin).toBe('in-vivo'))
  })

  it('joins a further theme and leaves it', async () => {
    const app = await pane()
    await app.user.click(screen.getByRole('button', { name: 'Add to a theme' }))
    await screen.findByRole('combobox', { name: 'Find a theme' })
    await app.user.keyboard('ho{Enter}')
    await waitFor(() => expect(code(app).themes).toEqual([app.hope]))
    await app.user.click(await screen.findByRole('button', { name: 'Take out of “Hope”' }))
    await waitFor(() => expect(code(app).themes).toEqual([]))
  })

  it('says where it is used and shows those quotations', async () => {
    const app = await pane()
    const used = screen.getByRole('region', { name: 'Where it is used' })
    expect(within(used).getByText(/1 coding in 1 source/)).toBeVisible()
    await app.user.click(within(used).getByRole('button', { name: /Field notes/ }))
    expect(app.session.get()).toMatchObject({
      inspector: 'quotations',
      question: { codeIds: [app.licensing], sourceIds: [app.world.sourceIds[0]] },
    })
  })

  it('says when and by whom it was changed last', async () => {
    const app = await pane()
    expect(await screen.findByText(/^Made .* by Ana/)).toBeVisible()
    await app.world.run('code.define', { id: app.licensing, short: 'Permits' })
    expect(await screen.findByText(/Last changed .* by Ana/)).toBeVisible()
  })

  it('adds other names and takes them away', async () => {
    const app = await pane()
    await app.user.type(field('Other names'), 'permits{Enter}')
    await waitFor(() => expect(code(app).aliases).toEqual(['permits']))
    await app.user.type(field('Other names'), 'Permits{Enter}')
    await app.user.click(await screen.findByRole('button', { name: 'Remove the name “permits”' }))
    await waitFor(() => expect(code(app).aliases).toEqual([]))
  })

  it('says which codings were made under an earlier definition, with the way to go through them', async () => {
    const app = await pane()
    expect(screen.queryByText(/under an earlier definition/)).toBeNull()
    await app.world.run('code.define', { id: app.licensing, short: 'Permits' })
    expect(await screen.findByText('1 coding was made under an earlier definition.')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Go through them' }))
    expect(app.session.get().beside).toEqual({ kind: 'recheck', codeId: app.licensing })
  })

  it('shows the history of the definition word by word and restores a wording', async () => {
    const app = await pane()
    const define = (definition: string) => app.world.run('code.define', { id: app.licensing, definition })
    await define('A permit from the state')
    await define('A permit from any state')
    await app.user.click(screen.getByRole('button', { name: 'History of the definition' }))
    const list = await screen.findByRole('list', { name: 'History of the definition' })
    await waitFor(() => expect(list.children).toHaveLength(3))
    const [newest] = [...list.children]
    expect(newest?.querySelector('del')).toHaveTextContent('removed: the')
    expect(newest?.querySelector('ins')).toHaveTextContent('added: any')
    expect(newest).toHaveTextContent('Ana')
    await app.user.click(screen.getAllByRole('button', { name: /^Restore the wording of/ })[0]!)
    await waitFor(() => expect(code(app).definition).toBe('A permit from the state'))
    await waitFor(() => expect(list.children).toHaveLength(4))
    await expectNoAxeFindings()
  })

  it('has nothing that axe would find', async () => {
    await pane()
    await expectNoAxeFindings()
  })
})
