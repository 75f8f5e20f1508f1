import { guessDateOrder, guessType, readTyped } from './typed-value'
import type { DateOrder, ValueType } from './typed-value'

/** What becomes of a column of a survey. */
export type ColumnUse = 'name' | 'answer' | 'attribute' | 'skip'

/** A column of a survey and what is likely meant with it. */
export interface SurveyColumn {
  /** Its heading, or the letter a spreadsheet gives it. */
  readonly name: string
  readonly use: ColumnUse
  /** Of its values, were it an attribute. */
  readonly type: ValueType
  /** Order of its dates; null where none tells. */
  readonly dates: DateOrder | null
  /** How many rows have something in it. */
  readonly filled: number
}

/** A table with its headings apart. */
export interface Survey {
  /** Row of the headings from 0; null where there are none. */
  readonly headerRow: number | null
  readonly columns: readonly SurveyColumn[]
  /** Rows below the headings. */
  readonly rows: readonly (readonly string[])[]
}

/** Letter of a column as spreadsheets name it: A, B ... Z, AA. */
export function columnLetter(index: number): string {
  const low = String.fromCharCode(65 + (index % 26))
  return index < 26 ? low : `${columnLetter(Math.floor(index / 26) - 1)}${low}`
}

/** Qualtrics writes a row of such cells below the headings. */
const isMachineRow = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.startsWith('{"ImportId"')).length * 2 > row.length

const isWordy = (cell: string): boolean => /\p{L}/u.test(cell)

/** Row of the headings among the first ones: the first that is nearly full and made of words; null: there is none. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const top = rows.slice(0, 20)
  const machine = top.findIndex(isMachineRow)
  if (machine > 0) return machine - 1
  const width = Math.max(0, ...top.map((row) => row.length))
  const at = top.findIndex((row) => row.filter((cell) => cell.trim() !== '').length * 5 >= width * 4)
  const header = top[at]
  if (!header || rows.length === 1) return null
  const words = header.filter((cell) => cell.trim() !== '')
  const isTold = words.filter(isWordy).length * 2 > words.length
  return isTold && new Set(words).size === words.length ? at : null
}

/** Parts headings from rows and guesses what each column is. `headerRow` says what the user chose. */
export function surveyOf(all: readonly (readonly string[])[], headerRow = findHeader(all)): Survey {
  const rows = all.slice(headerRow === null ? 0 : headerRow + 1).filter((row) => !isMachineRow(row))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const header = headerRow === null ? [] : (all[headerRow] ?? [])
  const taken = new Set<string>()
  const columns = Array.from({ length: Math.max(width, header.length) }, (_, i): SurveyColumn => {
    const said = (header[i] ?? '').replace(/\s+/gu, ' ').trim().slice(0, 400)
    let name = said === '' ? columnLetter(i) : said
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${said || columnLetter(i)} (${n})`
    taken.add(name.toLowerCase())
    return describe(name, rows, i)
  })
  return { headerRow, columns: oneName(columns, rows), rows }
}

function describe(name: string, rows: readonly (readonly string[])[], index: number): SurveyColumn {
  const cells: string[] = []
  for (const row of rows) {
    const cell = row[index]?.trim() ?? ''
    if (cell !== '') cells.push(cell)
  }
  const dates = guessDateOrder(cells)
  const guessed = guessType(cells)
  const fits = (type: ValueType): boolean =>
    cells.every((cell) => readTyped(type, cell, dates ?? 'day-first') !== null)
  const type = fits(guessed) ? guessed : guessed === 'integer' && fits('float') ? 'float' : 'text'
  const use =
    cells.length === 0 || isPrivate(name) ? 'skip' : type === 'text' && isOpen(cells) ? 'answer' : 'attribute'
  return { name, use, type, dates, filled: cells.length }
}

/** What tells who a respondent is stays out unless it is asked for. */
const isPrivate = (name: string): boolean =>
  /\b(?:e-?mail|ip[ _-]?address|ipaddress|telephone|phone|mobile)\b|电子邮件|邮箱|电话|手机/iu.test(name)

/** Length of words in Latin letters; a Chinese, Japanese or Korean one says about as much as three. */
const weight = (cell: string): number =>
  cell.length +
  2 * (cell.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)

/** Whether people wrote these in their own words: long ones, or many different ones of several words. */
function isOpen(cells: readonly string[]): boolean {
  const looked = cells.slice(0, 2000)
  const mean = looked.reduce((sum, cell) => sum + weight(cell), 0) / looked.length
  const different = new Set(looked).size / looked.length
  return different > 0.3 && (mean >= 40 || (mean >= 24 && different > 0.8))
}

const namesRespondents =
  /^(?:(?:response|respondent|participant|case|record|interview|subject|person|teilnehmer|proband|fall|caso|cas|participante?|enquêté)?[ _-]*(?:id|name|nr|no|number|code|nummer|numéro|número|nombre|nom)\.?|respondent|participant|pseudonym|teilnehmer(?:in)?|token|编号|姓名|受访者|参与者|序号)$/iu

/** Makes one column the name of the respondents: by its heading, else the first with a different short word in each row. */
function oneName(
  columns: readonly SurveyColumn[],
  rows: readonly (readonly string[])[],
): readonly SurveyColumn[] {
  const isApt = (column: SurveyColumn, index: number): boolean => {
    if (column.use !== 'attribute' || column.filled < rows.length) return false
    const cells = rows.map((row) => row[index]?.trim() ?? '')
    return new Set(cells).size === rows.length && cells.every((cell) => cell.length <= 100)
  }
  const named = columns.findIndex((column, i) => namesRespondents.test(column.name) && isApt(column, i))
  const at =
    named >= 0
      ? named
      : columns.findIndex(
          (column, i) => (column.type === 'text' || i === 0) && isApt(column, i) && rows.length > 1,
        )
  return columns.map((column, i) => (i === at ? { ...column, use: 'name' } : column))
}
