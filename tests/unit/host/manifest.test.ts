import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ManifestKeeper, newManifest, writeManifest } from '../../../electron/host/manifest'

it('The manifest does not take its own update for another program’s, whenever it is guarded', async () => {
  const root = await mkdtemp(join(tmpdir(), 'emic-manifest-'))
  try {
    const first = newManifest(
      '3f1c9a52-6c1e-4a53-9c0e-0d6d3a9a7b11',
      { file: 'project.json', sha256: 'a'.repeat(64), seq: 1 },
      [],
    )
    await writeManifest(root, first)
    const keeper = new ManifestKeeper(root, first, () => Promise.resolve(true))
    for (let i = 0; i < 30; i++) {
      const change = keeper.update((present) => present ?? first)
      const guards = Array.from({ length: 10 }, async (_, turn) => {
        for (let wait = 0; wait < turn * 5; wait++) await new Promise(setImmediate)
        await keeper.guard()
      })
      await Promise.all([change, ...guards])
    }
    expect(keeper.present?.generation).toBe(first.generation + 30)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
