import { cleanText, isRightToLeft } from '../../../shared/exchange/characters'
import { paragraph, run } from '../../../shared/exchange/word'
import { docxPackage } from './docx'

/** A text as a Word document: a paragraph for each line. Names nobody in its properties. */
export const plainDocx = (text: string): Promise<Uint8Array> =>
  docxPackage({
    title: '',
    language: 'en',
    body: cleanText(text)
      .split('\n')
      .map((line) => paragraph('Normal', line === '' ? '' : run(line), isRightToLeft(line))),
  })
