import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { pseudo } from './pseudo'
import type { Words } from './words'

/** Languages of the user interface. */
export const languages = ['en', 'zh', 'es', 'de', 'fr'] as const

/** `qps` is no language: English drawn out and marked, to see what would be cut or is not translated. */
export type Language = (typeof languages)[number] | 'qps'

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation'
    readonly resources: { readonly translation: typeof en }
  }
}

/** Only the words of one language are loaded; English is always there, for what another one lacks. */
const loaders: Readonly<Record<Language, () => Promise<Words<typeof en>>>> = {
  en: () => Promise.resolve(en),
  zh: () => import('./zh').then(({ zh }) => zh),
  es: () => import('./es').then(({ es }) => es),
  de: () => import('./de').then(({ de }) => de),
  fr: () => import('./fr').then(({ fr }) => fr),
  qps: () => Promise.resolve(pseudo(en)),
}

/** The language to begin with: the one that was chosen, else the system's if we speak it, else English. */
export function startLanguage(chosen: unknown, system: readonly string[]): Language {
  const tags = [chosen, ...system].filter((tag): tag is string => typeof tag === 'string')
  if (chosen === 'qps') return 'qps'
  for (const tag of tags) {
    const language = languages.find((known) => tag.toLowerCase().split('-')[0] === known)
    if (language) return language
  }
  return 'en'
}

/** Makes the words ready. Later changes go through `speak`. */
export async function startStrings(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: readied(en) } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.addCached('amount', (lng) => {
    const numbers = new Intl.NumberFormat(lng)
    return (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value))
  })
  await speak(language)
}

/** Loads the words of a language and turns the window to it. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', readied(await loaders[language]()))
  }
  await i18next.changeLanguage(language)
}

/**
 * Words made ready. Places that are filled with numbers write them as the language does. Spanish and French have a form for
 * millions, which is said as the plural where it is not given.
 */
function readied(words: object): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(words)) {
    whole[key] =
      typeof value === 'string' ? value.replace(/\{\{(\w+)\}\}/g, '{{$1, amount}}') : readied(value as object)
    if (key.endsWith('_other')) whole[key.replace(/_other$/, '_many')] ??= whole[key]
  }
  return whole
}
