import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaBetween,
  compareSpots,
  hull,
  intersects,
  isInside,
  isWhole,
  meets,
  moved,
  pulled,
  sameArea,
  sameSpot,
} from '../../shared/image/area'
import type { Area, Grip, Size } from '../../shared/image/area'
import { placeLabels } from '../../renderer/features/reader/image/labels'

const runs = { numRuns: process.env['CI'] ? 1000 : 200 }

const size = fc.record({
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 1, max: 5000 }),
})

const within = ({ width, height }: Size): fc.Arbitrary<Area> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: width - 1 }),
      fc.integer({ min: 0, max: height - 1 }),
      fc.integer({ min: 1, max: width }),
      fc.integer({ min: 1, max: height }),
    )
    .map(([x, y, w, h]) => ({ x, y, width: Math.min(w, width - x), height: Math.min(h, height - y) }))

const imageAndAreas = size.chain((image) => fc.tuple(fc.constant(image), within(image), within(image)))

const step = fc.record({
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
})
const grip: fc.Arbitrary<Grip> = fc.record({
  x: fc.constantFrom<(-1 | 0 | 1)[]>(-1, 0, 1),
  y: fc.constantFrom<(-1 | 0 | 1)[]>(-1, 0, 1),
})

describe('a rectangle of an image', () => {
  it('that is drawn lies inside of it, whole pixels and at least one, wherever the pointer goes', () => {
    fc.assert(
      fc.property(size, step, step, (image, from, to) => {
        const area = areaBetween(from, to, image)
        expect(isInside(area, image)).toBe(true)
        expect(Object.values(area).every(Number.isInteger)).toBe(true)
        expect(areaBetween(to, from, image)).toEqual(area)
      }),
      runs,
    )
  })

  it('that is moved keeps its size and stays inside; moved back within it is where it was', () => {
    fc.assert(
      fc.property(imageAndAreas, step, ([image, area], by) => {
        const there = moved(area, by, image)
        expect(isInside(there, image)).toBe(true)
        expect([there.width, there.height]).toEqual([area.width, area.height])
        expect(moved(there, { x: area.x - there.x, y: area.y - there.y }, image)).toEqual(area)
      }),
      runs,
    )
  })

  it('that is pulled stays inside and keeps the edges that are not pulled', () => {
    fc.assert(
      fc.property(imageAndAreas, grip, step, ([image, area], held, by) => {
        const there = pulled(area, held, by, image)
        expect(isInside(there, image)).toBe(true)
        if (held.x !== -1) expect(there.x).toBe(area.x)
        if (held.x !== 1) expect(there.x + there.width).toBe(area.x + area.width)
        if (held.y !== -1) expect(there.y).toBe(area.y)
        if (held.y !== 1) expect(there.y + there.height).toBe(area.y + area.height)
      }),
      runs,
    )
  })

  it('shares pixels with another one both ways or not at all, and the rectangle around both holds both', () => {
    fc.assert(
      fc.property(imageAndAreas, ([image, a, b]) => {
        expect(intersects(a, b)).toBe(intersects(b, a))
        expect(intersects(a, a)).toBe(true)
        const around = hull(a, b)
        expect(isInside(around, image)).toBe(true)
        expect(hull(around, a)).toEqual(around)
        expect(hull(b, around)).toEqual(around)
        expect(sameArea(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
      runs,
    )
  })

  it('meets the whole image always; the whole comes first in reading order, which is one order', () => {
    fc.assert(
      fc.property(imageAndAreas, ([image, a, b]) => {
        const [whole, first, second] = [
          { start: 0, end: 1 },
          { start: 0, end: 1, area: a },
          { start: 0, end: 1, area: b },
        ]
        expect(meets(whole, first) && meets(first, whole)).toBe(true)
        expect(meets(first, second)).toBe(intersects(a, b))
        expect(compareSpots(whole, first)).toBeLessThan(0)
        expect(Math.sign(compareSpots(first, second)) + Math.sign(compareSpots(second, first))).toBe(0)
        expect(sameSpot(whole, first)).toBe(false)
        expect(isWhole({ x: 0, y: 0, ...image }, image)).toBe(true)
      }),
      runs,
    )
  })
})

it('labels never lie over one another, however many areas there are in one place', () => {
  const labelled = size.chain((image) =>
    fc.tuple(
      fc.constant(image),
      fc.array(fc.record({ box: within(image), name: fc.string({ maxLength: 40 }) }), { maxLength: 25 }),
    ),
  )
  fc.assert(
    fc.property(labelled, ([image, areas]) => {
      const places = placeLabels(areas, image)
      expect(places).toHaveLength(areas.length)
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1)) expect(intersects(a, b)).toBe(false)
    }),
    runs,
  )
})
