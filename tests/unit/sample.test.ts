import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SampleCode, SamplePassage } from '../../fixtures/sample'
import { parseSample, PATH_SEPARATOR } from '../../fixtures/sample'
import { overlaps } from '../../shared/text/range'

const folder = join(import.meta.dirname, '../../fixtures/sample')
const json = readFileSync(join(folder, 'project.json'), 'utf8')
const sample = parseSample(json)
const texts = new Map(sample.sources.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]))
const codes = new Map<string, SampleCode>(sample.codes.map((code) => [code.path, code]))

const textOf = (file: string): string => {
  const text = texts.get(file)
  if (text === undefined) throw new Error(`No source ${file}`)
  return text
}
const occurrences = ({ source, quote }: SamplePassage): number => textOf(source).split(quote).length - 1
const key = ({ source, quote }: SamplePassage): string => `${source}: ${quote}`

/** Relative luminance and contrast ratio as defined by WCAG 2.2. */
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('the texts of the sample', () => {
  it('are exactly the files beside project.json', () => {
    const files = readdirSync(folder).filter((file) => file !== 'project.json')
    expect(files.sort()).toEqual(sample.sources.map(({ file }) => file).sort())
  })

  it.each(sample.sources)('$file is short, normalised and ends in a line break', ({ file }) => {
    const text = textOf(file)
    const words = text.match(/[A-Za-z'’]+/g) ?? []
    expect(words.length).toBeGreaterThanOrEqual(500)
    expect(words.length).toBeLessThanOrEqual(1100)
    expect(text).not.toMatch(/\r|\uFEFF|[ \t]\n|\n{3}/)
    expect(text.endsWith('\n')).toBe(true)
    expect(text.normalize('NFC')).toBe(text)
  })
})

describe('the codebook of the sample', () => {
  it('holds 14 to 18 codes, three of them themes, one a category, one in vivo', () => {
    expect(sample.codes.length).toBeGreaterThanOrEqual(14)
    expect(sample.codes.length).toBeLessThanOrEqual(18)
    const named = (role: string) => sample.codes.filter((code) => code.role === role).map(({ path }) => path)
    expect(named('theme')).toEqual(['Pluralism', 'Commercialization', 'Regulation'])
    expect(named('category')).toHaveLength(1)
    expect(sample.codes.filter(({ origin }) => origin === 'in-vivo')).toHaveLength(1)
  })

  it('lists every parent before its children and names no two siblings alike', () => {
    const seen = new Set<string>()
    for (const path of sample.codes.map((code) => code.path.toLocaleLowerCase('en'))) {
      const parent = path.split(PATH_SEPARATOR).slice(0, -1).join(PATH_SEPARATOR)
      if (parent !== '') expect(seen, path).toContain(parent)
      expect(seen, path).not.toContain(path)
      seen.add(path)
    }
  })

  it('gives a claim to every theme and to nothing else', () => {
    for (const { path, role, claim } of sample.codes) expect(claim !== undefined, path).toBe(role === 'theme')
  })

  it('puts exactly one code into a second theme, and that theme exists', () => {
    const further = sample.codes.flatMap(({ path, alsoIn = [] }) => alsoIn.map((theme) => ({ path, theme })))
    expect(further).toHaveLength(1)
    for (const { path, theme } of further) {
      expect(codes.get(theme)?.role).toBe('theme')
      expect(path.startsWith(theme + PATH_SEPARATOR)).toBe(false)
    }
  })

  it('fills all six parts of the definition for most codes', () => {
    const full = sample.codes.filter(
      (code) => code.definition && code.whenToUse && code.whenNotToUse && code.examples.length > 0,
    )
    expect(full.length).toBeGreaterThan(sample.codes.length / 2)
  })

  it.each(sample.codes.flatMap(({ path, color }) => (color === undefined ? [] : [{ path, color }])))(
    'colours $path so that it is seen on white and on near-black',
    ({ color }) => {
      expect(color).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3)
      expect(contrast(color, '#16181d')).toBeGreaterThanOrEqual(3)
    },
  )

  it('uses no colour twice and colours every code that has no parent', () => {
    const colors = sample.codes.flatMap(({ color }) => color ?? [])
    expect(new Set(colors).size).toBe(colors.length)
    for (const { path, color } of sample.codes)
      if (!path.includes(PATH_SEPARATOR)) expect(color, path).toBeDefined()
  })
})

describe('the codings of the sample', () => {
  it('are 48 to 60, in every text and by every coder', () => {
    expect(sample.codings.length).toBeGreaterThanOrEqual(48)
    expect(sample.codings.length).toBeLessThanOrEqual(60)
    expect(new Set(sample.codings.map(({ source }) => source))).toEqual(new Set(texts.keys()))
    const coders = new Set(sample.coders.map(({ name }) => name))
    expect(new Set(sample.codings.map(({ coder }) => coder))).toEqual(coders)
  })

  it.each(sample.codings)('find "$quote" exactly once, with a code that can be applied', (coding) => {
    expect(occurrences(coding)).toBe(1)
    expect(coding.quote).toBe(coding.quote.trim())
    expect(['theme', 'code']).toContain(codes.get(coding.code)?.role)
  })

  it('use every code that can be applied', () => {
    const used = new Set(sample.codings.map(({ code }) => code))
    expect(sample.codes.filter(({ path, role }) => role !== 'category' && !used.has(path))).toEqual([])
  })

  it('cross a paragraph twice, only in plain text, and quote no Markdown mark', () => {
    const crossing = sample.codings.filter(({ quote }) => quote.includes('\n'))
    expect(crossing).toHaveLength(2)
    for (const { source } of crossing) expect(source).toMatch(/\.txt$/)
    for (const { source, quote } of sample.codings)
      if (source.endsWith('.md')) expect(quote).not.toMatch(/[#*_`[\]<>\\]|^\s*[-+]\s/m)
  })

  it('never let one coder use one code on overlapping passages', () => {
    const placed = sample.codings.map((coding) => {
      const start = textOf(coding.source).indexOf(coding.quote)
      return { ...coding, start, end: start + coding.quote.length }
    })
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1))
        if (a.source === b.source && a.code === b.code && a.coder === b.coder)
          expect(overlaps(a, b), `${key(a)} / ${key(b)}`).toBe(false)
  })

  it('show overlaps, and one passage under two codes', () => {
    expect(new Set(sample.codings.map(key)).size).toBeLessThan(sample.codings.length)
    const nested = sample.codings.filter((inner) =>
      sample.codings.some((outer) => outer.quote !== inner.quote && outer.quote.includes(inner.quote)),
    )
    expect(nested.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the memos of the sample', () => {
  it('are of every kind, attached to codes, sources and passages, and one is free', () => {
    expect(sample.memos.length).toBeGreaterThanOrEqual(6)
    expect(new Set(sample.memos.map(({ kind }) => kind)).size).toBe(4)
    const targets = sample.memos.flatMap(({ about }) => about.flatMap((target) => Object.keys(target)))
    expect(new Set(targets)).toEqual(new Set(['code', 'source', 'quote']))
    expect(sample.memos.some(({ about }) => about.length === 0)).toBe(true)
    expect(new Set(sample.memos.map(({ title }) => title)).size).toBe(sample.memos.length)
  })

  it.each(sample.memos)('"$title" is about things that exist', ({ about }) => {
    const coded = sample.codings.map(key)
    for (const target of about) {
      if ('code' in target) expect([...codes.keys()]).toContain(target.code)
      else if ('source' in target) expect([...texts.keys()]).toContain(target.source)
      else expect(coded).toContain(key(target.quote))
    }
  })
})

describe('reading the sample', () => {
  it('keeps everything that is written in the file', () => {
    const examples: readonly unknown[] = []
    const written: { readonly codes: readonly object[] } = JSON.parse(json)
    const filled = { ...written, codes: written.codes.map((code) => ({ examples, ...code })) }
    expect(JSON.parse(JSON.stringify(sample))).toEqual(filled)
  })

  it.each([
    ['"role": "theme"', '"role": "topic"', 'project.codes[0].role'],
    ['"kind": "analytic"', '"kind": "shopping"', 'project.memos[0].kind'],
    ['"coder": "Ana"', '"coder": 7', 'project.codings[0].coder'],
  ])('says where the file is wrong when %s becomes %s', (right, wrong, where) => {
    expect(() => parseSample(json.replace(right, wrong))).toThrow(where)
  })
})
