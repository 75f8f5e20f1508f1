import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ShellDialogs } from '../../renderer/features/shell/ShellDialogs'
import { StatusBar } from '../../renderer/features/shell/StatusBar'
import { TitleBar } from '../../renderer/features/shell/TitleBar'
import { isField, useShortcuts } from '../../renderer/features/shell/use-shortcuts'
import { expectNoAxeFindings, renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

function Frame() {
  useShortcuts()
  return (
    <>
      <TitleBar />
      <main>
        {['sources', 'codebook', 'reader', 'beside', 'inspector'].map((pane) => (
          <section key={pane} data-pane={pane}>
            <button type="button">{pane}</button>
          </section>
        ))}
      </main>
      <StatusBar />
      <ShellDialogs />
    </>
  )
}

const kept = ({ world }: Rendered, key: string): unknown =>
  world.calls
    .filter(({ name, input }) => name === 'settings.set' && (input as { key: string }).key === key)
    .map(({ input }) => (input as { value: unknown }).value)
    .at(-1)

/** Opens the sheet and begins to record keys for an action, found by its name. */
async function recordFor(app: Rendered, name: RegExp): Promise<void> {
  await app.user.click(await screen.findByRole('button', { name }))
  expect(screen.getByRole('button', { name: 'Press the new keys' })).toHaveFocus()
}

describe('keys of the window', () => {
  it.each([
    ['input', 'text', true],
    ['input', 'search', true],
    ['input', 'number', true],
    ['textarea', '', true],
    ['input', 'radio', false],
    ['input', 'checkbox', false],
    ['input', 'range', false],
    ['button', 'button', false],
  ])('are those of the field where somebody writes: %s %s', (tag, type, isWritten) => {
    const field = document.createElement(tag)
    if (type !== '') field.setAttribute('type', type)
    expect(isField(field)).toBe(isWritten)
  })
})

describe('the sheet of shortcuts', () => {
  it('gives other keys to an action, which work at once and are kept', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Check the whole project: no keys/)
    await expectNoAxeFindings()
    await app.user.keyboard('{Control>}{Shift>}y{/Shift}{/Control}')
    const line = await screen.findByRole('button', { name: /^Check the whole project: Ctrl\+Shift\+Y/ })
    expect(line).toHaveFocus()
    expect(kept(app, 'keys')).toEqual({ 'shell.verify': '$mod+Shift+y' })
    await app.user.click(screen.getByRole('button', { name: 'Done' }))
    await app.user.keyboard('{Control>}{Shift>}y{/Shift}{/Control}')
    expect(await screen.findByRole('dialog', { name: 'Check of the project' })).toBeInTheDocument()
  })

  it('says who has the keys already, and hands them over when told to', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Check the whole project: no keys/)
    await app.user.keyboard('{Control>}k{/Control}')
    expect(screen.getByText('Taken by: Command field.')).toBeInTheDocument()
    expect(kept(app, 'keys')).toBeUndefined()
    await app.user.click(screen.getByRole('button', { name: 'Use them here' }))
    expect(kept(app, 'keys')).toEqual({ 'shell.verify': '$mod+k', 'shell.commands': null })
    expect(screen.getByRole('button', { name: /^Command field: no keys/ })).toBeInTheDocument()
  })

  it('refuses what the browser keeps for itself, in a sentence, and waits for other keys', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Check the whole project: no keys/)
    await app.user.keyboard('{Control>}w{/Control}')
    expect(screen.getByText(/keeps these keys for itself/)).toBeInTheDocument()
    await app.user.keyboard('{F4}')
    expect(kept(app, 'keys')).toEqual({ 'shell.verify': 'F4' })
  })

  it('takes keys away, gives the first ones back, and all of them at once', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Undo: Ctrl\+Z/)
    await app.user.click(screen.getByRole('button', { name: 'No keys' }))
    await recordFor(app, /^Redo: Ctrl\+Shift\+Z/)
    await app.user.keyboard('{F10}')
    expect(kept(app, 'keys')).toEqual({ 'shell.undo': null, 'shell.redo': 'F10' })
    await recordFor(app, /^Undo: no keys/)
    await app.user.click(screen.getByRole('button', { name: 'Restore the default' }))
    expect(kept(app, 'keys')).toEqual({ 'shell.redo': 'F10' })
    await app.user.click(screen.getByRole('button', { name: 'Restore all defaults' }))
    expect(kept(app, 'keys')).toEqual({})
  })

  it('goes back without a change on Escape, and stays open', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Undo: Ctrl\+Z/)
    await app.user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: /^Undo: Ctrl\+Z/ })).toHaveFocus()
    expect(app.session.get().dialog).toBe('shortcuts')
  })

  it('switches keys of one character off as a whole', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await app.user.click(await screen.findByRole('checkbox', { name: 'Single-key shortcuts' }))
    expect(kept(app, 'singleKeys')).toBe(false)
    expect(screen.getByRole('button', { name: /^Code the selected words: no keys/ })).toBeInTheDocument()
    expect(app.app().keysOf('reader.code')).toBeUndefined()
    await app.user.keyboard('{Escape}')
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
    act(() => document.body.focus())
    await app.user.keyboard('?')
    expect(app.session.get().dialog).toBeNull()
  })

  it('finds actions by a few letters and by their keys', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await app.user.type(await screen.findByRole('searchbox'), 'snapshot')
    expect(screen.getByRole('button', { name: /^Keep a snapshot now/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Undo:/ })).toBeNull()
  })
})

describe('the command field', () => {
  it('shows changed keys, as the title bar does', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    await recordFor(app, /^Command field: Ctrl\+K/)
    await app.user.keyboard('{F4}')
    await app.user.click(screen.getByRole('button', { name: 'Done' }))
    expect(screen.getByRole('banner')).toHaveTextContent('F4')
    await app.user.keyboard('{F4}undo')
    expect(await screen.findByRole('option', { name: /Undo.*Ctrl\+Z/ })).toBeInTheDocument()
  })

  it('shows what cannot be done with the reason, and says it when it is chosen', async () => {
    const app = await renderInApp(<Frame />, { session: { dialog: 'commands' } })
    await app.user.keyboard('redo')
    const option = await screen.findByRole('option', { name: /Redo/ })
    expect(option).toHaveAttribute('aria-disabled', 'true')
    expect(option).toHaveTextContent('Nothing to redo')
    await app.user.keyboard('{Enter}')
    expect(screen.getByText('Nothing to redo', { selector: '[role="status"]' })).toBeInTheDocument()
    expect(app.session.get().dialog).toBe('commands')
  })

  it('finds memos by their words, and puts what was chosen lately first', async () => {
    const world = await makeWorld()
    const { id } = await world.run('memo.create', { title: '', body: 'Two registers, one truth?' })
    const app = await renderInApp(<Frame />, { world, session: { dialog: 'commands' } })
    await app.user.keyboard('registers{Enter}')
    await waitFor(() => expect(app.session.get().memo?.id).toBe(id))
    act(() => app.session.dispatch({ type: 'dialog', dialog: 'commands' }))
    const recent = await screen.findByRole('group', { name: 'Recent' })
    expect(within(recent).getByRole('option')).toHaveTextContent('Two registers, one truth?')
  })

  it('opens sources, codes and memos without any command among them', async () => {
    const world = await makeWorld({ sources: [{ name: 'Policy list', text: '2016: a register.' }] })
    await world.run('code.create', { name: 'Regulation' })
    const app = await renderInApp(<Frame />, { world })
    await app.user.keyboard('{Control>}p{/Control}')
    const list = await screen.findByRole('listbox')
    expect(within(list).getAllByRole('option')).toHaveLength(2)
    expect(within(list).getByRole('group', { name: 'Codes' })).toHaveTextContent('Regulation')
    await expectNoAxeFindings()
    await app.user.keyboard('policy{Enter}')
    await waitFor(() => expect(app.session.get().sourceId).toBe(world.sourceIds[0]))
  })
})

describe('the parts of the window', () => {
  it('lead into a text that is drawn a moment later, unless the user has gone on', async () => {
    const app = await renderInApp(<Frame />)
    const button = screen.getByRole('button', { name: 'reader' })
    const draw = (): HTMLElement => {
      const text = document.createElement('div')
      text.tabIndex = 0
      text.dataset['paneFocus'] = ''
      button.after(text)
      return text
    }
    await app.user.keyboard('{Control>}3{/Control}')
    expect(button).toHaveFocus()
    const text = draw()
    await waitFor(() => expect(text).toHaveFocus())
    text.remove()
    await app.user.keyboard('{Control>}3{/Control}')
    expect(button).toHaveFocus()
    await app.user.keyboard('{Control>}4{/Control}')
    const later = draw()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(screen.getByRole('button', { name: 'inspector' })).toHaveFocus()
    later.remove()
  })

  it('follow each other by F6, what stands beside the text among them', async () => {
    const { user } = await renderInApp(<Frame />)
    for (const pane of ['sources', 'codebook', 'reader', 'beside', 'inspector', 'sources']) {
      await user.keyboard('{F6}')
      expect(screen.getByRole('button', { name: pane })).toHaveFocus()
    }
    await user.keyboard('{Shift>}{F6}{/Shift}')
    expect(screen.getByRole('button', { name: 'inspector' })).toHaveFocus()
  })
})

describe('the last messages', () => {
  it('can be read again, ten of them, the newest first', async () => {
    const app = await renderInApp(<Frame />)
    act(() => {
      for (let n = 1; n <= 12; n++) app.app().announce(`Coded as Regulation; ${n} codes here`)
    })
    await app.user.click(screen.getByRole('button', { name: 'Last messages' }))
    const lines = within(await screen.findByRole('dialog', { name: 'Last messages' })).getAllByRole(
      'listitem',
    )
    expect(lines).toHaveLength(10)
    expect(lines[0]).toHaveTextContent('12 codes here')
    await expectNoAxeFindings()
  })
})
