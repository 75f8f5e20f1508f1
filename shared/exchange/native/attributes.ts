import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import { element, reference, spelled, worded } from './element'
import type { Maker } from './maker'

/** A value of a case or a source. */
export interface NativeValue {
  readonly variable: string
  readonly value: string
}

/** An attribute as a database declares it. */
export interface NativeVariable {
  readonly name: string
  readonly isNumeric: boolean
  readonly memo: string | null
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const whole = /^[+-]?\d{1,15}$/

/** Attributes of a database. One that is said to be a number and holds other words is text. */
export class Attributes {
  readonly #known = new Map<string, { readonly guid: Id; readonly kind: 'Text' | 'Integer' | 'Float' }>()
  readonly variables: readonly XmlNode[]

  constructor(maker: Maker, declared: readonly NativeVariable[], values: readonly NativeValue[]) {
    const found = new Map<string, string[]>()
    for (const { variable, value } of values) {
      const row = found.get(variable)
      if (row) row.push(value)
      else found.set(variable, [value])
    }
    const named = new Set(declared.map(({ name }) => name))
    const undeclared = [...found.keys()].filter((name) => !named.has(name))
    const all = [...declared, ...undeclared.map((name) => ({ name, isNumeric: false, memo: null }))]
    this.variables = all.flatMap(({ name, isNumeric, memo }) => {
      if (this.#known.has(name)) return []
      const values = found.get(name) ?? []
      const guid = maker.guid(`variable ${name}`)
      const kind = !isNumeric || !values.every((value) => number.test(value)) ? 'Text' : 'Float'
      const exact = kind === 'Float' && values.length > 0 && values.every((value) => whole.test(value))
      this.#known.set(name, { guid, kind: exact ? 'Integer' : kind })
      return [
        element('Variable', { guid: spelled(guid), name, typeOfVariable: exact ? 'Integer' : kind }, [
          worded('Description', memo),
        ]),
      ]
    })
  }

  /** Values as elements of a case or a source. */
  of(values: readonly NativeValue[]): readonly XmlNode[] {
    return values.flatMap(({ variable, value }) => {
      const known = this.#known.get(variable)
      if (!known) return []
      return [
        element('VariableValue', {}, [
          reference('VariableRef', known.guid),
          element(`${known.kind}Value`, {}, [], value),
        ]),
      ]
    })
  }
}

/** Values of an attribute table that say something, by the number of what they belong to. */
export function valuesBy(
  rows: readonly {
    readonly of: number | null
    readonly variable: string | null
    readonly value: string | null
  }[],
): ReadonlyMap<number, readonly NativeValue[]> {
  const found = new Map<number, NativeValue[]>()
  for (const { of, variable, value } of rows) {
    const words = value?.trim() ?? ''
    if (of === null || variable === null || variable.trim() === '' || words === '') continue
    const row = found.get(of)
    if (row) row.push({ variable, value: words })
    else found.set(of, [{ variable, value: words }])
  }
  return found
}
