import type { Id, Value, Variable } from '../../model/entities'
import type { Allotment } from './allot'
import type { Counts } from './counts'
import { forms } from '../refi-out/profile'
import { freeIn, lineOf } from './names'
import type { Making } from './plan-codes'
import type { Kept } from './plan-foreign'
import type { RefiProject, RefiValue, RefiVariable } from './project'
import { longestValue } from '../../text/typed-value'

/** Variables of a file in the project. One of which some value is of another type than it says is of text. */
export class Values {
  readonly made: Variable[] = []
  readonly #ids = new Map<Id, Pick<Variable, 'id' | 'type'>>()

  /** Ids of variables by their GUIDs. */
  get ids(): ReadonlyMap<Id, Id> {
    return new Map([...this.#ids].map(([guid, { id }]) => [guid, id]))
  }

  constructor(
    readonly making: Making,
    readonly allotment: Allotment,
    readonly counts: Counts,
    readonly foreign: Kept,
    project: RefiProject,
  ) {
    const { store, now, by } = making
    const types = typesOf(project)
    const named = new Map([...store.all('variables')].map((each) => [each.name.toLowerCase(), each]))
    const taken = new Set(named.keys())
    let order = Math.max(0, ...[...store.all('variables')].map((each) => each.order))
    for (const variable of project.variables) {
      if (this.#ids.has(variable.guid)) continue
      const type = types.get(variable.guid) ?? variable.type
      const wanted = lineOf(ownName(variable.name, project), `Attribute ${variable.guid.slice(0, 8)}`)
      const twin = named.get(wanted.toLowerCase())
      const fits = (each: Variable): boolean => each.type === type
      const found = allotment.at('variables', variable.guid, fits)
      const known = found.known ?? (twin && fits(twin) ? twin : null)
      if (known) counts.known('variables')
      else {
        order += 1
        const name = freeIn(taken, wanted)
        this.made.push({ id: found.id, name, type, order, createdAt: now, createdBy: by })
        counts.made('variables')
        if (variable.description)
          foreign.on({ table: 'variables', id: found.id }, [variable.description], new Set())
      }
      this.#ids.set(variable.guid, { id: known?.id ?? found.id, type })
    }
  }

  /** Values as records have them, the last of each variable. */
  of(values: readonly RefiValue[]): Value[] {
    const found = new Map<Id, Value>()
    for (const { variable, value, words } of values) {
      const known = this.#ids.get(variable)
      if (!known) {
        this.counts.lose('values-without-variable')
        continue
      }
      const typed =
        known.type === 'text' ? (typeof value === 'string' ? value : words).slice(0, longestValue) : value
      found.set(known.id, { variableId: known.id, value: typed })
    }
    return [...found.values()]
  }
}

/** The name that a variable had before a form of ours put a class in front of it. */
function ownName(name: string, { own }: RefiProject): string {
  const added = own === null ? '' : forms[own].variableClass
  return added !== '' && name.startsWith(added) ? name.slice(added.length) : name
}

function typesOf({ variables, cases, sources }: RefiProject): ReadonlyMap<Id, RefiVariable['type']> {
  const types = new Map(variables.map(({ guid, type }) => [guid, type]))
  const look = (values: readonly RefiValue[]): void => {
    for (const { variable, kind } of values) {
      const type = types.get(variable)
      // A whole number is a number too.
      if (type !== undefined && type !== kind && !(type === 'float' && kind === 'integer'))
        types.set(variable, 'text')
    }
  }
  for (const each of cases) look(each.values)
  for (const each of sources) look(each.values)
  return types
}
