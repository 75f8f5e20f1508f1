import { wordsAfter, wordsBefore } from '../../../shared/text/around'

/** Runs of blanks and line breaks as one blank; the one that holds an ellipsis stays. */
const oneLine = (text: string): string => text.replace(/[^\S\u00a0]+/g, ' ')

/** Words before a passage on one line, with an ellipsis where they were cut. */
export const beforeWords = (text: string, asked: number): string => oneLine(wordsBefore(text, asked))

/** Words after a passage on one line, cut as in `beforeWords`. */
export const afterWords = (text: string, asked: number): string => oneLine(wordsAfter(text, asked))
