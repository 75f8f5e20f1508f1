import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/host/durable-file'
import { openProject } from '../../../electron/host/open-project'
import { killedProject } from '../../clinic-project'
import { formatVersion } from '../../../shared/model/project-file'
import { counter } from '../../world'

const open = (path: string) => openProject(path, { ...counter(5), idle: 600_000 })

const newer = formatVersion + 1

describe('a newer program’s project', () => {
  async function saved(change: Record<string, number>): Promise<string> {
    const { path } = await killedProject()
    await (await open(path)).close()
    for (const name of ['project.json', 'manifest.json']) {
      const json = JSON.parse(await readFile(join(path, name), 'utf8')) as object
      await writeFile(join(path, name), JSON.stringify({ ...json, ...change }))
    }
    const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as {
      checkpoint: { sha256: string }
    }
    manifest.checkpoint.sha256 = sha256(await readFile(join(path, 'project.json')))
    await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest))
    return path
  }

  it('can only be read where it must not be written', async () => {
    const project = await open(await saved({ version: newer + 1, minWriter: newer }))
    expect(project.readOnly).toMatch(/newer Emic/)
    expect(project.engine.store.count('codes')).toBe(3)
    await project.close()
  })

  it('is refused where it cannot be read', async () => {
    await expect(
      open(await saved({ version: newer + 1, minReader: newer, minWriter: newer })),
    ).rejects.toMatchObject({
      code: 'refused',
      message: new RegExp(`format ${newer + 1}.*update Emic`),
    })
  })

  it('keeps its version and what only it knows when we work on it', async () => {
    const path = await saved({ version: newer })
    const file = join(path, 'project.json')
    const json = JSON.parse(await readFile(file, 'utf8')) as { tables: Record<string, object[]> }
    Object.assign(json, { palette: ['#123456'] })
    Object.assign(json.tables, { canvases: [{ id: 'x', ward: 3 }] })
    Object.assign(json.tables['codes']?.[0] ?? {}, { shades: ['faith'] })
    await writeFile(file, JSON.stringify(json))
    const manifestPath = join(path, 'manifest.json')
    const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { checkpoint: { sha256: string } }
    manifest.checkpoint.sha256 = sha256(await readFile(file))
    await writeFile(manifestPath, JSON.stringify({ ...manifest, cloud: true }))
    const project = await open(path)
    expect(project.notices).toEqual([])
    const [first] = [...project.engine.store.all('codes')]
    await project.engine.run('code.rename', { id: first?.id ?? '', name: 'Faith' })
    await project.close()
    const after = JSON.parse(await readFile(file, 'utf8')) as { tables: Record<string, object[]> }
    expect(after).toMatchObject({ version: newer, palette: ['#123456'] })
    expect(after.tables['canvases']).toEqual([{ id: 'x', ward: 3 }])
    expect(after.tables['codes']?.[0]).toMatchObject({ name: 'Faith', shades: ['faith'] })
    expect(JSON.parse(await readFile(manifestPath, 'utf8'))).toMatchObject({ cloud: true, version: newer })
  })
})
