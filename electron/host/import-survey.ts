import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import type { SurveyStep as Step } from '../../shared/commands/surveys'
import type { SurveyOutcome, SurveyPreview, SurveyReading } from '../../shared/contract/survey-calls'
import type { Id, Variable } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import type { DateOrder } from '../../shared/text/typed-value'
import type { ColumnUse } from '../../shared/text/survey-columns'
import type { SurveyRow, SurveyText } from '../../shared/text/survey-layout'
import { readInWorker } from './import/run-in-worker'
import type { SurveyEnd, SurveyPart, TableTask } from './import/table/task'
import { languageOf } from './import-job'
import { bytesOf } from './incoming'
import type { Incoming } from './incoming'
import type { OpenProject } from './open-project'
import { unfollowed } from './works'
import type { Work } from './works'

/** What becomes of each column, and of the answers. */
export interface SurveyChoices {
  readonly reading: SurveyReading
  readonly columns: readonly {
    readonly name: string
    readonly use: ColumnUse
    readonly type: Variable['type']
    readonly dates: DateOrder
  }[]
  readonly by: 'respondent' | 'question'
}

/** Most respondents that get a source of their own: a list of more can be worked with by nobody. */
export const mostOwnSources = 5_000
/** Most answers that become passages of their cases; where there are more, the turns name who speaks. */
export const mostPassages = 200_000

/** Rows of one step: as many as are planned, checked and written in a few hundredths of a second. */
const portions = { question: 500, respondent: 50 } as const
const timeoutMs = 3_600_000

/** Looks at a table file. Changes nothing. */
export async function previewSurvey(
  file: Incoming,
  how: SurveyReading,
  workerFile: string,
): Promise<SurveyPreview> {
  const table: TableTask = { kind: 'preview', how }
  return readInWorker({ bytes: await bytesOf(file), fileName: file.name, table }, { workerFile })
}

/**
 * Brings a table of answers in, as one gesture of many steps, so that others have their turn between them: it is undone
 * as one. Where it is stopped or fails, what was done of it is taken back. The table itself is not kept: columns that are
 * left out stay out of the project.
 */
export async function importSurvey(
  project: OpenProject,
  file: Incoming,
  choices: SurveyChoices,
  { workerFile, work = unfollowed }: { readonly workerFile: string; readonly work?: Work },
): Promise<SurveyOutcome> {
  if (!choices.columns.some(({ use }) => use === 'answer' || use === 'attribute')) {
    throw new Problem(
      'invalid',
      'No column of the table is an answer or an attribute. Nothing was brought in.',
    )
  }
  const { store } = project.engine
  const variables = variablesFor(project, choices)
  const table: TableTask = {
    kind: 'survey',
    how: choices.reading,
    plan: {
      columns: choices.columns.map((column) =>
        column.use === 'attribute' ? { ...column, type: variables.typeOf(column.name) } : column,
      ),
      by: choices.by,
      fallback: file.name.slice(0, file.name.length - extname(file.name).length) || file.name,
    },
    portion: portions[choices.by],
  }
  const taking = new Taking(project, file.name, variables, choices, work)
  const bytes = await bytesOf(file)
  const before = store.count('cases')
  try {
    const end = await readInWorker<SurveyEnd>(
      { bytes, fileName: file.name, table },
      { workerFile, timeoutMs },
      (part) => taking.take(part as SurveyPart),
    )
    const losses = end.unfit.flatMap(({ count, first }, i) =>
      count === 0
        ? []
        : [
            `${count} values of “${variables.names[i] ?? ''}” did not fit and were left out, such as “${first}”.`,
          ],
    )
    return {
      sourceIds: taking.sourceIds,
      cases: taking.cases,
      known: taking.cases - (store.count('cases') - before),
      variables: variables.made.length,
      hasPassages: taking.hasPassages,
      losses: [...taking.losses, ...losses],
    }
  } catch (error) {
    await takeBack(project, taking.seqs)
    throw error
  }
}

/** Attributes of the columns: those of the project by their names, and new ones. */
function variablesFor({ engine: { store } }: OpenProject, { columns }: SurveyChoices) {
  const known = new Map([...store.all('variables')].map((each) => [each.name.toLowerCase(), each]))
  const chosen = columns.filter(({ use }) => use === 'attribute')
  const made: { readonly id: Id; readonly name: string; readonly type: Variable['type'] }[] = []
  for (const { name, type } of chosen) {
    const key = name.trim().toLowerCase()
    if (known.has(key)) continue
    const variable = { id: randomUUID(), name: name.trim(), type }
    made.push(variable)
    known.set(key, { ...variable, order: 0, createdAt: '', createdBy: '' })
  }
  const need = (name: string) => known.get(name.trim().toLowerCase())
  const names = chosen.map(({ name }) => name.trim())
  if (new Set(names.map((name) => need(name)?.id)).size < names.length) {
    throw new Problem(
      'conflict',
      'Two columns would become the same attribute. Give one of them another name.',
    )
  }
  return {
    made,
    names,
    ids: names.map((name) => need(name)?.id ?? ''),
    typeOf: (name: string): Variable['type'] => need(name)?.type ?? 'text',
  }
}

/** Takes the parts of a survey into the project as they come. */
class Taking {
  readonly seqs: number[] = []
  readonly sourceIds: Id[] = []
  readonly losses: string[] = []
  cases = 0
  hasPassages = false
  readonly #gesture = randomUUID()
  readonly #known: ReadonlyMap<string, Id>
  readonly #texts: Step['sources'] = []
  #file: Extract<SurveyPart, { kind: 'begin' }>['file'] | null = null
  #total = 0
  #parts = 1

  constructor(
    readonly project: OpenProject,
    readonly fileName: string,
    readonly variables: ReturnType<typeof variablesFor>,
    readonly choices: SurveyChoices,
    readonly work: Work,
  ) {
    this.#known = new Map(
      [...project.engine.store.all('cases')].map(({ id, name }) => [name.toLowerCase(), id]),
    )
  }

  async take(part: SurveyPart): Promise<void> {
    if (part.kind === 'begin') this.#begin(part)
    else if (part.kind === 'text') this.#texts.push(await this.#keep(part.text))
    else await this.#add(part.rows)
    await this.work.step(this.cases, this.#total)
  }

  #begin({ total, file }: Extract<SurveyPart, { kind: 'begin' }>): void {
    const { by, columns } = this.choices
    const questions = columns.filter(({ use }) => use === 'answer').length
    if (by === 'respondent' && questions > 0 && total > mostOwnSources) {
      throw new Problem(
        'refused',
        `“${this.fileName}” has ${total} rows, and at most 5,000 respondents can have a source each. Choose a source for each question. Nothing was changed.`,
      )
    }
    this.#file = file
    this.losses.push(...file.losses)
    this.#total = total
    this.#parts = Math.ceil(total / portions[by])
    this.hasPassages = by === 'question' && total * questions <= mostPassages
  }

  async #add(rows: readonly SurveyRow[]): Promise<void> {
    const own = await Promise.all(rows.map(async ({ own }) => (own ? this.#keep(own) : null)))
    const isFirst = this.seqs.length === 0
    await this.#run({
      sources: [...(isFirst ? this.#texts : []), ...own.filter((source) => source !== null)],
      variables: isFirst ? this.variables.made : [],
      rows: rows.map(({ name, values, passages }, i) => ({
        caseId: this.#known.get(name.toLowerCase()) ?? null,
        name,
        sourceIds: [own[i]?.id ?? []].flat(),
        values: values.flatMap((value, n) =>
          value === undefined ? [] : [{ variableId: this.variables.ids[n] ?? '', value }],
        ),
        passages: this.hasPassages
          ? passages.flatMap(({ source, ...range }) => {
              const { id, revisionId } = this.#texts[source] ?? {}
              return id && revisionId ? [{ sourceId: id, revisionId, ...range }] : []
            })
          : [],
      })),
    })
    this.cases += rows.length
  }

  async #keep({ name, text, structure }: SurveyText): Promise<Step['sources'][number]> {
    const { contents } = this.project
    const id = randomUUID()
    this.sourceIds.push(id)
    return {
      id,
      revisionId: randomUUID(),
      name,
      fileName: this.fileName,
      format: this.#file?.format ?? 'csv',
      language: languageOf(text),
      encoding: this.#file?.encoding ?? null,
      original: null,
      text: await contents.putText(text),
      structure: await contents.putJson(structure),
      length: text.length,
    }
  }

  async #run(step: Pick<Step, 'sources' | 'variables' | 'rows'>): Promise<void> {
    const part = this.seqs.length + 1
    const args: Step = { file: this.fileName, part, parts: this.#parts, ...step }
    const { transaction } = await this.project.engine.run('survey.add', args, {
      internal: true,
      gesture: this.#gesture,
    })
    if (transaction) this.seqs.push(transaction.seq)
  }
}

/** Takes steps of an import back: as one, where nothing was done since, else one by one. */
export async function takeBack({ engine }: OpenProject, seqs: readonly number[]): Promise<void> {
  const first = seqs[0]
  if (first === undefined) return
  const next = engine.history.nextUndo(engine.store.project().activeCoderId)
  if (next?.seqs[0] === first) await engine.undo()
  else for (const seq of seqs.toReversed()) await engine.goBack({ only: seq })
}
