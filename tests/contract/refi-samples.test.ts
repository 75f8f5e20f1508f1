import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../electron/host/import/refi/package'
import { textReader } from '../../electron/host/text-reader'
import { attribute, childrenOf } from '../../shared/exchange/refi/xml-node'
import { bring, opened, useStudy } from './refi-study'

useStudy()

describe('the samples', () => {
  const samples = resolve(import.meta.dirname, '../../../shared/samples/refi')
  const sample = (name: string) => {
    const path = join(samples, name)
    if (!existsSync(path)) console.log(`skipped: ${path} is not there`)
    return { path, isThere: existsSync(path) }
  }

  it.each([
    ['nvivo-windows-12.6-emoji.qdpx', 'NVivo for Windows 12.6', 'nvivo-windows'],
    ['atlasti-mac-8.4-media.qdpx', 'ATLAS.ti 8.4.0 573 , macOS Version 10.14.3 (Build 18D109)', 'atlas'],
    ['atlasti-mac-8.4-media.qde', 'ATLAS.ti 8.4.0 573 , macOS Version 10.14.3 (Build 18D109)', 'atlas'],
    ['skeleton.qde', 'OurApp 0.1.0', 'other'],
  ])('%s comes in, with the program that wrote it', async (name, origin, program) => {
    const { path, isThere } = sample(name)
    if (!isThere) return
    expect(await bring(await readFile(path), name)).toMatchObject({
      origin,
      program,
      losses: expect.not.arrayContaining([{ what: 'references-broken' }]) as unknown,
    })
  })

  it('the emoji file is counted in UTF-16, and all 303 passages keep their words', async () => {
    const { path, isThere } = sample('nvivo-windows-12.6-emoji.qdpx')
    if (!isThere) return
    const bytes = await readFile(path)
    const report = await bring(bytes)
    const counted = report.texts.filter(({ total }) => total > 0)
    expect(counted).toMatchObject([
      { unit: 'utf16', crlf: 2, end: 'exclusive', total: 303, hits: 302, uncertain: false },
    ])
    expect(report.doubtful).toBe(0)
    expect(report.counts.codings.made).toBe(303)
    const file = await openPackage(bytes, 'emoji.qdpx')
    const wanted = new Map<string, string>()
    for (const source of childrenOf(file.root, 'Sources').flatMap(({ children }) => children)) {
      const raw = new TextDecoder('utf-8').decode(
        (await file.read(attribute(source, 'plainTextPath') ?? '')) ?? undefined,
      )
      for (const each of childrenOf(source, 'PlainTextSelection')) {
        const [start, end] = [attribute(each, 'startPosition'), attribute(each, 'endPosition')].map(Number)
        wanted.set(
          attribute(
            each.children.find(({ name }) => name === 'Coding')!,
            'guid',
          ) ?? '',
          raw.slice(start, end),
        )
      }
    }
    expect(wanted.size).toBe(303)
    await opened((project) => {
      const { store } = project.engine
      for (const [id, words] of wanted) {
        const { quotationId } = store.need('codings', id)
        const { revisionId, start, end } = store.need('quotations', quotationId)
        expect(textReader(project).text(revisionId).slice(start, end)).toBe(words.replaceAll('\r\n', '\n'))
      }
    })
  })
})
