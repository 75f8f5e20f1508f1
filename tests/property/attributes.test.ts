import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attributesCsv, importAttributes } from '../../electron/host/attribute-tables'
import { createProject, openProject } from '../../electron/host/open-project'
import { programPlaces } from '../../electron/host/places'
import type { Variable } from '../../shared/model/entities'
import { attributeRows } from '../../shared/queries/attributes'
import { fromTsv, toTsv } from '../../shared/text/tsv'
import { readTyped, typedWords } from '../../shared/text/typed-value'
import { runs } from '../arbitraries'
import { counter, world } from '../world'

const types = ['text', 'boolean', 'integer', 'float', 'date', 'datetime'] as const

/** Words that people write in tables, those that fit and those that do not. */
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '34',
    '-2',
    '3,5',
    'yes',
    'nein',
    '2024-03-05',
    '5.3.2024',
    '2024-03-05 14:30',
    'Tianjin',
    '=1+1',
    "'=x",
    "''+",
    '"said"',
    'two\nlines',
    '是',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

describe('rows on the clipboard', () => {
  it('come back as they were copied', () => {
    const cell = words.map((each) => each.replace(/\r\n?/g, '\n'))
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
      // One row of one empty cell is nothing, and a last row of one is the end of the line before it.
      .filter((all) => all.at(-1)?.join('\t') !== '')
    fc.assert(
      fc.property(rows, (all) => {
        expect(fromTsv(toTsv(all))).toEqual(all)
      }),
      { numRuns: runs },
    )
  })
})

describe('a value', () => {
  it('is read back from its plain words, whatever it was written like', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), words, (type, each) => {
        const value = readTyped(type, each, 'day-first')
        if (value !== null) expect(readTyped(type, typedWords(value))).toBe(value)
      }),
      { numRuns: runs },
    )
  })
})

describe('a pasted block', () => {
  it('changes all of its cells or nothing, and undo gives back what was before', async () => {
    const block = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        block,
        block,
        fc.array(fc.constantFrom(...types), { minLength: 3, maxLength: 3 }),
        async (first, second, kinds) => {
          const w = world()
          const cases: string[] = []
          for (const name of ['Ana', 'Bo', 'Mei']) cases.push((await w.run('case.create', { name })).id)
          const variables: string[] = []
          for (const [i, type] of kinds.entries())
            variables.push((await w.run('variable.create', { name: `V${i}`, type })).id)
          const paste = (rows: readonly (readonly string[])[]) =>
            w.step('values.set', {
              cells: rows.flatMap((row, r) =>
                row.map((each, c) => ({
                  of: { table: 'cases' as const, id: cases[r] ?? '' },
                  variableId: variables[c] ?? '',
                  words: each,
                })),
              ),
            })
          await paste(first).catch(() => null)
          const before = attributeRows(w.store, 'cases')
          const done = await paste(second).catch(() => null)
          if (done === null || done.transaction === null)
            expect(attributeRows(w.store, 'cases')).toEqual(before)
          else {
            await w.undo()
            expect(attributeRows(w.store, 'cases').map(({ values }) => [...values].toSorted())).toEqual(
              before.map(({ values }) => [...values].toSorted()),
            )
          }
        },
      ),
      { numRuns: Math.min(runs, 300) },
    )
  })
})

describe('a table of attributes that is saved as CSV', () => {
  it('is the same when it is read in again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emic-attributes-'))
    const { importWorker } = programPlaces()
    const column = fc.record({
      type: fc.constantFrom(...types),
      cells: fc.array(words, { minLength: 3, maxLength: 3 }),
    })
    let n = 0
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 5 }), async (columns) => {
          const path = join(folder, `${++n}.emic`)
          const clock = counter(n)
          await createProject(path, { name: 'Study', coder: 'Ana', ...clock })
          const project = await openProject(path, { ...clock, idle: 1_000_000 })
          const { store } = project.engine
          const names = ['=Ana', "'-Bo", 'Mei, the third']
          const ids: string[] = []
          const run = async (name: string, args: unknown) =>
            (await project.engine.run(name, args)).result as { id: string }
          for (const name of names) ids.push((await run('case.create', { name })).id)
          const cells = []
          for (const [i, { type, cells: each }] of columns.entries()) {
            const { id: variableId } = await run('variable.create', {
              name: `+V ${i}`,
              type: type satisfies Variable['type'],
            })
            for (const [r, text] of each.entries()) {
              if (readTyped(type, text) != null)
                cells.push({ of: { table: 'cases', id: ids[r] ?? '' }, variableId, words: text })
            }
          }
          if (cells.length > 0) await project.engine.run('values.set', { cells })
          const before = attributeRows(store, 'cases').map(({ values }) => [...values].toSorted())
          const { bytes, name } = await attributesCsv(store, 'cases')
          if (cells.length > 0) {
            await project.engine.run('values.set', { cells: cells.map((cell) => ({ ...cell, words: '' })) })
          }
          await importAttributes(project, { name, bytes }, 'cases', importWorker)
          expect(attributeRows(store, 'cases').map(({ values }) => [...values].toSorted())).toEqual(before)
          await project.close()
        }),
        { numRuns: 12 },
      )
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }, 60_000)
})
