import { expect } from 'vitest'
import type { Converted } from '../../../electron/host/import/converted'
import { normalizeText } from '../../../shared/text/normalize'

/** What holds for every converted document: normalised text, ordered blocks that cover all words, pages in order. */
export function expectLawful({ text, structure }: Converted): void {
  expect(normalizeText(text)).toBe(text)
  let end = 0
  for (const block of structure.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(block.end).toBeGreaterThan(block.start)
    expect(text.slice(end, block.start).trim()).toBe('')
    end = block.end
  }
  expect(text.slice(end).trim()).toBe('')
  let page = 0
  for (const { start } of structure.pages ?? []) {
    expect(start).toBeGreaterThanOrEqual(page)
    expect(start).toBeLessThanOrEqual(text.length)
    page = start
  }
}

/** The blocks in short: `heading1 Results`, `paragraph We asked ...`. */
export const outline = ({ text, structure }: Converted): string[] =>
  structure.blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
