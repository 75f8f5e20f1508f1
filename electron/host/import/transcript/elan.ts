import { leftOut } from '../losses'
import { readXml } from '../xml'
import type { Cue, Cues } from './cue'
import { inTime } from './times'

/** What is being read of the document. */
interface Open {
  speaker: string | null
  /** Time slots where the annotation begins and ends; null outside of one, and in one that hangs on another. */
  slots: readonly [string, string] | null
  words: string | null
}

/**
 * A document of ELAN (`.eaf`, EAF 2.8 and 3.0, Max Planck Institute for Psycholinguistics): the annotations that have times
 * of their own, by tier; the speaker is the tier's participant, else its name. Annotations that hang on others are left out.
 * Throws a Problem for what is not well formed.
 */
export function readElan(bytes: Uint8Array, fileName: string): Cues {
  const order: { readonly id: string; readonly ms: number | null }[] = []
  const said: {
    readonly slots: readonly [string, string]
    readonly speaker: string | null
    readonly words: string
  }[] = []
  const open: Open = { speaker: null, slots: null, words: null }
  let hanging = 0
  readXml(bytes, fileName, {
    open: (element) => {
      const value = (name: string): string => element.attribute('', name) ?? ''
      if (element.name === 'TIME_SLOT') {
        const ms = /^\d{1,12}$/.test(value('TIME_VALUE')) ? Number(value('TIME_VALUE')) : null
        order.push({ id: value('TIME_SLOT_ID'), ms })
      } else if (element.name === 'TIER') {
        open.speaker = value('PARTICIPANT').trim() || value('TIER_ID').trim() || null
      } else if (element.name === 'ALIGNABLE_ANNOTATION') {
        open.slots = [value('TIME_SLOT_REF1'), value('TIME_SLOT_REF2')]
      } else if (element.name === 'REF_ANNOTATION') hanging++
      else if (element.name === 'ANNOTATION_VALUE' && open.slots) open.words = ''
    },
    text: (words) => {
      if (open.words !== null) open.words += words
    },
    close: (name) => {
      if (name === 'ANNOTATION_VALUE' && open.slots && open.words !== null)
        said.push({ slots: open.slots, speaker: open.speaker, words: open.words.replace(/\s+/g, ' ').trim() })
      if (name === 'ANNOTATION_VALUE') open.words = null
      if (name === 'ALIGNABLE_ANNOTATION') open.slots = null
    },
  })
  const times = timed(order)
  const cues = said.map(({ slots: [from, to], speaker, words }): Cue => ({
    from: times.get(from) ?? null,
    to: times.get(to) ?? null,
    speaker,
    words,
  }))
  return {
    cues: inTime(cues),
    areTurns: false,
    losses: leftOut(hanging, 'annotation that hangs on another', 'annotations that hang on others'),
  }
}

/** The time of each slot; one without lies evenly between its neighbours that have one. */
function timed(
  order: readonly { readonly id: string; readonly ms: number | null }[],
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  let before = -1
  order.forEach(({ id, ms }, at) => {
    if (ms === null) return
    const from = before < 0 ? ms : (order[before]?.ms ?? ms)
    for (let i = before + 1; i < at; i++)
      times.set(order[i]?.id ?? '', Math.round(from + ((ms - from) * (i - before)) / (at - before)))
    times.set(id, ms)
    before = at
  })
  return times
}
