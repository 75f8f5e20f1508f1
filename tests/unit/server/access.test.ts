import { describe, expect, it } from 'vitest'
import { Access } from '../../../electron/server/access'
import { rateLimit } from '../../../electron/server/rate'

const second = 1_000_000_000n

describe('A way into the loopback server', () => {
  it('is opened by a code once, and by its token from then on', () => {
    const access = new Access()
    const code = access.newCode(60)
    const token = access.exchange(code)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(access.allows(`Bearer ${token}`)).toBe(true)
    expect(access.exchange(code)).toBeNull()
  })

  it('is not opened by a code that came too late', () => {
    let now = 0n
    const access = new Access(() => now)
    const code = access.newCode(60)
    now = 61n * second
    expect(access.exchange(code)).toBeNull()
  })

  it('is not opened by an older code once there is a newer one', () => {
    const access = new Access()
    const old = access.newCode(60)
    access.newCode(60)
    expect(access.exchange(old)).toBeNull()
  })

  it('keeps a code good when somebody guesses wrong before its owner comes', () => {
    const access = new Access()
    const code = access.newCode(60)
    for (const guess of ['', 'a', code.slice(1), `${code}A`, 'ü'.repeat(43)])
      expect(access.exchange(guess)).toBeNull()
    expect(access.exchange(code)).not.toBeNull()
  })

  it.each([
    [undefined],
    [''],
    ['Bearer'],
    ['Bearer '],
    ['bearer x'],
    ['Basic eDp5'],
    [`Bearer ${'A'.repeat(43)}`],
  ])('is not opened by the header %s', (header) => {
    expect(new Access().allows(header)).toBe(false)
  })
})

describe('The rate limit', () => {
  it('lets a burst of twice the rate through, then as many as time brings', () => {
    let now = 0n
    const allow = rateLimit(100, () => now)
    const burst = Array.from({ length: 250 }, () => allow()).filter(Boolean).length
    now += second / 10n
    const later = Array.from({ length: 50 }, () => allow()).filter(Boolean).length
    expect([burst, later]).toEqual([200, 10])
  })
})
