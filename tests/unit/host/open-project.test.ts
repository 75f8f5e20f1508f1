import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject, openProject } from '../../../electron/host/open-project'
import { scratch } from '../../clinic-project'
import { counter } from '../../world'

const folder = async () => join(await scratch('open'), 'Clinics.emic')

describe('a project on the disk', () => {
  it('opens as it was left, and goes on counting', async () => {
    const path = await folder()
    await createProject(path, { name: 'Clinics', coder: 'Ana', ...counter() })
    const first = await openProject(path, counter(1))
    const text = await first.contents.putText('The clinic advertised what the ministry had not approved.')
    await first.engine.run(
      'source.add',
      {
        sources: [
          {
            name: 'News',
            fileName: 'news.txt',
            format: 'txt',
            language: null,
            encoding: null,
            original: null,
            text,
            structure: null,
            length: 57,
          },
        ],
      },
      { internal: true },
    )
    await first.engine.run('code.create', { name: 'Regulation' })
    const records = first.engine.store.records()
    await first.close()
    const second = await openProject(path, counter(2))
    expect(second.readOnly).toBeNull()
    expect(second.notices).toEqual([])
    expect(second.engine.store.records()).toEqual(records)
    expect(second.engine.seq).toBe(3)
    await second.engine.undo()
    expect([...second.engine.store.all('codes')]).toEqual([])
    const report = await second.verify()
    expect(report.problems).toEqual([])
    await second.close()
    expect((await readdir(path)).sort()).toEqual([
      'log',
      'manifest.json',
      'project.json',
      'project.previous.json',
      'snapshots',
      'sources',
    ])
    expect((await readFile(join(path, 'log/0001.jsonl'), 'utf8')).split('\n')).toHaveLength(5)
  })
})
