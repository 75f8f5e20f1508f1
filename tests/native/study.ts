/** A passage of a made project with one code on it; offsets in UTF-16 units of the text. */
export interface StudyCoding {
  readonly start: number
  readonly end: number
  /** Numbers of its codes. */
  readonly codes: readonly number[]
  readonly coder: string
  readonly memo: string
}

export interface StudyText {
  readonly name: string
  /** With line ends as the database has them. */
  readonly text: string
  readonly codings: readonly StudyCoding[]
}

/** A small project, before it is written as the database of a program. */
export interface Study {
  readonly name: string
  readonly codes: readonly { readonly name: string; readonly memo: string }[]
  readonly texts: readonly StudyText[]
}

/** Code points of a stretch of text. */
export const points = (text: string): number => [...text].length

/** Words as they are compared: white space does not count, and no line ends. */
export const folded = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** What must be found again: each coding that holds words, with its code and its coder, in an order of its own. */
export const codingsOf = ({ codes, texts }: Study): readonly string[] =>
  texts
    .flatMap(({ text, codings }) =>
      codings.flatMap((coding) => {
        const words = folded(text.slice(coding.start, coding.end))
        return words === '' ? [] : coding.codes.map((code) => `${codes[code]?.name ?? ''}: ${words}`)
      }),
    )
    .sort()
