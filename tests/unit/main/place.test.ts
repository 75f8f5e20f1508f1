import { describe, expect, it } from 'vitest'
import { placeFrom } from '../../../electron/main/place'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 2560, height: 1440 }
const usual = { width: 1280, height: 800, isMaximized: false }

describe('where a window opens', () => {
  it.each([
    ['nothing', undefined],
    ['words', 'left'],
    ['a list', [1, 2]],
    ['halves', { x: 0.5, y: 0.5, width: 1000.5, height: 700.5 }],
    ['huge numbers', { x: 1e9, y: 0, width: 1e9, height: 1e9 }],
    ['no numbers', { x: NaN, y: '0', width: null, height: {} }],
  ])('is the usual place when %s is remembered', (_, remembered) => {
    expect(placeFrom(remembered, [laptop])).toEqual(usual)
  })

  it('is where it was, on either screen', () => {
    for (const place of [
      { x: 100, y: 100, width: 1000, height: 700, isMaximized: false },
      { x: 2000, y: 50, width: 1900, height: 1200, isMaximized: true },
      { x: -500, y: 100, width: 1000, height: 700, isMaximized: false },
    ])
      expect(placeFrom(place, [laptop, second])).toEqual(place)
  })

  it('is on a screen again when its screen is gone or its title bar would not be seen', () => {
    for (const [x, y] of [
      [2000, 50],
      [-950, 100],
      [100, -400],
      [100, 880],
    ])
      expect(placeFrom({ x, y, width: 1000, height: 700 }, [laptop])).toEqual({
        width: 1000,
        height: 700,
        isMaximized: false,
      })
  })

  it('is never too small to use, nor larger than a screen it is put on', () => {
    expect(placeFrom({ width: 10, height: 10 }, [laptop])).toMatchObject({ width: 800, height: 560 })
    expect(placeFrom({ width: 4000, height: 3000 }, [laptop])).toMatchObject({ width: 1440, height: 875 })
    expect(placeFrom({ width: 1000, height: 700 }, [])).toMatchObject({ width: 1000, height: 700 })
  })
})
