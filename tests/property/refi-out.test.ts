import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyRefi } from '../../electron/host/export/refi-verify'
import { zipPieces } from '../../electron/host/export/zip'
import { unfollowed } from '../../electron/host/works'
import { refiCheck } from '../../shared/exchange/refi-out/check'
import { fileText } from '../../shared/exchange/refi-out/positions'
import { forms, refiProfiles } from '../../shared/exchange/refi-out/profile'
import { planned, qde } from '../unit/exchange/refi-project'
import { all, readXml } from '../unit/exchange/read-qde'
import { noValidator, schemaFindings } from '../unit/exchange/xmllint'
import { written } from '../refi-round'
import { anyProject } from './refi-projects'
import { runs } from '../arbitraries'

const profile = fc.constantFrom(...refiProfiles)

describe('a REFI-QDA project of anything', () => {
  it('keeps order, required fields and references in every profile, and says what it loses', () => {
    fc.assert(
      fc.property(anyProject, profile, (project, of) => {
        const check = refiCheck()
        const { xml, losses } = written(project, of)
        check.write(xml)
        expect(check.end()).toEqual([])
        expect(losses.every((loss) => loss.endsWith('.'))).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('has every passage where its words stand in the text file', () => {
    fc.assert(
      fc.property(anyProject, profile, ({ store, reader }, of) => {
        const form = forms[of]
        const found = new Map(
          all(readXml(qde(store, of, reader)), 'PlainTextSelection').map(({ at }) => [at['guid'], at]),
        )
        const inTexts = [...store.all('quotations')].filter(
          ({ sourceId }) => !store.need('sources', sourceId).image,
        )
        expect(found.size).toBe(inTexts.length)
        for (const { id, revisionId, start, end } of inTexts) {
          const text = reader.text(revisionId)
          const read = fileText(text, form).replace(/^\uFEFF/, '')
          const { startPosition, endPosition } = found.get(id.toUpperCase()) ?? {}
          const [from, to] = [Number(startPosition), Number(endPosition)]
          const words = form.unit === 'utf-16' ? read.slice(from, to) : [...read].slice(from, to).join('')
          expect(words.replaceAll('\r\n', '\n')).toBe(text.slice(start, end))
        }
      }),
      { numRuns: runs },
    )
  })

  it('is found whole when it is read back, and not when a word or a place is another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emic-refi-'))
    let n = 0
    try {
      await fc.assert(
        fc.asyncProperty(anyProject, profile, async ({ store, reader }, of) => {
          const plan = planned(store, of, reader)
          const xml = qde(store, of, reader)
          const write = async (words: string, spoil: (text: string) => string): Promise<string> => {
            const path = join(folder, `${n++}.qdpx`)
            const files = plan.files.map((file) => ({
              path: file.path,
              text: file.as === 'text' ? spoil(fileText(reader.text(file.revisionId), plan.form)) : '',
            }))
            const packed = [{ path: 'project.qde', text: words }, ...files].map((file) => ({
              ...{ path: file.path, deflate: true },
              async *bytes() {
                yield Buffer.from(file.text)
              },
            }))
            await writeFile(path, zipPieces(packed, new Date(0)))
            return path
          }
          await verifyRefi(await write(xml, (text) => text), plan, reader, unfollowed)
          if ([...store.all('sources')].some(({ image }) => !image))
            await expect(
              verifyRefi(await write(xml, (text) => `${text}.`), plan, reader, unfollowed),
            ).rejects.toThrow('read back')
          const moved = xml.replace(/endPosition="(\d+)"/, (_, end) => `endPosition="${Number(end) - 1}"`)
          if (moved !== xml)
            await expect(
              verifyRefi(await write(moved, (text) => text), plan, reader, unfollowed),
            ).rejects.toThrow('read back')
        }),
        { numRuns: Math.min(200, runs) },
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  const missing = noValidator('Project.xsd')
  if (missing) console.warn(`Project.xsd was not asked: ${missing}.`)
  it.skipIf(missing !== null)('is valid by the schema of the standard', () => {
    // One call of the validator costs more than a hundred documents.
    const documents = fc
      .sample(fc.tuple(anyProject, profile), { numRuns: runs, seed: 5 })
      .map(([project, of]) => written(project, of).xml)
    for (let from = 0; from < documents.length; from += 100)
      expect(schemaFindings('Project.xsd', documents.slice(from, from + 100))).toBe('')
  })
})
