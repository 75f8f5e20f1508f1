import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../electron/host/open-project'
import { formatVersion } from '../../../shared/model/project-file'
import { scratch } from '../../clinic-project'
import { counter } from '../../world'

const formats = resolve(import.meta.dirname, '../../../fixtures/old-formats')

/** Some codes, and words of which each text has one. */
const clinic = {
  names: ['Trust', 'Moving on', 'Paper', 'Commercialization', 'Faith'],
  words: /inspectors|newspaper/,
}
const contents: Readonly<Record<keyof typeof expected, typeof clinic>> = {
  v1: clinic,
  v2: clinic,
  v3: {
    names: ['Waiting', 'Letters', 'Voices'],
    words: /waiting list|did you \(\.\) wait|letters|call you|first visit/,
  },
  v4: { names: ['Keys', 'Silence'], words: /where the keys had hung|night nurse|^\uFFFC$/ },
  v5: { names: ['Kettle', 'Silence', 'Later'], words: /when the letter came/ },
}

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
  v3: { seq: 16, coders: 1, sources: 5, codes: 3, quotations: 4, codings: 4, memos: 0 },
  v4: {
    seq: 16,
    coders: 1,
    sources: 3,
    revisions: 4,
    codes: 2,
    quotations: 8,
    codings: 4,
    memos: 0,
    cases: 2,
    variables: 1,
  },
  v5: {
    seq: 3,
    coders: 1,
    sources: 1,
    codes: 3,
    quotations: 2,
    codings: 2,
    memos: 0,
    cases: 1,
    variables: 1,
    foreign: 3,
  },
} as const

describe('projects of older formats', () => {
  it('are kept for every format there has been', async () => {
    const kept = (await readdir(formats)).filter((name) => /^v\d+$/.test(name)).sort()
    expect(kept).toEqual(Array.from({ length: formatVersion }, (_, i) => `v${i + 1}`))
    expect(Object.keys(expected)).toEqual(kept)
  })

  it.each(Object.keys(expected) as (keyof typeof expected)[])(
    '%s opens whole, can be worked on, undone and opened again',
    async (name) => {
      const path = join(await scratch('old'), `${name}.emic`)
      await cp(join(formats, name), path, { recursive: true })
      const project = await openProject(path, counter(0x7f))
      expect(project.readOnly).toBeNull()
      expect(project.notices).toEqual([])
      const { seq, ...tables } = expected[name]
      expect(project.engine.seq).toBe(seq)
      for (const [table, count] of Object.entries(tables)) {
        expect(project.engine.store.count(table as keyof typeof tables), table).toBe(count)
      }
      const names = [...project.engine.store.all('codes')].map((code) => code.name)
      expect(names).toEqual(expect.arrayContaining(contents[name].names))
      for (const { text } of project.engine.store.all('revisions')) {
        expect(project.contents.text(text)).toMatch(contents[name].words)
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
