import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { actions } from '../../renderer/actions'
import { Banners } from '../../renderer/features/shell/Banners'
import { ShellDialogs } from '../../renderer/features/shell/ShellDialogs'
import { StatusBar } from '../../renderer/features/shell/StatusBar'
import { TitleBar } from '../../renderer/features/shell/TitleBar'
import { useShortcuts } from '../../renderer/features/shell/use-shortcuts'
import { readPreferences } from '../../renderer/preferences'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const texts = [
  { name: 'Interview with a nurse', text: 'The price first, then whether it is allowed.' },
  { name: 'Policy list', text: '2016: a register of clinics.' },
]

function Frame() {
  useShortcuts()
  return (
    <>
      <TitleBar />
      <Banners />
      <main data-pane="reader">
        <textarea aria-label="A field" />
      </main>
      <StatusBar />
      <ShellDialogs />
    </>
  )
}

describe('the frame', () => {
  it('says that everything is saved, and axe finds nothing', async () => {
    await renderInApp(<Frame />)
    expect(screen.getByRole('button', { name: /^Saved .*on the disk/ })).toBeInTheDocument()
    await expectNoAxeFindings()
  })

  it('tells the truth when a step could not be saved', async () => {
    const { world } = await renderInApp(<Frame />)
    const message = 'The disk is full. Your last step was not saved; free some space and try again.'
    act(() => world.emit('saved', { kind: 'failed', message }))
    expect(screen.getByRole('button', { name: /Not saved/ })).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent(message)
  })

  it('shows what was found at the opening until it is read', async () => {
    const notice = 'The last session ended without closing. Nothing was lost.'
    const { user } = await renderInApp(<Frame />, { world: await makeWorld({ notices: [notice] }) })
    expect(screen.getByText(notice)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Got it' }))
    expect(screen.queryByText(notice)).toBeNull()
  })

  it('takes a step back and makes it again by the keyboard, and says which', async () => {
    const { user, app, store } = await renderInApp(<Frame />)
    await app().run('code.create', { name: 'Regulation' })
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(store.count('codes')).toBe(0))
    expect(await screen.findByText('Taken back: created the code “Regulation”')).toBeInTheDocument()
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await waitFor(() => expect(store.count('codes')).toBe(1))
  })

  it('leaves Ctrl+Z to the field while the user writes', async () => {
    const { user, app, store } = await renderInApp(<Frame />)
    await app().run('code.create', { name: 'Regulation' })
    await user.click(screen.getByRole('textbox', { name: 'A field' }))
    await user.keyboard('{Control>}z{/Control}')
    expect(store.count('codes')).toBe(1)
  })

  it('offers Undo beside what was said', async () => {
    const { user, app, store } = await renderInApp(<Frame />)
    await act(async () => {
      await app().run('code.create', { name: 'Regulation' })
      app().announce('“Regulation” is in the codebook.', { undo: true })
    })
    const bar = screen.getByRole('contentinfo')
    expect(within(bar).getByRole('status')).toHaveTextContent('“Regulation” is in the codebook.')
    await user.click(within(bar).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(store.count('codes')).toBe(0))
  })
})

describe('the coder menu', () => {
  it('adds a coder, who codes from then on, and hands back', async () => {
    const { user, store } = await renderInApp(<Frame />)
    await user.click(screen.getByRole('button', { name: 'Coder: Ana' }))
    await user.click(await screen.findByRole('menuitem', { name: /Add a coder/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Name of the coder' }), 'Ben{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Coder: Ben' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Ana' }))
    await waitFor(() => expect(store.need('coders', store.project().activeCoderId).name).toBe('Ana'))
  })

  it('says beside the field why a name cannot be had', async () => {
    const { user } = await renderInApp(<Frame />)
    await user.click(screen.getByRole('button', { name: 'Coder: Ana' }))
    await user.click(await screen.findByRole('menuitem', { name: /Add a coder/ }))
    await user.type(await screen.findByRole('textbox', { name: 'Name of the coder' }), 'ana{Enter}')
    expect(await screen.findByText(/already a coder called “Ana”/)).toBeInTheDocument()
    await expectNoAxeFindings()
  })
})

describe('codes here', () => {
  it('are those at the caret, or on the selection', async () => {
    const world = await makeWorld({ sources: texts })
    const [sourceId = ''] = world.sourceIds
    const { id } = await world.run('code.create', { name: 'Price' })
    await world.run('coding.add', { passages: [{ sourceId, start: 0, end: 15 }], codeIds: [id] })
    const { session } = await renderInApp(<Frame />, { world, session: { sourceId, caret: 3 } })
    expect(screen.getByRole('button', { name: 'Price' })).toBeInTheDocument()
    act(() => session.dispatch({ type: 'select', selection: null, caret: 30 }))
    expect(screen.queryByRole('button', { name: 'Price' })).toBeNull()
    act(() => session.dispatch({ type: 'select', selection: { start: 10, end: 30 }, caret: 30 }))
    expect(screen.getByRole('button', { name: 'Price' })).toBeInTheDocument()
    expect(screen.getByText('20 characters selected')).toBeInTheDocument()
  })
})

describe('the command field', () => {
  it('finds a source by a few letters, typing errors forgiven, and opens it', async () => {
    const world = await makeWorld({ sources: texts })
    const { user, session } = await renderInApp(<Frame />, { world })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('polcy')
    expect(await screen.findByRole('option', { name: /Policy list/ })).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(session.get().sourceId).toBe(world.sourceIds[1]))
    expect(session.get().dialog).toBeNull()
  })

  it('shows a code in the inspector', async () => {
    const world = await makeWorld()
    const { id } = await world.run('code.create', { name: 'Regulation', short: 'Rules and their making' })
    const { user, session } = await renderInApp(<Frame />, { world })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('regulation')
    await user.click(await screen.findByRole('option', { name: /Regulation/ }))
    await waitFor(() => expect(session.get().codeId).toBe(id))
  })

  it('runs a command', async () => {
    const { user } = await renderInApp(<Frame />)
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('keyboard short{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeInTheDocument()
  })

  it('says so where nothing is found', async () => {
    const { user } = await renderInApp(<Frame />)
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('xqzw')
    expect(await screen.findByText(/Nothing found/)).toBeInTheDocument()
  })
})

describe('settings', () => {
  it('are kept at the host as they are changed, and axe finds nothing', async () => {
    const { user, world } = await renderInApp(<Frame />)
    await user.keyboard('{Control>},{/Control}')
    await user.click(await screen.findByRole('radio', { name: 'Dark' }))
    await user.click(screen.getByRole('button', { name: 'Text size: More' }))
    await expectNoAxeFindings()
    const kept = world.calls.filter(({ name }) => name === 'settings.set').map(({ input }) => input)
    expect(kept).toEqual([
      { key: 'theme', value: 'dark' },
      {
        key: 'reading',
        value: {
          size: 18,
          lineHeight: 1.6,
          width: 70,
          typeface: 'serif',
          paragraphs: 'spaced',
          numbers: 'none',
          times: true,
        },
      },
    ])
  })

  it.each([
    [{}, ['de-AT', 'zh-CN'], 'system', 'de', 17],
    [{ theme: 'purple', language: 'en', reading: { size: 900 } }, ['zh'], 'system', 'en', 28],
    [{ theme: 'sepia', reading: { size: 3 } }, ['en'], 'sepia', 'en', 12],
    [{ theme: 'dark', language: 7, reading: 'large' }, [], 'dark', 'en', 17],
  ])('%j with the system in %j', (settings, system, theme, language, size) => {
    const preferences = readPreferences(settings, system)
    expect([preferences.theme, preferences.language, preferences.reading.size]).toEqual([
      theme,
      language,
      size,
    ])
  })
})

describe('the check of a project', () => {
  it('lists what is not in order', async () => {
    const world = await makeWorld({
      handlers: {
        'project.verify': () => ({ ok: false, checked: ['log'], problems: ['A source has lost its text.'] }),
      },
    })
    await renderInApp(<Frame />, { world, session: { dialog: 'verify' } })
    expect(await screen.findByText('1 thing is not in order:')).toBeInTheDocument()
    expect(screen.getByText('A source has lost its text.')).toBeInTheDocument()
    await expectNoAxeFindings()
  })
})

describe('shortcuts', () => {
  it('are listed, each once in the whole window', async () => {
    await renderInApp(<Frame />, { session: { dialog: 'shortcuts' } })
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeInTheDocument()
    await expectNoAxeFindings()
    const bound = actions.filter(
      ({ shortcut, scope }) => shortcut !== undefined && (scope ?? 'window') === 'window',
    )
    expect(new Set(bound.map(({ shortcut }) => shortcut)).size).toBe(bound.length)
  })

  it('of one letter are never bound in the whole window', () => {
    const lone = actions.filter(({ shortcut = '', scope }) => shortcut.length === 1 && !scope)
    expect(lone).toEqual([])
  })

  it('sleep while a dialog has the keyboard', async () => {
    const { session } = await renderInApp(<Frame />, { session: { dialog: 'settings' } })
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'k', ctrlKey: true })
    expect(session.get().dialog).toBe('settings')
  })

  it('have unique action names', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
  })
})
