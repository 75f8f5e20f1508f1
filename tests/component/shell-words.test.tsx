import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import * as commandWords from '../../renderer/strings/commands'
import { en } from '../../renderer/strings/en'
import { speak, startLanguage } from '../../renderer/strings/i18n'
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
  const chinese = new Map(leaves(zh))
  const places = (words: string): readonly string[] =>
    [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

  it('stand in both languages with the same places to fill', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()])
    // The singular of English may leave the number out, and Chinese has no singular.
    const different = [...english].filter(
      ([key, words]) =>
        !key.endsWith('_one') && String(places(words)) !== String(places(chinese.get(key) ?? '')),
    )
    expect(different).toEqual([])
  })

  it('tell every command of the table in both languages', () => {
    const known = (words: object) => new Set(leaves(words).map(([key]) => key.replace(/_(one|other)$/, '')))
    for (const words of [commandWords.en, commandWords.zh]) {
      expect(Object.keys(commands).filter((name) => !known(words).has(name))).toEqual([])
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
    [undefined, ['fr', 'en-GB'], 'en'],
    [null, [], 'en'],
  ])('begin in the language chosen (%j), else in the system’s (%j)', (chosen, system, expected) => {
    expect(startLanguage(chosen, system)).toBe(expected)
  })
})
