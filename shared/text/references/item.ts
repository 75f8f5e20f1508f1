/** A person in parts, or an institution as `literal`. */
export interface PersonName {
  readonly family?: string
  readonly given?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  readonly suffix?: string
  readonly literal?: string
}

/** Where something was published: a CSL-JSON item as far as it is used (https://docs.citationstyles.org). */
export interface Reference {
  readonly type: string
  readonly title?: string
  readonly author?: readonly PersonName[]
  readonly editor?: readonly PersonName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly edition?: string
  readonly DOI?: string
  readonly URL?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly language?: string
}

/** Types that are offered when a reference is written by hand; files may bring any other of CSL. */
export const referenceTypes = [
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
  'interview',
  'manuscript',
  'document',
] as const

/** The year it came out; null where none is known. */
export const yearOf = (item: Reference): number | null => item.issued?.['date-parts'][0]?.[0] ?? null

/** Who wrote it, else who edited it. */
export const creatorsOf = ({ author, editor }: Reference): readonly PersonName[] =>
  author?.length ? author : (editor ?? [])

const han = /\p{Script=Han}/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether it is in Chinese: so it says, or so its title or its authors are written. */
export function isChinese(item: Reference): boolean {
  if (item.language) return /^(zh|chi|zho|cmn|chinese|中文)/i.test(item.language)
  const words =
    item.title ??
    creatorsOf(item)
      .map((name) => name.family ?? name.literal ?? '')
      .join('')
  return han.test(words) && !kana.test(words)
}

/** A DOI without what is written before it (`https://doi.org/`, `doi:`), in small letters; null where it is none. */
export function bareDoi(text: string | undefined): string | null {
  const found = /10\.\d{4,9}\/\S+/.exec(text ?? '')?.[0]
  return found ? found.replace(/[.,;)\]}>"'”’]+$/, '').toLowerCase() : null
}
