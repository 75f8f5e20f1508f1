import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeTurnsHere } from '../../renderer/features/speakers/code-turns'
import { SpeakersDialog } from '../../renderer/features/speakers/SpeakersDialog'
import type { Handlers } from '../../shared/contract/contract'
import type { SpeakerChange } from '../../shared/contract/speaker-calls'
import { labelledTurns, saidIn, speakerCounts } from '../../shared/text/speakers'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

const talk = {
  name: 'Talk in May',
  text: 'Anna: Why did you go?\n\nMei: For hope, and for him.\n\nAna: I see.\n\nNote: a door closes.\n\nNote: rain.',
}
const other = { name: 'Talk in June', text: 'Ana: And now?\n\nBo: Now we wait.' }

/** A world whose host answers about speakers from the texts above. */
async function world(): Promise<World> {
  const texts = [talk, other]
  const ids: string[] = []
  const turnsOf = (id: string) => labelledTurns(texts[ids.indexOf(id)]?.text ?? '', null)
  const textOf = (id: string): string => texts[ids.indexOf(id)]?.text ?? ''
  const handlers: Partial<Handlers> = {
    'speakers.list': ({ sourceIds }) =>
      sourceIds.map((sourceId) => ({
        sourceId,
        revisionId: '00000000-0000-4000-8000-000000000099',
        hasLabels: true,
        speakers: speakerCounts(textOf(sourceId), turnsOf(sourceId)),
      })),
    'speakers.turns': ({ sourceIds, speaker }) =>
      sourceIds.flatMap((sourceId) =>
        turnsOf(sourceId)
          .filter((turn) => turn.speaker === speaker)
          .map((turn) => ({ sourceId, ...saidIn(textOf(sourceId), turn) })),
      ),
    'speakers.preview': ({ naming }) => ({
      sources: 1,
      labels: naming.length,
      lost: 0,
      samples: [{ before: 'Anna: Why did you go?', after: 'Ana: Why did you go?' }],
    }),
    'speakers.apply': ({ cases }) => ({ revised: 1, cases: cases.length }),
  }
  const made = await makeWorld({ sources: texts, handlers })
  ids.push(...made.sourceIds)
  return made
}

const open = async (here: World) =>
  renderInApp(<SpeakersDialog />, {
    world: here,
    session: { dialog: 'speakers', dialogIds: [here.sourceIds[0] ?? ''] },
  })
const line = (name: string): HTMLElement => {
  const found = screen.getByLabelText(`Name of ${name}`).closest('tr')
  if (!found) throw new Error(`no line for ${name}`)
  return found
}
const applied = (here: World) =>
  here.calls.find(({ name }) => name === 'speakers.apply')?.input as SpeakerChange | undefined

beforeAll(giveLayout)

describe('the speakers of a source', () => {
  it('stand with turns and words, who says most first, and axe finds nothing', async () => {
    await open(await world())
    await screen.findByLabelText('Name of Mei')
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) =>
          within(row)
            .getAllByRole('cell')
            .slice(0, 2)
            .map((cell) => cell.textContent)
            .join(' '),
        ),
    ).toEqual(['1 5', '1 4', '2 4', '1 2'])
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled()
    await expectNoAxeFindings()
  })

  it('become one under the same name; the lines that change are seen before', async () => {
    const here = await world()
    const { user, session, announced } = await open(here)
    const name = await screen.findByLabelText('Name of Anna')
    await user.clear(name)
    await user.type(name, 'Ana')
    expect(await screen.findByText('Becomes one with Ana')).toBeInTheDocument()
    expect(await screen.findByText('Ana: Why did you go?')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(session.get().dialog).toBeNull())
    expect(applied(here)).toMatchObject({
      naming: [{ speaker: 'Anna', to: 'Ana' }],
      labels: 'keep',
      cases: [],
    })
    expect(announced.at(-1)).toMatchObject({ options: { undo: true } })
  })

  it('can be dropped, and made cases under the names they will have', async () => {
    const here = await world()
    const { user } = await open(here)
    await screen.findByLabelText('Name of Note')
    await user.click(within(line('Note')).getByRole('button', { name: 'Note is no speaker' }))
    expect(within(line('Note')).getByText(/the words stay/)).toBeInTheDocument()
    await user.click(within(line('Mei')).getByRole('checkbox', { name: 'A case for Mei' }))
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(applied(here)).toBeDefined())
    expect(applied(here)).toMatchObject({ naming: [{ speaker: 'Note', to: null }], cases: ['Mei'] })
  })

  it('refuses a name with a colon before the host does', async () => {
    const { user } = await open(await world())
    await user.type(await screen.findByLabelText('Name of Mei'), ':')
    expect(screen.getByText(/A name has no colon/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled()
  })

  it('of all sources stand together', async () => {
    const { user } = await open(await world())
    await user.click(await screen.findByRole('radio', { name: 'All sources' }))
    await screen.findByLabelText('Name of Bo')
    const cells = within(line('Ana'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
    expect(cells.slice(0, 3)).toEqual(['2', '4', '2'])
  })
})

describe('coding everything somebody says', () => {
  it('offers the words of all turns of the speaker at the caret', async () => {
    const here = await world()
    const [sourceId = ''] = here.sourceIds
    const { app, session } = await renderInApp(<p>Text</p>, {
      world: here,
      session: { sourceId, caret: talk.text.indexOf('a door') },
    })
    await codeTurnsHere(app())
    expect(session.get().dialog).toBe('auto-code')
    expect(session.get().dialogPlaces.map(({ start, end }) => talk.text.slice(start, end))).toEqual([
      'a door closes.',
      'rain.',
    ])
  })
})
