import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sized } from '../../electron/cli/output'
import { run } from '../../electron/cli/run'
import { makePng, quarters } from '../made-images'
import { tones } from '../made-recordings'

let folder = ''
let dir = ''

async function emic(...args: readonly string[]) {
  let out = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (out += text) })
  return { code, out }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-counts-'))
  dir = join(folder, 'Study.emic')
  await emic('new', dir, '--coder', 'Ana')
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

describe('The command line', () => {
  it('says counts and sizes as people do: one character, an image in pixels, a recording in kB', async () => {
    await writeFile(join(folder, 'one.txt'), 'x')
    await writeFile(join(folder, 'map.png'), makePng(40, 30, quarters(40, 30)))
    await writeFile(join(folder, 'talk.wav'), tones(2))
    await emic('import', dir, join(folder, 'one.txt'), join(folder, 'map.png'))
    await emic('add-code', dir, 'Letter')
    await emic('code', dir, '--code', 'Letter', '--source', 'one', '--start', '0', '--end', '1')
    expect((await emic('sources', dir)).out).toBe(
      'one  (txt, 1 character, 1 coding)\nmap  (png, 40 × 30 pixels, 0 codings)\n',
    )
    expect((await emic('media', dir, 'one', join(folder, 'talk.wav'))).out).toBe(
      'copied talk.wav (32 kB) beside “one”\n',
    )
    expect((await emic('tidy', dir, 'one', '--preview')).out).toContain(
      '1 character would become 1 character',
    )
    await writeFile(join(folder, 'two.txt'), 'y')
    expect((await emic('replace', dir, 'one', join(folder, 'two.txt'), '--preview')).out).toContain(
      '1 place differs; ',
    )
  })

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [3_000, '3 kB'],
    [1_440_000, '1.44 MB'],
    [2_500_000_000, '2.5 GB'],
    [4_000_000_000_000, '4,000 GB'],
  ])('writes %i bytes as %s', (bytes, words) => expect(sized(bytes)).toBe(words))
})
