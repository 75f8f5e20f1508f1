import { describe, expect, it } from 'vitest'
import { mapper } from '../../../shared/text/edit'
import { findLayout, mapLayout } from '../../../shared/text/layout'
import { perRun } from '../../../shared/text/structure'
import type { PageLayout } from '../../../shared/text/structure'

/** A layout whose runs are these words of a text, one after the other, page by page. */
function layoutOf(text: string, pages: readonly (readonly string[])[]): readonly PageLayout[] {
  let at = 0
  return pages.map((runs, page) => ({
    width: 5950,
    height: 8420,
    runs: runs.flatMap((words, i) => {
      const start = text.indexOf(words, at)
      at = start + words.length
      return [start, at, 100 * page, 20 * i, 10 * words.length, 12, 0]
    }),
  }))
}
/** The words of each run, page by page. */
const wordsOf = (layout: readonly PageLayout[], text: string) =>
  layout.map(({ runs }) =>
    Array.from({ length: runs.length / perRun }, (_, i) =>
      text.slice(runs[i * perRun], runs[i * perRun + 1]),
    ),
  )

const text = 'The leaflet names a price,\nand nobody to ask.\n\nOn its back is a map of three doors.'
const pages = [
  ['The leaflet names a price,', 'and nobody to ask.'],
  ['On its back', 'is a map of three doors.'],
]
const layout = layoutOf(text, pages)

describe('a layout after a correction', () => {
  it('has the corrected words where the wrong ones stood, and nothing of those that are gone', () => {
    const at = text.indexOf('price')
    const gone = text.indexOf('On its back')
    const changes = [
      { from: at, to: at + 5, insert: 'high price' },
      { from: gone, to: gone + 12, insert: '' },
    ]
    const now = 'The leaflet names a high price,\nand nobody to ask.\n\nis a map of three doors.'
    const mapped = mapLayout(layout, mapper(changes))
    expect(wordsOf(mapped, now)).toEqual([
      ['The leaflet names a high price,', 'and nobody to ask.'],
      ['is a map of three doors.'],
    ])
    expect(mapped[0]?.runs.slice(2, perRun)).toEqual(layout[0]?.runs.slice(2, perRun))
  })
})

describe('a layout for another text of the same document', () => {
  const other = (words: string) => {
    const second = words.indexOf('On its')
    return findLayout(layout, text, { text: words, starts: [0, second < 0 ? words.length : second] })
  }

  it('finds each run again, however lines were joined and whatever stands before', () => {
    const words =
      'A heading. The leaflet names a price, and nobody to ask. On its back is a map of three doors.'
    expect(wordsOf(other(words), words)).toEqual(pages)
  })

  it('leaves out what is not there, and goes on behind it', () => {
    const words = 'The leaflet names a price, and somebody. On its back is a map of three doors.'
    expect(wordsOf(other(words), words)).toEqual([['The leaflet names a price,'], pages[1]])
  })

  it('does not take a short word for another one far away', () => {
    const short = 'Ask.\nAsk nobody here.'
    const made = layoutOf(short, [['Ask.']])
    const words = `${'Nobody was there. '.repeat(20)}Ask.`
    expect(wordsOf(findLayout(made, short, { text: words, starts: [0] }), words)).toEqual([[]])
  })

  it('looks for a run on its own page only', () => {
    const twice = 'The same sentence again.\n\nThe same sentence again.'
    const made = layoutOf(twice, [['The same sentence again.'], ['The same sentence again.']])
    const filler = 'Words between. '.repeat(400)
    const words = `The same sentence again. ${filler}The same sentence again.`
    const second = words.lastIndexOf('The same')
    const found = findLayout(made, twice, { text: words, starts: [0, second] })
    expect(found.map(({ runs }) => runs[0])).toEqual([0, second])
  })
})
