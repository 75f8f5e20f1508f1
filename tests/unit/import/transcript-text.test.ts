import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { docxParagraph, makeDocx, makeOdt, makeRtf } from '../../documents'

const own = join(import.meta.dirname, '../../../fixtures/transcripts')

/** What comes of a text: turns as lines with times in ms, then the words with their label. */
async function read(bytes: Uint8Array, name: string) {
  const { losses, text, structure } = await convert(bytes, name)
  const turns = (structure.turns ?? []).map(
    ({ start, end, speaker, from, to }) => `${from}-${to} [${speaker}] ${text.slice(start, end)}`,
  )
  return { losses, text, turns }
}

describe('names before what is said, without times', () => {
  const lines = [
    'A talk in May',
    'Ana: Why did you go?',
    'Mei: For hope.',
    'We had no choice.',
    'Ana: I see.',
  ]
  const turns = [
    'null-null [Ana] Ana: Why did you go?',
    'null-null [Mei] Mei: For hope.\n\nWe had no choice.',
    'null-null [Ana] Ana: I see.',
  ]
  const text = lines.join('\n\n')

  it.each([
    ['talk.txt', Buffer.from(text)],
    ['talk.md', Buffer.from(text)],
    ['talk.html', Buffer.from(lines.map((line) => `<p>${line}</p>`).join(''))],
    ['talk.rtf', makeRtf(lines.map((line) => `${line}\\par`).join('\n'))],
  ])('%s keeps its text; turns stand beside it', async (name, bytes) => {
    expect(await read(bytes, name)).toMatchObject({ text, turns })
  })

  it('also in Word and OpenDocument', async () => {
    expect(
      await read(await makeDocx(lines.map((line) => docxParagraph(line)).join('')), 'talk.docx'),
    ).toMatchObject({
      text,
      turns,
    })
    const odt = await makeOdt(lines.map((line) => `<text:p>${line}</text:p>`).join(''))
    expect(await read(odt, 'talk.odt')).toMatchObject({ text, turns })
  })
})

describe('times that cannot be right', () => {
  it('that go back keep the order of the file, and are told', async () => {
    expect(await read(readFileSync(join(own, 'back.srt')), 'back.srt')).toMatchObject({
      losses: ['The times go back in 1 place (at 00:00:02); the order of the file was kept.'],
      turns: [
        '1000-3000 [Ana] Ana: The first tape.',
        '600000-602000 [Bo] Bo: Its last words.',
        '2000-4000 [Ana] Ana: The second tape.',
      ],
    })
  })

  it('that are all the same are left out, and are told', async () => {
    const found = await read(
      Buffer.from('[00:00:00] Ana: One.\n[00:00:00] Bo: Two.\n[00:00:00] Ana: Three.'),
      'a.txt',
    )
    expect(found.turns).toEqual([
      'null-null [Ana] Ana: One.',
      'null-null [Bo] Bo: Two.',
      'null-null [Ana] Ana: Three.',
    ])
    expect(found.losses).toEqual([
      'All times are the same (00:00:00), so they were left out: they fit no recording.',
    ])
  })

  it('that belong to nobody stay in the text, and are told', async () => {
    const agenda = ['9:00 Tea', '9:30 Round', '10:15 Letters', '11:00 Lunch', '12:30 Talk'].join('\n')
    const found = await read(Buffer.from(agenda), 'agenda.txt')
    expect(found.text).toBe(agenda)
    expect(found.losses).toEqual([
      '5 lines begin with a time, but the times could not be matched to what is said; they were left in the text.',
    ])
  })
})
