import { describe, expect, it } from 'vitest'
import { tidy } from '../../../shared/text/tidy'

describe('note marks', () => {
  it.each([
    ['We waited.<sup>5,6</sup> Nobody came.', 'We waited. Nobody came.'],
    ['We waited.<sup>2-4</sup>', 'We waited.'],
    ['We waited <sup>5</sup>, and left.', 'We waited, and left.'],
    ['the “engineers”<sup>14</sup> of care', 'the “engineers” of care'],
    ['10<sup>6</sup> cells', '10⁶ cells'],
    ['10<sup>-3</sup> units', '10⁻³ units'],
    ['5 cells per cm<sup>2</sup>', '5 cells per cm²'],
    ['the 21<sup>st</sup> day', 'the 21st day'],
    ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO2 and H2O'],
    ['CD34<sup>+</sup> cells', 'CD34+ cells'],
  ])('%s', (text, expected) => {
    expect(tidy(text).text).toBe(expected)
  })

  it('go where they are glued to a sentence and their notes are there', () => {
    const text =
      'Nobody signed the rule.1 It was withdrawn.2 We left in 2012.\n\n1 A draft of the ministry.\n\n2 See the letter of May.\n'
    expect(tidy(text).text).toBe(text.replace('rule.1', 'rule.').replace('withdrawn.2', 'withdrawn.'))
  })

  it('stay where no notes are there', () => {
    const text = 'See vol.1 and vol.2 of the letters.\n'
    expect(tidy(text).text).toBe(text)
  })
})

describe('split words', () => {
  it.each([
    ['BioTianfu, the B ioTianfu forum. BioTianfu again.', 'BioTianfu, the BioTianfu forum. BioTianfu again.'],
    ['distant f ields and other fields', 'distant fields and other fields'],
    ['The stem cel l was a cell.', 'The stem cell was a cell.'],
    ['S u m m a r y  o f  P r i c e s', 'Summary of Prices'],
    ['the bio- industry, a bio-industry', 'the bio-industry, a bio-industry'],
    ['the health care and healthcare online', 'the health care and healthcare online'],
    ['a T cell, not Tcell', 'a T cell, not Tcell'],
    ['pre- and post-war', 'pre- and post-war'],
    ['over time and overtime', 'over time and overtime'],
  ])('%s', (text, expected) => {
    expect(tidy(text).text).toBe(expected)
  })

  it.each([
    ['国际论坛，国 际论 坛', '国际论坛，国际论坛'],
    [
      '医生说还有别的办法，可是没有人解释，《 药品法》也没有写明。',
      '医生说还有别的办法，可是没有人解释，《药品法》也没有写明。',
    ],
    ['走廊里的等待   窗外的雨', '走廊里的等待   窗外的雨'],
    ['2018 年 10 月', '2018 年 10 月'],
  ])('Chinese: %s', (text, expected) => {
    expect(tidy(text).text).toBe(expected)
  })
})

describe('extra blanks', () => {
  it.each([
    ['We  waited   there. ', 'We waited there.'],
    [' We waited.', 'We waited.'],
    ['  - an indented item', '  - an indented item'],
    ['a\tb', 'a\tb'],
  ])('%j', (text, expected) => {
    expect(tidy(text).text).toBe(expected)
  })
})
