/** "1 picture was left out." / "3 pictures were left out.", or nothing for 0. */
export const leftOut = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one} was left out.` : `${count} ${many} were left out.`]

/** The sentence about numbers that a program puts before list items, which are not part of the words. */
export const LIST_NUMBERS_LOST =
  'The numbers that are set before list items or headings by themselves were left out.'
