import { describe, expect, it } from 'vitest'
import { appPage } from '../../../electron/main/address'
import { mayRequest } from '../../../electron/main/network'

describe('what the page may load', () => {
  it.each([
    'app://emic/',
    'app://emic/assets/index.js',
    'blob:app://emic/7d1f7b6a-0f0e-4c64-9e05-1f3f6a3f3f3f',
    'data:image/svg+xml,<svg/>',
  ])('%s', (address) => {
    expect(mayRequest(address, appPage)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://evil/',
    'blob:https://example.org/7d1f',
    'blob:null/7d1f',
    'devtools://devtools/',
    'chrome-extension://abc/x.js',
    'https://redirector.gvt1.com/edgedl/chrome/dict/en-us-10-1.bdic',
    '',
  ])('not %s', (address) => {
    expect(mayRequest(address, appPage)).toBe(false)
  })

  it('in a checkout also the development server and its socket, and no other', () => {
    const home = 'http://localhost:5173/'
    for (const address of [
      'http://localhost:5173/main.tsx',
      'ws://localhost:5173/?token=a',
      'devtools://devtools/a',
    ])
      expect(mayRequest(address, home)).toBe(true)
    for (const address of ['http://localhost:5174/', 'ws://example.org/', 'https://example.org/'])
      expect(mayRequest(address, home)).toBe(false)
  })
})
