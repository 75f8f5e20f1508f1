import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openProject } from '../../../electron/host/open-project'
import { bringIn, filesIn, killedProject as killed, scratch } from '../../clinic-project'
import { counter } from '../../world'

const open = (path: string) => openProject(path, { ...counter(5), idle: 600_000 })

describe('opening after a kill', () => {
  it('replays what is behind the checkpoint, and says nothing of it', async () => {
    const { path, seq, records } = await killed()
    const project = await open(path)
    expect(project.engine.seq).toBe(seq)
    expect(project.engine.store.records()).toEqual(records)
    expect(project.notices).toEqual([])
    await project.close()
  })

  it('keeps what can be undone, across the kill', async () => {
    const { path, seq } = await killed()
    const project = await open(path)
    const before = project.engine.store.count('codings')
    for (let i = 0; i < 15; i++) await project.engine.undo()
    expect(project.engine.store.count('codings')).toBeLessThan(before)
    for (let i = 0; i < 15; i++) await project.engine.redo()
    expect(project.engine.store.count('codings')).toBe(before)
    expect(project.engine.seq).toBe(seq + 30)
    await project.close()
  })

  it('leaves an unfinished line where it is, says so, and goes on in a new file', async () => {
    const { path, seq } = await killed()
    const last = (await readdir(join(path, 'log'))).sort().at(-1) ?? ''
    const torn = Buffer.concat([
      await readFile(join(path, 'log', last)),
      Buffer.from('{"crc":"00000000","tx":{"seq"'),
    ])
    await writeFile(join(path, 'log', last), torn)
    const project = await open(path)
    expect(project.readOnly).toBeNull()
    expect(project.notices).toHaveLength(1)
    expect(project.notices[0]).toMatch(/not completely written.*kept in log\//)
    await project.engine.run('code.create', { name: 'Afterwards' })
    await project.close()
    expect(await readFile(join(path, 'log', last))).toEqual(torn)
    const again = await open(path)
    expect(again.engine.seq).toBe(seq + 1)
    expect(again.notices).toEqual([])
    expect((await again.verify()).problems).toEqual([])
    await again.close()
  })

  it('takes unfinished files away', async () => {
    const { path } = await killed()
    await writeFile(join(path, '.project.json.123.0123456789ab.tmp'), 'half')
    await mkdir(join(path, 'snapshots/.0001-x.123.0123456789ab.tmp'))
    await (await open(path)).close()
    expect((await readdir(path, { recursive: true })).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

describe('a damaged project', () => {
  it.each([
    ['missing', null],
    ['empty', ''],
    ['null', 'null'],
    ['0', '0'],
    ['an empty object', '{}'],
    ['NUL', '\0\0\0'],
    ['an empty list', '[]'],
  ])('with a project.json that is %s is put together from its log', async (_, bytes) => {
    const { path, records } = await killed()
    if (bytes === null) await rm(join(path, 'project.json'))
    else await writeFile(join(path, 'project.json'), bytes)
    const project = await open(path)
    expect(project.readOnly).toBeNull()
    expect(project.engine.store.records()).toEqual(records)
    expect(project.notices[0]).toMatch(/put together again from its log/)
    await project.close()
    if (bytes !== null) expect(await readFile(join(path, 'project.damaged-1.json'), 'utf8')).toBe(bytes)
    const again = await open(path)
    expect(again.notices).toEqual([])
    await again.close()
  })

  it('with a project.json that was changed by hand is opened as it was saved', async () => {
    const { path, records } = await killed()
    const file = join(path, 'project.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Trust"', '"Trusted"'))
    const project = await open(path)
    expect(project.engine.store.records()).toEqual(records)
    expect(project.notices[0]).toMatch(/not as it had been saved/)
    await project.close()
  })

  it('with a damaged step in the middle of its log can only be read, up to that step', async () => {
    const { path, seq } = await killed()
    const last = (await readdir(join(path, 'log'))).sort().at(-1) ?? ''
    const bytes = await readFile(join(path, 'log', last))
    expect(bytes.filter((byte) => byte === 0x0a).length).toBeGreaterThan(1)
    bytes[100] = 0x21
    await writeFile(join(path, 'log', last), bytes)
    const before = await filesIn(path)
    const project = await open(path)
    expect(project.readOnly).toMatch(new RegExp(`Of ${seq} steps only the first \\d+ can be read`))
    expect(project.engine.seq).toBeLessThan(seq)
    await project.close()
    expect(await filesIn(path)).toEqual(before)
  })

  it('with a file of its log missing that nothing needs stays whole, and says that the history is not', async () => {
    const { path, records } = await killed()
    await rm(join(path, 'log/0001.jsonl'))
    const project = await open(path)
    expect(project.readOnly).toBeNull()
    expect(project.engine.store.records()).toEqual(records)
    expect(project.notices[0]).toMatch(/history is missing \(log\/0001\.jsonl\)/)
    await project.close()
  })

  it('with the last file of its log missing can only be read', async () => {
    const { path } = await killed()
    const last = (await readdir(join(path, 'log'))).sort().at(-1) ?? ''
    await rm(join(path, 'log', last))
    const project = await open(path)
    expect(project.readOnly).toContain(`log/${last} is missing`)
    await project.close()
  })

  it('of which nothing can be read is refused, never opened as an empty one', async () => {
    const { path } = await killed()
    for (const name of ['project.json', 'project.previous.json', 'manifest.json']) {
      await writeFile(join(path, name), 'null')
    }
    for (const name of await readdir(join(path, 'log'))) await writeFile(join(path, 'log', name), '')
    const before = await filesIn(path)
    await expect(open(path)).rejects.toMatchObject({
      code: 'io',
      message: /cannot be read.*Nothing was changed/,
    })
    expect(await filesIn(path)).toEqual(before)
  })

  it('whose text is missing opens, and names the source', async () => {
    const { path } = await killed()
    for (const name of await readdir(join(path, 'sources'))) await rm(join(path, 'sources', name))
    const project = await open(path)
    expect(project.notices[0]).toMatch(/The text of “Interview 1”, “Interview 2” is missing/)
    await project.close()
  })
})

describe('a folder that is no project', () => {
  it.each([
    ['missing', 'not-found'],
    ['empty', 'invalid'],
    ['full of other things', 'invalid'],
    ['a file', 'invalid'],
  ])('is refused when it is %s', async (what, code) => {
    const folder = join(await scratch('other'), 'Thesis')
    if (what === 'a file') await writeFile(folder, 'Chapter 1')
    else if (what !== 'missing') await mkdir(folder)
    if (what === 'full of other things') await writeFile(join(folder, 'chapter1.docx'), 'x')
    await expect(open(folder)).rejects.toMatchObject({ code })
  })
})

describe('an open project', () => {
  it('does not make a new one in its place when its folder goes away', async () => {
    const { path } = await killed()
    const project = await open(path)
    await project.engine.run('code.create', { name: 'Before' })
    await rename(path, `${path}.moved`)
    await expect(project.checkpoint()).rejects.toMatchObject({
      code: 'io',
      message: /no longer where it was/,
    })
    await project.close()
    await expect(access(path)).rejects.toThrow()
    const moved = await open(`${path}.moved`)
    expect([...moved.engine.store.all('codes')].map((code) => code.name)).toContain('Before')
    await moved.close()
  })

  it('acknowledges nothing once its log was taken away or written to by somebody else', async () => {
    for (const harm of ['taken away', 'written to'] as const) {
      const { path } = await killed()
      const project = await open(path)
      await project.engine.run('code.create', { name: 'Before' })
      const last = join(path, 'log', (await readdir(join(path, 'log'))).sort().at(-1) ?? '')
      if (harm === 'taken away') await rm(last)
      else await writeFile(last, '{}\n', { flag: 'a' })
      await expect(project.engine.run('code.create', { name: 'Lost' })).rejects.toMatchObject({
        code: 'conflict',
      })
      expect(project.readOnly).toMatch(/Another program/)
      expect([...project.engine.store.all('codes')].map((code) => code.name)).not.toContain('Lost')
      await project.close()
    }
  })

  it('tells what its log holds, newest first, and where its reader was', async () => {
    const { path, seq } = await killed()
    const project = await open(path)
    expect((await project.transactions(undefined, 3)).map((tx) => tx.seq)).toEqual([seq, seq - 1, seq - 2])
    expect((await project.transactions(3, 10)).map((tx) => tx.seq)).toEqual([2, 1])
    expect(project.session()).toBeNull()
    await project.saveSession({ source: 'Interview 1', scroll: 0.4 })
    await project.close()
    const again = await open(path)
    expect(again.session()).toEqual({ source: 'Interview 1', scroll: 0.4 })
    await again.close()
    await expect(again.engine.run('code.create', { name: 'Late' })).rejects.toMatchObject({ code: 'refused' })
  })

  it('shares one flush between steps that come together, and numbers them without gaps', async () => {
    const { path, seq } = await killed()
    const project = await open(path)
    const states: string[] = []
    project.onSaved((state) => states.push(state.kind))
    await Promise.all(
      Array.from({ length: 300 }, (_, i) => project.engine.run('code.create', { name: `Code ${i}` })),
    )
    expect(project.engine.seq).toBe(seq + 300)
    expect(states.length).toBeLessThan(10)
    expect(project.saved().kind).toBe('saved')
    await project.close()
    const again = await open(path)
    expect(again.engine.seq).toBe(seq + 300)
    await again.close()
  })

  it('finds what is wrong when it is asked to check', async () => {
    const { path } = await killed()
    const project = await open(path)
    await bringIn(project, 'Interview 3', 'They never came back to ask.')
    await project.checkpoint()
    expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
    const [text] = (await readdir(join(path, 'sources'))).filter((name) => name.endsWith('.txt'))
    await writeFile(join(path, 'sources', text ?? ''), 'Something else.')
    const first = await readFile(join(path, 'log/0001.jsonl'))
    first[100] = 0x21
    await writeFile(join(path, 'log/0001.jsonl'), first)
    const report = await project.verify()
    expect(report.ok).toBe(false)
    expect(report.problems.join('\n')).toMatch(/is not as it came/)
    expect(report.problems.join('\n')).toMatch(/step\(s\) of the log are missing or damaged: 1\./)
    await project.close()
  })
})
