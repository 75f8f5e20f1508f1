import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { world } from '../../electron/cli/with-project'
import { openProject } from '../../electron/host/open-project'
import type { Records } from '../../shared/model/tables'

async function emic(...args: readonly string[]): Promise<string> {
  let said = ''
  const say = (text: string): void => void (said += text)
  expect(await run(args, { out: say, error: say }), said).toBe(0)
  return said
}

async function recordsOf(path: string): Promise<Records> {
  const project = await openProject(path, { ...world, readOnly: true })
  const records = project.engine.store.records()
  await project.close()
  return records
}

const sorted = (all: Iterable<string>): readonly string[] => [...all].sort()

it('the sample, written as REFI-QDA and brought into a new project, is the same there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'emic-round-'))
  try {
    const [first, second, file] = ['first.emic', 'second.emic', 'sample.qdpx'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    await emic('demo', first)
    await emic('export', first, 'project', '--out', file)
    await emic('new', second)
    await emic('import-project', second, file)
    for (const verb of ['codes', 'quotes']) expect(await emic(verb, second)).toBe(await emic(verb, first))
    const [before, after] = [await recordsOf(first), await recordsOf(second)]
    const codings = ({ codings: all }: Records) =>
      sorted(all.map((one) => JSON.stringify([one.id, one.quotationId, one.codeId, one.comment, one.unsure])))
    expect(codings(after)).toEqual(codings(before))
    const memos = ({ memos: all }: Records) =>
      sorted(
        all.map((one) =>
          JSON.stringify([
            one.id,
            one.title,
            one.body.trim(),
            one.kind,
            sorted(one.targets.map(({ table, id }) => `${table} ${id}`)),
          ]),
        ),
      )
    expect(memos(after)).toEqual(memos(before))
    const codes = ({ codes: all }: Records) =>
      sorted(
        all.map((one) =>
          JSON.stringify([one.id, one.name, one.parentId, one.role, one.definition, one.themes]),
        ),
      )
    expect(codes(after)).toEqual(codes(before))
  } finally {
    await rm(folder, { recursive: true })
  }
})
