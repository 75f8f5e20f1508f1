import { describe, expect, it } from 'vitest'
import { exportCodebook } from '../../../electron/host/export/export'
import { Store } from '../../../shared/core/store'
import type { Code } from '../../../shared/model/entities'
import { Problem } from '../../../shared/problem'
import { code, id, reader, store, utf8 } from './project'
import { readQdc } from './read-qdc'
import { noValidator, schemaFindings } from './xmllint'

const withCodes = (codes: readonly Code[]): Store => Store.of({ ...store.records(), codes, codings: [] })
const qdc = async (of: Store): Promise<string> => utf8((await exportCodebook(of, 'qdc', reader)).bytes)

describe('a REFI-QDA codebook', () => {
  it('holds the tree with upper-case GUIDs and colours, what can be applied, and all parts of the definitions', async () => {
    const { codes, sets, attributes } = readQdc(await qdc(store))
    expect(attributes.get('xmlns')).toBe('urn:QDA-XML:codebook:1.0')
    expect(attributes.get('origin')).toBe('Emic')
    expect(codes.map(({ name, depth, isCodable, color }) => [depth, name, isCodable, color])).toEqual([
      [0, 'Regulation & oversight', 'true', '#2F6DB3'],
      [1, '<script>alert(1)</script>', 'true', '#2F6DB3'],
      [2, 'constructor', 'true', '#2F6DB3'],
      [0, 'Actors', 'false', undefined],
      [0, '@市场 | 商业化', 'true', '#AA3300'],
    ])
    expect(codes[0]!.guid).toBe(id(4, 1).toUpperCase())
    expect(codes[0]!.description).toBe(
      [
        'Claim: Rules come\nafter the market.',
        'Short definition: Who may do what',
        'Definition: Talk of rules.\n\nAlso talk of their *absence*.',
        'When to use: =cmd|calc is named; 监管 is meant',
        'When not to use: - for prices',
        'Typical example: 监管部门说：“先有证据，再有市场”。𠮷田医生同意。 (论坛 "2", ¶ 2)',
        'Atypical example: She said "rules", and laughed <i>',
      ].join('\n\n'),
    )
    expect(codes[2]!.description).toBe('A name that programs trip over; \uFFFD and _x0041_ too.')
    expect(sets).toEqual([
      { name: 'Regulation & oversight', guid: expect.any(String), members: [id(4, 4).toUpperCase()] },
    ])
  })

  it('gives a set a GUID that no code has, the same every time', async () => {
    const turned = { ...code(9, 'Neighbour'), id: id(4, 1).slice(0, -12) + 'ffffffffffff'.slice(1) + 'e' }
    const guids = await Promise.all(
      [store, store, Store.of({ ...store.records(), codes: [...store.all('codes'), turned] })].map(
        async (of) => readQdc(await qdc(of)).sets[0]!.guid,
      ),
    )
    expect(guids[0]).toBe(guids[1])
    expect(guids[0]).toBe(turned.id.toUpperCase())
    expect(guids[2]).not.toBe(guids[0])
  })

  it('says each thing that it cannot carry, and nothing where all is carried', async () => {
    expect((await exportCodebook(store, 'qdc', reader)).losses).toEqual([
      'The parts of a definition stand in one description, as labelled paragraphs.',
      'Themes are written as codes: the format has no themes.',
      'Further themes of a code are written as sets, which some programs do not read.',
      'The origin and the status of codes are left out.',
      'Examples that are quotations are written as text, without their link to the passage.',
      '1 example was left out: the quoted passage is in a source that was removed.',
    ])
    const plain = withCodes([code(1, 'Trust', { definition: 'Definition.' })])
    expect((await exportCodebook(plain, 'qdc', reader)).losses).toEqual([])
  })

  it('writes no container without content', async () => {
    const xml = await qdc(withCodes([code(1, 'Trust')]))
    expect(xml).toContain(`<Code guid="${id(4, 1).toUpperCase()}" name="Trust" isCodable="true"/>`)
    expect(xml).not.toMatch(/Sets|Description/)
  })

  it('labels a definition that would itself be taken for labelled parts', async () => {
    const trap = withCodes([code(1, 'Trust', { definition: 'Belief.\nWhen to use: never' })])
    expect(readQdc(await qdc(trap)).codes[0]!.description).toBe('Definition: Belief.\nWhen to use: never')
  })

  it('refuses a codebook without codes in one clear sentence', async () => {
    const failure = exportCodebook(withCodes([]), 'qdc', reader)
    await expect(failure).rejects.toBeInstanceOf(Problem)
    await expect(failure).rejects.toThrow('must hold at least one')
  })

  it('manages a tree of a thousand levels', async () => {
    const deep = Array.from({ length: 1000 }, (_, n) =>
      code(n + 1, `Level ${n}`, { parentId: n === 0 ? null : id(4, n) }),
    )
    const { codes } = readQdc(await qdc(withCodes(deep)))
    expect(codes.at(-1)).toMatchObject({ name: 'Level 999', depth: 999 })
  })

  const missing = noValidator('Codebook.xsd')
  if (missing) console.warn(`Codebook.xsd was not asked: ${missing}.`)
  it.skipIf(missing !== null)('is valid by the schema of the standard', async () => {
    const samples = [
      store,
      withCodes([code(1, 'Trust')]),
      withCodes([code(1, '\u0007', { definition: ' ' })]),
    ]
    expect(schemaFindings('Codebook.xsd', await Promise.all(samples.map(qdc)))).toBe('')
    const broken = (await qdc(store)).replace('isCodable="true"', '')
    expect(schemaFindings('Codebook.xsd', [broken])).toContain("'isCodable' is required")
  })
})
