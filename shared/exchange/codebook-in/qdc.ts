import { cleanText } from '../characters'
import { definitionOf } from '../refi/description'
import { normalGuid } from '../refi/guid'
import { codableOf } from '../refi/simple-types'
import { bareCode } from './book'
import type { Oddity, RawBook, RawCode } from './book'

/** An element as an XML reader tells of it; namespaces differ too much between programs to be looked at. */
interface Opened {
  readonly name: string
  attribute(uri: string, name: string): string | undefined
}

type Growing = { -readonly [K in keyof RawCode]: RawCode[K] }

interface SetIn {
  readonly name: string
  readonly guid: string | null
  readonly members: string[]
}

/**
 * Hears a REFI-QDA codebook (.qdc) or the codebook of a project (.qde), element by element; `book` when it is over. It
 * looks at local names alone and takes what it knows from wherever it stands.
 */
export class QdcTaker {
  #codes: Growing[] = []
  #open: number[] = []
  #sets: SetIn[] = []
  #set: SetIn | null = null
  /** Words of the Description that is open. */
  #words: string[] | null = null
  #program: string | null = null
  #coloured = false
  #inCodes = 0
  /** Whether any codebook was met. */
  isCodebook = false
  #odd: Partial<Record<Oddity, number>> = {}

  readonly open = (element: Opened): void => {
    const said = (name: string): string | undefined => element.attribute('', name)
    switch (element.name) {
      case 'Project':
      case 'CodeBook':
        this.#program ??= said('origin') ?? null
        if (element.name === 'CodeBook') this.isCodebook = true
        return
      case 'Codes':
        this.#inCodes += 1
        return
      case 'Code':
        if (this.#inCodes > 0) this.#openCode(said)
        return
      case 'Description':
        if (this.#open.length > 0) this.#words = []
        return
      case 'NoteRef':
        if (this.#open.length > 0) this.#count('memo')
        return
      case 'Set':
        this.#set = { name: said('name') ?? '', guid: normalGuid(said('guid')), members: [] }
        return
      case 'MemberCode': {
        const guid = normalGuid(said('guid') ?? said('targetGUID') ?? '')
        if (this.#set && guid !== null) this.#set.members.push(guid)
      }
    }
  }

  readonly text = (words: string): void => {
    this.#words?.push(words)
  }

  readonly close = (name: string): void => {
    if (name === 'Codes') this.#inCodes -= 1
    else if (name === 'Code' && this.#inCodes > 0) this.#open.pop()
    else if (name === 'Description' && this.#words) this.#endDescription(this.#words.join(''))
    else if (name === 'Set' && this.#set) {
      if (this.#set.members.length > 0) this.#sets.push(this.#set)
      this.#set = null
    }
  }

  /** What was heard. */
  get book(): RawBook {
    const codes = this.#codes.map((code) => ({ ...code }))
    const byGuid = new Map(codes.flatMap((code) => (code.guid === null ? [] : [[code.guid, code] as const])))
    const themes = new Map(codes.map((code) => [code.guid, code]))
    for (const { name, guid, members } of this.#sets) {
      const theme = guid === null ? undefined : themes.get(themeOfSet(guid, name, codes) ?? '')
      if (theme) theme.role = 'theme'
      for (const member of members) {
        const code = byGuid.get(member)
        if (!code) continue
        if (theme) code.themes = [...code.themes, theme.name]
        else code.groups = [...code.groups, name.trim() === '' ? (guid ?? '') : name]
      }
    }
    return {
      codes,
      coloured: this.#coloured || /^emic\b/i.test(this.#program ?? ''),
      program: this.#program,
      odd: this.#odd,
    }
  }

  #openCode(said: (name: string) => string | undefined): void {
    const parent = this.#open.at(-1) ?? null
    const colour = said('color') ?? ''
    if (colour !== '') this.#coloured = true
    const name = said('name') ?? ''
    if (name.trim() === '') this.#count('nameless')
    this.#open.push(this.#codes.length)
    this.#codes.push({
      ...bareCode(name.trim() === '' ? 'Untitled' : name),
      parent,
      guid: normalGuid(said('guid')),
      colour,
      role: codableOf(said('isCodable')?.trim() ?? null) ? 'code' : 'category',
    })
  }

  #endDescription(words: string): void {
    this.#words = null
    const code = this.#codes[this.#open.at(-1) ?? -1]
    if (!code) return
    Object.assign(code, definitionOf(cleanText(words)))
    if (code.claim.trim() !== '' && code.role === 'code') code.role = 'theme'
  }

  #count(what: Oddity): void {
    this.#odd[what] = (this.#odd[what] ?? 0) + 1
  }
}

/** The theme whose further members our own writer put into this set: its GUID is the theme's with its end turned over. */
function themeOfSet(guid: string, name: string, codes: readonly RawCode[]): string | null {
  const turned = (digits: number): string =>
    guid.slice(0, -digits) +
    [...guid.slice(-digits)].map((digit) => (15 - Number.parseInt(digit, 16)).toString(16)).join('')
  const ids = new Set(Array.from({ length: 12 }, (_, i) => turned(12 - i)))
  return codes.find((code) => code.guid !== null && ids.has(code.guid) && code.name === name)?.guid ?? null
}
