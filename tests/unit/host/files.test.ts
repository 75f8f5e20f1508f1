import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Contents, safeExtension } from '../../../electron/host/contents'
import { sha256, writeDurably } from '../../../electron/host/durable-file'
import { openProject } from '../../../electron/host/open-project'
import { openSettings } from '../../../electron/host/settings'
import { clinicProject, scratch } from '../../clinic-project'
import { counter } from '../../world'

describe('writing a file durably', () => {
  it('replaces it whole, keeps its permissions and leaves nothing beside it', async () => {
    const folder = await scratch('durable')
    const path = join(folder, 'notes.txt')
    expect(await writeDurably(path, 'first')).toBe(sha256('first'))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    await chmod(path, 0o640)
    await writeDurably(path, 'second')
    expect(await readFile(path, 'utf8')).toBe('second')
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['notes.txt'])
  })

  it('says in a sentence what is wrong, and keeps the old file', async () => {
    const folder = await scratch('durable')
    await mkdir(join(folder, 'notes.txt'))
    await expect(writeDurably(join(folder, 'notes.txt'), 'x')).rejects.toMatchObject({ code: 'io' })
    expect(await readdir(folder)).toEqual(['notes.txt'])
    await expect(writeDurably(join(folder, 'gone', 'notes.txt'), 'x')).rejects.toThrow(
      /no longer where it was/,
    )
    await expect(readdir(join(folder, 'gone'))).rejects.toThrow()
  })

  it('two writers of one file do not disturb each other', async () => {
    const path = join(await scratch('durable'), 'notes.txt')
    const texts = Array.from({ length: 40 }, (_, i) => `${i} `.repeat(10_000))
    await Promise.all(texts.map((text) => writeDurably(path, text)))
    expect(texts).toContain(await readFile(path, 'utf8'))
  })
})

describe('the contents of a project', () => {
  it('keep a text under the hash of its bytes and give it back', async () => {
    const root = await scratch('contents')
    const contents = new Contents(root)
    const text = 'She said: 没有办法。 🙂'
    const hash = await contents.putText(text)
    expect(hash).toBe(sha256(text))
    expect(new Contents(root).text(hash)).toBe(text)
    expect(await contents.putText(text)).toBe(hash)
    expect(await readdir(join(root, 'sources'))).toEqual([`${hash}.txt`])
    expect(await contents.has(hash)).toBe(true)
    expect(await contents.has(sha256('other'))).toBe(false)
  })

  it('notice a file that was changed, and mend it when the same text comes again', async () => {
    const root = await scratch('contents')
    const hash = await new Contents(root).putText('The consent form was blank.')
    await writeFile(join(root, 'sources', `${hash}.txt`), 'The consent form was signed.')
    const contents = new Contents(root)
    expect(() => contents.text(hash)).toThrow(/missing or damaged/)
    await contents.putText('The consent form was blank.')
    expect(new Contents(root).text(hash)).toBe('The consent form was blank.')
  })

  it.each([
    ['PDF', 'pdf'],
    ['.docx', 'docx'],
    ['../../etc/passwd', 'bin'],
    ['tar.gz', 'bin'],
    ['', 'bin'],
  ])('keep an original with the extension %j as .%s', async (extension, kept) => {
    expect(safeExtension(extension)).toBe(kept)
    const contents = new Contents(await scratch('contents'))
    const put = await contents.putOriginal(Buffer.from([1, 2, 3]), extension)
    expect(put.extension).toBe(kept)
    expect(await contents.original(put.hash, put.extension)).toEqual(Buffer.from([1, 2, 3]))
  })

  it.each(['../project', 'x', ''])('know no file of the hash %j', (hash) => {
    expect(() => new Contents('/nowhere').text(hash)).toThrow(/not the name/)
  })

  it('refuse half a character rather than keep another text than they were given', async () => {
    await expect(new Contents(await scratch('contents')).putText('a\uD83D')).rejects.toThrow(/surrogate/)
  })
})

describe('a project with links in it', () => {
  it.each(['project.json', 'log', 'sources', 'log/0001.jsonl'])('does not follow one at %s', async (name) => {
    const folder = await scratch('links')
    const path = join(folder, 'Clinics.emic')
    await (await clinicProject(path)).project.close()
    const outside = join(folder, 'outside')
    const { rename } = await import('node:fs/promises')
    await rename(join(path, name), outside)
    await symlink(outside, join(path, name))
    const opened = openProject(path, counter(5)).then(async (project) => {
      try {
        const [revision] = [...project.engine.store.all('revisions')]
        return project.contents.text(revision?.text ?? '')
      } finally {
        await project.close()
      }
    })
    await expect(opened).rejects.toThrow(/is a link/)
  })
})

describe('settings', () => {
  it('are kept, with the projects opened last', async () => {
    const folder = join(await scratch('settings'), 'emic')
    const settings = await openSettings(folder)
    await settings.set('theme', 'dark')
    await settings.remember({ path: '/a/One.emic', name: 'One', openedAt: '2026-01-05T09:00:00.000Z' })
    await settings.remember({ path: '/a/Two.emic', name: 'Two', openedAt: null })
    await settings.remember({ path: '/a/One.emic', name: 'One', openedAt: null })
    const again = await openSettings(folder)
    expect(again.get('theme')).toBe('dark')
    expect(again.recent().map((project) => project.name)).toEqual(['One', 'Two'])
    await again.forget('/a/One.emic')
    await again.set('theme', undefined)
    expect((await openSettings(folder)).all()).toEqual({})
  })

  it('fall back to the defaults where they cannot be read, and keep what was there aside', async () => {
    const folder = await scratch('settings')
    await writeFile(join(folder, 'settings.json'), '{"settings":')
    expect((await openSettings(folder)).all()).toEqual({})
    expect(await readFile(join(folder, 'settings.damaged.json'), 'utf8')).toBe('{"settings":')
  })

  it('know no inherited names', async () => {
    const settings = await openSettings(await scratch('settings'))
    expect(settings.get('constructor')).toBeUndefined()
    expect(settings.get('__proto__')).toBeUndefined()
  })
})
