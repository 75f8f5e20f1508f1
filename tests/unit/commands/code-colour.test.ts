import { describe, expect, it } from 'vitest'
import { palette } from '../../../shared/colour/palette'
import { world } from '../../world'

const offered = palette.map(({ colour }): string => colour)

describe('the colour of a new code', () => {
  it('is one of the palette that is free, where the code has none above it', async () => {
    const w = world()
    const { id: first } = await w.run('code.create', { name: 'Receipt' })
    const { id: second } = await w.run('code.create', { name: 'Regulation', role: 'theme' })
    const colours = [first, second].map((id) => w.store.need('codes', id).color ?? 'none')
    expect(offered).toEqual(expect.arrayContaining(colours))
    expect(new Set(colours).size).toBe(2)
  })

  it('is that of the code above, where there is one', async () => {
    const w = world()
    const { id: parentId } = await w.run('code.create', { name: 'Regulation' })
    const { id } = await w.run('code.create', { name: 'Licence', parentId })
    expect(w.store.need('codes', id).color).toBeNull()
  })

  it('is none where none is asked for', async () => {
    const w = world()
    const { id } = await w.run('code.create', { name: 'Kinds of statement', color: null })
    expect(w.store.need('codes', id).color).toBeNull()
  })
})
