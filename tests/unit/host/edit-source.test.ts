import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { saveEdit } from '../../../electron/host/edit-source'
import { createProject, openProject } from '../../../electron/host/open-project'
import { stepsOf } from '../../../electron/host/steps'
import { textReader } from '../../../electron/host/text-reader'
import { scratch } from '../../clinic-project'
import { addTexts } from '../../made-texts'
import { counter } from '../../world'

const text = 'The nurse sayd nothing.\n\nShe had the list, and the list had no name on it.'

async function project() {
  const path = join(await scratch('edit'), 'Ward.emic')
  await createProject(path, { name: 'Ward', coder: 'Ana', ...counter() })
  const opened = await openProject(path, counter(1))
  const [sourceId = ''] = await addTexts(opened, [{ name: 'Ward', text }])
  return { opened, sourceId, base: opened.engine.store.need('sources', sourceId).revisionId }
}

it('A saved correction is answered with the number of its step and the words that are shown next', async () => {
  const { opened, sourceId, base } = await project()
  const saved = await saveEdit(opened, sourceId, base, [{ from: 10, to: 14, insert: 'said' }])
  expect(saved.seq).toBe(opened.engine.seq)
  expect(saved.revisionId).toBe(opened.engine.store.need('sources', sourceId).revisionId)
  expect(saved.text).toBe(text.replace('sayd', 'said'))
  const { text: words, structure } = textReader(opened).read(saved.revisionId)
  expect(saved).toMatchObject({ text: words, structure })
  await opened.close()
})

it('What can be undone after a step is told without reading the step back from the log', async () => {
  const { opened, sourceId, base } = await project()
  const read = vi.spyOn(opened, 'transactions')
  const told: Promise<unknown>[] = []
  opened.engine.listen((transaction) => told.push(stepsOf(opened, transaction)))
  await saveEdit(opened, sourceId, base, [{ from: 10, to: 14, insert: 'said' }])
  await opened.engine.undo()
  const [saved, undone] = await Promise.all(told)
  expect(saved).toMatchObject({ undo: { command: 'source.revise', detail: { name: 'Ward', number: 2 } } })
  expect(undone).toMatchObject({ redo: { command: 'source.revise', detail: { name: 'Ward', number: 2 } } })
  // Only the step before, which nobody has told of, was looked up.
  expect(read).toHaveBeenCalledTimes(1)
  expect((await stepsOf(opened)).redo).toEqual((undone as { redo: unknown }).redo)
  await opened.close()
})
