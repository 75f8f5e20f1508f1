import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ProjectIn } from '../../renderer/features/project-in/ProjectIn'
import { rateOf } from '../../renderer/features/project-in/report-lines'
import { Importer } from '../../renderer/features/sources/Importer'
import type { Handlers, ImportLine } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { expectNoAxeFindings, renderInApp } from './render'
import { nothing, report, text } from './refi-report'
import { makeWorld } from './world'
import type { World } from './world'

/** The dialog about a file the host has, over a host that answers as it is told. */
async function shown(handlers: Partial<Handlers> = {}) {
  const released: string[] = []
  const world = await makeWorld({
    handlers: {
      'refi.read': () => report,
      'refi.apply': () => report,
      'file.release': ({ handles }) => {
        released.push(...handles)
        return null
      },
      ...handlers,
    },
  })
  const rendered = await renderInApp(<ProjectIn />, {
    world,
    session: { dialog: 'project-in', dialogIds: ['h1', 'ward.qdpx'] },
  })
  return { ...rendered, released }
}

const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog', { name: 'Import “ward.qdpx”' })
const part = (name: string): HTMLElement => {
  const section = screen.getByRole('heading', { name }).closest('section')
  if (!section) throw new Error(`${name} heads no section`)
  return section
}

describe('the project of another program', () => {
  it('is told before anything is written: program, counts, positions, and what does not come in', async () => {
    const { announced } = await shown()
    const all = within(await dialog())
    expect(await all.findByText('“The ward”, written by NVivo for Windows 12.6')).toBeVisible()
    expect(
      within(part('What comes in'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '2 Sources ',
      '12 Codes 2 here already',
      '1,303 Passages ',
      '1,310 Codings ',
      '4 Cases ',
      '0 Coders 1 here already',
    ])
    expect(all.getByText(/^The places of 7 passages are not certain/)).toBeVisible()
    const rows = within(await all.findByRole('table', { name: 'Where passages stand' })).getAllByRole('row')
    await waitFor(() => expect(within(part('Where passages stand')).getAllByRole('row')).toHaveLength(4))
    expect(rows[0]).toHaveTextContent('TextCounted inHow well it fits')
    const told = within(part('Where passages stand'))
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent)
    expect(told).toEqual([
      'Field notesUTF-16 units; line breaks as two80% of 10 begin at a word1 reaches beyond the endpositions uncertain',
      'DiaryUTF-16 units; line breaks as two99% of 303 begin at a word',
      'Letterscharacters, all ways agree; read as Windows-1252, guessed100% of 4 hold the words stored with them',
    ])
    expect(part('Files that are missing')).toHaveTextContent('“Corridor”: internal://corridor.mp3')
    expect(part('Files that cannot be read')).toHaveTextContent('“a.txt” is empty (0 bytes).')
    expect(part('Left out or mended')).toHaveTextContent(
      'Codings that are there twice, taken once2<Hotspot>, for which there is no place5',
    )
    expect(part('Kept as it came')).toHaveTextContent('Relations3<Mystery>1')
    expect(part('Also in your project')).toHaveTextContent('“diary” is your “Diary of a nurse”')
    expect(screen.getByRole('button', { name: 'Import' })).toHaveFocus()
    expect(announced).toEqual([])
    await expectNoAxeFindings()
  })

  it('is looked at anew when codes in the same place are to be kept apart, and comes in that way', async () => {
    const asked: [string, boolean][] = []
    const { user } = await shown({
      'refi.read': ({ samePaths }) => {
        asked.push(['read', samePaths])
        return samePaths ? report : { ...report, same: { ...report.same, codes: [] } }
      },
      'refi.apply': ({ samePaths }) => {
        asked.push(['apply', samePaths])
        return report
      },
    })
    await dialog()
    const choice = await screen.findByRole('checkbox', {
      name: '2 codes have the places of codes of yours: take them for the same',
    })
    expect(choice).toBeChecked()
    expect(screen.getByText('Codes that are taken for the same', { selector: 'summary' })).toBeInTheDocument()
    await user.click(choice)
    await waitFor(() => expect(choice).toBeEnabled())
    expect(choice).not.toBeChecked()
    expect(screen.queryByText('Codes that are taken for the same')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Import' }))
    await screen.findByText('Imported “The ward”.')
    expect(asked).toEqual([
      ['read', true],
      ['read', false],
      ['apply', false],
    ])
  })

  it('shows how far it is while it comes in; Stop asks the host, and what was told stays', async () => {
    const asked: string[] = []
    let refuse: (error: Problem) => void = () => {}
    const { user, world } = await shown({
      'refi.apply': ({ job }) => {
        asked.push(job ?? '')
        return new Promise((_resolve, reject) => (refuse = reject))
      },
      'work.cancel': ({ job }) => {
        asked.push(`stop ${job}`)
        refuse(new Problem('refused', 'This was stopped. Nothing was changed.'))
        return null
      },
    })
    await dialog()
    await user.click(await screen.findByRole('button', { name: 'Import' }))
    await waitFor(() => expect(asked).toHaveLength(1))
    world.emit('work', { job: asked[0] ?? '', done: 1, total: 4 })
    await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('progressbar')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('This was stopped. Nothing was changed.')
    expect(asked[1]).toBe(`stop ${asked[0]}`)
    expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled()
  })

  it('says in the end what came in, and leads to the tray', async () => {
    const { user, announced, session, released } = await shown()
    await dialog()
    await user.click(await screen.findByRole('button', { name: 'Import' }))
    expect(await screen.findByText('Imported “The ward”.')).toBeVisible()
    expect(announced).toEqual([{ message: 'Imported “The ward”.', options: { undo: true, tone: 'done' } }])
    expect(screen.getByRole('button', { name: 'Done' })).toHaveFocus()
    expect(screen.getByText('The places of 7 passages are not certain. They wait in the tray.')).toBeVisible()
    expect(screen.queryByRole('checkbox')).toBeNull()
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Look at uncertain passages' }))
    expect(session.get().beside).toEqual({ kind: 'tray', sourceId: null, show: 'changed' })
    expect(session.get().dialog).toBeNull()
    expect(released).toEqual(['h1'])
  })

  it('is taken back as one step from the result', async () => {
    const holder: { world: World | null } = { world: null }
    const { user, store } = await shown({
      'refi.apply': async () => {
        await holder.world?.client.run('code.create', { name: 'Waiting' })
        return report
      },
    }).then((one) => {
      holder.world = one.world
      return one
    })
    await dialog()
    const before = store.count('codes')
    await user.click(await screen.findByRole('button', { name: 'Import' }))
    await waitFor(() => expect(store.count('codes')).toBe(before + 1))
    await user.click(await screen.findByRole('button', { name: 'Undo the import' }))
    await waitFor(() => expect(store.count('codes')).toBe(before))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('that cannot be read says why in the dialog, and another file can be chosen', async () => {
    const { user, session, released } = await shown({
      'refi.read': ({ handle }) => {
        if (handle === 'h1')
          throw new Problem('invalid', '“ward.qdpx” is no REFI-QDA project: there is no .qde file in it.')
        return report
      },
      'file.put': () => ({ handle: 'h2' }),
    })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '“ward.qdpx” is no REFI-QDA project: there is no .qde file in it.Nothing was imported, and your project is as it was.',
    )
    expect(screen.getByRole('button', { name: 'Choose another file…' })).toHaveFocus()
    await expectNoAxeFindings()
    await user.upload(
      screen.getByLabelText('Choose the project of another program'),
      new File(['PK'], 'second.qdpx'),
    )
    expect(await screen.findByRole('dialog', { name: 'Import “second.qdpx”' })).toBeVisible()
    await screen.findByText('“The ward”, written by NVivo for Windows 12.6')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(session.get().dialog).toBeNull())
    expect(released).toContain('h2')
  })

  it.each([
    [nothing(3), 'All of it is here already. Importing it would change nothing.'],
    [nothing(0), 'There is nothing in this file that can come in.'],
  ])('with nothing new in it cannot be imported (%#)', async (told, words) => {
    await shown({ 'refi.read': () => told })
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
  })

  it('is asked for by a field in a browser, and comes into the dialog when it is dropped alone', async () => {
    const holder: { world: World | null } = { world: null }
    const put = vi.fn()
    const world = await makeWorld({
      handlers: {
        'refi.read': () => report,
        'file.put': ({ name }) => {
          put(name)
          return { handle: `file:${name}` }
        },
        'import.start': ({ handles }) => {
          const about = { job: 'job', total: handles.length, current: null }
          handles.forEach((handle, i) => {
            const file = handle.replace('file:', '')
            const line: ImportLine = {
              file,
              outcome: file.endsWith('.qdpx') ? 'project' : 'imported',
              ...{ sourceId: null, message: file, encoding: null, losses: [] },
            }
            holder.world?.emit('import', { ...about, done: i + 1, line, handle, finished: false })
          })
          holder.world?.emit('import', {
            ...about,
            ...{ done: handles.length, line: null, handle: null, finished: true },
          })
          return { job: 'job' }
        },
      },
    })
    holder.world = world
    const { user, session } = await renderInApp(
      <>
        <Importer />
        <ProjectIn />
      </>,
      { world, session: { dialog: 'project-in' } },
    )
    await waitFor(() => expect(session.get().dialog).toBeNull())
    const drop = (...names: readonly string[]): boolean =>
      fireEvent.drop(window, {
        dataTransfer: {
          types: ['Files'],
          items: names.map((name) => ({ getAsFile: () => new File(['x'], name) })),
        },
      })
    drop('ward.qdpx')
    await dialog()
    await screen.findByText('“The ward”, written by NVivo for Windows 12.6')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    drop('note.txt', 'ward.qdpx')
    expect(await screen.findByText('Not imported yet')).toBeVisible()
    await expectNoAxeFindings()
    await user.click(await screen.findByRole('button', { name: 'Look at ward.qdpx' }))
    await dialog()
    expect(put.mock.calls.flat()).toEqual(['ward.qdpx', 'note.txt', 'ward.qdpx'])
  })
})

it.each([
  [9, 10, 0.9],
  [899, 1000, 0.89],
  [0, 0, 1],
])('%i of %i passages at a word are a share of %f, never rounded up', (hits, total, rate) =>
  expect(rateOf(text('a', { hits, total }))).toBe(rate),
)
