import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { docxParagraph, makeDocx } from '../../documents'

const own = join(import.meta.dirname, '../../../fixtures/transcripts')

/** What comes of a transcript: turns as lines with times in ms, then the words with their label. */
async function read(bytes: Uint8Array, name: string) {
  const { format, losses, text, structure } = await convert(bytes, name)
  const turns = (structure.turns ?? []).map(
    ({ start, end, speaker, from, to }) => `${from}-${to} [${speaker}] ${text.slice(start, end)}`,
  )
  const times = (structure.times ?? []).map(({ at, ms }) => `${ms} ${text.slice(at, at + 6)}`)
  return { format, losses, text, turns, times }
}
const ofFile = (name: string) => read(readFileSync(join(own, name)), name)

describe('Teams', () => {
  it('today: ids of its own, names in any shape, words broken inside of a cue, overlaps in the order of time', async () => {
    expect(await ofFile('teams.vtt')).toMatchObject({
      format: 'vtt',
      losses: [],
      turns: [
        '3120-6480 [Okafor, Ngozi (Ward 3)] Okafor, Ngozi (Ward 3): The beds were full before noon.',
        '5900-7010 [Lena Müller] Lena Müller: Every day?',
        '6480-9000 [Okafor, Ngozi (Ward 3)] Okafor, Ngozi (Ward 3): Most days.',
      ],
    })
  })

  it('formerly: times without zeros before their numbers', async () => {
    expect(await ofFile('teams-2021.vtt')).toMatchObject({
      losses: ['2 notes were left out.'],
      turns: [
        '0-4005 [Ngozi Okafor] Ngozi Okafor: We walk the corridor first. Then we sit.',
        '11010-13540 [Lena Müller] Lena Müller: And where do you write?',
      ],
      times: ['2070 Then w'],
    })
  })

  const turns = [
    '4000-9000 [Ngozi Okafor] Ngozi Okafor: The beds were full.',
    '9000-3723000 [Lena Müller] Lena Müller: Every day? At noon?',
    '3723000-null [Ngozi Okafor] Ngozi Okafor: Most days.',
  ]
  const words = [
    'Ngozi Okafor   0:04\nThe beds were full.',
    'Lena Müller   0:09\nEvery day?\nAt noon?',
    'Ngozi Okafor   1:02:03\nMost days.',
  ]
  const head = 'Ward talk-20260815_200732-Meeting Recording\nAugust 15, 2026, 8:07PM\n1h 2m 10s'

  it('as a Word document in which each turn is a paragraph with line breaks', async () => {
    const paragraphs = [
      head,
      'Ngozi Okafor started transcription',
      ...words,
      'Lena Müller stopped transcription',
    ]
    const bytes = await makeDocx(paragraphs.map((one) => docxParagraph(one)).join(''))
    const found = await read(bytes, 'ward.docx')
    expect(found).toMatchObject({ format: 'docx', losses: [], turns })
    expect(found.text.startsWith('Ward talk-')).toBe(true)
    expect(found.text.endsWith('Lena Müller stopped transcription')).toBe(true)
  })

  it('as a Word document in which everything is one paragraph', async () => {
    const all = [
      head,
      'Ngozi Okafor started transcription',
      ...words,
      'Lena Müller stopped transcription',
    ].join('\n')
    expect((await read(await makeDocx(docxParagraph(all)), 'ward.docx')).turns).toEqual(turns)
  })

  it('as a Word document with arrows between times and the name on a line of its own', async () => {
    const cues = [
      '0:0:0.0 --> 0:0:2.70\nNgozi Okafor\nWe walk the corridor.',
      '0:0:2.70 --> 0:0:4.500\nNgozi Okafor\nThen we sit.',
      '0:0:11.0 --> 0:0:13.540\nLena Müller\nAnd where do you write?',
      '0:0:13.540 --> 0:0:14.0\nLena Müller\nHere?',
    ]
    const bytes = await makeDocx(cues.map((one) => docxParagraph(one)).join(''))
    expect((await read(bytes, 'walk.docx')).turns).toEqual([
      '0-4500 [Ngozi Okafor] Ngozi Okafor: We walk the corridor. Then we sit.',
      '11000-14000 [Lena Müller] Lena Müller: And where do you write? Here?',
    ])
  })
})

describe('Google Meet', () => {
  const turns = [
    '0-null [Ana Ruiz] Ana Ruiz: Good morning to both of you.',
    'null-310000 [Bo Lind] Bo Lind: Morning.',
    '310000-null [Ana Ruiz] Ana Ruiz: Then the second point: who cleans the room?',
    'null-null [Bo Lind] Bo Lind: The night shift does.',
  ]
  const losses = ['6 lines that no speaker says (notes, headings) were left out.']

  it('as text: a time, then names with words; notes before it are left out and said to be', async () => {
    expect(await ofFile('meet.txt')).toMatchObject({ format: 'txt', losses, turns })
  })

  it('as a Word document', async () => {
    const lines = readFileSync(join(own, 'meet.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const bytes = await makeDocx(lines.map((line) => docxParagraph(line)).join(''))
    expect(await read(bytes, 'meet.docx')).toMatchObject({ format: 'docx', losses, turns })
  })
})

it('Zoom: names with initials, brackets, a bar, an address; a pause of more than two seconds begins a turn', async () => {
  expect(await ofFile('zoom.vtt')).toMatchObject({
    turns: [
      '1200-3000 [Ana M. Ruiz (she/her) | Clinic] Ana M. Ruiz (she/her) | Clinic: Shall we record?',
      '3400-8000 [bo.lind@example.org] bo.lind@example.org: Please do. I have signed. Both pages.',
      '12000-13000 [bo.lind@example.org] bo.lind@example.org: Is it on?',
    ],
    times: ['5500 I have', '7300 Both p'],
  })
})

describe('f4 and f5', () => {
  it('stamps close a turn: it begins where the one before it ends', async () => {
    expect(await ofFile('f4.txt')).toEqual({
      format: 'txt',
      losses: [],
      text: 'Interview 4, recorded in the kitchen\n\nI: How did you hear of the trial?\n\nB1: From a neighbour. She had the paper in her bag.\nIt was folded twice.\n\nI: And then?\n\nB1: Then I rang.',
      turns: [
        '0-7400 [I] I: How did you hear of the trial?',
        '7400-19000 [B1] B1: From a neighbour. She had the paper in her bag.\nIt was folded twice.',
        '19000-null [I] I: And then?',
        'null-62300 [B1] B1: Then I rang.',
      ],
      times: ['15900 \nIt wa'],
    })
  })

  it('in RTF and in Word', async () => {
    const turns = [
      '0-5100 [I] I: Wie lange haben Sie gewartet?',
      '5100-12000 [B] B: Zwei Monate. Dafür war es kostenlos.',
      '12000-14600 [I] I: Und danach?',
    ]
    expect(await ofFile('f4.rtf')).toMatchObject({ format: 'rtf', turns })
    const lines = [
      'I: Wie lange haben Sie gewartet? #00:00:05-1#',
      'B: Zwei Monate. Dafür war es kostenlos. #0:0:12-0#',
      'I: Und danach? #00:00:14-6#',
    ]
    expect(
      await read(await makeDocx(lines.map((line) => docxParagraph(line)).join('')), 'f4.docx'),
    ).toMatchObject({
      format: 'docx',
      turns,
    })
  })

  it('stamps before a turn, also in brackets; one among the words is a time of its own', async () => {
    expect(await ofFile('f5-start.txt')).toMatchObject({
      turns: [
        '1200-4800 [Ana] Ana: Who signs the form?',
        '4800-62500 [Bo] Bo: My daughter did, because I cannot see it.',
        '62500-null [Ana] Ana: I see.',
      ],
      times: ['7000 becaus'],
    })
  })

  it('a stamp that is no time stays among the words and is told', async () => {
    const found = await read(
      Buffer.from('Ana: One. #00:00:05-1#\nBo: Two. #00:75:00-1#\nAna: Three. #00:00:09-0#'),
      'a.txt',
    )
    expect(found.losses).toEqual(['1 time could not be read (“#00:75:00-1#”); it was left among the words.'])
    expect(found.turns[1]).toBe('5100-null [Bo] Bo: Two. #00:75:00-1#')
  })
})

it('times in brackets behind the name; a time of day that is mentioned stays', async () => {
  expect(await ofFile('brackets.txt')).toMatchObject({
    turns: [
      '2000-5000 [Ana] Ana: Where do you wait?',
      '5000-60000 [Bo] Bo: By the lift. It is at 10:30 (10:30) that they call.',
      '60000-null [Ana] Ana: And your son?',
    ],
  })
})

describe('noScribe', () => {
  it('as captions, with a title and voices that are not closed', async () => {
    expect(await ofFile('noscribe.vtt')).toMatchObject({
      turns: [
        '80-5900 [S00] S00: So you came by bus? (..) In the rain?',
        '6120-10400 [S01] S01: In the rain, with two bags.',
      ],
    })
  })

  it('as text: what two say at once stays where it is, the name of the recording is no speaker', async () => {
    const found = await ofFile('noscribe.txt')
    expect(found.text.startsWith('kitchen talk\n\nAudio source: kitchen.m4a\n\nS00: ')).toBe(true)
    expect(found.turns).toEqual([
      '0-6000 [S00] S00: So you came by bus? //S01: Yes. // In the rain?',
      '6000-11000 [S01] S01: In the rain, (..) with two bags.',
      '11000-null [S00] S00: I would have called a car.',
    ])
  })

  it('as a page: times of its anchors, and the name that somebody has given', async () => {
    expect(await ofFile('noscribe.html')).toMatchObject({
      format: 'html',
      turns: [
        '80-5900 [Ana] Ana: So you came by bus? In the rain?',
        '6120-10400 [S01] S01: In the rain, (..) with two bags & a dog.',
        '10900-12000 [Ana] Ana: I would have called a car.',
      ],
      times: ['3500 In the'],
    })
  })
})

it('otter.ai as a Word document: head and words in paragraphs of their own', async () => {
  const lines = ['Ana  0:03', 'Tell me about it.', 'Bo  1:02:10', 'It was late.', 'We left.']
  expect(
    (await read(await makeDocx(lines.map((line) => docxParagraph(line)).join('')), 'otter.docx')).turns,
  ).toEqual(['3000-3730000 [Ana] Ana: Tell me about it.', '3730000-null [Bo] Bo: It was late. We left.'])
})
