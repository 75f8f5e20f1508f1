import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { zh } from './zh'

/** Languages of the user interface. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation'
    readonly resources: { readonly translation: typeof en }
  }
}

/** The language to begin with: the one that was chosen, else the system's if we speak it, else English. */
export function startLanguage(chosen: unknown, system: readonly string[]): Language {
  const tags = [chosen, ...system].filter((tag): tag is string => typeof tag === 'string')
  for (const tag of tags) {
    const language = languages.find((known) => tag.toLowerCase().split('-')[0] === known)
    if (language) return language
  }
  return 'en'
}

/** Makes the words ready. Later changes go through `i18next.changeLanguage`. */
export async function startStrings(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
