import { describe, expect, it } from 'vitest'
import { readColour } from '../../../../shared/exchange/codebook-in/read-colour'

describe('a colour', () => {
  it.each([
    ['#1f77b4', '#1F77B4'],
    ['1F77B4', '#1F77B4'],
    ['#abc', '#AABBCC'],
    ['#11223344', '#112233'],
    ['rgb(1,2,3)', '#010203'],
    ['rgba(1, 2, 3, 0.5)', '#010203'],
    ['255 128 0', '#FF8000'],
    ['Light Blue', '#ADD8E6'],
    ['RED', '#FF0000'],
    ['rgb(10, 20)', null],
    ['constructor', null],
    ['warm', null],
    ['', null],
  ])('%s is %s', (words, colour) => {
    expect(readColour(words)).toBe(colour)
  })
})
