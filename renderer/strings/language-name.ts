const names = new Map<string, Intl.DisplayNames>()

/** The name of a language (BCP 47) in the language of the window; its tag where there is none. */
export function languageName(tag: string, window: string): string {
  let known = names.get(window)
  if (!known) names.set(window, (known = new Intl.DisplayNames([window], { type: 'language' })))
  try {
    return known.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Tags beside those of two letters that texts are often in. */
const further = ['zh-Hans', 'zh-Hant', 'yue', 'fil', 'haw']

/** Every language that has a name, by name. */
export function allLanguages(window: string): readonly { readonly tag: string; readonly name: string }[] {
  const known = new Intl.DisplayNames([window], { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const tags = [...letters.flatMap((a) => letters.map((b) => a + b)), ...further]
  const collator = new Intl.Collator(window)
  const seen = new Set<string>()
  return tags
    .flatMap((tag) => {
      const name = known.of(tag)
      // Old tags (iw, in, ji) are other names of the same languages.
      if (name === undefined || seen.has(name)) return []
      seen.add(name)
      return [{ tag: Intl.getCanonicalLocales(tag)[0] ?? tag, name }]
    })
    .sort((a, b) => collator.compare(a.name, b.name))
}
