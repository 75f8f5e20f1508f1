import { render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../renderer/features/memos/Markdown'
import { plainWords } from '../../renderer/features/memos/markdown'
import { renderInApp } from './render'

describe('the Markdown of a memo', () => {
  it('becomes headings, lists, quotes, emphasis, code and tables', () => {
    const { container } = render(
      <Markdown
        body={[
          '# Grey zones',
          'Clinics **wait** for *licences* and `stamps`.',
          '> “We never asked.”',
          '- one\n- two\n  1. inner',
          '| who | pays |\n| --- | --- |\n| patient | cash |',
          '```\nraw <text>\n```',
        ].join('\n\n')}
      />,
    )
    expect(screen.getByRole('heading', { name: 'Grey zones', level: 4 })).toBeVisible()
    expect(container.querySelector('strong')).toHaveTextContent('wait')
    expect(container.querySelector('em')).toHaveTextContent('licences')
    expect(container.querySelector('blockquote')).toHaveTextContent('“We never asked.”')
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
    expect(within(screen.getByRole('table')).getByRole('cell', { name: 'cash' })).toBeVisible()
    expect(container.querySelector('pre')).toHaveTextContent('raw <text>')
  })

  it('keeps the line ends that people write', () => {
    const { container } = render(<Markdown body={'第一行\n第二行'} />)
    expect(container.querySelectorAll('br')).toHaveLength(1)
  })

  it.each([
    '<img src=x onerror="alert(1)">',
    '<script>alert(1)</script>',
    '<iframe src="https://example.org"></iframe>',
    '[x](javascript:alert(1))',
    '![x](https://example.org/a.png)',
    '<svg><a href="https://example.org">x</a></svg>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('makes nothing that runs, loads or leads away of %s', async (body) => {
    const { container } = await renderInApp(<Markdown body={body} />)
    expect(container.querySelectorAll('script, img, iframe, svg a, a, object, embed, style')).toHaveLength(0)
    for (const element of container.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => /^on|^href|^src/.test(name))).toEqual([])
    }
  })

  it('shows the address of a link and copies it', async () => {
    const app = await renderInApp(<Markdown body="See [the law](https://example.org/law?a=1&b=2)." />)
    expect(screen.getByText('https://example.org/law?a=1&b=2')).toBeVisible()
    await app.user.click(
      screen.getByRole('button', { name: 'Copy the address https://example.org/law?a=1&b=2' }),
    )
    await waitFor(() => expect(app.announced.at(-1)?.message).toBe('Copied the address.'))
    expect(await navigator.clipboard.readText()).toBe('https://example.org/law?a=1&b=2')
  })

  it('says a bare address once, and finds it without marks', async () => {
    const { container } = await renderInApp(<Markdown body="See https://example.org/law there." />)
    expect(container).toHaveTextContent(/^See https:\/\/example\.org\/law there\.$/)
    expect(screen.getByRole('button', { name: /https:\/\/example\.org\/law$/ })).toBeVisible()
  })

  it.each([
    ['# Who\n\nThey *pay*, `cash`.\nAll of it.', 'Who They pay, cash. All of it.'],
    ['[the law](https://example.org)', 'the law'],
    ['', ''],
    ['一二三四五六', '一二三四'],
  ])('is previewed as plain words: %j', (body, expected) => {
    expect(plainWords(body, body.startsWith('一') ? 4 : 100)).toBe(expected)
  })
})
