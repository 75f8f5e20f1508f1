import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { makeMhtml } from '../../more-documents'
import { expectLawful, outline } from './lawful'

const said =
  'The nurse who opened the door told us that nobody had come up to the third floor since the morning, and that the register lay where it had lain the week before.'
const page = (body: string): string =>
  `<!doctype html><html><head><title>Night on the third floor</title></head><body>
   <nav><ul><li><a href="/">Home</a></li><li><a href="/wards">Wards</a></li></ul></nav>
   <header><p>Our hospital, day and night</p></header>${body}
   <aside><h3>Most read</h3><p><a href="/1">Parking at the gate</a></p></aside><footer>Imprint and cookies</footer></body></html>`
const article = page(
  `<article><h1>Night on the third floor</h1>${Array.from({ length: 8 }, (_, i) => `<p>${said} (${i + 1})</p>`).join('')}<h2>After</h2><ul><li>keys, bells, lamps</li></ul></article>`,
)

describe('a saved page', () => {
  it('that is an article among other things gives the article, and says what was left out', async () => {
    const converted = await convert(Buffer.from(article), 'night.html')
    expect(outline(converted)).toEqual([
      'heading1 Night on the third floor',
      ...Array.from({ length: 8 }, (_, i) => `paragraph ${said} (${i + 1})`),
      'heading2 After',
      'list-item1 keys, bells, lamps',
    ])
    expect(converted.isArticle).toBe(true)
    expect(converted.losses[0]).toMatch(
      /^Only the article of this page was read\. What stands around it \(\d+ characters\) was left out\.$/u,
    )
    expectLawful(converted)
  })

  it('comes in whole when that is wanted', async () => {
    const converted = await convert(Buffer.from(article), 'night.html', { whole: true })
    expect(converted.isArticle).toBeUndefined()
    expect(converted.losses).toEqual([])
    for (const words of ['Home', 'Our hospital', said, 'Most read', 'Imprint'])
      expect(converted.text).toContain(words)
  })

  it.each([
    ['has little to read', page('<main><p>Closed on Sundays.</p></main>'), 'Closed on Sundays.'],
    ['is nothing but an article', `<html><body><h1>A</h1>${`<p>${said}</p>`.repeat(8)}</body></html>`, said],
    ['nests without end', `<nav>menu</nav>${'<div>'.repeat(15_000)}deep words`, 'deep words'],
  ])('that %s comes in whole', async (_, html, words) => {
    const converted = await convert(Buffer.from(html), 'page.html')
    expect(converted.isArticle).toBeUndefined()
    expect(converted.text).toContain(words)
  })

  it('in one file gives its page, without its frames', async () => {
    const mhtml = makeMhtml([article, '<html><body><p>An advertisement in a frame.</p></body></html>'])
    const converted = await convert(Buffer.from(mhtml), 'night.mhtml')
    expect(outline(converted).slice(0, 2)).toEqual([
      'heading1 Night on the third floor',
      `paragraph ${said} (1)`,
    ])
    const whole = await convert(Buffer.from(mhtml), 'night.mhtml', { whole: true })
    expect(whole.text).toContain('Most read')
    expect(whole.text).not.toContain('advertisement')
  })
})
