import { describe, expect, it, vi } from 'vitest'
import { appPage, homeAddress, isOurs } from '../../../electron/main/address'
import { externalLink, linkOpener, mayNavigate } from '../../../electron/main/navigation'

/** Addresses a page could try to go to, or have opened: [address, what a program outside would be handed]. */
const addresses: readonly (readonly [string, string | null])[] = [
  ['https://example.org/paper?id=1#part', 'https://example.org/paper?id=1#part'],
  ['https://example.org', 'https://example.org/'],
  ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ['https://example.org/研究', 'https://example.org/%E7%A0%94%E7%A9%B6'],
  ['mailto:ana@example.org', 'mailto:ana@example.org'],
  ['mailto:ana@example.org?subject=Codebook', 'mailto:ana@example.org?subject=Codebook'],
  ['mailto:ana@example.org?attach=/etc/passwd', null],
  ['mailto:ana@example.org?subject=a&bcc=eve@example.org', null],
  ['mailto:', null],
  ['mailto:a@b@c', null],
  ['http://example.org/', null],
  ['https:example.org', null],
  ['https:///example.org', null],
  ['https://ana@example.org/', null],
  ['https://ana:secret@example.org/', null],
  ['https://app.emic@example.org/', null],
  ['https://example.org\\@evil.example/', null],
  ['https://exa\tmple.org/', null],
  [' https://example.org/', null],
  ['https://example.org/\u0000', null],
  ['https://', null],
  [`https://example.org/${'a'.repeat(2000)}`, null],
  ['file:///etc/passwd', null],
  ['file://server/share/a.exe', null],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,<script>alert(1)</script>', null],
  ['blob:app://emic/7d1f', null],
  ['ms-msdt:/id PCWDiagnostic /skip force', null],
  ['search-ms:query=a&crumb=location:\\\\evil.example', null],
  ['smb://evil.example/share', null],
  ['\\\\evil.example\\share', null],
  ['//evil.example/', null],
  ['vbscript:msgbox(1)', null],
  ['tel:+4912345', null],
  ['ftp://example.org/', null],
  ['ssh://example.org/', null],
  ['about:blank', null],
  ['chrome://settings', null],
  ['devtools://devtools/bundled/inspector.html', null],
  ['view-source:https://example.org/', null],
  ['x', null],
  ['', null],
]

describe('where the window may go', () => {
  it.each(addresses)('never leaves its page for %s, and hands out %s', (address, handedOut) => {
    expect(mayNavigate(address, appPage)).toBe(false)
    expect(externalLink(address)).toBe(handedOut)
  })

  it.each([
    ['app://emic/', true],
    ['app://emic/index.html', true],
    ['app://emic/?a=1#b', true],
    ['app://emic/assets/index.js', false],
    ['app://emic', false],
    ['app://EMIC/', false],
    ['app://emic.example/', false],
    ['app://emic:80/', false],
    ['app://ana@emic/', false],
    ['app://evil/', false],
    ['app:emic/', false],
    ['apps://emic/', false],
    ['http://emic/', false],
  ])('to %s: %s', (address, may) => {
    expect(mayNavigate(address, appPage)).toBe(may)
    expect(externalLink(address)).toBeNull()
  })

  it('goes to the development server only in a checkout, and only on this computer', () => {
    expect(homeAddress(true, 'http://localhost:5173')).toBe(appPage)
    expect(homeAddress(false, undefined)).toBe(appPage)
    expect(homeAddress(false, '')).toBe(appPage)
    expect(homeAddress(false, 'http://localhost:5173')).toBe('http://localhost:5173/')
    for (const away of [
      'http://evil.example',
      'https://localhost',
      'file:///tmp',
      'http://localhost.evil.example',
    ])
      expect(() => homeAddress(false, away)).toThrow('on this computer')
    expect(isOurs('http://localhost:5173/x', 'http://localhost:5173/')).toBe(true)
    expect(isOurs('http://localhost:5174/', 'http://localhost:5173/')).toBe(false)
  })
})

describe('a link that leads out', () => {
  it('is shown as it will be opened, and opened only on yes', async () => {
    const ask = vi.fn(async (_address: string) => false)
    const open = vi.fn(async (_address: string) => undefined)
    await linkOpener(ask, open)('https://bücher.example/a')
    expect(ask).toHaveBeenCalledExactlyOnceWith('https://xn--bcher-kva.example/a')
    expect(open).not.toHaveBeenCalled()
    await linkOpener(async () => true, open)('https://bücher.example/a')
    expect(open).toHaveBeenCalledExactlyOnceWith('https://xn--bcher-kva.example/a')
  })

  it('is not even asked about when it is no plain link', async () => {
    const ask = vi.fn(async (_address: string) => true)
    const open = vi.fn(async (_address: string) => undefined)
    for (const [address, handedOut] of addresses) if (handedOut === null) await linkOpener(ask, open)(address)
    expect(ask).not.toHaveBeenCalled()
    expect(open).not.toHaveBeenCalled()
  })

  it('is asked about one at a time, so that a page cannot bury the user in questions', async () => {
    let decide: (yes: boolean) => void = () => undefined
    const ask = vi.fn((_address: string) => new Promise<boolean>((resolve) => (decide = resolve)))
    const offer = linkOpener(ask, async () => undefined)
    const first = offer('https://example.org/1')
    await offer('https://example.org/2')
    expect(ask).toHaveBeenCalledTimes(1)
    decide(false)
    await first
    const next = offer('https://example.org/3')
    expect(ask).toHaveBeenCalledTimes(2)
    decide(false)
    await next
  })
})
