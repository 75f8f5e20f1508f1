import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../../shared/contract/client'
import type { Client } from '../../../shared/contract/client'
import type { ImportLine } from '../../../shared/contract/contract'
import { lines, makeHost } from '../../contract/hosts'
import type { TestHost } from '../../contract/hosts'
import { hostileFiles, oddFiles } from '../../hostile-files'

let here: TestHost
let client: Client

beforeAll(async () => {
  here = await makeHost()
  client = createClient((await lines['in the same process']!(here.host)).transport)
  await client.call('project.create', { name: 'Ward', coder: 'Ana' })
})
afterAll(() => here.close())

async function bring(
  files: readonly (readonly [name: string, make: () => Buffer | Promise<Buffer>, ...rest: unknown[]])[],
): Promise<readonly ImportLine[]> {
  const handles: string[] = []
  for (const [name, make] of files)
    handles.push((await client.call('file.put', { name, bytes: Uint8Array.from(await make()) })).handle)
  const told: ImportLine[] = []
  const finished = new Promise<void>((resolve) => {
    const off = client.on('import', ({ line, finished: isEnd }) => {
      if (line) told.push(line)
      if (!isEnd) return
      off()
      resolve()
    })
  })
  await client.call('import.start', { handles })
  await finished
  return told
}

describe('broken files and files made to do harm, brought in at one go', () => {
  it(`are at least 60 (${hostileFiles.length}), each gets its sentence, and the project is as it was`, async () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
    const before = await client.call('project.load')
    const told = await bring(hostileFiles)
    expect(told).toHaveLength(hostileFiles.length)
    const wrong = hostileFiles.flatMap(([name, , sentence], at) => {
      const line = told[at]
      const fits = line?.outcome === 'failed' && (line.message.match(sentence) ?? null) !== null
      return fits && line.message.startsWith('“') ? [] : [`${name}: ${line?.outcome} ${line?.message}`]
    })
    expect(wrong).toEqual([])
    const after = await client.call('project.load')
    expect([after.seq, after.records]).toEqual([before.seq, before.records])
    expect((await client.call('project.verify')).problems).toEqual([])
    expect(here.bugs).toEqual([])
  }, 300_000)

  it('do not keep odd but harmless files from coming in after them', async () => {
    const told = await bring(oddFiles)
    expect(told.map(({ file, outcome, message }) => (outcome === 'imported' ? file : message))).toEqual(
      oddFiles.map(([name]) => name),
    )
    const { records } = await client.call('project.load')
    for (const [at, [name, , words]] of oddFiles.entries()) {
      const source = records.sources.find(({ id }) => id === told[at]?.sourceId)
      const { text } = await client.call('source.text', { revisionId: source?.revisionId ?? '' })
      expect(text, name).toContain(words)
    }
    expect((await client.call('project.verify')).problems).toEqual([])
  })
})
