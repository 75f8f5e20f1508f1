import { describe, expect, it } from 'vitest'
import { exportFileName } from '../../../shared/exchange/file-name'

describe('the name of an exported file', () => {
  it.each([
    ['Stem cells', 'Stem cells codebook.docx'],
    ['干细胞 研究', '干细胞 研究 codebook.docx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j codebook.docx'],
    ['..', 'codebook.docx'],
    ['.hidden', 'hidden codebook.docx'],
    ['Study v1. ', 'Study v1 codebook.docx'],
    ['nul.txt', '_nul.txt codebook.docx'],
    ['Console', 'Console codebook.docx'],
    ['evil\u202Ecod.exe\u0000', 'evil cod.exe codebook.docx'],
  ])('of %j is %j', (project, name) => {
    expect(exportFileName(project, 'codebook', 'docx')).toBe(name)
  })

  it.each(['x'.repeat(500), '监'.repeat(500), '😀'.repeat(250)])(
    'is never too long for a disk (%#)',
    (project) => {
      const name = exportFileName(project, 'codebook', 'docx')
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      expect(name).not.toMatch(/\p{Surrogate}/u)
      expect(name.endsWith(' codebook.docx')).toBe(true)
    },
  )
})
