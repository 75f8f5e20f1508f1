import { describe, expect, it } from 'vitest'
import { definitionOf } from '../../../shared/exchange/refi/description'
import { derivedGuid, normalGuid } from '../../../shared/exchange/refi/guid'
import { entryFor, placeOf } from '../../../shared/exchange/refi/path'
import { programOf } from '../../../shared/exchange/refi/program'
import { codableOf, colourOf, instantOf, wholeOf } from '../../../shared/exchange/refi/simple-types'
import { descriptionOf } from '../../../shared/exchange/refi-codebook'
import type { CodebookRow } from '../../../shared/exchange/codebook-rows'

describe('paths of a project file', () => {
  it.each([
    ['internal://0616FDDD-0000.mp4', { at: 'package', name: '0616FDDD-0000.mp4' }],
    ['INTERNAL://a b.txt', { at: 'package', name: 'a b.txt' }],
    ['internal://Sources/a.txt', { at: 'package', name: 'a.txt' }],
    ['board_2017.txt', { at: 'package', name: 'board_2017.txt' }],
    ['relative:///AR/John Interview.mp4', { at: 'outside', name: 'John Interview.mp4' }],
    ['absolute:///C:/PROJECT/Group.mp4', { at: 'outside', name: 'Group.mp4' }],
    ['absolute://E:/Group.mp4', { at: 'outside', name: 'Group.mp4' }],
  ])('%s says where its file is', (path, place) => {
    expect(placeOf(path)).toEqual(place)
  })

  it.each([
    'internal://../secret.txt',
    'internal://..\\secret.txt',
    'internal://%2e%2e%2fsecret.txt',
    'internal://a%2f..%2f..%2fsecret.txt',
    'internal://..%5csecret.txt',
    'internal:///etc/passwd',
    'internal://folder/a.txt',
    'internal://C:/a.txt',
    'internal://C:a.txt',
    'internal://\\\\host\\share\\a.txt',
    'internal://a.txt\u0000.png',
    'internal://a%00.txt',
    'internal://..',
    'internal://.',
    'internal://%2e%2e',
    '../secret.txt',
    '/etc/passwd',
    'file:///etc/passwd',
    'https://example.org/a.txt',
    'javascript:alert(1)',
    'relative:///..',
    `internal://${'a'.repeat(300)}.txt`,
  ])('%s names nothing', (path) => {
    expect(placeOf(path)).toEqual({ at: 'refused' })
  })

  it('lead to entries in any letter case, as they are written first', () => {
    const entries = new Map([
      ['a%20b.txt', 'sources/A%20b.txt'],
      ['c d.txt', 'Sources/c d.txt'],
    ])
    expect(entryFor('a%20B.txt', entries)).toBe('sources/A%20b.txt')
    expect(entryFor('C%20d.txt', entries)).toBe('Sources/c d.txt')
    expect(entryFor('e.txt', entries)).toBeNull()
    expect(entryFor('__proto__', entries)).toBeNull()
  })
})

describe('spellings', () => {
  it('of GUIDs become small letters without braces', () => {
    expect(normalGuid(' {0A000000-0000-4000-8000-00000000000F} ')).toBe(
      '0a000000-0000-4000-8000-00000000000f',
    )
    expect(normalGuid('0A000000-0000-0000-0000-00000000000F')).toBe('0a000000-0000-0000-0000-00000000000f')
    for (const none of [
      '',
      null,
      undefined,
      '__proto__',
      '0A000000',
      '{0a000000-0000-4000-8000-00000000000g}',
    ])
      expect(normalGuid(none)).toBeNull()
  })

  it('of things without a GUID give the same one each time, and each its own', () => {
    expect(derivedGuid('code 1')).toBe(derivedGuid('code 1'))
    expect(derivedGuid('code 1')).not.toBe(derivedGuid('code 2'))
    expect(normalGuid(derivedGuid('code 1'))).toBe(derivedGuid('code 1'))
  })

  it.each([
    ['2018-03-27T17:46:39Z', '2018-03-27T17:46:39.000Z'],
    ['2018-03-27T17:46:39.5+02:00', '2018-03-27T15:46:39.500Z'],
    ['2018-03-27 17:46:39', '2018-03-27T17:46:39.000Z'],
    ['2018-03-27', '2018-03-27T00:00:00.000Z'],
    ['2018-13-27', null],
    ['yesterday', null],
    [null, null],
  ])('of the time %s', (spelled, instant) => {
    expect(instantOf(spelled)).toBe(instant)
  })

  it.each([
    ['#1f77b4', '#1F77B4'],
    ['#abc', '#AABBCC'],
    ['#1F77B4FF', '#1F77B4'],
    ['rgb(255, 0, 16)', '#FF0010'],
    ['red;background:url(x)', null],
    ['', null],
    [null, null],
  ])('of the colour %s', (spelled, colour) => {
    expect(colourOf(spelled)).toBe(colour)
  })

  it('of numbers and truth', () => {
    expect([
      wholeOf('12'),
      wholeOf('-3'),
      wholeOf('4.6'),
      wholeOf('1e9'),
      wholeOf('x'),
      wholeOf(null),
    ]).toEqual([12, -3, 5, null, null, null])
    expect([codableOf('false'), codableOf('0'), codableOf('true'), codableOf(null)]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it.each([
    ['NVivo for Windows 12.6', 'nvivo-windows'],
    ['NVivo for Mac 20.5.0', 'nvivo-mac'],
    ['ATLAS.ti 8.4.0 573 , macOS', 'atlas'],
    ['MAXQDA 24', 'maxqda'],
    ['QualCoder 3.8', 'qualcoder'],
    ['qc 1.3.2', 'qc'],
    ['Emic 0.2.0', 'emic'],
    ['', 'other'],
  ])('of the program %s', (origin, program) => {
    expect(programOf(origin)).toBe(program)
  })
})

describe('a description', () => {
  const parts = {
    claim: 'Waiting is work.',
    short: 'Waiting',
    definition: 'Time that passes\n\nNote: on somebody else’s clock.',
    whenToUse: 'When nobody says how long.',
    whenNotToUse: '',
    examples: [{ kind: 'typical' as const, text: 'An hour in the corridor.', quotationId: null }],
  }
  const written = (code: typeof parts): string =>
    descriptionOf({
      code: code as unknown as CodebookRow['code'],
      examples: code.examples.map((example) => ({
        ...example,
        citation: null,
      })) as unknown as CodebookRow['examples'],
    })

  it('of our own exports comes back as the parts it was made of', () => {
    expect(definitionOf(written(parts))).toEqual(parts)
  })

  it('of another program is the definition, whole', () => {
    expect(definitionOf('Trust: see there.\n\nSecond.').definition).toBe('Trust: see there.\n\nSecond.')
  })
})
