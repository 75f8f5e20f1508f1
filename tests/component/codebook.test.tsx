import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Codebook } from '../../renderer/features/codebook/Codebook'
import { codebook, goTo, item, names, tree } from './codebook-drawn'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'

beforeAll(giveLayout)

describe('the codebook', () => {
  it('shows the tree with levels, roles and counts that include what is below', async () => {
    await codebook()
    expect(names()).toEqual([
      'Regulation',
      'Licensing',
      'Ethics review',
      'Pluralism',
      'Two doors',
      '希望与怀疑',
    ])
    expect(item('Regulation')).toHaveAccessibleName(/^Regulation ?, theme, ?2 codings$/)
    expect(item('Licensing')).toHaveAttribute('aria-level', '2')
    expect(item('Ethics review')).toHaveAttribute('aria-posinset', '2')
    expect(item('Ethics review')).toHaveAttribute('aria-setsize', '2')
    expect(item('Regulation')).toHaveAttribute('aria-expanded', 'true')
  })

  it('asks for the quotations when a count is clicked', async () => {
    const app = await codebook()
    await app.user.click(within(item('Regulation')).getByRole('button', { name: '2 codings' }))
    expect(app.session.get().question).toEqual({ codeIds: [app.ids['regulation']], withChildren: true })
    expect(app.session.get().inspector).toBe('quotations')
  })

  it('goes through the tree with the arrow keys, folds and unfolds', async () => {
    const app = await codebook()
    await goTo(app, app.ids['regulation']!)
    await app.user.keyboard('{ArrowDown}')
    expect(app.session.get().codeId).toBe(app.ids['licensing'])
    await app.user.keyboard('{ArrowLeft}{ArrowLeft}')
    await waitFor(() => expect(names()).not.toContain('Licensing'))
    await app.user.keyboard('{ArrowRight}')
    await waitFor(() => expect(names()).toContain('Licensing'))
    await app.user.keyboard('{End}')
    expect(app.session.get().codeId).toBe(app.ids['hope'])
  })

  it('finds a code by its first letters', async () => {
    const app = await codebook()
    await goTo(app, app.ids['regulation']!)
    await app.user.keyboard('tw')
    expect(app.session.get().codeId).toBe(app.ids['doors'])
  })

  it('filters and keeps what stands above; Down goes to the first one found', async () => {
    const app = await codebook()
    await app.user.type(screen.getByRole('searchbox', { name: 'Filter codes' }), 'ethic')
    await waitFor(() => expect(names()).toEqual(['Regulation', 'Ethics review']))
    await app.user.keyboard('{ArrowDown}')
    expect(tree()).toHaveFocus()
    expect(app.session.get().codeId).toBe(app.ids['ethics'])
  })

  it('offers to make the code that a filter does not find', async () => {
    const app = await codebook()
    await app.user.type(screen.getByRole('searchbox', { name: 'Filter codes' }), 'zzzz')
    await app.user.click(await screen.findByRole('button', { name: 'Create “zzzz”' }))
    await waitFor(() => expect(names()).toContain('zzzz'))
  })

  it('renames in place with F2 and Enter, and leaves a name as it was on Escape', async () => {
    const app = await codebook()
    await goTo(app, app.ids['licensing']!)
    await app.user.keyboard('{F2}')
    await app.user.keyboard('Licences{Enter}')
    await waitFor(() => expect(app.store.need('codes', app.ids['licensing']!).name).toBe('Licences'))
    await waitFor(() => expect(tree()).toHaveFocus())
    await app.user.keyboard('{F2}Nonsense{Escape}')
    expect(app.store.need('codes', app.ids['licensing']!).name).toBe('Licences')
    expect(app.announced.at(-1)).toMatchObject({ message: 'Renamed to “Licences”.', options: { undo: true } })
  })

  it('keeps a refused name in its field and says why', async () => {
    const app = await codebook()
    await goTo(app, app.ids['licensing']!)
    await app.user.keyboard('{F2}Ethics review{Enter}')
    await waitFor(() => expect(app.announced.at(-1)?.options.tone).toBe('problem'))
    expect(screen.getByRole('textbox', { name: 'New name of “Licensing”' })).toHaveValue('Ethics review')
  })

  it('makes a code with N and a sub-code with Shift+N', async () => {
    const app = await codebook()
    await goTo(app, app.ids['ethics']!)
    await app.user.keyboard('n')
    await app.user.keyboard('Grey zone{Enter}')
    await waitFor(() => expect(names()).toContain('Grey zone'))
    const made = [...app.store.all('codes')].find((code) => code.name === 'Grey zone')!
    expect(made.parentId).toBe(app.ids['regulation'])
    await waitFor(() => expect(tree()).toHaveFocus())
    await app.user.keyboard('{Shift>}N{/Shift}')
    await app.user.keyboard('Unlicensed stalls{Enter}')
    await waitFor(() => expect(names()).toContain('Unlicensed stalls'))
    const below = [...app.store.all('codes')].find((code) => code.name === 'Unlicensed stalls')!
    expect(below.parentId).toBe(made.id)
  })

  it('makes a theme with a colour of its own from the menu', async () => {
    const app = await codebook()
    await app.user.click(screen.getByRole('button', { name: 'New' }))
    await app.user.click(await screen.findByRole('menuitem', { name: /New theme/ }))
    await app.user.type(
      await screen.findByRole('textbox', { name: 'Name of the new code' }),
      'Commercialization{Enter}',
    )
    await waitFor(() => expect(names()).toContain('Commercialization'))
    const made = [...app.store.all('codes')].find((code) => code.name === 'Commercialization')!
    expect(made.role).toBe('theme')
    expect(made.color).toMatch(/^#[0-9A-F]{6}$/)
  })

  it('applies the chosen code to the selection with Enter, and shows it where nothing is selected', async () => {
    const app = await codebook()
    await goTo(app, app.ids['ethics']!)
    await app.user.keyboard('{Enter}')
    expect(app.session.get()).toMatchObject({ codeId: app.ids['ethics'], inspector: 'code' })
    app.session.dispatch({ type: 'select', selection: { start: 45, end: 57 }, caret: 57 })
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(app.store.by('codings.codeId', app.ids['ethics']!)).toHaveLength(1))
    expect(app.session.get().selection).toEqual({ start: 45, end: 57 })
    expect(app.session.get().recent).toEqual([app.ids['ethics']])
  })

  it('pins a code to a number key from its menu', async () => {
    const app = await codebook()
    fireEvent.contextMenu(item('Two doors'))
    await app.user.click(await screen.findByRole('menuitem', { name: /Pin to a number key/ }))
    expect(app.session.get().pinned).toEqual([app.ids['doors']])
    await waitFor(() =>
      expect(item('Two doors')).toHaveAccessibleName(/^Two doors ?, code, ?key ?1 ?, ?2 codings$/),
    )
  })

  it('brings a code that was chosen elsewhere into sight', async () => {
    const app = await codebook({ expanded: [], panes: { 'codebook.seen': true } })
    expect(names()).not.toContain('Two doors')
    app.session.dispatch({ type: 'show-code', id: app.ids['doors']! })
    await waitFor(() => expect(names()).toContain('Two doors'))
  })

  it('teaches what to do while it is empty', async () => {
    const app = await renderInApp(<Codebook />)
    await app.user.click(screen.getByRole('button', { name: 'Make the first code' }))
    await app.user.type(
      await screen.findByRole('textbox', { name: 'Name of the new code' }),
      'Waiting{Enter}',
    )
    await waitFor(() => expect(names()).toEqual(['Waiting']))
  })

  it('follows what another window does', async () => {
    const app = await codebook()
    await app.world.run('code.rename', { id: app.ids['hope']!, name: 'Hope and doubt' })
    await waitFor(() => expect(names()).toContain('Hope and doubt'))
  })

  it('has nothing that axe would find, tree and dialogs', async () => {
    const app = await codebook()
    await expectNoAxeFindings()
    app.session.dispatch({ type: 'dialog', dialog: 'merge', ids: [app.ids['licensing']!] })
    await screen.findByRole('dialog')
    await expectNoAxeFindings()
    app.session.dispatch({ type: 'dialog', dialog: 'recolour', ids: [app.ids['licensing']!] })
    await screen.findByRole('radio', { name: 'Teal' })
    await expectNoAxeFindings()
  })
})
