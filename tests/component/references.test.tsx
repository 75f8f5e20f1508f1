import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReferenceDialog } from '../../renderer/features/references/ReferenceDialog'
import { ReferencesDialog } from '../../renderer/features/references/ReferencesDialog'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const bib = `@article{lin, author = {Lin, Jia Wei and Ortega, Mar{\\'\\i}a}, title = {Waiting for approval},
  journal = {Health}, year = 2019}
@book{who, author = {{World Health Organization}}, title = {<b>Cells</b> \\& clinics}, year = 2016}
@book{broken, title = {`

const draw = async () => {
  const world = await makeWorld({
    sources: [
      { name: 'Waiting for approval', text: 'The nurse paused.' },
      { name: 'Field note', text: 'Then she closed the register.' },
    ],
  })
  return renderInApp(
    <>
      <ReferencesDialog />
      <ReferenceDialog />
    </>,
    { world, session: { dialog: 'references' } },
  )
}

describe('references from a file', () => {
  it('stand beside their sources, can be placed by hand, and are attached in one step', async () => {
    const { user, store, announced, world } = await draw()
    await user.upload(
      screen.getByLabelText('Choose a file…', { selector: 'input' }),
      new File([bib], 'library.bib', { type: 'text/plain' }),
    )
    const list = await screen.findByRole('list', { name: 'References and their sources' })
    expect(screen.getByText(/^1 entry could not be read .* line 4/)).toBeInTheDocument()
    expect(within(list).getByText('found by its title')).toBeInTheDocument()
    // Markup in a title is words.
    expect(within(list).getByText('<b>Cells</b> & clinics')).toBeInTheDocument()
    await expectNoAxeFindings()
    await user.click(within(list).getByRole('button', { name: /^No source\./ }))
    await user.type(await screen.findByRole('combobox', { name: 'Find a source' }), 'field{Enter}')
    await user.click(screen.getByRole('button', { name: 'Attach to 2 sources' }))
    await waitFor(() =>
      expect(
        [...store.all('sources')].map(({ reference }) => reference?.['issued']?.['date-parts'][0]),
      ).toEqual([[2019], [2016]]),
    )
    expect(announced.at(-1)?.options.undo).toBe(true)
    await act(() => world.client.call('history.undo'))
    await waitFor(() => expect([...store.all('sources')].some(({ reference }) => reference)).toBe(false))
  })

  it('may be pasted; what is none is said, and nothing is lost', async () => {
    const { user } = await draw()
    const field = screen.getByRole('textbox', { name: 'Or paste references here' })
    await user.click(field)
    await user.paste('The nurse paused.')
    await user.click(screen.getByRole('button', { name: 'Read them' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('No reference was found in this.')
    expect(field).toHaveValue('The nurse paused.')
    await expectNoAxeFindings()
  })
})

describe('the reference of one source', () => {
  it('is written by hand, shown as it will stand, and taken away', async () => {
    const { user, store, session, world } = await draw()
    const [id = ''] = world.sourceIds
    act(() => session.dispatch({ type: 'dialog', dialog: 'source-reference', ids: [id] }))
    const dialog = await screen.findByRole('dialog', { name: 'Where “Waiting for approval” was published' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Waiting for approval')
    await user.type(
      within(dialog).getByRole('textbox', { name: /^Authors/ }),
      'Lin, Jia Wei{Enter}Ortega, María',
    )
    await user.type(within(dialog).getByRole('textbox', { name: 'Year' }), '20x')
    expect(within(dialog).getByRole('button', { name: 'Keep' })).toBeDisabled()
    await user.type(within(dialog).getByRole('textbox', { name: 'Year' }), '{Backspace}19')
    expect(dialog).toHaveTextContent('Lin, J. W., & Ortega, M. (2019). Waiting for approval.')
    await expectNoAxeFindings()
    await user.click(within(dialog).getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(store.need('sources', id).reference?.title).toBe('Waiting for approval'))
    act(() => session.dispatch({ type: 'dialog', dialog: 'source-reference', ids: [id] }))
    await user.click(await screen.findByRole('button', { name: 'Take it away' }))
    await waitFor(() => expect(store.need('sources', id).reference).toBeUndefined())
  })
})
