import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { CodebookInDialog } from '../../renderer/features/codebook-in/CodebookInDialog'
import { Importer } from '../../renderer/features/sources/Importer'
import type { Handlers } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'
import { codebookOf } from './codebook-read'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

beforeAll(giveLayout)

interface Options {
  readonly handlers?: Partial<Handlers>
  readonly rows?: readonly (readonly string[])[]
  /** Names of codes that are there already. */
  readonly codes?: readonly { readonly name: string; readonly definition: string }[]
}

/** The dialog with a file that was chosen. */
async function opened({ handlers = {}, rows, codes = [] }: Options = {}) {
  const world: World = await makeWorld({ handlers: { ...codebookOf(() => world, rows), ...handlers } })
  for (const code of codes) await world.run('code.create', code)
  const app = await renderInApp(<CodebookInDialog />, {
    world,
    session: { dialog: 'codebook-in', dialogIds: ['h1', 'codes.csv'] },
  })
  const dialog = within(await screen.findByRole('dialog', { name: 'Bring in codes.csv' }))
  /** What the line of each code says. */
  const lines = (): readonly (string | null)[] =>
    within(dialog.getByRole('region', { name: 'What becomes of each code' }))
      .getAllByRole('listitem')
      .map((line) => line.textContent)
  const bring = dialog.getByRole('button', { name: 'Bring in' })
  const choose = async (field: RegExp, option: string): Promise<void> => {
    await app.user.click(dialog.getByRole('button', { name: field }))
    await app.user.click(await screen.findByRole('option', { name: option }))
  }
  const living = () => [...app.store.all('codes')].filter(({ removed }) => !removed).map(({ name }) => name)
  return { ...app, world, dialog, lines, bring, choose, living }
}

describe('bringing in a codebook', () => {
  it('shows what was read and what would become of each code, and changes nothing until asked', async () => {
    const app = await opened()
    await waitFor(() =>
      expect(app.lines()).toEqual(['WeatherNew', 'RainNew', 'SnowNew', 'WaysNew', 'BusNew']),
    )
    const table = within(app.dialog.getByRole('table'))
    expect(table.getAllByRole('columnheader').map((head) => head.getAttribute('data-use'))).toEqual([
      null,
      'theme',
      'name',
      'definition',
      'skip',
    ])
    expect(table.getByRole('cell', { name: 'Wet from above' })).toBeVisible()
    expect(app.dialog.getByText('New 5')).toBeVisible()
    expect(app.dialog.queryByRole('radiogroup', { name: 'Codes that are there already' })).toBeNull()
    expect(app.living()).toEqual([])
    await app.user.click(app.dialog.getByRole('button', { name: 'Cancel' }))
    expect(app.session.get().dialog).toBeNull()
    expect(app.living()).toEqual([])
    await waitFor(() =>
      expect(app.world.calls.filter(({ name }) => name === 'file.release')).toEqual([
        { name: 'file.release', input: { handles: ['h1'] } },
      ]),
    )
  })

  it('brings it in as one step with an undo, and closes', async () => {
    const app = await opened()
    await waitFor(() => expect(app.bring).toBeEnabled())
    await app.user.click(app.bring)
    await waitFor(() => expect(app.session.get().dialog).toBeNull())
    expect(app.living()).toEqual(['Weather', 'Rain', 'Snow', 'Ways', 'Bus'])
    expect(app.announced).toEqual([
      { message: 'Brought in “codes.csv”: 5 new, 0 changed', options: { undo: true, tone: 'done' } },
    ])
    await app.app().client.call('history.undo')
    await waitFor(() => expect(app.living()).toEqual([]))
  })

  it('follows each change of a column; two of one kind change places', async () => {
    const app = await opened()
    await waitFor(() => expect(app.lines()).toHaveLength(5))
    await app.choose(/What “Theme” is$/, 'Left out')
    await waitFor(() => expect(app.lines()).toEqual(['RainNew', 'SnowNew', 'BusNew']))
    await app.choose(/What “Definition” is$/, 'Code')
    await waitFor(() =>
      expect(app.lines()).toEqual(['Wet from aboveNew', 'White and coldNew', 'Late as everNew']),
    )
    expect(app.dialog.getByRole('button', { name: /What “Code” is$/ })).toHaveTextContent('Full definition')
    await app.user.click(app.bring)
    await waitFor(() => expect(app.living()).toEqual(['Wet from above', 'White and cold', 'Late as ever']))
    expect([...app.store.all('codes')].map(({ definition }) => definition)).toEqual(['Rain', 'Snow', 'Bus'])
  })

  it('is read without headings, with another hierarchy, and with empty themes as they stand', async () => {
    const app = await opened()
    await waitFor(() => expect(app.lines()).toHaveLength(5))
    await app.user.click(app.dialog.getByText('An empty theme is the one above it'))
    await waitFor(() =>
      expect(app.lines()).toEqual(['WeatherNew', 'RainNew', 'SnowNew', 'WaysNew', 'BusNew']),
    )
    await app.choose(/What stands under what$/, 'Nothing, all at the top')
    await waitFor(() => expect(app.lines()).toEqual(['RainNew', 'SnowNew', 'BusNew']))
    await app.choose(/Headings$/, 'None')
    await waitFor(() => expect(app.lines()).toEqual(['ThemeNew', 'WeatherNew', 'WaysNew']))
    expect(app.dialog.getByRole('button', { name: /What “Column 1” is$/ })).toBeVisible()
  })

  it('parts names by the sign that is chosen', async () => {
    const app = await opened({ rows: [['Code'], ['Weather.Rain'], ['Weather.Snow']] })
    await waitFor(() => expect(app.lines()).toEqual(['Weather.RainNew', 'Weather.SnowNew']))
    await app.choose(/What stands under what$/, 'Said by a sign in the names')
    await app.choose(/Sign in the names$/, 'A.B')
    await waitFor(() => expect(app.lines()).toEqual(['WeatherNew', 'RainNew', 'SnowNew']))
  })

  it('says by each rule what becomes of codes that are there, and shows them alone', async () => {
    const app = await opened({
      rows: [
        ['Code', 'Definition'],
        ['Rain', 'Wet from above'],
        ['Bus', 'Late as ever'],
        ['Snow', 'White and cold'],
      ],
      codes: [
        { name: 'Rain', definition: 'Wet' },
        { name: 'Bus', definition: 'Late as ever' },
      ],
    })
    await waitFor(() =>
      expect(app.lines()).toEqual([
        'RainDifferent in the file: Full definitionKept',
        'BusThe same',
        'SnowNew',
      ]),
    )
    await app.user.click(app.dialog.getByRole('radio', { name: 'Take those of the file' }))
    await waitFor(() => expect(app.lines()).toEqual(['RainFull definitionChanged', 'BusThe same', 'SnowNew']))
    expect(app.dialog.getByText('New 1 · Changed 1 · The same 1')).toBeVisible()
    await app.user.click(app.dialog.getByRole('radio', { name: 'Changed 1' }))
    expect(app.lines()).toEqual(['RainFull definitionChanged'])
    // The rule after which there is none of them left shows all again.
    await app.user.click(app.dialog.getByRole('radio', { name: 'Bring them in beside mine' }))
    await waitFor(() => expect(app.lines()).toEqual(['RainNew', 'BusNew', 'SnowNew']))
    await app.user.click(app.bring)
    const result = within(await screen.findByRole('region', { name: 'What came of it' }))
    expect(result.getByText('2 codes got a number, because their names were taken.')).toBeVisible()
    expect(app.living()).toEqual(['Rain', 'Bus', 'Rain (2)', 'Bus (2)', 'Snow'])
  })

  it('offers nothing to bring in where nothing would change', async () => {
    const app = await opened({
      rows: [['Code'], ['Rain']],
      codes: [{ name: 'Rain', definition: '' }],
    })
    expect(await app.dialog.findByText('Nothing would change.')).toBeVisible()
    expect(app.bring).toBeDisabled()
  })

  it('says what is odd in the file, before and after', async () => {
    const app = await opened({
      rows: [
        ['Code', 'Definition'],
        ['Rain', 'Wet'],
        ['', 'of nothing'],
      ],
    })
    expect(await app.dialog.findByText('1 row or code has no name.')).toBeVisible()
    await app.user.click(app.bring)
    await screen.findByRole('region', { name: 'What came of it' })
    expect(app.dialog.getByText('1 row or code has no name.')).toBeVisible()
    const [, close] = app.dialog.getAllByRole('button', { name: 'Close' })
    expect(close).toHaveFocus()
    await app.user.keyboard('{Enter}')
    expect(app.session.get().dialog).toBeNull()
  })

  it('says the host’s sentence where the file cannot be read, and keeps the last picture of one that could', async () => {
    let refuses = false
    const world: World = await makeWorld({
      handlers: {
        ...codebookOf(() => world),
        'codebook.read': (input) => {
          if (refuses) throw new Problem('invalid', '“codes.csv” holds no words in its rows.')
          return codebookOf(() => world)['codebook.read']!(input)
        },
      },
    })
    const { user } = await renderInApp(<CodebookInDialog />, {
      world,
      session: { dialog: 'codebook-in', dialogIds: ['h1', 'codes.csv'] },
    })
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByRole('table')
    refuses = true
    await user.click(dialog.getByText('An empty theme is the one above it'))
    expect(await dialog.findByRole('alert')).toHaveTextContent('“codes.csv” holds no words in its rows.')
    expect(dialog.getByRole('table')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Bring in' })).toBeDisabled()
    refuses = false
    await user.click(dialog.getByText('An empty theme is the one above it'))
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull())
    expect(dialog.getByRole('button', { name: 'Bring in' })).toBeEnabled()
  })

  it('draws only the lines in sight of two thousand codes', async () => {
    const rows = [['Code'], ...Array.from({ length: 2000 }, (_, i) => [`Code ${i}`])]
    const app = await opened({ rows })
    await waitFor(() => expect(app.dialog.getByText('New 2,000')).toBeVisible())
    expect(app.lines().length).toBeLessThan(100)
    const [first] = within(
      app.dialog.getByRole('region', { name: 'What becomes of each code' }),
    ).getAllByRole('listitem')
    expect(first).toHaveAttribute('aria-setsize', '2000')
  })

  it('has nothing that axe finds, with a table and without one', async () => {
    const app = await opened({ codes: [{ name: 'Rain', definition: 'x' }] })
    await waitFor(() => expect(app.lines()).toHaveLength(5))
    await expectNoAxeFindings()
  })
})

describe('the file of a codebook', () => {
  it('is chosen in the dialog, which says what can be one', async () => {
    const world: World = await makeWorld({ handlers: codebookOf(() => world) })
    const app = await renderInApp(<CodebookInDialog />, { world, session: { dialog: 'codebook-in' } })
    const dialog = within(await screen.findByRole('dialog', { name: 'Bring in a codebook' }))
    expect(dialog.getByRole('button', { name: 'Choose a file…' })).toHaveFocus()
    await expectNoAxeFindings()
    const field = dialog.getByLabelText('Choose a file…', { selector: 'input' })
    await app.user.upload(field, new File(['Code\nRain'], 'mine.csv'))
    await screen.findByRole('dialog', { name: 'Bring in mine.csv' })
    expect(app.session.get()).toMatchObject({ dialogIds: ['file:mine.csv', 'mine.csv'] })
  })

  it.each([
    ['codes.qdc', null, 'Bring in codes.qdc'],
    ['codes.xlsx', 'codebook-in' as const, 'Bring in codes.xlsx'],
  ])('%s is taken where it is dropped on the window (dialog: %s)', async (name, dialog, title) => {
    const world: World = await makeWorld({ handlers: codebookOf(() => world) })
    await renderInApp(
      <>
        <Importer />
        <CodebookInDialog />
      </>,
      { world, session: { dialog } },
    )
    const dropped = new File(['Code\nRain'], name)
    fireEvent.drop(window, {
      dataTransfer: { types: ['Files'], items: [{ kind: 'file', getAsFile: () => dropped }] },
    })
    await screen.findByRole('dialog', { name: title })
    expect(world.calls.some(({ name: call }) => call === 'import.start')).toBe(false)
  })
})
