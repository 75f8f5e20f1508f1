import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Welcome } from '../../renderer/features/welcome/Welcome'
import type { WelcomeActs } from '../../renderer/features/welcome/Welcome'
import { sentence } from '../../renderer/services'
import { createClient } from '../../shared/contract/client'
import type { AppInfo } from '../../shared/contract/contract'
import type { Transport } from '../../shared/contract/transport'
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
    unpack: vi.fn(async () => {}),
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
  const put: string[] = []
  const transport: Transport = {
    request: (name, input) => {
      if (name === 'file.put') put.push((input as { name: string }).name)
      return Promise.resolve({ ok: true, value: { handle: `h:${put.length}` } })
    },
    listen: () => () => {},
  }
  render(
    <Welcome
      client={createClient(transport)}
      info={info}
      acts={acts}
      problem={null}
      sentence={sentence}
      onSettings={() => {}}
    />,
  )
  return { acts, put, user: userEvent.setup() }
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
    expect(acts.create).toHaveBeenCalledWith('Two roads', 'Ana', null)
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

  it('makes a project for that of another program, named as its file, and leaves it again', async () => {
    const { acts, put, user } = show({ info: { front: 'browser' } })
    expect(screen.getByRole('button', { name: /^Import a project/ })).toBeInTheDocument()
    await user.upload(
      screen.getByLabelText('Choose the project of another program'),
      new File(['PK'], 'Ward study.qdpx'),
    )
    const name = await screen.findByRole('textbox', { name: 'Name of the project' })
    expect(name).toHaveValue('Ward study')
    expect(screen.getByRole('heading', { name: 'New project from Ward study.qdpx' })).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Create project and look' }))
    expect(acts.create).toHaveBeenCalledWith('Ward study', 'Ana', { handle: 'h:1', name: 'Ward study.qdpx' })
    expect(put).toEqual(['Ward study.qdpx'])
    await user.click(screen.getByRole('button', { name: 'Back' }))
    expect(screen.getByRole('button', { name: /^Import a project/ })).toBeInTheDocument()
  })

  it('takes such a project when it is dropped, and says of other files what to do first', async () => {
    const { put } = show()
    const drop = (name: string): boolean =>
      fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File(['x'], name)] } })
    expect(drop('notes.txt')).toBe(false)
    expect(await screen.findByRole('alert')).toHaveTextContent('Open or create a project first')
    drop('Other.QDE')
    expect(await screen.findByRole('heading', { name: 'New project from Other.QDE' })).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(put).toEqual(['Other.QDE'])
  })

  it('in a browser, which has no dialog for folders, says how to open one from elsewhere', async () => {
    const { user, acts } = show({ info: { front: 'browser' } })
    await user.click(screen.getByRole('button', { name: /Open a project/ }))
    expect(screen.getByRole('button', { name: /npm start -- path/ })).toBeInTheDocument()
    expect(acts.choose).not.toHaveBeenCalled()
  })

  it('opens a packed project, chosen or dropped', async () => {
    const { user, acts, put } = show({ info: { front: 'browser' } })
    const file = new File(['zip'], 'Clinics.emic.zip')
    await user.upload(screen.getByLabelText('Open a packed project', { selector: 'input' }), file)
    await vi.waitFor(() => expect(acts.unpack).toHaveBeenCalledOnce())
    expect(put).toEqual(['Clinics.emic.zip'])
    expect(acts.unpack).toHaveBeenCalledWith({ handle: 'h:1', name: 'Clinics.emic.zip' }, expect.any(String))
    fireEvent.drop(screen.getByRole('main'), { dataTransfer: { types: ['Files'], files: [file] } })
    await vi.waitFor(() => expect(acts.unpack).toHaveBeenCalledTimes(2))
  })
})
