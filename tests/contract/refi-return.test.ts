import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyRefi } from '../../electron/host/import-refi'
import type { OpenProject } from '../../electron/host/open-project'
import { programPlaces } from '../../electron/host/places'
import type { Work } from '../../electron/host/works'
import { Problem } from '../../shared/problem'
import { code, coding, guid, qde, qdpx, selection, text } from '../made-refi'
import { bring, dir, emic, folder, opened, useStudy } from './refi-study'

useStudy()

/** What a project says, without when and by which revision. */
const said = ({ engine: { store } }: OpenProject) => ({
  codes: [...store.all('codes')].map(
    ({ id, name, parentId, role, themes, definition, whenToUse, examples, claim }) => ({
      ...{ id, name, parentId, role, themes, definition, whenToUse, claim },
      examples: examples.map(({ kind }) => kind),
    }),
  ),
  quotations: [...store.all('quotations')].map(({ id, sourceId, start, end, hash }) => ({
    id,
    sourceId,
    start,
    end,
    hash,
  })),
  codings: [...store.all('codings')].map(({ id, quotationId, codeId, coderId, comment, unsure }) => ({
    ...{ id, quotationId, codeId, comment },
    // The coder of the same name in the other project is the same.
    coder: store.need('coders', coderId).name,
    unsure: unsure ?? false,
  })),
  memos: [...store.all('memos')].map(({ id, title, body, kind, targets }) => ({
    ...{ id, title, body, kind },
    targets: targets.map((target) => target.id).sort(),
  })),
  sources: [...store.all('sources')].map(({ id, name }) => ({ id, name })),
})
const byId = (rows: readonly { readonly id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
const sorted = (all: ReturnType<typeof said>) =>
  Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, byId(rows)]))

describe('a project that was handed out', () => {
  it('comes back with its codes, themes, passages, codings, comments, doubts and memos', async () => {
    const first = join(folder, 'First.emic')
    await emic('demo', first)
    const { openProject } = await import('../../electron/host/open-project')
    const { world } = await import('../../electron/cli/with-project')
    const project = await openProject(first, { ...world, app: 'test' })
    const [coded] = [...project.engine.store.all('codings')]
    await project.engine.run('coding.comment', { id: coded?.id, comment: 'Look again.' })
    await project.engine.run('coding.mark', { ids: [coded?.id], unsure: true })
    const before = sorted(said(project))
    await project.close()
    const file = join(folder, 'out.qdpx')
    expect((await emic('export', first, 'project', '--out', file)).code).toBe(0)
    const report = await bring(await readFile(file))
    expect(report).toMatchObject({
      program: 'emic',
      doubtful: 0,
      missing: [],
      losses: [],
      unknown: [],
      kept: [],
    })
    expect(await opened((here) => sorted(said(here)))).toEqual(before)
  })
})

describe('a project that is stopped on its way in', () => {
  it('leaves nothing behind', async () => {
    const many = Array.from({ length: 2500 }, (_, i) =>
      selection(10_000 + i, i, i + 1, coding(20_000 + i, 1)),
    )
    const bytes = await qdpx(qde({ codes: code(1, 'Waiting'), sources: text(10, 'long', many.join('')) }), {
      'long.txt': 'ab '.repeat(2000),
    })
    const path = join(folder, 'long.qdpx')
    await writeFile(path, bytes)
    const before = await opened(({ engine }) => engine.store.records())
    let written = 0
    const work: Work = {
      step: async (done, total) => {
        // Reading is the first half.
        written = done - total / 2
        if (written === 1) throw new Problem('refused', 'This was stopped. Nothing was changed.')
      },
    }
    await opened(async (project) => {
      const { importWorker: workerFile } = programPlaces()
      await expect(
        applyRefi(project, { name: 'long.qdpx', path }, { samePaths: true, workerFile, work }),
      ).rejects.toThrow('This was stopped')
      expect(project.engine.store.records()).toEqual(before)
    })
    expect(written).toBe(1)
    expect((await emic('verify', dir)).out).toContain('Everything that was checked is right.')
  })
})

describe('emic import', () => {
  it('takes a project too', async () => {
    const path = join(folder, 'other.qde')
    await writeFile(path, qde({ codes: code(1, 'Waiting') }))
    const { out, code: exit } = await emic('import', dir, path)
    expect(exit).toBe(0)
    expect(out).toContain('brought in other.qde “The ward”, written by Ward notes 2.1')
    expect(await opened(({ engine }) => engine.store.get('codes', guid(1))?.name)).toBe('Waiting')
  })
})
