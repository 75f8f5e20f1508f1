import { screen, within } from '@testing-library/react'
import { QuotationsPane } from '../../renderer/features/retrieval/QuotationsPane'
import type { Id } from '../../shared/model/entities'
import { renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

const notes =
  'In the clinic two doctors treat one patient.\nThe ministry asked every clinic for a licence.\nNobody knew who had one.'
const news = '中医与西医并存。\n监管在加强。'

export interface Drawn extends Rendered {
  readonly regulation: Id
  readonly licensing: Id
  readonly doors: Id
  readonly notes: Id
  readonly news: Id
}

export async function pane(question: 'all' | 'regulation' | null = 'all'): Promise<Drawn> {
  const world = await makeWorld({
    sources: [
      { name: 'Field notes', text: notes },
      { name: 'News', text: news, language: 'zh' },
    ],
  })
  const [notesId, newsId] = world.sourceIds as [Id, Id]
  const make = async (name: string, parentId: Id | null = null) =>
    (await world.run('code.create', { name, parentId }))!.id
  const regulation = await make('Regulation')
  const licensing = await make('Licensing', regulation)
  const doors = await make('Two doors')
  const code = (sourceId: Id, start: number, end: number, codeId: Id) =>
    world.run('coding.add', { passages: [{ sourceId, start, end }], codeIds: [codeId] })
  await code(notesId, 45, 91, licensing)
  await code(notesId, 0, 44, doors)
  await code(newsId, 9, 14, regulation)
  const app = await renderInApp(<QuotationsPane />, {
    world,
    session: {
      sourceId: notesId,
      codeId: regulation,
      places: { [notesId]: { top: 20, caret: 3 } },
      question:
        question === null ? null : question === 'all' ? {} : { codeIds: [regulation], withChildren: true },
    },
  })
  return { ...app, regulation, licensing, doors, notes: notesId, news: newsId }
}

export const grid = () => screen.getByRole('grid', { name: 'Quotations' })
export const row = (words: RegExp) => within(grid()).findByRole('row', { name: words })
export const quotationRows = () =>
  within(grid())
    .getAllByRole('row')
    .filter((line) => line.hasAttribute('data-coding-id'))
export const headings = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((heading) => heading.textContent)

export const quotationCodes = () =>
  quotationRows().map((line) => line.getAttribute('aria-label')?.split(/[:,]/)[0])
/** Opens a menu by its button and chooses an entry. */
export async function choose(app: Drawn, button: string, entry: string): Promise<void> {
  await app.user.click(screen.getByRole('button', { name: button }))
  await screen.findByRole('menu')
  await app.user.click(
    screen.queryByRole('menuitemradio', { name: entry }) ?? screen.getByRole('menuitem', { name: entry }),
  )
}
export const narrow = async (app: Drawn, entry: string): Promise<void> => {
  await choose(app, 'Narrow the question', entry)
  await screen.findByRole('dialog')
}
/** Fills a blank of the sentence with the first thing that is found. */
export async function fill(app: Drawn, blank: string, words: string): Promise<void> {
  await app.user.click(screen.getByRole('button', { name: blank }))
  await app.user.type(await screen.findByRole('combobox'), `${words}{Enter}{Escape}`)
}
