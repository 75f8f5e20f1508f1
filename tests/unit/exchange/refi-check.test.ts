import { describe, expect, it } from 'vitest'
import { refiCheck } from '../../../shared/exchange/refi-out/check'
import { id } from './project'
import { qde, store } from './refi-project'

const findings = (xml: string): readonly string[] => {
  const check = refiCheck()
  check.write(xml)
  return check.end()
}

describe('the light check', () => {
  it.each([
    [
      'an element in the wrong order',
      (xml: string) => xml.replace(/(<CodeBook>.*<\/CodeBook>\n)(<Variables>.*<\/Variables>\n)/s, '$2$1'),
    ],
    ['a missing attribute', (xml: string) => xml.replace(/ isCodable="true"/, '')],
    ['an empty container', (xml: string) => xml.replace(/<Users>.*<\/Users>/s, '<Users/>')],
    [
      'a reference to nothing',
      (xml: string) => xml.replace(/<CodeRef targetGUID="4/, '<CodeRef targetGUID="F'),
    ],
    [
      'a GUID that is used twice',
      (xml: string) => xml.replace(/<User guid="[^"]*2"/, `<User guid="${id(1, 1).toUpperCase()}"`),
    ],
    ['a text without words', (xml: string) => xml.replace(/ plainTextPath="[^"]*"/, '')],
    ['what is not well-formed', (xml: string) => xml.replace('</Codes>', '')],
    ['a strange attribute', (xml: string) => xml.replace('<User ', '<User mail="a@b.c" ')],
  ])('finds %s', (_what, spoil) => {
    expect(findings(spoil(qde(store, 'standard'))).length).toBeGreaterThan(0)
  })
})
