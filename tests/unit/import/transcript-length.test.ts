import { describe, expect, it, vi } from 'vitest'
import { readCaptions } from '../../../electron/host/import/transcript/captions'
import { turnsOf } from '../../../electron/host/import/transcript/cue'

const count = 2_000

describe('a long transcript', () => {
  it('has each of its lines looked at a few times, however many there are', () => {
    const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
    const cues = Array.from(
      { length: count },
      (_, i) => `${clock(i * 5)} --> ${clock(i * 5 + 4)}\nThe register of day ${i} lay open.\n`,
    )
    let walked = 0
    const walks = vi.spyOn(Array.prototype, 'findIndex').mockImplementation(function (
      this: unknown[],
      isMeant: (item: unknown, index: number, all: unknown[]) => unknown,
    ) {
      for (let i = 0; i < this.length; i++, walked++) if (isMeant(this[i], i, this)) return i
      return -1
    })
    const looks = vi.spyOn(String.prototype, 'includes')
    const { cues: read } = readCaptions(`WEBVTT\n\n${cues.join('\n')}`)
    const looked = walked + looks.mock.calls.length
    walks.mockRestore()
    looks.mockRestore()
    expect(read).toHaveLength(count)
    expect(read.at(-1)).toMatchObject({
      from: (count - 1) * 5000,
      words: `The register of day ${count - 1} lay open.`,
    })
    expect(looked).toBeLessThan(10 * count)
  })

  it('without full stops has the words of each caption measured a few times', () => {
    let looked = 0
    const cues = Array.from({ length: count }, (_, i) => ({
      from: i * 1000,
      to: i * 1000 + 900,
      speaker: null,
      get words() {
        looked++
        return 'and then the nurse'
      },
    }))
    expect(turnsOf(cues)).toHaveLength(1)
    expect(looked).toBeLessThan(10 * count)
  })
})
