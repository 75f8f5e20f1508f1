import { describe, expect, it } from 'vitest'
import { applyChanges, mapRange } from '../../../shared/text/edit'
import { tidy, tidyRules, type TidyOptions, type TidyRule } from '../../../shared/text/tidy'
import { mark, markedOne } from '../../range-notation'

/** Every rule off but these. */
const only = (...rules: TidyRule[]): Partial<TidyOptions> =>
  Object.fromEntries(tidyRules.map((rule) => [rule, rules.includes(rule)]))

const broken = `The clinic stands at the end of a lane behind the market, and most of
the families who come to it have travelled for a day or longer. They
bring folders of scans with them, and a letter from a county hospital
that says nothing more can be done.

Inside, the waiting room is full. A board on the wall lists the prices
of the treatments, and under it a smaller sheet explains that none of
them has been approved by the ministry.
`
const joined = `The clinic stands at the end of a lane behind the market, and most of the families who come to it have travelled for a day or longer. They bring folders of scans with them, and a letter from a county hospital that says nothing more can be done.

Inside, the waiting room is full. A board on the wall lists the prices of the treatments, and under it a smaller sheet explains that none of them has been approved by the ministry.
`

describe('broken lines', () => {
  it('become paragraphs', () => {
    expect(tidy(broken).text).toBe(joined)
  })

  it('stay where the rule is off', () => {
    expect(tidy(broken, { 'broken-lines': false }).text).toBe(broken)
  })

  it('keep headings, list lines and footnotes on their own', () => {
    const text = `Waiting rooms\n${broken}\n- the price of one treatment\n- the price of a second one\n\n1 A note on prices, which changed.\n`
    expect(tidy(text).text).toBe(
      `Waiting rooms\n${joined}\n- the price of one treatment\n- the price of a second one\n\n1 A note on prices, which changed.\n`,
    )
  })

  it('join a list item with its own second line', () => {
    const text = `${broken}\n- the price of one treatment, which the board on the wall had\nraised twice since the spring\n- the price of a second one\n`
    expect(tidy(text).text).toContain(
      '- the price of one treatment, which the board on the wall had raised twice since the spring\n- the',
    )
  })

  it('join the halves of a paragraph that a page break has cut in mid-sentence', () => {
    const words = 'The ministry drafted a rule that nobody signed and that nobody withdrew'
    const first = `${words}. ${words}. ${words}, and after that the`
    const second = `offices of the province wrote a second one of their own. ${words}.`
    expect(tidy(`${first}\n\n${second}\n`).text).toBe(`${first} ${second}\n`)
  })
})

describe('double spacing', () => {
  const double = broken.trimEnd().replaceAll('\n\n', '\n \n').replaceAll('\n', ' \n\n')

  it('goes, with the lines joined', () => {
    expect(tidy(double).text).toBe(joined.trimEnd())
  })

  it('is halved where lines are not to be joined', () => {
    const result = tidy(double, { 'broken-lines': false }).text
    expect(result).toBe(broken.trimEnd())
  })

  it('stays where the rule is off', () => {
    expect(tidy(double, only('broken-lines')).text).toBe(double)
  })
})

describe('texts whose lines are meant', () => {
  it.each([
    [
      'a poem',
      'The lamps along the river\nwere lit before we came,\nand no one asked the ferryman\nthe reason or the name.\n',
    ],
    [
      'an interview',
      'I: When did you start?\nR: In 2011, when my son was ill.\nI: Who told you?\nR: A nurse at the county hospital told me about it.\n',
    ],
    [
      'a list without bullets',
      'milk for the children\nrice and two kinds of tea\nthe folder with the scans\n',
    ],
    ['a list with bullets', '- who pays\n- who approves\n- what happens when it does not work\n'],
    ['a table', 'Name        Age   Town\nLi          34    Chengdu\nZhang       41    Tianjin\n'],
    ['indented lines', 'As he wrote:\n\n    we waited\n    and nobody came\n'],
    [
      'Chinese paragraphs, one a line',
      '“我第一次听说这个疗法，是在医院的走廊里。”她说。\n那天下着雨，我们谈了两个小时。\n她的儿子那年刚满六岁。\n',
    ],
    [
      'Chinese names in a list',
      '与会者包括张三丰 李时珍 王羲之 孙思邈等人，会议由主任主持，讨论了三个议题。\n',
    ],
    ['markdown', '# Notes\n\n**Monday**\n\n1. first\n2. second\n\n> a quotation\n'],
    [
      'years as headings',
      '2010\n\nThe rule was drafted.\n\n2011\n\nIt was signed.\n\n2012\n\nIt was withdrawn.\n',
    ],
    ['an empty text', ''],
    ['only line breaks', '\n\n\n'],
  ])('come out unchanged: %s', (_, text) => {
    const result = tidy(text)
    expect(result.text).toBe(text)
    expect(result.changes).toEqual([])
  })
})

describe('hyphens at line ends', () => {
  const line = 'Nothing in the office said anything of the'
  it.each([
    [
      'keep a compound that stands elsewhere',
      `A state-centered rule. ${line} state-\ncentered rule.`,
      'state-centered rule.',
    ],
    ['keep a compound by its first part', `${line} self-\nhelp group.`, 'self-help group.'],
    ['keep a compound by its last part', `${line} lane-\nbased clinic.`, 'lane-based clinic.'],
    [
      'drop in a word that stands whole elsewhere',
      `Regulation came. ${line} regu-\nlation at all.`,
      'regulation at all.',
    ],
    [
      'drop between pieces that are no words of the text',
      `${line} regu-\nlation at all.`,
      'regulation at all.',
    ],
    [
      'keep where the text knows both forms',
      `They cooperate, or co-operate. ${line} co-\noperate of May.`,
      'co-operate of May.',
    ],
    ['keep where a piece is a word of the text', `The market. ${line} market-\nplaces.`, 'market-places.'],
  ])('%s', (_, text, ending) => {
    const result = tidy(text)
    expect(result.text.endsWith(ending), result.text).toBe(true)
    expect(result.counts['line-hyphens']).toBe(1)
  })

  it('drop a soft hyphen', () => {
    expect(tidy(`${line} regu\u00ad\nlation.`).text).toBe(`${line} regulation.`)
  })

  it('leave a suspended hyphen its blank', () => {
    expect(
      tidy(broken.replace('of the treatments, and', 'of pre-\nand post-operative care, and')).text,
    ).toContain('of pre- and post-operative')
  })

  it('keep before a capital', () => {
    expect(tidy(broken.replace('most of\nthe families', 'a Sino-\nGerman family')).text).toContain(
      'Sino-German',
    )
  })

  it('stay with their line break where the rules are off', () => {
    const text = `${line} regu-\nlation at all.`
    expect(tidy(text, { 'line-hyphens': false }).text).toBe(text)
  })
})

describe('page furniture', () => {
  const towns = ['Chengdu', 'Tianjin', 'Wuhan', 'Harbin', 'Nanning']
  /** Pages of broken lines, each cut in mid-sentence, with something between them. */
  const pages = (between: (page: number) => string): string => {
    const page = `${broken.trimEnd().replaceAll('\n\n', '\n')}\n`.repeat(4)
    return towns
      .map(
        (town, index) =>
          `${page}From ${town} they take the slow train that leaves in the night for the\n${between(index + 1)}north of the province, and they wait.\n`,
      )
      .join('')
  }
  it.each([
    ['page numbers', (page: number) => `${page + 11}\n`, /^\d+$/m],
    ['page numbers with words', (page: number) => `Page ${page} of 5\n`, /Page/],
    ['running heads', () => 'Journal of Waiting Rooms\n', /Journal/],
    ['running heads with a number', (page: number) => `Waiting Rooms ${page}\n`, /Waiting Rooms/],
    [
      'heads and numbers between blank lines',
      (page: number) => `\nWaiting Rooms\n\n${page}\n\n`,
      /Waiting Rooms|^\d+$/m,
    ],
    ['a repeated address', () => 'https://example.org/journal\n', /https/],
  ])('%s go, and the sentence they cut is whole again', (_, between, left) => {
    const result = tidy(pages(between))
    expect(result.text).not.toMatch(left)
    expect(result.text.split('in the night for the north of the province').length - 1).toBe(5)
    expect(result.counts['page-furniture']).toBeGreaterThan(0)
  })

  it('stays where the rule is off', () => {
    expect(
      tidy(
        pages((page) => `${page}\n`),
        { 'page-furniture': false },
      ).text,
    ).toMatch(/for the\s5\snorth/)
  })

  it('is not a line of a sentence that the text says in several places', () => {
    const said = 'clinic that they had heard of from a neighbour (in the spring). The\n'
    const result = tidy(pages(() => said))
    expect(result.counts['page-furniture']).toBe(0)
    expect(result.text.split(said.trim()).length - 1).toBe(5)
  })

  it('is not what a template repeats between whole paragraphs', () => {
    const day = 'We sat in the waiting room and counted the families. '.repeat(20).trim()
    const notes = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
      .map((name) => `${name}\n\nObservations\n\n${day}\n\nReflections\n\n${day}\n`)
      .join('\n')
    expect(tidy(notes).text).toBe(notes)
  })

  it('is not the number that heads a chapter', () => {
    const chapter = 'We sat in the waiting room and counted the families. '.repeat(20).trim()
    const book = [1, 2, 3, 4].map((number) => `${number}\n\n${chapter}\n`).join('\n')
    expect(tidy(book).text).toBe(book)
  })

  it('keeps the one place where an address is given', () => {
    const text = `Prices are on the board.\n\nhttps://example.org/prices\n\nNobody reads them.\n\nhttps://example.org/prices\n`
    expect(tidy(text).text).toBe(
      'Prices are on the board.\n\nhttps://example.org/prices\n\nNobody reads them.\n',
    )
  })
})

describe('Chinese lines', () => {
  const lines = `那一年春天在县城的招待所里住着三位记者以及来自各地的许多
医生和研究人员，他们在走廊里谈了很久，也谈到了那些没有得
到批准的治疗。一位来自 Chengdu 的医生说，家属们最常问的
问题只有一个。

没有人能够回答这个问题，医生说完以后看着窗外的雨，很久没
有再说话。后来我们一起走到车站，他说二零一八年以后情况有
了变化。
`
  it('are joined without a blank', () => {
    const result = tidy(lines)
    expect(result.text.trimEnd().split('\n')).toHaveLength(3)
    expect(result.text).toContain('来自各地的许多医生和研究人员')
    expect(result.text).toContain('最常问的问题只有一个。')
    expect(result.counts['cjk-lines']).toBe(5)
    expect(result.counts['broken-lines']).toBe(0)
  })

  it('get a blank between Latin words and none beside punctuation', () => {
    const text = lines.replace(
      '一位来自 Chengdu 的医生说，家属们最常问的\n问题',
      '一位来自成都的医生谈到 West China\nHospital，家属们最常问的问题',
    )
    expect(tidy(text).text).toContain('West China Hospital，家属们')
  })

  it('stay where the rule is off', () => {
    expect(tidy(lines, { 'cjk-lines': false }).text).toBe(lines)
  })
})

describe('changes', () => {
  it('carry a coding along on its words', () => {
    const { text, range } = markedOne(
      broken.replace('most of\nthe families who', '[most of\nthe families] who'),
    )
    const result = tidy(text)
    expect(applyChanges(text, result.changes)).toBe(result.text)
    const moved = mapRange(result.changes, range)
    expect(mark(result.text, [moved.range])).toContain('[most of the families] who')
    expect(moved.gone).toBe(false)
  })

  it('are as small as they can be', () => {
    for (const { from, to, insert } of tidy(broken).changes) {
      expect(to - from + insert.length).toBe(2)
      expect(broken.slice(from, to)).toBe('\n')
    }
  })

  it('come with counts by rule', () => {
    expect(tidy(broken).counts).toEqual({
      ...Object.fromEntries(tidyRules.map((rule) => [rule, 0])),
      'broken-lines': 5,
    })
  })
})
