import { describe, expect, it } from 'vitest'
import { convert } from '../../../electron/host/import/convert'
import { expectLawful, outline } from './lawful'

const lines = (...all: readonly string[]): Buffer => Buffer.from(all.join('\n'))

describe('a text in LaTeX', () => {
  it('has headings and points; preamble and comments go; other commands stay as they are', async () => {
    const converted = await convert(
      lines(
        '\\documentclass{article} % draft',
        '\\title{A ward\n at night}',
        '\\begin{document}',
        '\\section*[Short]{Who \\emph{waits}}\\label{sec:who}',
        'About 60\\% of them % how many?',
        '% nothing to see',
        'said \\textit{nothing} \\cite{ana}.',
        '',
        '  \\item tea',
        '\\item keys',
        '\\subsection{Later} That night.',
        '\\end{document}',
        'leftovers',
      ),
      'ward.tex',
    )
    expect(converted.format).toBe('tex')
    expect(outline(converted)).toEqual([
      'heading3 Who \\emph{waits}',
      'paragraph About 60\\% of them\nsaid \\textit{nothing} \\cite{ana}.',
      'list-item1   \\item tea',
      'list-item1 \\item keys',
      'heading4 Later',
      'paragraph That night.',
    ])
    expect(converted.title).toBe('A ward at night')
    expect(converted.losses).toEqual([
      'What stands before \\begin{document} was left out.',
      'Comments (from % to the end of the line) were left out.',
      'Commands of LaTeX stand in the text as they are written.',
    ])
    expectLawful(converted)
  })
})

describe('a text in reStructuredText', () => {
  it('has titles as headings by the order of their lines; everything else stays as it is', async () => {
    const converted = await convert(
      lines(
        '======',
        'A ward',
        '======',
        '',
        'Who waits',
        '---------',
        'Nobody *asked*.',
        'Not once.',
        '',
        '.. note:: by hand',
        '',
        '- tea',
        '- keys',
        '',
        'After',
        '~~~~~',
        '',
        'Dashes',
        '--',
        'are no title.',
        '',
        'Before',
        '------',
      ),
      'ward.rst',
    )
    expect(converted.format).toBe('rst')
    expect(outline(converted)).toEqual([
      'heading1 A ward',
      'heading2 Who waits',
      'paragraph Nobody *asked*.\nNot once.',
      'paragraph .. note:: by hand',
      'list-item1 - tea',
      'list-item1 - keys',
      'heading3 After',
      'paragraph Dashes\n--\nare no title.',
      'heading2 Before',
    ])
    expect(converted.title).toBe('A ward')
    expectLawful(converted)
  })
})

describe('a kind that is not read', () => {
  it.each([
    ['analysis.ipynb', '“analysis.ipynb” is a notebook of program code, which Emic does not read.'],
    ['page.webarchive', '“page.webarchive” is a page saved in a form that only Safari reads.'],
    ['letter.msg', '“letter.msg” is a message in Outlook’s own form.'],
  ])('says what to do instead: %s', async (name, sentence) => {
    await expect(convert(Buffer.from('{"cells": []}'), name)).rejects.toThrow(sentence)
  })
})
