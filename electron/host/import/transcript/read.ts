import type { Body, SourceFormat } from '../converted'
import { refusal } from '../refusal'
import { readCaptions } from './captions'
import { isChat, readChat } from './chat'
import { transcript } from './cue'
import type { Cues } from './cue'
import { readElan } from './elan'
import { readNoScribe } from './noscribe'
import { readWhisper } from './whisper'

interface Spoken {
  readonly format: SourceFormat
  readonly body: Body
}

const isSubRip = (text: string): boolean =>
  /^\ufeff?\s*\d+\s*\r?\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(text)

/**
 * A transcript, known by its first words and then by what its lines are like, whatever the ending of its name; null for
 * other text. Throws a Problem for a file whose name promises a transcript and that holds none.
 */
export function readTranscript(text: string, fileName: string, named: SourceFormat): Spoken | null {
  const found = cuesIn(text, named)
  if (found) return { format: found.format, body: bodyOf(fileName, found) }
  if (named === 'txt') return null
  throw refusal(
    fileName,
    'not-what-it-says',
    named === 'json'
      ? 'is no transcript: only JSON of Whisper, WhisperX and whisper.cpp can be read.'
      : `is no .${named} transcript, or it is damaged: it holds no times.`,
  )
}

/** A page that noScribe wrote, as text; null for other pages. Throws a Problem where nobody says anything. */
export function readSpokenPage(html: string, fileName: string): Body | null {
  const found = readNoScribe(html)
  return found && bodyOf(fileName, found)
}

/** A document of ELAN as text. Throws a Problem for another XML file, and for one in which nobody says anything. */
export function readElanFile(bytes: Uint8Array, fileName: string): Body {
  return bodyOf(fileName, readElan(bytes, fileName))
}

function bodyOf(fileName: string, found: Cues): Body {
  if (found.cues.some(({ words }) => words.trim() !== '')) return transcript(fileName, found)
  throw refusal(
    fileName,
    'blank',
    'is a transcript in which nobody says anything: it holds times, but no words.',
  )
}

function cuesIn(text: string, named: SourceFormat): (Cues & { readonly format: SourceFormat }) | null {
  if (/^\ufeff?WEBVTT(?:\s|$)/.test(text)) return { format: 'vtt', ...readCaptions(text) }
  if (isChat(text)) return { format: 'cha', ...readChat(text) }
  if (isSubRip(text) || (named === 'srt' && text.includes('-->')))
    return { format: 'srt', ...readCaptions(text) }
  if (named === 'vtt' && text.includes('-->')) return { format: 'vtt', ...readCaptions(text) }
  const whisper = named === 'json' ? readWhisper(text) : null
  return whisper && { format: 'json', ...whisper }
}
