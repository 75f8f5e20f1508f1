import { describe, expect, it } from 'vitest'
import { columnLetter, findHeader, surveyOf } from '../../../shared/text/survey-columns'
import { layOut } from '../../../shared/text/survey-layout'
import type { SurveyPlan } from '../../../shared/text/survey-layout'

const long = (words: string): string =>
  `${words}, and then we waited for weeks without hearing anything at all`

const survey = [
  ['Response ID', 'Age', 'City', 'What did you hope for?', 'E-mail', 'Filled in'],
  ['R1', '34', 'Tianjin', long('That my father would walk again'), 'a@example.org', '2024-03-05'],
  ['R2', '51', 'Beijing', long('Nothing, to be honest'), 'b@example.org', '2024-03-06'],
  ['R3', '28', 'Tianjin', '', 'c@example.org', '2024-03-07'],
  ['R4', '', 'Chengdu', long('A second opinion'), '', '2024-03-09'],
]

describe('the columns of a survey', () => {
  it('are guessed: who answers, what describes them, what they say, what tells who they are', () => {
    expect(surveyOf(survey).columns.map(({ use, type }) => `${use} ${type}`)).toEqual([
      'name text',
      'attribute integer',
      'attribute text',
      'answer text',
      'skip text',
      'attribute date',
    ])
  })

  it('are found below a title, and without headings where the first row is one of numbers', () => {
    expect(findHeader([['Patients 2024'], [], ...survey])).toBe(2)
    expect(
      findHeader([
        ['1', '34'],
        ['2', '51'],
      ]),
    ).toBeNull()
    expect(
      surveyOf([
        ['1', '34'],
        ['2', '51'],
      ]).columns.map(({ name }) => name),
    ).toEqual(['A', 'B'])
  })

  it('of Qualtrics have the question as their heading, not its number or the data of the machine', () => {
    const rows = [
      ['Q1', 'Q2'],
      ['Your city', 'What happened?'],
      ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
      ['Tianjin', 'We waited.'],
    ]
    const { columns, rows: below } = surveyOf(rows)
    expect(columns.map(({ name }) => name)).toEqual(['Your city', 'What happened?'])
    expect(below).toEqual([['Tianjin', 'We waited.']])
  })

  it('have different names', () => {
    const { columns } = surveyOf(
      [
        ['Note', 'note', ''],
        ['a', 'b', 'c'],
      ],
      0,
    )
    expect(columns.map(({ name }) => name)).toEqual(['Note', 'note (2)', 'C'])
    expect([columnLetter(25), columnLetter(26), columnLetter(701), columnLetter(702)]).toEqual([
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ])
  })
})

const plan = (by: SurveyPlan['by']): SurveyPlan => ({
  by,
  fallback: 'survey',
  columns: [
    { name: 'Name', use: 'name', type: 'text', dates: 'day-first' },
    { name: 'Age', use: 'attribute', type: 'integer', dates: 'day-first' },
    { name: 'Hopes', use: 'answer', type: 'text', dates: 'day-first' },
    { name: 'Fears', use: 'answer', type: 'text', dates: 'day-first' },
  ],
})

const rows = [
  ['Ana', '34', 'To walk.\r\nTo work.', 'The bill'],
  ['Bo', 'old', '希望 😀', ''],
  ['ana', '', '', ''],
  ['', '60', '', ' None '],
]

describe('answers laid out', () => {
  it('for each respondent stand under their questions', () => {
    const { rows: laid, texts, unfit } = layOut(rows, plan('respondent'))
    expect(texts).toEqual([])
    expect(laid.map(({ name, own }) => [name, own?.text ?? null])).toEqual([
      ['Ana', 'Hopes\n\nTo walk.\nTo work.\n\nFears\n\nThe bill'],
      ['Bo', 'Hopes\n\n希望 😀'],
      ['ana (2)', null],
      ['survey 4', 'Fears\n\nNone'],
    ])
    expect(
      laid[0]?.own?.structure.blocks.map(({ kind, start, end }) => [
        kind,
        laid[0]?.own?.text.slice(start, end),
      ]),
    ).toEqual([
      ['heading', 'Hopes'],
      ['paragraph', 'To walk.'],
      ['paragraph', 'To work.'],
      ['heading', 'Fears'],
      ['paragraph', 'The bill'],
    ])
    expect(laid.map(({ values }) => values)).toEqual([[34], [undefined], [undefined], [60]])
    expect(unfit).toEqual([{ count: 1, first: 'old' }])
  })

  it('for each question are turns of those who say them, and passages of their words', () => {
    const { rows: laid, texts } = layOut(rows, plan('question'))
    expect(texts.map(({ name, text }) => [name, text])).toEqual([
      ['Hopes', 'Hopes\n\nAna: To walk.\nTo work.\n\nBo: 希望 😀'],
      ['Fears', 'Fears\n\nAna: The bill\n\nsurvey 4: None'],
    ])
    const said = laid.map(({ passages }) =>
      passages.map(({ source, start, end }) => texts[source]?.text.slice(start, end)),
    )
    expect(said).toEqual([['To walk.\nTo work.', 'The bill'], ['希望 😀'], [], ['None']])
    const turns = texts[1]?.structure.turns?.map(({ speaker, start, end }) => [
      speaker,
      texts[1]?.text.slice(start, end),
    ])
    expect(turns).toEqual([
      ['Ana', 'Ana: The bill'],
      ['survey 4', 'survey 4: None'],
    ])
  })
})
