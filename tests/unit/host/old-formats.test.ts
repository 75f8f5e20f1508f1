import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../electron/host/open-project'
import { formatVersion } from '../../../shared/model/project-file'
import { scratch } from '../../clinic-project'
import { counter } from '../../world'

const formats = resolve(import.meta.dirname, '../../../fixtures/old-formats')

/** What is known to be in each of them. They were made by the program of their time and are never made anew. */
const expected = {
  v1: { seq: 38, coders: 2, sources: 2, codes: 6, quotations: 15, codings: 14, memos: 2 },
  v2: {
    seq: 36,
    coders: 2,
    sources: 2,
    codes: 5,
    quotations: 12,
    codings: 12,
    memos: 2,
    groups: 2,
    cases: 1,
    questions: 1,
  },
} as const

describe('projects of older formats', () => {
  it('are kept for every format there has been', async () => {
    const kept = (await readdir(formats)).filter((name) => /^v\d+$/.test(name)).sort()
    expect(kept).toEqual(Array.from({ length: formatVersion }, (_, i) => `v${i + 1}`))
    expect(Object.keys(expected)).toEqual(kept)
  })

  it.each(Object.entries(expected))(
    '%s opens whole, can be worked on, undone and opened again',
    async (name, counts) => {
      const path = join(await scratch('old'), `${name}.emic`)
      await cp(join(formats, name), path, { recursive: true })
      const project = await openProject(path, counter(0x7f))
      expect(project.readOnly).toBeNull()
      expect(project.notices).toEqual([])
      const { seq, ...tables } = counts
      expect(project.engine.seq).toBe(seq)
      for (const [table, count] of Object.entries(tables)) {
        expect(project.engine.store.count(table as keyof typeof tables), table).toBe(count)
      }
      const names = [...project.engine.store.all('codes')].map((code) => code.name)
      expect(names).toEqual(
        expect.arrayContaining(['Trust', 'Moving on', 'Paper', 'Commercialization', 'Faith']),
      )
      for (const { text } of project.engine.store.all('revisions')) {
        expect(project.contents.text(text)).toMatch(/inspectors|newspaper/)
      }
      await project.engine.undo()
      await project.engine.run('code.create', { name: 'Later' })
      await project.close()
      const again = await openProject(path, counter(0x80))
      expect((await again.verify()).problems).toEqual([])
      await again.close()
    },
  )
})
