import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { mailParts, makeMail, makeMailbox } from '../../more-documents'
import { expectLawful, outline } from './lawful'

const heads = {
  From: 'Ana Prieto <ana@example.org>',
  To: 'ward@example.org',
  Subject: 'The night shift',
  Date: 'Tue, 5 Mar 2024 14:02:11 +0100',
}
const utf8 = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`

describe('an e-mail', () => {
  it('gives its subject as heading, who wrote to whom and when, and its words with what it quotes', async () => {
    const body =
      'Dear all,\n\nwe begin at ten.\nBring tea.\n\nOn Monday Bo wrote:\n> When do we\n> begin?\n\n-- \nAna\n'
    const converted = await convert(Buffer.from(makeMail(heads, body)), 'shift.eml')
    expect(converted.format).toBe('eml')
    expect(outline(converted)).toEqual([
      'heading1 The night shift',
      'paragraph From: Ana Prieto <ana@example.org>\nTo: ward@example.org\nDate: Tue, 5 Mar 2024 14:02:11 +0100',
      'paragraph Dear all,',
      'paragraph we begin at ten.\nBring tea.',
      'paragraph On Monday Bo wrote:',
      'quote > When do we\n> begin?',
      'paragraph -- \nAna',
    ])
    expect(converted.title).toBe('The night shift')
    expect(converted.losses).toEqual([])
    expectLawful(converted)
  })

  it('reads encoded heads and bodies, and names what was attached', async () => {
    const { type, body } = mailParts('mixed', [
      {
        type: 'text/plain; charset=gb18030',
        body: Buffer.from('c4e3bac3a3acbba4cabf', 'hex').toString('base64'),
        heads: { 'Content-Transfer-Encoding': 'base64' },
      },
      {
        type: 'application/pdf',
        body: 'JVBERg==',
        heads: {
          'Content-Transfer-Encoding': 'base64',
          'Content-Disposition': `attachment; filename="${utf8('同意书.pdf')}"`,
        },
      },
    ])
    const mail = makeMail({ ...heads, Subject: utf8('夜班'), 'Content-Type': type }, body)
    const converted = await convert(Buffer.from(mail), 'shift.eml')
    expect(outline(converted).slice(0, 1)).toEqual(['heading1 夜班'])
    expect(outline(converted).at(-1)).toBe('paragraph 你好，护士')
    expect(converted.losses).toEqual(['The attachment “同意书.pdf” was left out.'])
  })

  it('takes the plain words where there are both, else those of the HTML', async () => {
    const html = '<p>We <b>begin</b> at ten.</p><blockquote>When?</blockquote><script>x()</script>'
    const both = mailParts('alternative', [
      { type: 'text/plain', body: 'plain words' },
      { type: 'text/html', body: html },
    ])
    const read = (type: string, body: string) =>
      convert(Buffer.from(makeMail({ ...heads, 'Content-Type': type }, body)), 'a.eml')
    expect(outline(await read(both.type, both.body)).slice(2)).toEqual(['paragraph plain words'])
    expect(outline(await read('text/html', html)).slice(2)).toEqual([
      'paragraph We begin at ten.',
      'quote When?',
    ])
  })

  it('that is encrypted says so', async () => {
    const mail = makeMail(
      { ...heads, 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m' },
      'MIAGCSqGSIb3DQEHA6CAMIACAQAxggHfMIIB2wIBADCB',
    )
    await expect(convert(Buffer.from(mail), 'sealed.eml')).rejects.toThrow(
      '“sealed.eml” is encrypted. Decrypt it in your mail program',
    )
  })
})

describe('a mailbox', () => {
  const second = makeMail({ ...heads, Subject: 'Re: The night shift' }, 'From my side: yes.\n\n> tea?\nFine.')

  it.each(['talks.mbox', 'Inbox'])('is one text, each e-mail under its subject: %s', async (name) => {
    const converted = await convert(Buffer.from(makeMailbox([makeMail(heads, 'First.'), second])), name)
    expect(converted.format).toBe('mbox')
    expect(outline(converted).filter((line) => !line.includes('Ana Prieto'))).toEqual([
      'heading1 The night shift',
      'paragraph First.',
      'heading1 Re: The night shift',
      'paragraph From my side: yes.',
      'quote > tea?',
      'paragraph Fine.',
    ])
    expectLawful(converted)
  })
})
