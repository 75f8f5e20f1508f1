import type { Store } from '../../../shared/core/store'

/** "1 cell was", "2 cells were". */
export const count = (n: number, noun: string): string => (n === 1 ? `1 ${noun} was` : `${n} ${noun}s were`)

/** Says how many cells of CSV files were guarded. */
export const guardedCells = (guarded: number): readonly string[] =>
  guarded === 0
    ? []
    : [
        `${count(guarded, 'cell')} given an apostrophe in front, so that no spreadsheet runs it as a formula. For R or Python choose exact text.`,
      ]

/** Says how many memos have no place in a file. */
export const memosLeftOut = (store: Store): readonly string[] =>
  store.count('memos') === 0 ? [] : [`${count(store.count('memos'), 'memo')} left out.`]

/** Says how many codings lie in words that a correction took out of the text. */
export const codingsWithoutPlace = (codings: number): readonly string[] =>
  codings === 0 ? [] : [`${count(codings, 'coding')} left out: a correction took the words away.`]

/** Says how many images are told of in words only. */
export const imagesInWords = (images: number): readonly string[] =>
  images === 0
    ? []
    : [
        `${count(images, 'image')} not put in; what was coded in ${images === 1 ? 'it' : 'them'} is said in words.`,
      ]

/** Says how many characters no document format can hold. */
export const charactersLeftOut = (characters: number): readonly string[] =>
  characters === 0 ? [] : [`${count(characters, 'control character')} left out.`]

/** Says how many names MAXQDA will cut. */
export const namesCut = (names: number): readonly string[] =>
  names === 0
    ? []
    : [
        names === 1
          ? '1 name is longer than the 63 characters that MAXQDA keeps.'
          : `${names} names are longer than the 63 characters that MAXQDA keeps.`,
      ]
