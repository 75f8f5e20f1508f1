import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { world } from '../../electron/cli/with-project'
import { openZip } from '../../electron/host/import/zip'
import { openProject } from '../../electron/host/open-project'
import { textReader } from '../../electron/host/text-reader'
import { codePath } from '../../shared/core/code-tree'
import { throughQualCoder } from '../native/qualcoder-refi'
import { folded } from '../native/study'
import { studyOf } from '../native/taguette-of'
import { writeTaguette } from '../native/taguette-writer'
import { dir, emic, folder, useStudy } from './refi-study'

useStudy()

/** Emoji with skin and joiners, letters put together of several, Chinese, right to left, line ends of Windows. */
const mixed =
  'Ana: 😀 Zu¨rich, cafe\u0301, 👩‍⚕️!\r\nBen: 干细胞 治疗的希望。\r\n\r\nשלום, مستشفى — 🇨🇳 𠮷 end.\r\n'
const passages = ['😀 Zu', 'cafe\u0301', '👩‍⚕️', '希望。\n\nשלום', 'مستشفى — 🇨🇳 𠮷', 'end.']

const coded = async (path: string, tagged: boolean): Promise<readonly string[]> => {
  const project = await openProject(path, { ...world, readOnly: true })
  try {
    const { store } = project.engine
    const reader = textReader(project)
    return [...store.all('codings')]
      .map(({ quotationId, codeId }) => {
        const { revisionId, start, end } = store.need('quotations', quotationId)
        const code = store.need('codes', codeId)
        const name = tagged ? code.name : codePath(store, code)
        return `${name}: ${folded(reader.text(revisionId).slice(start, end))}`
      })
      .sort()
  } finally {
    await project.close()
  }
}

/** The sample, with a text of all kinds of characters in which passages are coded. */
async function sample(): Promise<string> {
  const path = join(folder, 'Sample.emic')
  await emic('demo', path)
  await writeFile(join(folder, 'mixed.txt'), mixed)
  await emic('import', path, join(folder, 'mixed.txt'))
  const project = await openProject(path, { ...world, app: 'test' })
  const { store } = project.engine
  const source = [...store.all('sources')].find(({ name }) => name === 'mixed')
  const [code] = [...store.all('codes')].filter(({ role, removed }) => role === 'code' && !removed)
  const text = textReader(project).text(source?.revisionId ?? '')
  for (const words of passages) {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThan(0)
    const range = { sourceId: source?.id ?? '', start, end: start + words.length }
    await project.engine.run('coding.add', { passages: [range], codeIds: [code?.id ?? ''] })
  }
  await project.close()
  return path
}

describe('the sample, with a text of all kinds of characters', () => {
  it('keeps every coding through QualCoder', async () => {
    const first = await sample()
    const file = join(folder, 'sample.qdpx')
    await emic('export', first, 'project', '--out', file)
    const archive = await openZip(await readFile(file), 'sample.qdpx')
    const texts = new Map<string, string>()
    for (const name of archive.names.filter((each) => each.endsWith('.txt')))
      texts.set(name.replace('sources/', ''), Buffer.from(await archive.read(name)).toString('utf8'))
    const xml = Buffer.from(await archive.read('project.qde')).toString('utf8')
    const bytes = await throughQualCoder(xml, (path) => texts.get(path) ?? '')
    await writeFile(join(folder, 'back.qda'), bytes)
    const { code, error } = await emic('import-project', dir, join(folder, 'back.qda'))
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const before = await coded(first, false)
    expect(before.length).toBeGreaterThan(passages.length + 20)
    expect(await coded(dir, false)).toEqual(before)
  })

  it.each([
    ['with line breaks between its elements', true],
    ['without', false],
  ])('keeps every coding through Taguette, %s', async (_how, breaks) => {
    const first = await sample()
    const project = await openProject(first, { ...world, readOnly: true })
    const study = studyOf(project.engine.store, textReader(project))
    await project.close()
    await writeFile(join(folder, 'back.sqlite3'), await writeTaguette(study, { breaks }))
    const { out, code } = await emic('import-project', dir, join(folder, 'back.sqlite3'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ doubtful: 0, losses: [] })
    expect(await coded(dir, true)).toEqual(await coded(first, false))
  })
})
