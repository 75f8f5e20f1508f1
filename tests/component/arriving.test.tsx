import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Importer } from '../../renderer/features/sources/Importer'
import { SurveyDialog } from '../../renderer/features/survey/SurveyDialog'
import type { ImportLine } from '../../shared/contract/contract'
import type { SurveyPreview } from '../../shared/contract/survey-calls'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const count = 12
/** Choices come some in each frame; a busy machine draws few of them. */
const patience = { timeout: 10_000 }
const lineOf = (file: string): ImportLine => ({
  file,
  outcome: 'imported',
  sourceId: `source of ${file}`,
  message: file.replace('.txt', ''),
  encoding: { name: 'windows-1252', guessed: true },
  losses: [],
})

describe('files that come in', () => {
  it('are lines of words at first; what can be done about each comes once all are in', async () => {
    const world = await makeWorld({
      handlers: {
        'file.put': ({ name }) => ({ handle: `file:${name}` }),
        'import.start': () => ({ job: 'job' }),
      },
    })
    const { user } = await renderInApp(<Importer />, { world })
    const files = Array.from({ length: count }, (_, i) => new File(['words'], `note ${i + 1}.txt`))
    await user.upload(screen.getByLabelText('Import texts…', { selector: 'input' }), files)
    await waitFor(() => expect(world.calls.some(({ name }) => name === 'import.start')).toBe(true))
    const rest = { job: 'job', total: count, current: null }
    act(() => {
      for (const [i, { name }] of files.entries())
        world.emit('import', {
          ...rest,
          done: i + 1,
          line: lineOf(name),
          handle: `file:${name}`,
          finished: false,
        })
    })
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(count), patience)
    expect(screen.queryByRole('button', { name: /Text encoding of/ })).toBeNull()
    act(() => world.emit('import', { ...rest, done: count, line: null, handle: null, finished: true }))
    await waitFor(
      () => expect(screen.getAllByRole('button', { name: /Text encoding of/ })).toHaveLength(count),
      patience,
    )
    await expectNoAxeFindings()
    // Each may be read again while the list is there; then the host may forget them.
    const released = () => world.calls.filter(({ name }) => name === 'file.release')
    expect(released()).toEqual([])
    await user.click(screen.getAllByRole('button', { name: 'Close' }).at(-1)!)
    await waitFor(() => expect(released()).toHaveLength(1))
    expect(released()[0]?.input).toEqual({ handles: files.map(({ name }) => `file:${name}`) })
  })
})

describe('a table of many columns', () => {
  const columns = Array.from({ length: count }, (_, i) => ({
    name: `Question ${i + 1}`,
    use: 'answer' as const,
    type: 'text' as const,
    dates: null,
    filled: 1,
  }))
  const preview: SurveyPreview = {
    format: 'csv',
    encoding: null,
    delimiter: ',',
    sheets: [],
    sheet: 0,
    headerRow: 0,
    columns,
    head: [columns.map(({ name }) => name)],
    rows: [columns.map(({ name }) => `Said of ${name}`)],
    total: 1,
    losses: [],
  }

  it('asks of each what it is, and of an attribute what kind', async () => {
    const world = await makeWorld({ handlers: { 'survey.preview': () => preview } })
    const { user } = await renderInApp(<SurveyDialog />, {
      world,
      session: { dialog: 'survey', dialogIds: ['file:answers.csv', 'answers.csv'] },
    })
    await screen.findByText('Question 1')
    await waitFor(
      () => expect(screen.getAllByRole('button', { name: /What “/ })).toHaveLength(count),
      patience,
    )
    const last = `Question ${count}`
    expect(screen.queryByRole('button', { name: new RegExp(`Kind of “${last}”`) })).toBeNull()
    await user.click(screen.getByRole('button', { name: new RegExp(`What “${last}”`) }))
    await user.click(await screen.findByRole('option', { name: 'Attribute' }))
    await user.click(await screen.findByRole('button', { name: new RegExp(`Kind of “${last}”`) }))
    await user.click(await screen.findByRole('option', { name: 'Date' }))
    expect(
      await screen.findByRole('button', { name: new RegExp(`^Date Kind of “${last}”`) }),
    ).toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: /Kind of “/ })).toHaveLength(1)
  })
})
