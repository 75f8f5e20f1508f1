import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { de } from '../../renderer/strings/de'
import { en } from '../../renderer/strings/en'
import { es } from '../../renderer/strings/es'
import { fr } from '../../renderer/strings/fr'
import { speak, startLanguage } from '../../renderer/strings/i18n'
import { pseudo } from '../../renderer/strings/pseudo'
import { stepWords } from '../../renderer/strings/step-words'
import { zh } from '../../renderer/strings/zh'
import { commands } from '../../shared/commands/index'

afterEach(async () => {
  await i18next.changeLanguage('en')
})

describe('words', () => {
  const leaves = (value: object, path = ''): readonly (readonly [string, string])[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'string'
        ? [[`${path}${key}`, inner] as const]
        : leaves(inner as object, `${path}${key}.`),
    )
  const english = new Map(leaves(en))
  const others = Object.entries({ zh, es, de, fr })
  const places = (words: string): readonly string[] =>
    [...words.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name!).sort()

  it.each(others)('stand in %s, every one of them, with the same places to fill', (_, words) => {
    const given = new Map(leaves(words))
    expect([...given.keys()].sort()).toEqual([...english.keys()].sort())
    // The singular may leave the number out.
    const different = [...english].filter(
      ([key, sentence]) =>
        !key.endsWith('_one') && String(places(sentence)) !== String(places(given.get(key) ?? '')),
    )
    expect(different).toEqual([])
    expect([...given].filter(([key, sentence]) => sentence === '' && english.get(key) !== '')).toEqual([])
  })

  it.each(others)('are not left in English in %s', (language, words) => {
    const given = new Map(leaves(words))
    // Short words are often the same in two languages; sentences are not.
    const left = [...english].filter(
      ([key, sentence]) => sentence === given.get(key) && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(sentence),
    )
    expect(left.map(([key]) => `${language}: ${key}`)).toEqual([])
  })

  it.each(Object.entries({ en, zh, es, de, fr }))('tell every command of the table in %s', (_, words) => {
    const known = new Set(leaves(words.commands).map(([key]) => key.replace(/_(one|other)$/, '')))
    expect(Object.keys(commands).filter((name) => !known.has(name))).toEqual([])
  })

  it('are drawn out and marked in the pseudo-language, their places kept', () => {
    const drawn = new Map(leaves(pseudo(en)))
    for (const [key, sentence] of english) {
      expect(drawn.get(key), key).toMatch(/^\[.*\]$/su)
      expect(places(drawn.get(key) ?? ''), key).toEqual(places(sentence))
    }
  })

  it('phrase a step in the language of the user, plain data in it too', async () => {
    const step = { command: 'code.move', detail: { name: 'Licensing', where: 'under “Regulation”' } }
    const read = { command: 'source.mark-read', detail: { name: 'Policy list', state: 'read' } }
    expect(stepWords(i18next.t, step)).toBe('moved “Licensing” under “Regulation”')
    expect(stepWords(i18next.t, { command: 'coding.add', detail: { passages: 1, codes: '“Price”' } })).toBe(
      'coded a passage as “Price”',
    )
    const removed = { command: 'code.remove', detail: { name: 'Price and 2 more', codings: 1 } }
    expect(stepWords(i18next.t, removed)).toBe('removed “Price” and 2 more (1 coding kept)')
    await speak('zh')
    expect(stepWords(i18next.t, { command: 'project.create', detail: { name: 'Clinics' } })).toBe(
      '新建了项目“Clinics”',
    )
    expect(stepWords(i18next.t, removed)).toBe('移除了“Price”及另外 2 项（保留 1 处编码）')
    expect(stepWords(i18next.t, step)).toBe('将“Licensing”移到“Regulation”之下')
    expect(stepWords(i18next.t, read)).toBe('将“Policy list”标为已读')
  })

  it.each([
    ['zh', [], 'zh'],
    [undefined, ['zh-Hans-CN'], 'zh'],
    [undefined, ['fr-CA', 'en-GB'], 'fr'],
    [undefined, ['pt-BR', 'de-AT'], 'de'],
    [undefined, ['sv', 'nl'], 'en'],
    [null, [], 'en'],
  ])('begin in the language chosen (%j), else in the system’s (%j)', (chosen, system, expected) => {
    expect(startLanguage(chosen, system)).toBe(expected)
  })
})
