import i18next from 'i18next'

const collators = new Map<string, Intl.Collator>()

/** Names as a dictionary in the language of the window has them: 2 before 10, letter case and accents last. */
export function compareNames(a: string, b: string): number {
  const { language } = i18next
  let collator = collators.get(language)
  if (!collator) collators.set(language, (collator = new Intl.Collator(language, { numeric: true })))
  return collator.compare(a, b)
}
