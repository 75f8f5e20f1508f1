import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/text/edit'
import { normalizeText } from '../../../shared/text/normalize'
import { tidy } from '../../../shared/text/tidy'

/** The first study's texts lie beside the repository and are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const isThere = existsSync(folder)
if (!isThere)
  console.warn('Tidy on the seed texts: skipped, because ../shared/seeds is not beside the repository.')

const read = (prefix: string): string => {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? prefix
  return normalizeText(readFileSync(folder + name, 'utf8'))
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

describe.skipIf(!isThere)('tidy on the seed texts', () => {
  it.each(['000', '001', '002', '003', '004'])(
    '%s: changes make the text, and doing it again changes nothing',
    (prefix) => {
      const text = read(prefix)
      const result = tidy(text)
      expect(applyChanges(text, result.changes)).toBe(result.text)
      expect(tidy(result.text).changes).toEqual([])
    },
  )

  it.each(['000', '001', '003'])('%s: the line rules lose no character but blanks and hyphens', (prefix) => {
    const text = read(prefix)
    const result = tidy(text, { 'page-furniture': false, 'note-marks': false })
    const letters = (all: string): string => all.replace(/[\s-]/g, '')
    expect(letters(result.text)).toBe(letters(text))
  })

  it.each(['002', '004'])('%s is clean and stays as it is', (prefix) => {
    expect(tidy(read(prefix)).changes).toEqual([])
  })

  it('000: note marks go, paragraphs cut by pages are whole, references stay one a paragraph', () => {
    const { text, counts } = tidy(read('000'))
    expect(count(text, /<\/?su[pb]>/g)).toBe(0)
    expect(counts['note-marks']).toBe(44)
    expect(counts['broken-lines']).toBe(7)
    expect(count(text, /^\d+\. /gm)).toBe(41)
  })

  it('001: double-spaced lines become paragraphs with their headings apart', () => {
    const { text, counts } = tidy(read('001'))
    const all = paragraphsOf(text)
    const long = all.filter((paragraph) => paragraph.length > 300)
    expect(all.length).toBeLessThan(110)
    expect(long.length).toBeGreaterThan(45)
    expect(long.join('').length).toBeGreaterThan(text.length * 0.9)
    expect(text).not.toMatch(/\n\n\n/)
    expect(count(text, /^Introduction$/gm)).toBe(1)
    expect(count(text, /^Conclusions$/gm)).toBe(1)
    expect(counts['line-hyphens']).toBe(13)
    expect(count(text, /state-centered/g)).toBe(2)
    expect(count(text, /statecentered/g)).toBe(0)
    expect(count(text, /^\s*\d+\s*$/gm)).toBe(0)
    const addresses = all.filter((paragraph) => /^https?:\S+$/.test(paragraph))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(counts['note-marks']).toBe(8)
  })

  it('003: both languages flow, page labels go, split words are whole', () => {
    const before = read('003')
    const { text, counts } = tidy(before)
    expect(counts['cjk-lines']).toBeGreaterThan(550)
    expect(counts['broken-lines']).toBeGreaterThan(800)
    expect(count(text, /^\d+(?:-\d+)+$/gm)).toBe(0)
    expect(count(text, /^(?:06 07|24 25)$/gm)).toBe(0)
    expect(count(text, /\bioTianfu|Internat ional|authorit ies|\bf ields|cel l\b/g)).toBe(0)
    expect(count(text, /BioTianfu/g)).toBe(count(before, /BioTianfu/g) + 1)
    expect(count(text, /Inauguration/g)).toBe(1)
    expect(count(text, /^Stem Cell Therapy$/gm)).toBe(2)
    expect(count(text, /Non-specific/g)).toBe(1)
    const chinese = paragraphsOf(text).filter((line) => count(line, /\p{Script=Han}/gu) > 60)
    const whole = chinese.filter((line) => /[。！？；：”]$/.test(line))
    expect(whole.length).toBeGreaterThan(chinese.length * 0.93)
    const english = paragraphsOf(text).filter(
      (line) => line.length > 200 && count(line, /\p{Script=Han}/gu) === 0,
    )
    const started = english.filter((line) => /^["“]?[\p{Lu}\d]/u.test(line))
    expect(started.length).toBeGreaterThan(english.length * 0.95)
  })
})
