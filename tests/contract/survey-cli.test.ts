import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/run'
import { world } from '../../electron/cli/with-project'
import { importSurvey } from '../../electron/host/import-survey'
import type { SurveyChoices } from '../../electron/host/import-survey'
import { openProject } from '../../electron/host/open-project'
import type { OpenProject } from '../../electron/host/open-project'
import { programPlaces } from '../../electron/host/places'
import { Problem } from '../../shared/problem'
import { textReader } from '../../electron/host/text-reader'

const csv =
  'ID;Age;City;"Why, and how?"\r\n' +
  'Ana;34;Tianjin;"We waited;\r\nthen we paid."\r\n' +
  'Bo;old;Beijing;监管部门来过。\r\n' +
  'Mei;28;;\r\n'

let folder = ''
let dir = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emic-survey-'))
  dir = join(folder, 'Study.emic')
  file = join(folder, 'survey.csv')
  await writeFile(file, csv)
  await emic('new', dir, '--name', 'Two doors', '--coder', 'Ana')
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))

async function emic(...args: readonly string[]) {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) })
  return { code, out, error }
}

async function opened<T>(work: (project: OpenProject) => Promise<T> | T): Promise<T> {
  const project = await openProject(dir, { ...world, app: 'test' })
  try {
    return await work(project)
  } finally {
    await project.close()
  }
}

const column = (
  name: string,
  use: SurveyChoices['columns'][number]['use'],
  type: SurveyChoices['columns'][number]['type'] = 'text',
) => ({
  name,
  use,
  type,
  dates: 'day-first' as const,
})
const columns = [
  column('ID', 'name'),
  column('Age', 'attribute', 'integer'),
  column('City', 'attribute'),
  column('Why, and how?', 'answer'),
]
const { importWorker: workerFile } = programPlaces()

describe('A table on the command line', () => {
  it('waits until its columns are named, and says what they likely are', async () => {
    const { code, out } = await emic('import', dir, file)
    expect(code).toBe(1)
    expect(out).toContain('“survey.csv” is a table; say what its columns are')
    expect(out).toContain('--name "ID"')
    expect(await emic('sources', dir)).toMatchObject({
      out: 'No sources yet. Bring some in with: emic import DIR FILE...\n',
    })
  })

  it('comes in by its headings, with a case for each row', async () => {
    const { code, out } = await emic(
      'import',
      dir,
      file,
      '--answers',
      'Why, and how?',
      '--attributes',
      'age, City',
      '--name',
      'ID',
    )
    expect({ code, out }).toEqual({
      code: 0,
      out: 'imported   survey.csv: 3 rows, 2 sources, 2 new attributes\n',
    })
    await opened(({ engine: { store } }) => {
      expect(
        [...store.all('cases')].map(({ name, sourceIds, values }) => [
          name,
          sourceIds.length,
          values?.map(({ value }) => value),
        ]),
      ).toEqual([
        ['Ana', 1, ['34', 'Tianjin']],
        ['Bo', 1, ['old', 'Beijing']],
        ['Mei', 0, ['28']],
      ])
    })
    expect((await emic('text', dir, 'Ana')).out).toBe('Why, and how?\n\nWe waited;\nthen we paid.')
  })

  it.each([
    [['--answers', 'Nothing'], 'There is no column “Nothing”. There are: ID, Age, City, Why, and how?.'],
    [['--name', 'ID'], 'No column of the table is an answer or an attribute.'],
    [['--answers', 'City', '--by', 'colour'], '--by is respondent or question.'],
  ])('is refused with a sentence: %j', async (options, sentence) => {
    const { code, error } = await emic('import', dir, file, ...options)
    expect(code).not.toBe(0)
    expect(error).toContain(sentence)
  })
})

describe('A survey at the host', () => {
  it('by question: one source, a passage for each answer that belongs to its case, one step to take back', async () => {
    await opened(async (project) => {
      const { store } = project.engine
      const outcome = await importSurvey(
        project,
        { name: 'survey.csv', path: file },
        { reading: {}, columns, by: 'question' },
        { workerFile },
      )
      expect(outcome).toMatchObject({ cases: 3, known: 0, variables: 2, hasPassages: true })
      expect(outcome.losses).toEqual(['1 values of “Age” did not fit and were left out, such as “old”.'])
      const said = [...store.all('cases')].map(({ name, quotationIds = [], sourceIds }) => {
        expect(sourceIds).toEqual([])
        const words = quotationIds.map((id) => {
          const { revisionId, start, end } = store.need('quotations', id)
          return textReader(project).text(revisionId).slice(start, end)
        })
        return [name, ...words]
      })
      expect(said).toEqual([['Ana', 'We waited;\nthen we paid.'], ['Bo', '监管部门来过。'], ['Mei']])
      await project.engine.undo()
      for (const table of ['sources', 'cases', 'variables', 'quotations'] as const)
        expect(store.count(table)).toBe(0)
      await project.engine.redo()
      expect(store.count('cases')).toBe(3)
    })
  })

  it('adds to the cases and attributes that are there already', async () => {
    await opened(async (project) => {
      const { store } = project.engine
      await project.engine.run('case.create', { name: 'ana' })
      await project.engine.run('variable.create', { name: 'AGE', type: 'text' })
      const outcome = await importSurvey(
        project,
        { name: 'survey.csv', path: file },
        { reading: {}, columns, by: 'respondent' },
        { workerFile },
      )
      expect(outcome).toMatchObject({ cases: 3, known: 1, variables: 1, losses: [] })
      expect([...store.all('cases')].map(({ name, values }) => [name, values?.[0]?.value])).toEqual([
        ['ana', '34'],
        ['Bo', 'old'],
        ['Mei', '28'],
      ])
    })
  })

  it('that is stopped half way leaves nothing', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => `R${i};${i % 90};Tianjin;answer ${i}`)
    await writeFile(file, `ID;Age;City;Why\r\n${rows.join('\r\n')}`)
    await opened(async (project) => {
      const { store } = project.engine
      const before = store.records()
      const work = {
        step: (done: number) => {
          if (done < 500) return Promise.resolve()
          expect(store.count('cases')).toBe(500)
          return Promise.reject(new Problem('refused', 'This was stopped. Nothing was changed.'))
        },
      }
      const choices = { reading: {}, columns, by: 'question' as const }
      await expect(
        importSurvey(project, { name: 'survey.csv', path: file }, choices, { workerFile, work }),
      ).rejects.toThrow('This was stopped.')
      expect(store.records()).toEqual(before)
    })
  })

  it('with more respondents than there can be sources is refused before anything is made', async () => {
    await writeFile(file, `ID;Why\n${Array.from({ length: 5_001 }, (_, i) => `R${i};because`).join('\n')}`)
    await opened(async (project) => {
      const choices = {
        reading: {},
        columns: [column('ID', 'name'), column('Why', 'answer')],
        by: 'respondent' as const,
      }
      await expect(
        importSurvey(project, { name: 'survey.csv', path: file }, choices, { workerFile }),
      ).rejects.toThrow('“survey.csv” has 5001 rows, and at most 5,000 respondents can have a source each.')
      expect(project.engine.store.count('sources')).toBe(0)
    })
  })
})
