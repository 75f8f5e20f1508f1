import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { QuotationsPane } from '../../renderer/features/retrieval/QuotationsPane'
import { Reader } from '../../renderer/features/reader/Reader'
import type { Structure } from '../../shared/text/structure'
import { giveLayout } from './layout'
import { renderInApp } from './render'
import { makeWorld } from './world'

beforeAll(giveLayout)

const text = 'Ana: We waited for an hour.\nDr. Wu: Nobody called the name.\nAna: 然后我们就回家了。'
const lines = text.split('\n')
const structure: Structure = {
  blocks: [],
  turns: lines.map((line, i) => {
    const start = text.indexOf(line)
    return {
      start,
      end: start + line.length,
      speaker: line.slice(0, line.indexOf(':')),
      from: [3_000, 65_000, 3_725_000][i] ?? null,
      to: null,
    }
  }),
}

/** A transcript of which one passage is coded. */
async function transcript() {
  const world = await makeWorld({
    sources: [{ name: 'Talk', text }],
    handlers: { 'source.text': () => ({ text, structure }) },
  })
  const [sourceId = ''] = world.sourceIds
  const { id } = await world.run('code.create', { name: 'Waiting' })
  for (const words of ['Nobody called', '就回家了'])
    await world.run('coding.add', {
      passages: [{ sourceId, start: text.indexOf(words), end: text.indexOf(words) + words.length }],
      codeIds: [id],
    })
  return { world, sourceId }
}

it('words of a transcript are cited by the time of their turn', async () => {
  const { world } = await transcript()
  const app = await renderInApp(<QuotationsPane />, { world, session: { question: {} } })
  let copied = ''
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (words: string) => void (copied = words) },
  })
  const list = await screen.findByRole('grid', { name: 'Quotations' })
  await screen.findByRole('row', { name: /Nobody called/ })
  list.focus()
  await app.user.keyboard('{Control>}a{/Control}{Control>}c{/Control}')
  await waitFor(() => expect(copied).toBe('“Nobody called” (Talk, 00:01:05)\n\n“就回家了” (Talk, 01:02:05)'))
})

it('times stand beside turns, and are gone where the settings of reading say so', async () => {
  const { world, sourceId } = await transcript()
  const app = await renderInApp(<Reader />, { world, session: { sourceId } })
  await screen.findByRole('textbox', { name: /Text of Talk/ })
  const times = () =>
    [...document.querySelectorAll('.cm-content [data-time]')].map((line) => line.getAttribute('data-time'))
  await waitFor(() => expect(times()).toEqual(['0:03', '1:05', '1:02:05']))
  act(() => app.session.dispatch({ type: 'reading', reading: { times: false } }))
  await waitFor(() => expect(times()).toEqual([]))
  act(() => app.session.dispatch({ type: 'reading', reading: { times: true } }))
  await waitFor(() => expect(times()).toHaveLength(3))
})
