import type { Store } from '../../core/store'
import type { Case, Id, Source, Variable } from '../../model/entities'
import { cleanText } from '../characters'
import { guidOf, partGuid } from './guids'
import type { RefiPlan } from './plan'
import { element, keptOf, nameOf, reference, words } from './xml'

const types: Readonly<Record<Variable['type'], string>> = {
  text: 'Text',
  boolean: 'Boolean',
  integer: 'Integer',
  float: 'Float',
  date: 'Date',
  datetime: 'DateTime',
}

/** The variables in their order. */
export function* variableLines({ store, form, kept }: RefiPlan): Generator<string> {
  const variables = [...store.all('variables')].sort((a, b) => a.order - b.order)
  if (variables.length === 0) return
  yield '<Variables>\n'
  for (const { id, name, type } of variables) {
    // What looks like our own class gets it once more, to be told apart when it comes back.
    const own = form.variableClass
    const full = name.includes(':') && (own === '' || !name.startsWith(own)) ? name : own + name
    const attributes = { guid: guidOf(id), name: nameOf(full), typeOfVariable: types[type] }
    yield element('Variable', attributes, keptOf(kept, id)('Description'))
  }
  yield '</Variables>\n'
}

/** What a source or a case has of variables, in the order of these. */
export function valueLines(store: Store, values: Source['values'] | Case['values']): readonly string[] {
  return (values ?? []).flatMap(({ variableId, value }) => {
    const type = store.get('variables', variableId)?.type
    if (type === undefined || value === '') return []
    const [name, text] = valueOf(type, value)
    return [element('VariableValue', {}, [reference('VariableRef', guidOf(variableId)), words(name, text)])]
  })
}

/** Digits of a number that every reader takes (XML Schema 1.0 part 2, 3.2.3). */
const mostDigits = 18

/** Element and spelling of a value; one that does not fit its variable is text. */
export function valueOf(
  type: Variable['type'],
  value: string | number | boolean,
): readonly [element: string, text: string] {
  const text = String(value)
  if (type === 'boolean' && typeof value === 'boolean') return ['BooleanValue', text]
  if (typeof value === 'number') {
    const number = decimal(value)
    if (type === 'integer' && Number.isSafeInteger(value)) return ['IntegerValue', number]
    if (type === 'float' && number.replaceAll(/\D/g, '').length <= mostDigits) return ['FloatValue', number]
    return ['TextValue', number]
  }
  if (type === 'date' && isDate(text)) return ['DateValue', text]
  if (type === 'datetime' && isDateTime(text)) return ['DateTimeValue', text]
  return ['TextValue', cleanText(text)]
}

/** Whether a value is written as text although its variable is of another type. */
export const isOddValue = (store: Store, variableId: Id, value: string | number | boolean): boolean => {
  const type = store.get('variables', variableId)?.type
  return type !== undefined && type !== 'text' && value !== '' && valueOf(type, value)[0] === 'TextValue'
}

/** Values as sets of the sources that have them, "name: value". */
export function valuesAsSets({ store, sources }: Pick<RefiPlan, 'store' | 'sources'>): Iterable<{
  readonly guid: string
  readonly name: string
  readonly members: readonly Id[]
}> {
  const sets = new Map<string, { readonly guid: string; readonly name: string; readonly members: Id[] }>()
  for (const { source } of sources) {
    for (const { variableId, value } of source.values ?? []) {
      const variable = store.get('variables', variableId)
      if (!variable || value === '') continue
      const [, text] = valueOf(variable.type, value)
      const guid = partGuid(variableId, `value ${text}`)
      const made = sets.get(guid) ?? { guid, name: `${variable.name}: ${text}`, members: [] }
      sets.set(guid, made)
      made.members.push(source.id)
    }
  }
  return sets.values()
}

/** A number without an exponent, which xsd:decimal does not know. */
export function decimal(value: number): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value))
  if (!match) return Object.is(value, -0) ? '0' : String(value)
  const [, sign = '', first = '', rest = '', exponent = '0'] = match
  const digits = first + rest
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

const date = /^(\d{4})-(\d{2})-(\d{2})$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/

/** Whether words are an `xsd:date` without a zone. */
export function isDate(text: string): boolean {
  const [, year, month, day] = date.exec(text) ?? []
  if (year === undefined || year === '0000') return false
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days
}

/** Whether words are an `xsd:dateTime`. */
export const isDateTime = (text: string): boolean =>
  isDate(text.slice(0, 10)) && text[10] === 'T' && time.test(text.slice(11))
