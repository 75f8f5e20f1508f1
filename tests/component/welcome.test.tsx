import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Welcome } from '../../renderer/features/welcome/Welcome'
import type { WelcomeActs } from '../../renderer/features/welcome/Welcome'
import { sentence } from '../../renderer/services'
import type { AppInfo } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { expectNoAxeFindings } from './render'

const recent = {
  handle: 'h1',
  name: 'Clinic interviews',
  path: '/home/ana/Clinic interviews.emic',
  openedAt: '2025-03-03T12:00:00.000Z',
}

function show(parts: { readonly info?: Partial<AppInfo>; readonly acts?: Partial<WelcomeActs> } = {}) {
  const acts = {
    sample: vi.fn(async () => {}),
    create: vi.fn(async () => {}),
    choose: vi.fn(async () => {}),
    open: vi.fn(async () => {}),
    ...parts.acts,
  }
  const info: AppInfo = {
    version: '0.1.0',
    front: 'electron',
    settings: { coder: 'Ana' },
    recent: [recent],
    open: false,
    ...parts.info,
  }
  render(<Welcome info={info} acts={acts} problem={null} sentence={sentence} onSettings={() => {}} />)
  return { acts, user: userEvent.setup() }
}

describe('the first screen', () => {
  it('says that everything stays on this computer, and axe finds nothing', async () => {
    show()
    expect(screen.getByText(/Everything stays on this computer/)).toBeInTheDocument()
    await expectNoAxeFindings()
  })

  it('opens the sample', async () => {
    const { acts, user } = show()
    await user.click(screen.getByRole('button', { name: /Try the sample/ }))
    expect(acts.sample).toHaveBeenCalledOnce()
  })

  it('opens a recent project', async () => {
    const { acts, user } = show()
    await user.click(screen.getByRole('button', { name: /Clinic interviews/ }))
    expect(acts.open).toHaveBeenCalledWith(recent)
  })

  it('makes a project of a name and a coder, by keyboard', async () => {
    const { acts, user } = show()
    await user.click(screen.getByRole('button', { name: /New project/ }))
    expect(screen.getByLabelText('Name of the project')).toHaveFocus()
    await user.keyboard('Two roads{Enter}')
    expect(acts.create).toHaveBeenCalledWith('Two roads', 'Ana')
    await expectNoAxeFindings()
  })

  it('asks for what is missing instead of making a project without a name', async () => {
    const { acts, user } = show()
    await user.click(screen.getByRole('button', { name: /New project/ }))
    await user.click(screen.getByRole('button', { name: 'Create project' }))
    expect(acts.create).not.toHaveBeenCalled()
    expect(screen.getByLabelText('Name of the project')).toBeInvalid()
    expect(screen.getByText('Write a name.')).toBeInTheDocument()
  })

  it('tells a problem in its own sentence and can be used again', async () => {
    const open = vi.fn(async () => {
      throw new Problem('refused', 'This project is open in another window. It was not opened twice.')
    })
    const { user } = show({ acts: { open } })
    const project = screen.getByRole('button', { name: /Clinic interviews/ })
    await user.click(project)
    expect(await screen.findByRole('alert')).toHaveTextContent('open in another window')
    expect(project).toBeEnabled()
  })

  it('in a browser, which has no dialog for folders, says how to open one from elsewhere', async () => {
    const { user, acts } = show({ info: { front: 'browser' } })
    await user.click(screen.getByRole('button', { name: /Open a project/ }))
    expect(screen.getByRole('button', { name: /npm start -- path/ })).toBeInTheDocument()
    expect(acts.choose).not.toHaveBeenCalled()
  })
})
