import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RevisionsDialog } from '../../renderer/features/correct/RevisionsDialog'
import { TrayMark } from '../../renderer/features/correct/TrayMark'
import { TrayPane } from '../../renderer/features/correct/TrayPane'
import { differ } from '../../shared/text/differ'
import { difference } from '../../shared/text/difference'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'

const text =
  'We waited in the corridor for hours.\n没有人问过谁批准了治疗。\nThe brochure promised a lot, the nurse nothing.'
const after = 'We waited in the long corridor for hours.\nThe brochure promised a lot, the nurse nothing.'

/** A text corrected after it was coded: the words of one passage were changed, those of another are gone. */
async function corrected() {
  const world = await makeWorld({
    sources: [{ name: 'Corridor', text }],
    handlers: {
      'tray.suggest': ({ quotationIds }) =>
        quotationIds.map(() => {
          const start = after.indexOf('the nurse nothing')
          const there = { start, end: start + 17, before: 'a lot, ', text: 'the nurse nothing', after: '.' }
          return [{ ...there, score: 0.5, exact: false, sameContext: false, kind: 'alike' as const }]
        }),
    },
  })
  const [sourceId = ''] = world.sourceIds
  const { id: codeId } = await world.run('code.create', { name: 'Waiting' })
  for (const words of ['waited in the corridor', '谁批准了治疗']) {
    const start = text.indexOf(words)
    await world.run('coding.add', {
      passages: [{ sourceId, start, end: start + words.length }],
      codeIds: [codeId],
      comment: words,
    })
  }
  const { store } = world.engine
  const base = store.need('sources', sourceId).revisionId
  const { result } = await world.engine.run(
    'source.revise',
    {
      id: sourceId,
      reason: 'edit',
      baseRevisionId: base,
      changes: difference(text, after, differ),
      words: after,
      text: 'a'.repeat(64),
      structure: null,
      length: after.length,
    },
    { internal: true },
  )
  world.texts.set((result as { readonly revisionId: string }).revisionId, after)
  return { world, sourceId, codeId, result }
}

const tray = (show: 'lost' | 'changed') => ({ beside: { kind: 'tray' as const, sourceId: null, show } })
const passage = () => screen.findByRole('group', { name: 'Passage of “Corridor”' })

describe('the tray', () => {
  it('shows a lost passage with its old words, its codes and where it may belong, and places it by Enter', async () => {
    const { world, codeId, result } = await corrected()
    expect(result).toMatchObject({ changed: 1, lost: 1 })
    const app = await renderInApp(<TrayPane />, { world, session: tray('lost') })
    const group = await passage()
    await waitFor(() => expect(group.querySelector('blockquote mark')).toHaveTextContent('谁批准了治疗'))
    expect(within(group).getByRole('list', { name: 'Codes on this passage' })).toHaveTextContent('Waiting')
    expect(await within(group).findByRole('button', { pressed: true })).toHaveTextContent('the nurse nothing')
    await expectNoAxeFindings()
    group.focus()
    await app.user.keyboard('{Enter}')
    expect(await screen.findByText('No passage has lost its place')).toBeVisible()
    const placed = app.store
      .by('codings.codeId', codeId)
      .map(({ quotationId }) => app.store.need('quotations', quotationId))
    expect(placed.some(({ start }) => start === after.indexOf('the nurse nothing'))).toBe(true)
    expect(app.announced.at(-1)).toMatchObject({ options: { undo: true } })
    await app.app().client.call('history.undo')
    expect(await passage()).toBeVisible()
  })

  it('puts a passage on the words that are selected, and asks for them where none are', async () => {
    const { world, sourceId } = await corrected()
    const app = await renderInApp(<TrayPane />, { world, session: { ...tray('lost'), sourceId } })
    ;(await passage()).focus()
    await app.user.keyboard('p')
    expect(app.announced.at(-1)?.message).toBe('Select the words in “Corridor” first.')
    const start = after.indexOf('brochure')
    app.session.dispatch({ type: 'select', selection: { start, end: start + 8 }, caret: start })
    await app.user.keyboard('p')
    expect(await screen.findByText('No passage has lost its place')).toBeVisible()
  })

  it('shows what the words of a changed passage were, and lets them be confirmed', async () => {
    const { world } = await corrected()
    const app = await renderInApp(<TrayPane />, { world, session: tray('changed') })
    const group = await passage()
    await waitFor(() => expect(group.querySelector('ins')).toHaveTextContent('long'))
    await app.user.click(within(group).getByRole('button', { name: /^OK/ }))
    expect(await screen.findByText('No passage waits to be looked at')).toBeVisible()
    expect([...app.store.all('quotations')].some(({ was }) => was)).toBe(false)
  })

  it('shows a passage whose place the file it came in does not say for certain, and lets it be confirmed', async () => {
    const world = await makeWorld({ sources: [{ name: 'Corridor', text }] })
    const [sourceId = ''] = world.sourceIds
    const { store } = world.engine
    const { revisionId, createdAt, createdBy } = store.need('sources', sourceId)
    const start = text.indexOf('corridor')
    const record = { id: crypto.randomUUID(), sourceId, revisionId, start, end: start + 8, hash: '0' }
    await world.engine.run(
      'foreign.add',
      {
        ...{ file: 'other.qdpx', part: 1, parts: 1 },
        records: [{ table: 'quotations', record: { ...record, doubtful: true, createdAt, createdBy } }],
      },
      { internal: true },
    )
    const app = await renderInApp(<TrayPane />, { world, session: tray('changed') })
    const group = await passage()
    expect(group).toHaveTextContent('does not say for certain where this passage stands')
    await waitFor(() =>
      expect(group.querySelector('blockquote')).toHaveTextContent('waited in the corridor for'),
    )
    await expectNoAxeFindings()
    await app.user.click(within(group).getByRole('button', { name: /^OK/ }))
    expect(await screen.findByText('No passage waits to be looked at')).toBeVisible()
    expect(app.store.get('quotations', record.id)).not.toHaveProperty('doubtful')
  })

  it('is told of in the status line, and opened from there', async () => {
    const { world } = await corrected()
    const app = await renderInApp(<TrayMark />, { world })
    await app.user.click(await screen.findByRole('button', { name: '1 in the tray' }))
    expect(app.session.get().beside).toEqual({ kind: 'tray', sourceId: null, show: 'lost' })
  })
})

describe('the revisions of a source', () => {
  it('are listed with reason, coder and what hangs on them', async () => {
    const { world, sourceId } = await corrected()
    await renderInApp(<RevisionsDialog />, {
      world,
      session: { dialog: 'revisions', dialogIds: [sourceId] },
    })
    const rows = within(await screen.findByRole('list', { name: 'Revisions' })).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Revision 2 · corrected current.*1 passage/),
      expect.stringMatching(/^Revision 1 · brought in.*1 passage in the tray/),
    ])
    await expectNoAxeFindings()
  })
})
