import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { importSurvey, previewSurvey } from '../../electron/host/import-survey'
import { createProject, openProject } from '../../electron/host/open-project'
import { programPlaces } from '../../electron/host/places'
import type { SurveyPreview } from '../../shared/contract/survey-calls'
import { show } from './measure'
import { world } from './projects'

const cities = ['Tianjin', 'Beijing', 'Chengdu', 'Harbin', 'Kunming', 'Xi’an']
const answers = [
  'We waited in the corridor for three hours and nobody told us why.',
  'The doctor said the trial had been approved, but I never saw a paper.',
  '医生说治疗是安全的，可是没有人告诉我们费用。',
  'My sister sold her flat; I would do the same again if there were hope.',
  'I do not remember who signed, it was all very fast.',
]

/** A CSV of a survey with two open questions and eight attributes. */
export function surveyCsv(rows: number): Uint8Array {
  const header =
    'ID,Age,City,Income,Insured,Visited,Children,Waiting time,Trust,What happened on the first day?,What did you hope for?'
  const lines = Array.from({ length: rows }, (_, i) => {
    const say = (n: number): string =>
      `"${answers[(i * 7 + n) % 5] ?? ''} (${i}) ${answers[(i * 3 + n + 2) % 5] ?? ''}"`
    const date = new Date(Date.UTC(2019, 0, 1 + (i % 1500))).toISOString().slice(0, 10)
    return `R${i + 1},${18 + (i % 60)},${cities[i % 6] ?? ''},${1000 + (i % 777)}.5,${i % 3 ? 'yes' : 'no'},${date},${i % 4},${i % 90},${1 + (i % 5)},${say(0)},${say(1)}`
  })
  return Buffer.from([header, ...lines].join('\r\n'))
}

/** A long survey: looking at it, bringing it in, taking it back; and how long nobody else had their turn meanwhile. */
export async function measureSurvey(
  home: string,
  row: (what: string, figure: string) => void,
): Promise<void> {
  const { importWorker: workerFile } = programPlaces()
  const path = join(home, 'survey.emic')
  await createProject(path, { name: 'Survey', coder: 'Ana', ...world })
  const project = await openProject(path, { ...world, idle: 1_000_000 })
  const file = { name: 'survey.csv', bytes: surveyCsv(50_000) }
  const what = `50,000 rows (${show(file.bytes.byteLength / 1e6)} MB)`
  const told = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    const result = await work()
    const taken = performance.now() - start
    delay.disable()
    row(
      `${name}, ${what}`,
      `${show(taken)} ms, longest block ${show(delay.max / 1e6)} ms, RSS ${show(process.memoryUsage.rss() / 1e6)} MB`,
    )
    return result
  }
  const preview: SurveyPreview = await told('Look at a survey', () => previewSurvey(file, {}, workerFile))
  console.log(preview.columns.map(({ name, use, type }) => `${name}:${use}:${type}`).join(' '))
  const columns = preview.columns.map((column) => ({ ...column, dates: 'day-first' as const }))
  const outcome = await told('Bring it in by question', () =>
    importSurvey(project, file, { reading: {}, columns, by: 'question' }, { workerFile }),
  )
  console.log(JSON.stringify(outcome), project.engine.store.count('quotations'))
  await told('Checkpoint of it', () => project.checkpoint())
  await told('Take it back as one step', () => project.engine.undo())
  await project.close()
}
