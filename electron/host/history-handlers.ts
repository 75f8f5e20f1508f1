import { commands } from '../../shared/commands/index'
import type { Handlers } from '../../shared/contract/contract'
import type { HistoryOutputs } from '../../shared/contract/history'
import { audit } from '../../shared/core/audit'
import { definitionStates } from '../../shared/core/definition-states'
import { tally } from '../../shared/core/going-back'
import type { OpenProject } from './open-project'
import { Past } from './past'
import type { Then } from './past'
import { StepIndex } from './step-index'

/** What is kept of a project's log while it is open. */
interface Memory {
  readonly steps: StepIndex
  readonly past: Past
}

const memories = new WeakMap<OpenProject, Memory>()

function memoryOf(project: OpenProject): Memory {
  const known = memories.get(project)
  if (known) return known
  const { engine } = project
  const past = new Past({
    present: () => engine.between(() => ({ seq: engine.seq, records: engine.store.records() })),
    walk: (from, take) => project.walk(from, take),
  })
  const made: Memory = { steps: new StepIndex(project), past }
  memories.set(project, made)
  return made
}

/** The project as it stood after a step; undefined (as it is now) where none is named. */
export function stateAt(project: OpenProject, seq: number | undefined): Promise<Then> | undefined {
  return seq === undefined ? undefined : memoryOf(project).past.at(seq)
}

/** What the handlers are handed. */
export interface HistoryParts {
  readonly project: () => OpenProject
  /** As `project`, or a Problem where it can only be read. */
  readonly writable: () => OpenProject
  /** Resolves when the clients have been told of every step. */
  readonly told: () => Promise<void>
}

/** Answers the calls about what was done. */
export function historyHandlers(parts: HistoryParts): Pick<Handlers, keyof HistoryOutputs> {
  const { project, writable, told } = parts
  return {
    'history.list': async ({ before, limit, filter }) => {
      const here = project()
      if (filter === undefined || Object.keys(filter).length === 0) {
        const steps = await here.transactions(before, limit)
        const last = steps.at(-1)?.seq ?? 1
        return { entries: steps.map((tx) => audit(tx, commands)), more: last > 1, undone: null }
      }
      const index = memoryOf(here).steps
      const found = await index.find(filter, before, limit + 1)
      const seqs = found.slice(0, limit)
      const steps = await here.steps(seqs)
      return {
        entries: steps.map((tx) => audit(tx, commands)),
        more: found.length > limit,
        undone: seqs.filter((seq) => index.isUndone(seq)),
      }
    },
    'history.preview': async (back) => {
      const { seqs, operations, obstacles } = await project().engine.wayBack(back)
      return { steps: seqs.length, changes: tally(operations), obstacles: obstacles.slice(0, mostObstacles) }
    },
    'history.go-back': async (back) => {
      const { transaction } = await writable().engine.goBack(back)
      await told()
      return { seq: transaction?.seq ?? null }
    },
    'history.marks': async () => {
      const here = project()
      const marks = await memoryOf(here).steps.marks()
      return { marks, last: here.engine.seq }
    },
    'history.at': async ({ seq }) => ({ seq, records: (await memoryOf(project()).past.at(seq)).records() }),
    'history.change': async ({ from, to }) => ({
      operations: await memoryOf(project()).past.change(from, to),
    }),
    'code.history': async ({ id, each }) => {
      const here = project()
      const seqs = await memoryOf(here).steps.find(
        { thingId: id, nouns: ['code', 'history'] },
        undefined,
        Infinity,
      )
      return { states: definitionStates(id, await here.steps(seqs.toReversed()), each) }
    },
  }
}

/** Obstacles that are told; who is shown fifty knows enough. */
const mostObstacles = 50
