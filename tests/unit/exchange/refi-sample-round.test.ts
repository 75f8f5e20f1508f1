import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../../electron/host/import/zip'
import { broughtIn, written } from '../../refi-round'
import { saidOf } from '../../refi-said'
import { noValidator, schemaFindings } from './xmllint'

const samples = join(import.meta.dirname, '../../../../shared/samples/refi')

/** The project file of a sample, and its other files by their names in small letters. */
async function unpacked(name: string) {
  const bytes = await readFile(join(samples, name))
  if (name.endsWith('.qde')) return { xml: bytes, files: new Map<string, Uint8Array>() }
  const zip = await openZip(bytes, name)
  const root = zip.names.find((path) => path.endsWith('.qde')) ?? ''
  const files = new Map<string, Uint8Array>()
  for (const path of zip.names)
    if (/^sources\/./i.test(path))
      files.set(path.slice('sources/'.length).toLowerCase(), await zip.read(path))
  return { xml: await zip.read(root), files }
}

describe('a project of another program that comes in, goes out and comes in again', () => {
  const names = [
    'nvivo-windows-12.6-emoji.qdpx',
    'atlasti-mac-8.4-media.qdpx',
    'atlasti-mac-8.4-media.qde',
    'skeleton.qde',
  ]
  const there = names.filter((name) => existsSync(join(samples, name)))
  if (there.length < names.length)
    console.warn('skipped: not all samples of REFI-QDA are beside this checkout')

  it.skipIf(there.length < names.length).each(names)('%s is the same', async (name) => {
    const { xml, files } = await unpacked(name)
    const first = await broughtIn(xml, files, name)
    const out = written(first, 'standard')
    const second = await broughtIn(out.xml, out.files)
    // No word about parts that were left out: all go back.
    expect(out.losses.filter((loss) => loss.includes('another program'))).toEqual([])
    expect(saidOf(second)).toEqual(saidOf(first, out.losses, out.plan))
    // And what is written says all of what was kept.
    expect(saidOf(first, out.losses, out.plan).kept).toEqual(saidOf(first).kept)
    // From then on nothing changes at all.
    const again = written(second, 'standard')
    expect(again.xml.length).toBe(out.xml.length)
    if (noValidator('Project.xsd') === null) expect(schemaFindings('Project.xsd', [out.xml])).toBe('')
  })
})
