import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { Codebook } from '../../renderer/features/codebook/Codebook'
import { TrashDialog } from '../../renderer/features/trash/TrashDialog'
import { codePath } from '../../shared/core/code-tree'
import type { Id } from '../../shared/model/entities'
import { renderInApp } from './render'
import type { Rendered } from './render'
import { makeWorld } from './world'

/** A drawn codebook with the ids of its codes by a short name. */
export interface Drawn extends Rendered {
  readonly ids: Readonly<Record<string, Id>>
}

const text =
  'In the clinic two doctors treat one patient.\nThe ministry asked every clinic for a licence.\n中医与西医并存。'

/** A drawn codebook: Regulation (theme) > Licensing, Ethics review; Pluralism (theme) > Two doors; Hope, with codings on three passages. */
export async function codebook(session = {}): Promise<Drawn> {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const make = async (name: string, parentId: Id | null = null, role: 'code' | 'theme' = 'code') =>
    (await world.run('code.create', { name, parentId, role }))!.id
  const regulation = await make('Regulation', null, 'theme')
  const licensing = await make('Licensing', regulation)
  const ethics = await make('Ethics review', regulation)
  const pluralism = await make('Pluralism', null, 'theme')
  const doors = await make('Two doors', pluralism)
  const hope = await make('希望与怀疑', null)
  const [sourceId] = world.sourceIds
  const code = (start: number, end: number, codeIds: Id[]) =>
    world.run('coding.add', { passages: [{ sourceId: sourceId!, start, end }], codeIds })
  await code(0, 44, [doors, licensing])
  await code(45, 91, [licensing])
  await code(92, 100, [doors, hope])
  const ids = { regulation, licensing, ethics, pluralism, doors, hope }
  const rendered = await renderInApp(
    <>
      <Codebook />
      <TrashDialog />
    </>,
    {
      world,
      session: { expanded: [regulation, pluralism], sourceId: sourceId!, ...session },
    },
  )
  return { ...rendered, ids }
}

/** The tree. */
export const tree = () => screen.getByRole('tree', { name: 'Codebook' })
/** Names of the lines in sight, top to bottom. */
export const names = () =>
  within(tree())
    .getAllByRole('treeitem')
    .map((line) => line.querySelector('[data-role]')?.textContent)
/** One line by its name. */
export const item = (name: string) => within(tree()).getByRole('treeitem', { name: new RegExp(`^${name}`) })
/** Path of a code now. */
export const path = ({ store }: Rendered, id: Id) => codePath(store, store.need('codes', id))

/** Puts the focus on a code as the arrow keys would. */
export async function goTo(app: Rendered, id: Id): Promise<void> {
  tree().focus()
  app.session.dispatch({ type: 'select-code', id })
  await waitFor(() => expect(tree().getAttribute('aria-activedescendant')).toContain(id))
}
