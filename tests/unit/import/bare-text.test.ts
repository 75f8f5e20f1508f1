import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { encodeDoubleByte } from './encode'
import { expectLawful, outline } from './lawful'

const read = (text: string, name: string) => convert(Buffer.from(text), name)

describe('plain text', () => {
  it('stays as it is, with line ends made one kind, and each line with words is a paragraph', async () => {
    const converted = await read('\ufeffANA: I was afraid. 😟\r\n\r\n  我很害怕。\r   \nEND', 'interview.txt')
    expect(converted.text).toBe('ANA: I was afraid. 😟\n\n  我很害怕。\n   \nEND')
    expect(outline(converted)).toEqual([
      'paragraph ANA: I was afraid. 😟',
      'paragraph   我很害怕。',
      'paragraph END',
    ])
    expect(converted.format).toBe('txt')
    expectLawful(converted)
  })

  it('guesses no headings and no lists', async () => {
    const converted = await read('# 1 Method\n\n- one\n- two', 'notes.txt')
    expect(outline(converted)).toEqual(['paragraph # 1 Method', 'paragraph - one', 'paragraph - two'])
  })

  it.each(['notes.text', 'NOTES.TXT', 'notes'])('is read from %s', async (name) => {
    expect((await read('Field notes, day 3', name)).format).toBe('txt')
  })
})

describe('Markdown', () => {
  const source = [
    '---',
    'title: "Field notes"',
    'tags: [clinic]',
    '---',
    '# Day *three*',
    '',
    'We went to the **clinic**, see [the page](https://example.org/a "t") and',
    'the `ward`. 干细胞',
    '治疗 😀',
    '',
    '> She said no.',
    '',
    '1. Ask again',
    '2. Wait',
    '   - a week',
    '',
    '| Who | What |',
    '| --- | --- |',
    '| Ana | 同意 |',
    '',
    '```js',
    'let a = 1',
    '  let b = 2',
    '```',
    '',
    'Setext',
    '------',
    'x<sup>2</sup><script>alert(1)</script> ![scan](scan.png)',
  ].join('\n')

  it('keeps the words and turns the marks into structure', async () => {
    const converted = await read(source, 'day-3.md')
    expect(outline(converted)).toEqual([
      'heading1 Day three',
      'paragraph We went to the clinic, see the page and the ward. 干细胞治疗 😀',
      'quote She said no.',
      'list-item1 Ask again',
      'list-item1 Wait',
      'list-item2 a week',
      'table-row Who\tWhat',
      'table-row Ana\t同意',
      'paragraph let a = 1\n  let b = 2',
      'heading2 Setext',
      'paragraph x2',
    ])
    expect(converted.title).toBe('Field notes')
    expect(converted.losses).toEqual([
      'The properties at the head of the file (front matter) were left out.',
      '1 picture was left out.',
      'The numbers that are set before list items or headings by themselves were left out.',
    ])
    expectLawful(converted)
  })

  it('sets paragraphs apart by a blank line, items and rows by a line break', async () => {
    const { text } = await read('One.\n\n- a\n- b\n\nTwo.', 'notes.markdown')
    expect(text).toBe('One.\n\na\nb\n\nTwo.')
  })

  it('takes a rule at the top for a rule, not for properties', async () => {
    const converted = await read('---\nOnly words here, and more.\n\n---\n\nEnd', 'notes.md')
    expect(converted.text).toBe('Only words here, and more.\n\nEnd')
  })
})

describe('HTML', () => {
  const page = `<!DOCTYPE html>
    <html><head><title>Clinic &amp; market</title><style>p { color: red }</style>
    <script>document.write('SCRIPTED')</script></head>
    <body onload="alert('ONLOAD')">
      <h1>The  market</h1>
      <p>First line<br>second&nbsp;line &mdash; &#x5E72;细胞 &#128512;
         and
         more</p>
      中文断
      行
      <ul><li>one<li><p>two</p><p>still two</p><ol><li>inner</li></ol></ul>
      <blockquote>Quoted <em>words</em></blockquote>
      <table><tr><th>Who</th><th>What</th></tr><tr><td></td><td>a<br>b</td></tr></table>
      <table><tr><td><h2>Layout</h2><p>In a cell</p></td></tr></table>
      <pre>  kept
    indent</pre>
      <img src="x" onerror="alert('ONERROR')"><template>TEMPLATE</template><svg><text>SVG</text></svg>
      <a href="javascript:alert(1)">link</a><iframe src="https://example.org">IFRAME</iframe>
      <p hidden>HIDDEN</p>
    </body></html>`

  it('keeps the words by block, decodes entities and folds white space', async () => {
    const converted = await read(page, 'page.htm')
    expect(outline(converted)).toEqual([
      'heading1 The market',
      'paragraph First line\nsecond\u00a0line — 干细胞 😀 and more',
      'paragraph 中文断行',
      'list-item1 one',
      'list-item1 two',
      'paragraph still two',
      'list-item2 inner',
      'quote Quoted words',
      'table-row Who\tWhat',
      'table-row \ta\nb',
      'heading2 Layout',
      'paragraph In a cell',
      'paragraph   kept\n    indent',
      'paragraph link',
    ])
    expect(converted.title).toBe('Clinic & market')
    expect(converted.losses).toEqual([
      '2 pictures were left out.',
      '1 embedded object was left out.',
      'The numbers that are set before list items or headings by themselves were left out.',
    ])
    expectLawful(converted)
  })

  it('lets nothing through that could run', async () => {
    const { text } = await read(page, 'page.html')
    expect(text).not.toMatch(/SCRIPTED|ONLOAD|ONERROR|TEMPLATE|SVG|IFRAME|HIDDEN|javascript|[<>]/)
  })

  it.each([
    '<p>before<scr<script>ipt>alert(1)</scr</script>ipt></p>',
    '<svg><style><img src=x onerror=alert(1)></style></svg><p>words</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math><p>words</p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>words',
    '<p>words</p><!--><img src=x onerror=alert(1)>-->',
    '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe><p>words</p>',
    '<p>words<img src=x onerror=alert(1)//',
    '<object data="data:text/html,<script>alert(1)</script>"></object>words',
  ])('keeps no tag of %s', async (html) => {
    const converted = await read(html, 'trap.html')
    expect(converted.text).not.toMatch(/<\w|onerror=|srcdoc/)
    expectLawful(converted)
  })

  it('knows a page by its content where the name says .txt', async () => {
    expect((await read('<!doctype html><p>words', 'saved.txt')).format).toBe('html')
  })

  it('reads the encoding that a page declares', async () => {
    const bytes = encodeDoubleByte('<meta charset="gb2312"><p>再生医学</p>', 'gb18030')
    const converted = await convert(bytes, 'page.html')
    expect(converted.text).toBe('再生医学')
    expect(converted.encoding).toEqual({ name: 'gbk', guessed: false })
  })

  it('reads tags that are nested 10,000 deep, and refuses 100,000', async () => {
    const nest = (depth: number) => `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`
    expect((await read(nest(10_000), 'deep.html')).text).toBe('deep')
    await expect(read(nest(100_000), 'deep.html')).rejects.toThrow('nests its parts more than 20000 deep')
  })
})
