import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { PassagePane } from '../../renderer/features/reader/PassagePane'
import { Reader } from '../../renderer/features/reader/Reader'
import type { Area } from '../../shared/image/area'
import { makePng } from '../made-images'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World, WorldOptions } from './world'

const size = { width: 300, height: 150 }
const name = 'Poster at the entrance'

beforeAll(() => {
  // jsdom has no addresses for bytes, and draws no images.
  URL.createObjectURL = () => 'blob:image'
  URL.revokeObjectURL = () => undefined
})

/** A host with one image and two codes. */
async function exhibited(handlers: WorldOptions['handlers']): Promise<{
  readonly world: World
  readonly sourceId: string
  readonly promise: string
}> {
  const world = await makeWorld(handlers ? { handlers } : {})
  const { result } = await world.engine.run(
    'source.add',
    {
      sources: [
        {
          name,
          fileName: 'poster.png',
          format: 'png',
          language: null,
          encoding: null,
          original: null,
          image: size,
          text: '0'.repeat(64),
          structure: null,
          length: 1,
        },
      ],
    },
    { internal: true },
  )
  const sourceId = (result as { readonly ids: readonly string[] }).ids[0]!
  world.texts.set(world.engine.store.need('sources', sourceId).revisionId, '\uFFFC')
  const promise = (await world.run('code.create', { name: 'Promise of a cure', color: '#3C7EBE' })).id
  await world.run('code.create', { name: 'Price', color: '#A4301C' })
  return { world, sourceId, promise }
}

const picture = {
  'source.picture': () => ({
    bytes: new Uint8Array(makePng(size.width, size.height)),
    mime: 'image/png',
    animated: false,
  }),
}

async function open(handlers: WorldOptions['handlers'] = picture, areas: readonly (Area | null)[] = []) {
  const { world, sourceId, promise } = await exhibited(handlers)
  if (areas.length > 0) {
    const passages = areas.map((area) => ({ sourceId, start: 0, end: 1, ...(area ? { area } : {}) }))
    await world.run('coding.add', { passages, codeIds: [promise] })
  }
  const rendered = await renderInApp(
    <>
      <Reader />
      <PassagePane />
    </>,
    { world, session: { sourceId } },
  )
  const coded = () =>
    [...rendered.store.all('codings')].map(({ quotationId, codeId }) => ({
      code: rendered.store.need('codes', codeId).name,
      area: rendered.store.need('quotations', quotationId).area,
    }))
  const page = await screen.findByRole('application', { name: `Image ${name}` })
  return { ...rendered, coded, page }
}

const labels = () => within(screen.getByRole('list', { name: 'Coded areas' })).queryAllByRole('button')

describe('an image', () => {
  it('is shown with its name, format and size, and has nothing that axe finds', async () => {
    await open(picture, [{ x: 10, y: 10, width: 40, height: 30 }, null])
    expect(screen.getByRole('heading', { name })).toBeVisible()
    expect(screen.getByText('300 × 150 pixels')).toBeVisible()
    expect(await screen.findByRole('img', { name: `${name}, 300 × 150 pixels` })).toBeVisible()
    expect(labels().map((label) => label.getAttribute('aria-label'))).toEqual([
      'Promise of a cure, Whole image',
      'Promise of a cure, 40 × 30 at 10, 10',
    ])
    await expectNoAxeFindings()
  })

  it('is coded by the keyboard alone: begun, moved, stretched pixel by pixel, coded, uncoded', async () => {
    const { user, page, coded, announced } = await open()
    page.focus()
    await user.keyboard('d')
    expect(announced.at(-1)?.message).toMatch(/^Rectangle 100 × 50 at 100, 50\. Arrows move it/)
    await user.keyboard('{ArrowLeft}{Alt>}{ArrowDown}{/Alt}{Shift>}{ArrowRight}{/Shift}')
    await user.keyboard('{Enter}')
    const picker = await screen.findByRole('dialog', { name: 'Apply a code' })
    expect(within(picker).getAllByRole('option')).not.toHaveLength(0)
    await user.keyboard('Price{Enter}')
    await waitFor(() =>
      expect(coded()).toEqual([{ code: 'Price', area: { x: 90, y: 51, width: 110, height: 50 } }]),
    )
    expect(announced.at(-1)?.message).toBe('Coded as Price; 1 code here')
    page.focus()
    await user.keyboard('u')
    await waitFor(() => expect(coded()).toEqual([]))
  })

  it('drops a rectangle by Escape, and says so', async () => {
    const { user, page, session, announced } = await open()
    page.focus()
    await user.keyboard('d{Escape}')
    expect(session.get().selection).toBeNull()
    expect(announced.at(-1)?.message).toBe('The rectangle was dropped.')
  })

  it('is coded as a whole, and offers no code in vivo where there are no words', async () => {
    const { user, page, coded } = await open()
    page.focus()
    await user.keyboard('w')
    const bar = await screen.findByRole('toolbar')
    expect(within(bar).queryByRole('button', { name: /In vivo/ })).toBeNull()
    await user.click(within(bar).getByRole('button', { name: /^Code/ }))
    await user.keyboard('Price{Enter}')
    await waitFor(() => expect(coded()).toEqual([{ code: 'Price', area: undefined }]))
  })

  it('says what to do where nothing is selected, and what only texts have', async () => {
    const { user, page, announced } = await open()
    page.focus()
    await user.keyboard('c')
    expect(announced.at(-1)?.message).toBe('Draw a rectangle on the image first, or choose the whole image.')
    await user.keyboard('s')
    expect(announced.at(-1)?.message).toMatch(/^Open a text first\./)
  })

  it('goes from area to area from top to bottom, and shows each in words in the pane of the passage', async () => {
    const low = { x: 0, y: 100, width: 20, height: 20 }
    const high = { x: 200, y: 5, width: 20, height: 20 }
    const { user, page, session } = await open(picture, [low, high])
    page.focus()
    await user.keyboard(']')
    expect(session.get().selection?.area).toEqual(high)
    await user.keyboard(']')
    expect(session.get().selection?.area).toEqual(low)
    expect(await screen.findByText('Image, area 20 × 20 at 0, 100')).toBeVisible()
  })

  it('moves a coded area only when it was taken hold of by e, and in one step', async () => {
    const area = { x: 50, y: 50, width: 40, height: 40 }
    const { user, page, coded } = await open(picture, [area])
    page.focus()
    await user.keyboard(']{ArrowRight}')
    expect(coded()[0]?.area).toEqual(area)
    await user.keyboard('e{ArrowRight}{ArrowRight}{Escape}')
    expect(coded()[0]?.area).toEqual(area)
    await user.keyboard('e{ArrowRight}{ArrowRight}{Enter}')
    await waitFor(() => expect(coded()[0]?.area).toEqual({ ...area, x: 70 }))
  })

  it('shows no outlines while reading without codes', async () => {
    const { user, page } = await open(picture, [{ x: 1, y: 1, width: 40, height: 40 }])
    page.focus()
    await user.keyboard('b')
    await waitFor(() => expect(labels()).toHaveLength(0))
    await user.keyboard('b')
    await waitFor(() => expect(labels()).toHaveLength(1))
  })
})

it('an image whose file is missing says why it cannot be shown', async () => {
  const { world, sourceId } = await exhibited({})
  await renderInApp(<Reader />, { world, session: { sourceId } })
  expect(await screen.findByText('The image cannot be shown')).toBeVisible()
  expect(screen.getByText('Reading images is not there in a test.')).toBeVisible()
})
