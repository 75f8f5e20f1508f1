import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { ExportDialog } from '../../renderer/features/exchange/ExportDialog'
import type { Handlers } from '../../shared/contract/contract'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const text = 'The ministry asked every clinic for a licence.'

/** A source with one coding; the dialog is open, and the source too if wanted. */
async function opened({ handlers, here = false }: { handlers: Partial<Handlers>; here?: boolean }) {
  const world = await makeWorld({
    sources: [{ name: 'Field notes', text }],
    handlers: { 'file.save': () => ({ name: 'Field notes' }), ...handlers },
  })
  const [sourceId = ''] = world.sourceIds
  const { id } = await world.run('code.create', { name: 'Licensing' })
  await world.run('coding.add', { passages: [{ sourceId, start: 4, end: 46 }], codeIds: [id] })
  const session = { dialog: 'export' as const, ...(here ? { sourceId } : {}) }
  const app = await renderInApp(<ExportDialog />, { world, session })
  const dialog = await screen.findByRole('dialog', { name: 'Export' })
  /** What was asked, without the name of the work, which is another one each time. */
  const calls = (name: string) =>
    world.calls
      .filter((call) => call.name === name)
      .map(({ input }) => {
        const { job: _, ...asked } = input as { readonly job?: string }
        return asked
      })
  return { ...app, dialog: within(dialog), calls, sourceId }
}

const exported = (name: string) => () => ({ handle: 'h1', name, losses: [] })

describe('the export dialog', () => {
  it('hands out texts with their codings: all, each apart, or the open one', async () => {
    const app = await opened({
      here: true,
      handlers: { 'export.documents': exported('Field notes coded.html') },
    })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Texts' }))
    expect(app.dialog.getByText('1 source with its codings beside the words.')).toBeVisible()
    await app.user.click(app.dialog.getByRole('radio', { name: 'Web page' }))
    await app.user.click(app.dialog.getByRole('radio', { name: 'Only the open source “Field notes”' }))
    await expectNoAxeFindings()
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() =>
      expect(app.calls('export.documents')).toEqual([
        { format: 'html', apart: false, language: 'en', sourceIds: [app.sourceId] },
      ]),
    )
    await waitFor(() => expect(app.calls('file.save')).toEqual([{ handle: 'h1' }]))
  })

  it.each([
    ['CSV tables', 'export.tables', { format: 'csv', exact: true }],
    ['JSON tables', 'export.tables', { format: 'json', exact: false }],
    ['Web Annotations', 'export.annotations', { format: 'jsonld' }],
  ] as const)('hands out data by keyboard: %s', async (name, call, asked) => {
    const app = await opened({ handlers: { [call]: exported('data') } })
    await app.user.click(app.dialog.getByRole('radio', { name: 'Data' }))
    await app.user.click(app.dialog.getByRole('checkbox', { name: 'Exact text, for R and Python' }))
    await app.user.tab({ shift: true })
    for (let i = 0; i < 3 && app.dialog.queryByRole('radio', { name, checked: true }) === null; i++)
      await app.user.keyboard('{ArrowDown}')
    await app.user.click(app.dialog.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(app.calls(call)).toEqual([asked]))
  })
})
