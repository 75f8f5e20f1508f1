import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { actionOf } from '../../renderer/actions'
import { MediaDialog } from '../../renderer/features/media/MediaDialog'
import { MediaStrip } from '../../renderer/features/media/MediaStrip'
import { Importer } from '../../renderer/features/sources/Importer'
import { canDo } from '../../renderer/hooks/can-do'
import type { Handlers } from '../../shared/contract/contract'
import type { Media } from '../../shared/model/entities'
import { Problem } from '../../shared/problem'
import { giveLayout } from './layout'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

const talk = { name: 'interview', text: 'Ana: We waited an hour.\n\nDr. Wu: And who called you in?' }
const linked: Media = {
  kind: 'audio',
  fileName: 'tape 3.wav',
  place: { at: 'path', path: '/media/usb/tape 3.wav' },
  duration: 61_000,
}

/** A world with one transcript, and its recording where one is named. */
async function world(handlers: Partial<Handlers> = {}, media?: Media): Promise<World> {
  const here = await makeWorld({ sources: [talk], handlers })
  const [id = ''] = here.sourceIds
  if (media) await here.engine.run('source.media-set', { id, media }, { internal: true })
  return here
}

const drawn = (here: World) =>
  renderInApp(<MediaStrip side="first" />, { world: here, session: { sourceId: here.sourceIds[0] ?? null } })

beforeAll(() => {
  giveLayout()
  // jsdom has elements for recordings and plays none.
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => {})
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => {})
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(() => vi.clearAllMocks())

describe('the strip of a recording', () => {
  it('is not there where a text has none', async () => {
    const { container } = await drawn(await world())
    expect(container).toBeEmptyDOMElement()
  })

  it('has controls with names, by keyboard too, and axe finds nothing', async () => {
    await drawn(await world({}, linked))
    await screen.findByRole('button', { name: 'Play' })
    expect(screen.getByRole('region', { name: 'Recording tape 3.wav' })).toBeInTheDocument()
    for (const name of ['Back 3 seconds', 'Play', 'Forward 3 seconds', 'The text follows what is said'])
      expect(screen.getByRole('button', { name })).toBeInTheDocument()
    const line = screen.getByRole('slider', { name: 'Position in the recording' })
    expect(line).toHaveAttribute('aria-valuetext', '0:00 of 1:01')
    expect(line).toHaveAttribute('tabindex', '0')
    expect(screen.getByRole('slider', { name: 'Volume' })).toHaveValue('100')
    await expectNoAxeFindings()
  })

  it('names the place of a linked file that is gone, and looks again when asked', async () => {
    let state: 'gone' | 'ready' = 'gone'
    const here = await world(
      {
        'media.open': () =>
          state === 'gone' ? { state } : { state, address: '/media/ticket', size: 1000, key: 'a'.repeat(64) },
      },
      linked,
    )
    const { user, session } = await drawn(here)
    expect(await screen.findByRole('alert')).toHaveTextContent('no longer at /media/usb/tape 3.wav')
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Find it…' }))
    expect(session.get()).toMatchObject({ dialog: 'media', dialogIds: here.sourceIds })
    state = 'ready'
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Play' })).toBeInTheDocument()
  })

  it('opens a file that somebody else has linked only when the user says so', async () => {
    let isTrusted = false
    const here = await world(
      {
        'media.open': () =>
          isTrusted
            ? { state: 'ready', address: '/media/ticket', size: 1000, key: 'a'.repeat(64) }
            : { state: 'foreign' },
        'media.trust': () => ((isTrusted = true), null),
      },
      linked,
    )
    const { user } = await drawn(here)
    expect(await screen.findByRole('alert')).toHaveTextContent('not by you on this computer')
    await user.click(screen.getByRole('button', { name: 'Play it from there' }))
    expect(await screen.findByRole('button', { name: 'Play' })).toBeInTheDocument()
  })

  it('says what is wrong with a file that is no recording any more', async () => {
    const words =
      '“tape 3.wav” is not a recording that Emic knows. Recordings can be .mp3, .m4a, .aac, .wav, .ogg, .opus, .flac, .webm, .mkv, .mp4 and .mov. Nothing was changed.'
    await drawn(
      await world(
        {
          'media.open': () => {
            throw new Problem('invalid', words)
          },
        },
        linked,
      ),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('is not a recording that Emic knows')
  })

  it('is taken off with a way back', async () => {
    const here = await world({}, linked)
    const { user, store, announced } = await drawn(here)
    await user.click(await screen.findByRole('button', { name: 'More for tape 3.wav' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Take the recording off' }))
    const [id = ''] = here.sourceIds
    await waitFor(() => expect(store.need('sources', id).media).toBeUndefined())
    expect(announced.at(-1)).toEqual({
      message: 'Took tape 3.wav off',
      options: { undo: true, tone: 'done' },
    })
    await here.client.call('history.undo')
    await waitFor(() => expect(store.need('sources', id).media).toEqual(linked))
  })

  it('has its keys where there is a recording only', async () => {
    const bare = await drawn(await world())
    const toggle = actionOf('media.toggle')
    expect(toggle && canDo(toggle, bare.app())).toBe(false)
    bare.unmount()
    const { app } = await drawn(await world({}, linked))
    await screen.findByRole('button', { name: 'Play' })
    expect(toggle && canDo(toggle, app())).toBe(true)
    expect(toggle?.shortcut).toBe('F8')
  })
})

describe('attaching a recording', () => {
  const taking = (): Partial<Handlers> & { readonly sizes: number[] } => {
    const sizes: number[] = []
    return {
      sizes,
      'media.begin': () => ({ upload: '11111111-1111-4111-8111-111111111111' }),
      'media.piece': ({ bytes }) => (sizes.push(bytes.length), null),
      'media.end': ({ sourceId }) => ({ sourceId, fileName: 'a.wav' }),
    }
  }
  const file = (name: string, size: number): File =>
    new File([new Uint8Array(size)], name, { type: 'audio/mpeg' })

  it('sends the file in pieces, and says when it is there', async () => {
    const { sizes, ...handlers } = taking()
    const here = await world(handlers)
    const { user, announced, session } = await renderInApp(<MediaDialog />, {
      world: here,
      session: { dialog: 'media', dialogIds: here.sourceIds },
    })
    await expectNoAxeFindings()
    const field = screen.getByLabelText('Choose a recording…', { selector: 'input' })
    await user.upload(field, file('long.mp3', 9 * 1024 * 1024))
    await waitFor(() => expect(announced.at(-1)?.message).toBe('Attached long.mp3'))
    expect(sizes).toEqual([4194304, 4194304, 1048576])
    expect(session.get().dialog).toBeNull()
  })

  it('shows what the host says against it, and lets another file be chosen', async () => {
    const { sizes: _, ...handlers } = taking()
    const here = await world({
      ...handlers,
      'media.begin': () => {
        throw new Problem(
          'io',
          'The disk is full, so the recording could not be saved. Nothing that was saved before was lost. Free some space and try again.',
        )
      },
    })
    const { user } = await renderInApp(<MediaDialog />, {
      world: here,
      session: { dialog: 'media', dialogIds: here.sourceIds },
    })
    await user.upload(
      screen.getByLabelText('Choose a recording…', { selector: 'input' }),
      file('long.mp3', 100),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full')
    expect(screen.getByRole('button', { name: 'Choose a recording…' })).toBeEnabled()
  })

  it('happens by itself where a recording of the same name comes in, and else says where it belongs', async () => {
    const { sizes: _, ...handlers } = taking()
    const here = await world(handlers)
    const { user } = await renderInApp(<Importer />, { world: here })
    const field = screen.getByLabelText('Import texts…', { selector: 'input' })
    await user.upload(field, [file('Interview.mp3', 10), file('stranger.mp3', 10)])
    expect(await screen.findByText('Attached to “interview”')).toBeInTheDocument()
    expect(
      await screen.findByText(
        '“stranger.mp3” is a recording. Bring in its transcript, then attach the recording to it.',
      ),
    ).toBeInTheDocument()
    expect(here.calls.filter(({ name }) => name === 'file.put')).toEqual([])
  })
})
