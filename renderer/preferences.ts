import type { KeyChoice } from './hooks/keys'
import { themes } from './session/themes'
import type { Theme } from './session/themes'
import { freshReading, numberings, paragraphings, readingBounds, typefaces } from './session/reading'
import type { Measure, Reading } from './session/reading'
import { startLanguage } from './strings/i18n'
import type { Language } from './strings/i18n'

/** What a person sets once for all projects. */
export interface Preferences {
  readonly theme: Theme
  readonly language: Language
  readonly reading: Reading
  /** The user's name, offered where a new project asks for it. */
  readonly coder: string
  /** Changed shortcuts, by the id of the action; null: none. */
  readonly keys: KeyChoice['keys']
  /** Whether keys of one character do anything. */
  readonly singleKeys: boolean
}

/** Preferences outside of React, with the way to change them. */
export interface PreferencesStore {
  readonly get: () => Preferences
  readonly change: (parts: Partial<Preferences>) => void
  /** Calls back after each change. Returns the way to stop it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Reads preferences out of the settings; whatever is missing or not understood is as at the beginning. */
export function readPreferences(
  settings: Readonly<Record<string, unknown>>,
  systemLanguages: readonly string[],
): Preferences {
  const theme = settings['theme']
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    language: startLanguage(settings['language'], systemLanguages),
    reading: readReading(settings['reading']),
    coder: typeof settings['coder'] === 'string' ? settings['coder'] : '',
    keys: readKeys(settings['keys']),
    singleKeys: settings['singleKeys'] !== false,
  }
}

function readKeys(value: unknown): KeyChoice['keys'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string | null] =>
        entry[1] === null || (typeof entry[1] === 'string' && /^\S{1,40}$/.test(entry[1])),
    ),
  )
}

/** Reads how texts are set; numbers out of bounds are taken to the nearest bound. */
export function readReading(value: unknown): Reading {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  const number = (key: Measure): number => {
    const { min, max } = readingBounds[key]
    const wanted = given[key]
    return typeof wanted === 'number' && Number.isFinite(wanted)
      ? Math.min(max, Math.max(min, wanted))
      : freshReading[key]
  }
  return {
    size: number('size'),
    lineHeight: number('lineHeight'),
    width: number('width'),
    typeface: typefaces.find((known) => known === given['typeface']) ?? freshReading.typeface,
    paragraphs: paragraphings.find((known) => known === given['paragraphs']) ?? freshReading.paragraphs,
    numbers: numberings.find((known) => known === given['numbers']) ?? freshReading.numbers,
    times: typeof given['times'] === 'boolean' ? given['times'] : freshReading.times,
  }
}

/** Makes the store; `save` is told each setting that changes. */
export function createPreferences(
  initial: Preferences,
  save: (key: keyof Preferences, value: unknown) => void,
): PreferencesStore {
  let preferences = initial
  const listeners = new Set<() => void>()
  return {
    get: () => preferences,
    change: (parts) => {
      preferences = { ...preferences, ...parts }
      for (const key of Object.keys(parts) as (keyof Preferences)[]) save(key, preferences[key])
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
