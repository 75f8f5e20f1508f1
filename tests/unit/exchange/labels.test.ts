import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../shared/exchange/labels'

describe('our own words in documents', () => {
  it.each([
    [
      'en',
      '(Interview 3, p. 12; Ana)',
      '(Interview 3, ¶ 4)',
      '3 codings in 1 source',
      '2 codes, 1 of them themes',
    ],
    [
      'zh-CN',
      '（Interview 3，第 12 页；Ana）',
      '（Interview 3，第 4 段）',
      '1 个文本中 3 处',
      '2 个编码，其中 1 个主题',
    ],
    [
      'es',
      '(Interview 3, p. 12; Ana)',
      '(Interview 3, párr. 4)',
      '3 codificaciones en 1 fuente',
      '2 códigos, de ellos 1 tema',
    ],
    [
      'de',
      '(Interview 3, S. 12; Ana)',
      '(Interview 3, Abs. 4)',
      '3 Codierungen in 1 Quelle',
      '2 Codes, davon 1 Thema',
    ],
    [
      'fr',
      '(Interview 3, p. 12; Ana)',
      '(Interview 3, § 4)',
      '3 codages dans 1 source',
      '2 codes, dont 1 thème',
    ],
  ] as const)('in %s', (language, byPage, byParagraph, use, count) => {
    const labels = labelsFor[language]
    expect(labels.citation('Interview 3', { page: '12', paragraph: 4 } as never, 'Ana')).toBe(byPage)
    expect(labels.citation('Interview 3', { page: null, paragraph: 4 } as never)).toBe(byParagraph)
    expect(labels.use(3, 1)).toBe(use)
    expect(labels.codeCount(2, 1)).toBe(count)
  })

  it('say several pages as the language does', () => {
    const pages = { page: '12–14', paragraph: 4 } as never
    expect(labelsFor.en.citation('Law', pages)).toBe('(Law, pp. 12–14)')
    expect(labelsFor.de.citation('Gesetz', pages)).toBe('(Gesetz, S. 12–14)')
  })

  it('have no word left empty', () => {
    for (const [language, labels] of Object.entries(labelsFor)) {
      const words = JSON.stringify(labels, (_, value: unknown) =>
        typeof value === 'function' ? 'made' : value,
      )
      expect(words, language).not.toMatch(/:"\s*"/u)
    }
  })
})
