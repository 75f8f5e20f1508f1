import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from '../../../electron/host/open-project'
import { scratch } from '../../clinic-project'
import { counter } from '../../world'

describe('making a project', () => {
  it('refuses a place where something is, and a name that is none', async () => {
    const folder = await scratch('create')
    await mkdir(join(folder, 'Taken.emic'))
    await writeFile(join(folder, 'Taken.emic/notes.txt'), 'mine')
    const make = (name: string, title = 'Clinics') =>
      createProject(join(folder, name), { name: title, coder: 'Ana', ...counter() })
    await expect(make('Taken.emic')).rejects.toMatchObject({ code: 'refused' })
    await expect(make('Blank.emic', '  ')).rejects.toMatchObject({ code: 'invalid' })
    await expect(make('no/where.emic')).rejects.toMatchObject({ code: 'not-found' })
    await mkdir(join(folder, 'Empty.emic'))
    await make('Empty.emic')
    expect((await readdir(folder)).sort()).toEqual(['Empty.emic', 'Taken.emic'])
  })

  it('takes away what a killed attempt left', async () => {
    const folder = await scratch('create')
    await mkdir(join(folder, `.Clinics.emic.${2 ** 22 + 1}.0123456789ab.tmp`))
    await mkdir(join(folder, `.Other.emic.${2 ** 22 + 1}.0123456789ab.tmp`))
    await createProject(join(folder, 'Clinics.emic'), { name: 'Clinics', coder: 'Ana', ...counter() })
    expect((await readdir(folder)).sort()).toEqual([
      `.Other.emic.${2 ** 22 + 1}.0123456789ab.tmp`,
      'Clinics.emic',
    ])
  })
})
