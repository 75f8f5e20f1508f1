/* eslint-disable max-lines -- one dialog, each of its choices once */
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ExportDialog } from '../../renderer/features/exchange/ExportDialog'
import type { Session } from '../../renderer/session'
import type { Handlers } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const text = 'The ministry asked every clinic for a licence.\nPatients pay in advance, most of them in cash.'

interface Options {
  readonly handlers?: Partial<Handlers>
  readonly coded?: boolean
  /** Opens the source and chooses the code. */
  readonly here?: boolean
  readonly session?: Partial<Session>
}

const exported =
  (name: string, losses: readonly string[] = []) =>
  () => ({ handle: 'h1', name, losses })

/** Licensing on one passage, Payment on another; the dialog is open. */
async function opened({ handlers, coded = true, here = false, session = {} }: Options = {}) {
  const world = await makeWorld({
    sources: [{ name: 'Field notes', text }],
    handlers: { 'file.save': () => ({ name: 'Stem cells codebook.docx' }), ...handlers },
  })
  const [sourceId = ''] = world.sourceIds
  let codeId = ''
  if (coded) {
    codeId = (await world.run('code.create', { name: 'Licensing' })).id
    const payment = (await world.run('code.create', { name: 'Payment' })).id
    await world.run('coding.add', { passages: [{ sourceId, start: 4, end: 46 }], codeIds: [codeId] })
    await world.run('coding.add', { passages: [{ sourceId, start: 47, end: 71 }], codeIds: [payment] })
  }
  const app = await renderInApp(<ExportDialog />, {
    world,
    session: { dialog: 'export', ...(here ? { sourceId, codeId } : {}), ...session },
  })
  const dialog = await screen.findByRole('dialog', { name: 'Export' })
  /** What was asked, without the name of the work, which is another one each time. */
  const calls = (name: string) =>
    world.calls
      .filter((call) => call.name === name)
      .map(({ input }) => {
        const { job: _, ...asked } = input as { readonly job?: string }
        return asked
      })
  return { ...app, dialog: within(dialog), calls, sourceId, codeId }
}

describe('the export dialog', () => {
  it('says what each format is good for, with the one for an appendix chosen and focused', async () => {
    const { dialog } = await opened()
    expect(dialog.getByText('2 codes with their definitions and counts.')).toBeVisible()
    const word = dialog.getByRole('radio', { name: 'Word document' })
    expect(word).toBeChecked()
    expect(word).toHaveFocus()
    expect(word).toHaveAccessibleDescription(/^For the appendix/)
    expect(dialog.getByRole('radio', { name: 'REFI-QDA codebook' })).toHaveAccessibleDescription(/ATLAS\.ti/)
  })

  it('makes the file, hands it out, says its name and closes', async () => {
    const app = await opened({ handlers: { 'export.codebook': exported('Stem cells codebook.docx') } })
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
    expect(app.calls('export.codebook')).toEqual([{ format: 'docx', language: 'en', exact: false }])
    expect(app.calls('file.save')).toEqual([{ handle: 'h1' }])
    expect(app.announced).toEqual([
      { message: 'Exported “Stem cells codebook.docx”.', options: { tone: 'done' } },
    ])
  })

  it('works with the keyboard alone: arrows choose the format, Tab leads to the buttons', async () => {
    const app = await opened({ handlers: { 'export.codebook': exported('Stem cells codebook.csv') } })
    await app.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(app.dialog.getByRole('radio', { name: 'CSV table' })).toBeChecked()
    await app.user.tab()
    expect(app.dialog.getByRole('checkbox', { name: /^For MAXQDA/ })).toHaveFocus()
    await app.user.tab()
    expect(app.dialog.getByRole('checkbox', { name: /^Exact text/ })).toHaveFocus()
    await app.user.tab()
    await app.user.tab()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(app.calls('export.codebook')).toHaveLength(1))
    expect(app.calls('export.codebook')).toEqual([{ format: 'csv', language: 'en', exact: false }])
  })

  it('offers exact text for CSV only, and passes it on', async () => {
    const app = await opened({ handlers: { 'export.quotes': exported('quotes.csv') } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Quotes' }))
    expect(app.dialog.queryByRole('checkbox', { name: /^Exact text/ })).toBeNull()
    await app.user.click(app.dialog.getByRole('radio', { name: 'CSV table' }))
    await app.user.click(app.dialog.getByRole('checkbox', { name: 'Exact text, for R and Python' }))
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() =>
      expect(app.calls('export.quotes')).toEqual([
        { format: 'csv', language: 'en', exact: true, form: 'codings', filter: {} },
      ]),
    )
  })

  it.each([
    ['All quotes', '2', () => ({})],
    ['In the open source “Field notes”', '2', (ids: Ids) => ({ sourceIds: [ids.sourceId] })],
    [
      'Of the code “Licensing” and those below it',
      '1',
      (ids: Ids) => ({ codeIds: [ids.codeId], withChildren: true }),
    ],
  ])('exports quotes: %s', async (name, count, filter) => {
    const app = await opened({ here: true, handlers: { 'export.quotes': exported('quotes.docx') } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Quotes' }))
    const choice = app.dialog.getByRole('radio', { name })
    expect(choice.closest('label')).toHaveTextContent(new RegExp(`${count}$`))
    await app.user.click(choice)
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls('export.quotes')).toMatchObject([{ filter: filter(app) }]))
  })

  it('passes on what quotes are grouped by and what stands beside them', async () => {
    const app = await opened({ handlers: { 'export.quotes': exported('quotes.docx') } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Quotes' }))
    await app.user.click(app.dialog.getByRole('radio', { name: 'Case' }))
    await app.user.click(app.dialog.getByRole('checkbox', { name: 'With the words around each quote' }))
    await app.user.click(app.dialog.getByRole('checkbox', { name: 'With cases and attributes' }))
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    const wanted = { format: 'docx', by: 'case', context: 15, attributes: true }
    await waitFor(() => expect(app.calls('export.quotes')).toMatchObject([wanted]))
  })

  it('offers rows by quotation in tables, and the form of MAXQDA for the codebook', async () => {
    const app = await opened({
      handlers: { 'export.quotes': exported('quotes.xlsx'), 'export.codebook': exported('codebook.xlsx') },
    })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Quotes' }))
    await app.user.click(app.dialog.getByRole('radio', { name: 'Excel workbook' }))
    await app.user.click(app.dialog.getByRole('radio', { name: 'One per quotation' }))
    expect(app.dialog.getByText('With a column of 0 and 1 for each code.')).toBeVisible()
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls('export.quotes')).toMatchObject([{ form: 'quotations' }]))
  })

  it('leads to the print view where nothing can make a PDF', async () => {
    const made = () => ({ handle: 'h1', name: 'codebook.html', losses: [], toPrint: true })
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const app = await opened({ handlers: { 'export.codebook': made } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'PDF' }))
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    const button = await app.dialog.findByRole('button', { name: 'Open the print view' })
    expect(app.calls('file.save')).toEqual([])
    await app.user.click(button)
    expect(open).toHaveBeenCalledWith('/print/h1', '_blank', 'noopener')
    open.mockRestore()
  })

  it('begins with the quotations that are being looked at', async () => {
    const question = { coderIds: ['00000000-0000-4000-8000-000000000001'], withChildren: false }
    const app = await opened({
      session: { inspector: 'quotations', question },
      handlers: { 'export.quotes': exported('quotes.docx') },
    })
    expect(app.dialog.getByRole('radio', { name: 'Those in the quotations pane' })).toBeChecked()
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls('export.quotes')).toMatchObject([{ filter: question }]))
  })

  it('says of a project what is lost before it is made, for each program anew, and makes it by keyboard', async () => {
    const app = await opened({
      handlers: {
        'export.losses': ({ profile }) => ({
          losses: [
            profile === 'nvivo'
              ? 'Values that do not fit their attribute are written as text.'
              : 'Other names of codes are left out.',
          ],
        }),
        'export.project': exported('Stem cells project.qdpx'),
      },
    })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Project' }))
    const region = await app.dialog.findByRole('region', { name: 'What the file will leave out or change' })
    expect(region).toHaveTextContent('Other names of codes are left out.')
    expect(app.dialog.getByText('The whole project with 1 source, for another program.')).toBeVisible()
    expect(app.calls('export.project')).toEqual([])
    await waitFor(() => expect(app.dialog.getByRole('radio', { name: 'Any program' })).toHaveFocus())
    await app.user.keyboard('{ArrowDown}')
    expect(app.dialog.getByRole('radio', { name: 'NVivo for Windows' })).toHaveAccessibleDescription(
      /^Experimental/,
    )
    await app.dialog.findByText('Values that do not fit their attribute are written as text.')
    await expectNoAxeFindings()
    await app.user.tab()
    await app.user.tab()
    expect(app.dialog.getByRole('button', { name: 'Export' })).toHaveFocus()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(app.calls('export.project')).toEqual([{ format: 'qdpx', profile: 'nvivo' }]))
    await waitFor(() => expect(app.calls('file.save')).toEqual([{ handle: 'h1' }]))
  })

  it('says why it is not known what a project would lose, and makes none then', async () => {
    const app = await opened({
      handlers: {
        'export.losses': () => {
          throw new Problem(
            'io',
            'The file “sources/a.txt” is missing or damaged, so its text cannot be shown. Nothing was changed; if you have a backup of the project, put this file back from it.',
          )
        },
      },
    })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Project' }))
    expect(await app.dialog.findByRole('alert')).toHaveTextContent(/missing or damaged/)
    expect(app.dialog.getByRole('button', { name: 'Export' })).toBeDisabled()
  })

  it('stays to list what the format could not carry', async () => {
    const losses = ['3 claims left out: REFI-QDA has no place for them.', '1 colour was rounded.']
    const app = await opened({ handlers: { 'export.codebook': exported('Stem cells.qdc', losses) } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'REFI-QDA codebook' }))
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    const region = await app.dialog.findByRole('region', { name: 'What this file leaves out or changes' })
    expect(
      within(region)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(losses)
    expect(app.announced.at(-1)?.message).toBe(
      'Exported “Stem cells codebook.docx”; 2 things are left out or changed in it.',
    )
    await expectNoAxeFindings()
    expect(app.dialog.getByRole('button', { name: 'Done' })).toHaveFocus()
    await app.user.keyboard('{Enter}')
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
  })

  it('says why an export failed and can be tried again', async () => {
    let attempts = 0
    const app = await opened({
      handlers: {
        'export.codebook': () => {
          if (attempts++ === 0) throw new Problem('io', 'The disk is full. Make room and export again.')
          return { handle: 'h1', name: 'codebook.docx', losses: [] }
        },
      },
    })
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    expect(await app.dialog.findByRole('alert')).toHaveTextContent(
      'The disk is full. Make room and export again.',
    )
    expect(app.calls('file.save')).toEqual([])
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
  })

  it('stays open when the place to save is not chosen, and says nothing', async () => {
    const app = await opened({
      handlers: { 'export.codebook': exported('codebook.docx'), 'file.save': () => null },
    })
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls('file.save')).toHaveLength(1))
    await waitFor(() => expect(app.dialog.getByRole('button', { name: 'Export' })).toBeEnabled())
    expect(app.announced).toEqual([])
  })

  it('hands out nothing after Escape', async () => {
    let finish = (): void => {}
    const app = await opened({
      handlers: {
        'export.codebook': () =>
          new Promise((done) => {
            finish = () => done({ handle: 'h1', name: 'codebook.docx', losses: [] })
          }),
      },
    })
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls('export.codebook')).toHaveLength(1))
    await app.user.keyboard('{Escape}')
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
    finish()
    await new Promise((done) => setTimeout(done, 20))
    expect(app.calls('file.save')).toEqual([])
  })

  it('does not offer what would be empty, and says so', async () => {
    const { dialog, user } = await opened({ coded: false })
    expect(dialog.getByText(/^The codebook is empty/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled()
    await user.click(dialog.getByRole('radio', { name: 'Quotes' }))
    expect(dialog.getByText(/^No passage is coded here yet/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled()
  })

  it('has nothing that axe finds', async () => {
    const { dialog, user } = await opened({ here: true })
    await expectNoAxeFindings()
    await user.click(dialog.getByRole('radio', { name: 'Quotes' }))
    await user.click(dialog.getByRole('radio', { name: 'CSV table' }))
    await expectNoAxeFindings()
  })
})

interface Ids {
  readonly sourceId: string
  readonly codeId: string
}
