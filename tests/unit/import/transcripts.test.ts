import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { parseClock } from '../../../electron/host/import/transcript/clock'
import { Problem } from '../../../shared/problem'

const own = join(import.meta.dirname, '../../../fixtures/transcripts')

/** Format, losses and turns of a transcript as lines: times in ms, then the words with their label. */
const read = (folder: string, name: string) => readBytes(readFileSync(join(folder, name)), name)

async function readBytes(bytes: Uint8Array, name: string) {
  const { format, losses, text, structure } = await convert(bytes, name)
  const turns = (structure.turns ?? []).map(
    ({ start, end, speaker, from, to }) => `${from}-${to} [${speaker}] ${text.slice(start, end)}`,
  )
  return { format, losses, turns, text, times: structure.times }
}

describe('times', () => {
  it.each([
    ['00:00:01.240', 1_240],
    ['00:01.240', 1_240],
    ['0:0:13.540', 13_540],
    ['1:02:03', 3_723_000],
    ['02:15', 135_000],
    ['00:02:20,5', 140_500],
    ['00:00:12-3', 12_300],
    ['101:00:00', 363_600_000],
  ])('%s is %i ms', (words, ms) => expect(parseClock(words)).toBe(ms))

  it.each(['', '12', '1:60', '1:60:00', '00:00:1d.890', '-1:00', '1:2:3:4'])('“%s” is none', (words) =>
    expect(parseClock(words)).toBeNull(),
  )
})

describe('transcripts of our own', () => {
  it('WebVTT: voices with their names, in the order of time; neighbours of one speaker are a turn', async () => {
    expect(await read(own, 'meeting.vtt')).toMatchObject({
      format: 'vtt',
      losses: ['1 note was left out.'],
      turns: [
        '1500-6900 [Ana DÍaz] Ana DÍaz: We begin with the waiting list. It is longer than last year.',
        '8000-9600 [Chen] Chen: By how much?',
        '9100-11000 [Bo] Bo: Who keeps it?',
      ],
    })
  })

  it('SubRip: names before a colon; a cue without one goes on with the turn before it', async () => {
    expect(await read(own, 'phone.srt')).toMatchObject({
      format: 'srt',
      losses: [],
      turns: [
        '0-2400 [Ana] Ana: Did they call you?',
        '2600-7250 [Bo] Bo: They did, on Friday, and again on Monday.',
        '11000-12000 [Ana] Ana: Good.',
      ],
    })
  })

  it('captions that roll up say each line once', async () => {
    expect((await read(own, 'rolling.vtt')).turns).toEqual(['0-4000 [null] the clinic opens at nine.'])
  })

  it('two voices that say the same one after the other do not repeat each other', async () => {
    const cue = (second: number, name: string) =>
      `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n<v ${name}>We waited.</v>\n`
    const captions = ['WEBVTT\n', cue(0, 'Ana'), cue(1, 'Bo'), cue(2, 'Ana'), cue(3, 'Bo')].join('\n')
    expect((await readBytes(Buffer.from(captions), 'chorus.vtt')).turns).toEqual([
      '0-1000 [Ana] Ana: We waited.',
      '1000-2000 [Bo] Bo: We waited.',
      '2000-3000 [Ana] Ana: We waited.',
      '3000-4000 [Bo] Bo: We waited.',
    ])
  })

  it('CHAT: main lines with what goes on below them; dependent tiers are left out and said to be', async () => {
    expect(await read(own, 'kitchen.cha')).toMatchObject({
      format: 'cha',
      losses: ['1 dependent tier (a line that begins with %) was left out.'],
      turns: [
        '120-2050 [ANA] ANA: how long did you (.) wait ?',
        '2050-6100 [BO] BO: two months and then [/] then some weeks more .',
        'null-null [ANA] ANA: I see .',
      ],
    })
  })

  it('otter.ai: each entry ends where the next one begins; the footer is no words', async () => {
    expect(await read(own, 'notes.txt')).toMatchObject({
      format: 'txt',
      turns: [
        '3000-7000 [Ana] Ana: Tell me about the first visit.',
        '7000-3730000 [Bo] Bo: They asked me to sign three papers.',
        '3730000-null [Unknown Speaker] Unknown Speaker: The room is needed at noon.',
      ],
    })
  })

  it('the chat of Zoom: each message is a turn, however many lines it has', async () => {
    expect((await read(own, 'chat.txt')).turns).toEqual([
      '36125000-36160000 [Ana] Ana: Hello all',
      '36160000-36180000 [Bo] Bo: The form is here:\nhttps://example.org/form',
      '36180000-null [Bo] Bo: Thanks',
    ])
  })

  it('Whisper, WhisperX and whisper.cpp', async () => {
    expect(await read(own, 'two-voices.json')).toMatchObject({
      format: 'json',
      turns: [
        '250-2500 [SPEAKER_00] SPEAKER_00: Shall we start?',
        '2750-6125 [SPEAKER_01] SPEAKER_01: Yes. I brought the letters.',
      ],
    })
    expect((await read(own, 'plain.json')).turns).toEqual([
      '0-3900 [null] The letters came in May. Nobody answered.',
    ])
  })

  it('ELAN: tiers with times of their own, slots without a time evenly between; what hangs on others is left out', async () => {
    expect(await read(own, 'kitchen.eaf')).toMatchObject({
      format: 'eaf',
      losses: ['1 annotation that hangs on another was left out.'],
      turns: [
        '100-1900 [Ana] Ana: Where do you & your son talk?',
        '1900-4100 [Bo] Bo: In the kitchen, where it is warm.',
      ],
    })
  })

  it('text with a time here and there stays text', async () => {
    const prose = 'We met at 10:30 and again at noon.\n\nAna  said  12:30 would do.\n\nThen we left.'
    const { text, structure } = await convert(Buffer.from(prose), 'prose.txt')
    expect(text).toBe(prose)
    expect(structure.turns).toBeUndefined()
  })
})

describe('what is no transcript, or a damaged one', () => {
  const refused = async (name: string, words: string): Promise<string> => {
    try {
      await convert(Buffer.from(words), name)
    } catch (error) {
      if (error instanceof Problem) return error.message
      throw error
    }
    return 'was read'
  }

  it('keeps the words of a cue whose time cannot be read, and says where', async () => {
    const { losses, text } = await convert(
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:0x.000\nStill here.\n\n00:02.000 --> 00:03.000\nAnd here.\n'),
      'broken.vtt',
    )
    expect(text).toBe('Still here. And here.')
    expect(losses).toEqual([
      'The time in line 3 cannot be read (“00:01.000 --> 00:0x.000”); the words were kept without it.',
    ])
  })

  it.each([
    ['a.json', '{"name": "package", "version": 3}', 'is no transcript: only JSON of Whisper'],
    ['b.json', '{"segments": [', 'is no transcript: only JSON of Whisper'],
    ['c.srt', 'Just some words.', 'is no .srt transcript, or it is damaged'],
    ['d.vtt', 'No header, no times.', 'is no .vtt transcript, or it is damaged'],
    ['e.cha', '*ANA:\thello', 'is no .cha transcript, or it is damaged'],
    ['f.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'in which nobody says anything'],
    ['g.json', '{"segments": []}', 'in which nobody says anything'],
    ['h.eaf', '<ANNOTATION_DOCUMENT/>', 'in which nobody says anything'],
    ['i.eaf', '<ANNOTATION_DOCUMENT><TIER>', 'is damaged inside'],
    ['j.eaf', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE'],
  ])('%s is refused with its sentence', async (name, words, sentence) => {
    expect(await refused(name, words)).toContain(`“${name}” `)
    expect(await refused(name, words)).toContain(sentence)
  })
})
