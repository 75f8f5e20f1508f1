import { z } from 'zod'
import type { Cues } from './cue'
import { nameSpeakers } from './labels'

/** Whisper and WhisperX: seconds. */
const Segments = z.looseObject({
  segments: z.array(
    z.looseObject({
      start: z.number().nullish(),
      end: z.number().nullish(),
      text: z.string(),
      speaker: z.string().nullish(),
    }),
  ),
})

/** whisper.cpp: ms. */
const Transcription = z.looseObject({
  transcription: z.array(
    z.looseObject({
      offsets: z.looseObject({ from: z.number(), to: z.number() }).nullish(),
      text: z.string(),
      speaker: z.string().nullish(),
    }),
  ),
})

const ms = (seconds: number | null | undefined): number | null =>
  seconds === null || seconds === undefined ? null : Math.round(seconds * 1000)

/** A transcript in the JSON of Whisper, WhisperX or whisper.cpp; null for other JSON. */
export function readWhisper(text: string): Cues | null {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
  const whisper = Segments.safeParse(json)
  if (whisper.success) {
    const cues = whisper.data.segments.map(({ start, end, text: words, speaker }) => ({
      from: ms(start),
      to: ms(end),
      speaker: speaker ?? null,
      words: words.trim(),
    }))
    return { cues: nameSpeakers(cues), areTurns: false, losses: [] }
  }
  const cpp = Transcription.safeParse(json)
  if (!cpp.success) return null
  const cues = cpp.data.transcription.map(({ offsets, text: words, speaker }) => ({
    from: offsets?.from ?? null,
    to: offsets?.to ?? null,
    speaker: speaker ?? null,
    words: words.trim(),
  }))
  return { cues: nameSpeakers(cues), areTurns: false, losses: [] }
}
