import { expect, it } from 'vitest'
import * as losses from '../../../electron/host/export/said-losses'
import { sentenceOf } from '../../../renderer/strings/said'

const { charactersLeftOut, codingsWithoutPlace, guardedCells, imagesInWords } = losses

it.each([guardedCells, codingsWithoutPlace, imagesInWords, charactersLeftOut])(
  'what was lost is said in a sentence that the window knows, for one and for many: %o',
  (say) => {
    expect(say(0)).toEqual([])
    for (const count of [1, 7]) {
      const [sentence = ''] = say(count)
      expect(sentence.startsWith(String(count))).toBe(true)
      expect(sentenceOf(sentence)).not.toBeNull()
    }
  },
)
