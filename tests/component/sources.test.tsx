import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Importer } from '../../renderer/features/sources/Importer'
import { sourceRows } from '../../renderer/features/sources/source-rows'
import { Sources } from '../../renderer/features/sources/Sources'
import { TrashDialog } from '../../renderer/features/trash/TrashDialog'
import { TidyDialog } from '../../renderer/features/sources/TidyDialog'
import type { ImportLine } from '../../shared/contract/contract'
import type { Handlers } from '../../shared/contract/contract'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

const interview = {
  name: 'Interview with a nurse',
  text: 'The price first, then whether it is allowed, then whether it works.',
}
const policy = { name: 'Policy list', text: '2016: a register of clinics. 2019: a licence for each.' }

const world = (handlers: Partial<Handlers> = {}): Promise<World> =>
  makeWorld({ sources: [interview, policy], handlers })
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
/** Puts the keyboard into the list. */
const enter = (): void => act(() => screen.getByRole('grid').focus())

beforeAll(giveLayout)

describe('coverage', () => {
  it('counts words under two codings once, and those of removed codes not at all', async () => {
    const here = await world()
    const [sourceId = ''] = here.sourceIds
    const price = await here.run('code.create', { name: 'Price' })
    const rule = await here.run('code.create', { name: 'Rule' })
    const passages = (start: number, end: number) => [{ sourceId, start, end }]
    await here.run('coding.add', { passages: passages(0, 20), codeIds: [price.id] })
    await here.run('coding.add', { passages: passages(10, 30), codeIds: [price.id, rule.id] })
    const before = sourceRows(here.engine.store)[0]
    expect([before?.codings, before?.coverage]).toEqual([3, 30 / interview.text.length])
    await here.run('code.remove', { ids: [price.id] })
    const after = sourceRows(here.engine.store)[0]
    expect([after?.codings, after?.coverage]).toEqual([1, 20 / interview.text.length])
  })
})

describe('the source list', () => {
  it('shows each source with its state, and axe finds nothing', async () => {
    await renderInApp(<Sources />, { world: await world() })
    expect(screen.getByText('0 of 2 read')).toBeInTheDocument()
    expect(row('Interview with a nurse')).toBeInTheDocument()
    await expectNoAxeFindings()
  })

  it('invites to bring in texts where there are none', async () => {
    const { user, session } = await renderInApp(<Sources />)
    await user.click(screen.getAllByRole('button', { name: /Import/ })[0]!)
    expect(session.get().dialog).toBe('import')
  })

  it('opens a source by Enter', async () => {
    const here = await world()
    const { user, session } = await renderInApp(<Sources />, { world: here })
    enter()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(session.get().sourceId).toBe(here.sourceIds[1])
  })

  it('marks a source as read', async () => {
    const { user } = await renderInApp(<Sources />, { world: await world() })
    await user.click(within(row('Policy list')).getByRole('button', { name: /^Read/ }))
    expect(await screen.findByText('1 of 2 read')).toBeInTheDocument()
  })

  it('renames in place with F2, and Escape leaves the name', async () => {
    const { user, store } = await renderInApp(<Sources />, { world: await world() })
    enter()
    await user.keyboard('{F2}')
    const field = await screen.findByRole('textbox', { name: 'Name of the source' })
    await waitFor(() => expect(field).toHaveFocus())
    await user.keyboard('Nurse, March{Enter}')
    expect(await screen.findByText('Nurse, March')).toBeInTheDocument()
    await user.keyboard('{F2}')
    await screen.findByRole('textbox')
    await user.keyboard('Something else{Escape}')
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
    expect([...store.all('sources')].map(({ name }) => name)).toEqual(['Nurse, March', 'Policy list'])
  })

  it('says why a name is refused', async () => {
    const { user, announced } = await renderInApp(<Sources />, { world: await world() })
    enter()
    await user.keyboard('{F2}')
    const field = await screen.findByRole('textbox')
    await waitFor(() => expect(field).toHaveFocus())
    await user.keyboard('policy list{Enter}')
    await waitFor(() => expect(announced.at(-1)?.message).toContain('already a source called'))
    expect(announced.at(-1)?.options.tone).toBe('problem')
  })

  it('removes a source with its codings kept, and brings it back', async () => {
    const { user, announced } = await renderInApp(
      <>
        <Sources />
        <TrashDialog />
      </>,
      { world: await world() },
    )
    enter()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(screen.queryByRole('row', { name: /Interview/ })).toBeNull())
    expect(announced.at(-1)).toMatchObject({ options: { undo: true } })
    await user.click(screen.getByRole('button', { name: '1 removed source' }))
    await user.click(await screen.findByRole('checkbox', { name: /^Interview with a nurse/ }))
    await user.click(screen.getByRole('button', { name: 'Bring back 1' }))
    expect(await screen.findByRole('row', { name: /Interview/ })).toBeInTheDocument()
    await expectNoAxeFindings()
  })
})

/** A host that brings in what it is told to, a line per handle. */
function importingWorld(lines: (handle: string, encoding?: string) => Partial<ImportLine>) {
  const holder: { world: World | null } = { world: null }
  const made = world({
    'import.start': ({ handles, encoding }) => {
      const job = `job ${encoding ?? ''}`
      const total = handles.length
      handles.forEach((handle, index) => {
        const line: ImportLine = {
          file: handle.replace('file:', ''),
          outcome: 'imported',
          sourceId: null,
          message: '',
          encoding: null,
          losses: [],
          ...lines(handle, encoding),
        }
        // Over HTTP events can be faster than the answer that names the job.
        holder.world?.emit('import', {
          job,
          done: index + 1,
          total,
          current: null,
          line,
          handle,
          finished: false,
        })
      })
      holder.world?.emit('import', {
        job,
        done: total,
        total,
        current: null,
        line: null,
        handle: null,
        finished: true,
      })
      return { job }
    },
  })
  return made.then((here) => ((holder.world = here), here))
}

describe('an import', () => {
  it('tells what became of each file', async () => {
    const here = await importingWorld((handle) =>
      handle.includes('scan')
        ? { outcome: 'failed', message: '“scan.pdf” holds pictures of pages and no text.' }
        : handle.includes('twice')
          ? { outcome: 'already-there', sourceId: 's2', message: 'Policy list' }
          : { sourceId: 's9', message: 'Field notes', encoding: { name: 'gb18030', guessed: true } },
    )
    const { user, session, announced } = await renderInApp(<Importer />, { world: here })
    await user.upload(screen.getByLabelText('Import texts…', { selector: 'input' }), [
      new File(['notes'], 'notes.txt', { type: 'text/plain' }),
      new File(['%PDF'], 'scan.pdf'),
      new File(['again'], 'twice.txt'),
    ])
    const list = await screen.findByRole('list', { name: 'What became of each file' })
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3))
    expect(screen.getByText('1 of 3 files were brought in.')).toBeInTheDocument()
    expect(within(list).getByText(/holds pictures of pages/)).toBeInTheDocument()
    expect(within(list).getByText(/in the project as “Policy list”/)).toBeInTheDocument()
    expect(within(list).getByRole('button', { name: /GB18030 \(guessed\)/ })).toBeInTheDocument()
    expect(announced.at(-1)).toMatchObject({ message: '1 file was brought in.', options: { undo: true } })
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Read' }))
    expect(session.get().sourceId).toBe('s9')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('reads a file again with the encoding that was chosen, in place of the first reading', async () => {
    const here = await importingWorld((_, encoding) => ({
      sourceId: here.sourceIds[0] ?? null,
      message: interview.name,
      encoding: { name: encoding ?? 'windows-1252', guessed: encoding === undefined },
    }))
    const { user, store } = await renderInApp(<Importer />, { world: here })
    await user.upload(
      screen.getByLabelText('Import texts…', { selector: 'input' }),
      new File(['notes'], 'notes.txt', { type: 'text/plain' }),
    )
    await user.click(await screen.findByRole('button', { name: /Windows-1252 \(guessed\)/ }))
    await user.click(await screen.findByRole('option', { name: 'GB18030' }))
    expect(await screen.findByRole('button', { name: /GB18030/ })).toBeInTheDocument()
    expect(here.calls.filter(({ name }) => name === 'import.start').at(-1)?.input).toMatchObject({
      handles: ['file:notes.txt'],
      encoding: 'gb18030',
    })
    expect(store.get('sources', here.sourceIds[0]!)?.removed).not.toBeNull()
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })

  it('tells a file that cannot be handed over and goes on with the others', async () => {
    const here = await importingWorld(() => ({ sourceId: 's9', message: 'Field notes' }))
    const { user } = await renderInApp(<Importer />, { world: here })
    const gone = new File([''], 'gone.txt', { type: 'text/plain' })
    gone.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotFoundError'))
    await user.upload(screen.getByLabelText('Import texts…', { selector: 'input' }), [
      gone,
      new File(['notes'], 'notes.txt', { type: 'text/plain' }),
    ])
    expect(await screen.findByText(/“gone.txt” was not brought in: it could not be read/)).toBeInTheDocument()
    expect(await screen.findByText('1 of 2 files were brought in.')).toBeInTheDocument()
  })
})

describe('tidying', () => {
  const tidyHandlers: Partial<Handlers> = {
    'tidy.preview': ({ rules }) => {
      const on = (rule: string): boolean => !rules || rules.includes(rule)
      return {
        baseRevisionId: '00000000-0000-4000-8000-000000000099',
        counts: {
          'broken-lines': on('broken-lines') ? 5 : 0,
          'line-hyphens': on('line-hyphens') ? 2 : 0,
          'note-marks': 0,
        },
        samples: [{ before: 'the regu-\nlation', after: 'the regulation', at: 12 }],
        lengthBefore: 1200,
        lengthAfter: 1180,
        lost: on('line-hyphens') ? 1 : 0,
      }
    },
    'tidy.apply': () => ({ revisionId: '00000000-0000-4000-8000-000000000098', lost: 0 }),
  }

  it('shows what it found, lets rules be left out, and applies the rest', async () => {
    const here = await world(tidyHandlers)
    const { user, session, announced } = await renderInApp(<TidyDialog />, {
      world: here,
      session: { dialog: 'tidy', dialogIds: [here.sourceIds[0] ?? ''] },
    })
    const box = await screen.findByRole('checkbox', { name: /Hyphens at line ends/ })
    expect(screen.queryByRole('checkbox', { name: /Footnote marks/ })).toBeNull()
    expect(screen.getByText(/1 quotation stands only on words that would go/)).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.click(box)
    await user.click(await screen.findByRole('button', { name: 'Tidy 5 places' }))
    await waitFor(() => expect(session.get().dialog).toBeNull())
    const sent = here.calls.find(({ name }) => name === 'tidy.apply')?.input as { readonly rules: string[] }
    expect(sent.rules).toContain('broken-lines')
    expect(sent.rules).not.toContain('line-hyphens')
    expect(announced.at(-1)).toMatchObject({ options: { undo: true } })
  })
})
