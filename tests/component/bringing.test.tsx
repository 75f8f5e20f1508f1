import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { firstLine, isAddress } from '../../renderer/features/sources/pasted'
import { Importer } from '../../renderer/features/sources/Importer'
import { Sources } from '../../renderer/features/sources/Sources'
import type { ImportLine } from '../../shared/contract/contract'
import { expectNoAxeFindings, renderInApp } from './render'
import { makeWorld } from './world'
import type { World } from './world'

const interview = { name: 'Interview with a nurse', text: 'The price first, then whether it works.' }

/** A host that brings in a line per file it is handed, and keeps what it was handed. */
async function bringingWorld(more: Partial<ImportLine> = {}) {
  const put: { name: string; title?: string | undefined; text: string }[] = []
  const holder: { world: World | null } = { world: null }
  const world = await makeWorld({
    sources: [interview],
    handlers: {
      'file.put': ({ name, bytes, title }) => {
        put.push({ name, title, text: new TextDecoder().decode(bytes) })
        return { handle: `file:${name}` }
      },
      'import.start': ({ handles }) => {
        const rest = { job: 'job', total: handles.length, current: null }
        handles.forEach((handle, index) => {
          const file = handle.replace('file:', '')
          const line: ImportLine = {
            file,
            outcome: 'imported',
            sourceId: 's9',
            message: put.find(({ name }) => name === file)?.title ?? file.replace(/\.\w+$/u, ''),
            encoding: null,
            losses: [],
            ...more,
          }
          holder.world?.emit('import', { ...rest, done: index + 1, line, handle, finished: false })
        })
        holder.world?.emit('import', {
          ...rest,
          done: handles.length,
          line: null,
          handle: null,
          finished: true,
        })
        return { job: 'job' }
      },
    },
  })
  holder.world = world
  return { world, put }
}

/** What a program puts on the clipboard. */
function clipboard(text: string, html = '', files: readonly File[] = []): DataTransfer {
  const data = { 'text/plain': text, 'text/html': html } as Record<string, string>
  return {
    getData: (type: string) => data[type] ?? '',
    files,
    types: Object.keys(data),
  } as unknown as DataTransfer
}

describe('a new source from the clipboard', () => {
  const page = '<h2>Night</h2><p>Nobody asked.</p>'

  it('is pasted into a dialog, named after its first line, and keeps its headings', async () => {
    const { world, put } = await bringingWorld()
    const { user } = await renderInApp(<Importer />, { world, session: { dialog: 'paste' } })
    const text = await screen.findByRole('textbox', { name: 'Text' })
    await waitFor(() => expect(text).toHaveFocus())
    expect(screen.getByRole('button', { name: 'Bring it in' })).toBeDisabled()
    await user.paste(clipboard('Night\n\nNobody asked.', page))
    expect(text).toHaveValue('Night\n\nNobody asked.')
    expect(screen.getByRole('textbox', { name: 'Name of the source' })).toHaveValue('Night')
    expect(screen.getByRole('checkbox', { name: /Keep its headings/ })).toBeChecked()
    await expectNoAxeFindings()
    await user.click(screen.getByRole('button', { name: 'Bring it in' }))
    expect(await screen.findByText('1 file was brought in.')).toBeInTheDocument()
    expect(put).toEqual([{ name: 'Night.html', title: 'Night', text: page }])
  })

  it('is plain once its words were written over, and has the name it was given', async () => {
    const { world, put } = await bringingWorld()
    const { user } = await renderInApp(<Importer />, { world, session: { dialog: 'paste' } })
    await screen.findByRole('textbox', { name: 'Text' })
    await user.paste(clipboard('Night', page))
    await user.type(screen.getByRole('textbox', { name: 'Text' }), ' shift')
    expect(screen.queryByRole('checkbox')).toBeNull()
    const name = screen.getByRole('textbox', { name: 'Name of the source' })
    expect(name).toHaveValue('Night shift')
    await user.clear(name)
    await user.type(name, 'Talk 3/4{Enter}')
    await waitFor(() =>
      expect(put).toEqual([{ name: 'Talk 3 4.txt', title: 'Talk 3/4', text: 'Night shift' }]),
    )
  })

  it('is never fetched from an address: a sentence says what to do instead', async () => {
    const { world, put } = await bringingWorld()
    const { user } = await renderInApp(<Importer />, { world, session: { dialog: 'paste' } })
    await screen.findByRole('textbox', { name: 'Text' })
    await user.paste(clipboard('https://example.org/night '))
    expect(screen.getByText(/Emic makes no connections, so it fetches nothing/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Bring it in' })).toBeDisabled()
    expect(put).toEqual([])
    await expectNoAxeFindings()
  })

  it('comes by Ctrl+V in the list of sources too, words as well as files', async () => {
    const { world, put } = await bringingWorld()
    const { user, session } = await renderInApp(
      <>
        <Sources />
        <Importer />
      </>,
      { world },
    )
    screen.getByRole('button', { name: 'Filter' }).focus()
    await user.paste(clipboard('  A note\nfrom the ward'))
    expect(session.get().dialog).toBe('paste')
    expect(await screen.findByRole('textbox', { name: 'Text' })).toHaveValue('  A note\nfrom the ward')
    expect(screen.getByRole('textbox', { name: 'Name of the source' })).toHaveValue('A note')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    screen.getByRole('button', { name: 'Filter' }).focus()
    await user.paste(clipboard('', '', [new File(['words'], 'note.txt')]))
    await waitFor(() => expect(put.map(({ name }) => name)).toEqual(['note.txt']))
  })

  it.each([
    ['\n  Two   words \nmore', 'Two words'],
    [`${'word '.repeat(30)}end`, `${'word '.repeat(15)}word…`],
    ['再'.repeat(100), `${'再'.repeat(80)}…`],
    ['   ', ''],
  ])('has a name made of its first line: %j', (text, name) => expect(firstLine(text)).toBe(name))

  it.each([
    ['http://a.org/x?y=1', true],
    ['www.a.org', true],
    ['https://a.org\nand words', false],
    ['see https://a.org', false],
  ])('is an address or not: %j', (text, is) => expect(isAddress(text)).toBe(is))
})

/** What another program drags: its kinds, and what it hands out of each. */
const dragged = (data: Readonly<Record<string, string>>) => ({
  types: Object.keys(data),
  items: [],
  files: [],
  getData: (type: string) => data[type] ?? '',
})

/** A file or folder as a drop of a file manager holds it; a folder is handed out two entries at a time. */
const entry = (path: string, inside?: readonly object[]): object => ({
  name: path.replace(/^.*\//u, ''),
  fullPath: path,
  isFile: inside === undefined,
  isDirectory: inside !== undefined,
  file: (done: (file: File) => void) => done(new File(['words'], path.replace(/^.*\//u, ''))),
  createReader: () => {
    const rest = [...(inside ?? [])]
    return { readEntries: (done: (some: readonly object[]) => void) => done(rest.splice(0, 2)) }
  },
})

describe('what is dropped on the window', () => {
  const drop = (on: Element, data: object): boolean => {
    const event = createEvent.drop(on, { dataTransfer: data })
    fireEvent(on, event)
    return event.defaultPrevented
  }

  it('as an address, fetches nothing and says what to do instead; the window is not left for it', async () => {
    const { world, put } = await bringingWorld()
    const { user } = await renderInApp(<Importer />, { world })
    const link = { 'text/uri-list': '# a page\r\nhttps://example.org/night', 'text/plain': 'Night' }
    expect(drop(document.body, dragged(link))).toBe(true)
    expect(await screen.findByRole('textbox', { name: 'Text' })).toHaveValue('https://example.org/night')
    expect(screen.getByText(/Emic makes no connections, so it fetches nothing/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Bring it in' })).toBeDisabled()
    await expectNoAxeFindings()
    await user.keyboard('{Escape}')
    expect(put).toEqual([])
  })

  it('as words, becomes a source where the list of sources is, and is left to others elsewhere', async () => {
    const { world } = await bringingWorld()
    await renderInApp(
      <>
        <Sources />
        <Importer />
        <textarea aria-label="elsewhere" />
      </>,
      { world },
    )
    const words = dragged({ 'text/plain': 'A note\nfrom the ward' })
    expect(drop(document.body, words)).toBe(false)
    expect(drop(screen.getByLabelText('elsewhere'), dragged({ 'text/uri-list': 'https://a.org' }))).toBe(
      false,
    )
    const list = screen.getByRole('button', { name: 'Filter' })
    // A code that is dragged about within the window is none of this.
    fireEvent.dragStart(list)
    expect(drop(list, words)).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(drop(list, words)).toBe(true)
    expect(await screen.findByRole('textbox', { name: 'Text' })).toHaveValue('A note\nfrom the ward')
  })

  it('as folders, is brought in with all that is in them, in order, hidden files and projects left out', async () => {
    const { world, put } = await bringingWorld()
    await renderInApp(<Importer />, { world })
    const folder = entry('/Talks', [
      entry('/Talks/10 Bo.txt'),
      entry('/Talks/.DS_Store'),
      entry('/Talks/Old.emic', [entry('/Talks/Old.emic/project.json')]),
      entry('/Talks/2 Ana.txt'),
      entry('/Talks/deep', [entry('/Talks/deep/再生医学.txt')]),
    ])
    const items = [folder, entry('/alone.txt')].map((one) => ({ webkitGetAsEntry: () => one }))
    expect(drop(document.body, { types: ['Files'], items })).toBe(true)
    await waitFor(() =>
      expect(put.map(({ name }) => name)).toEqual([
        'Talks/2 Ana.txt',
        'Talks/10 Bo.txt',
        'Talks/deep/再生医学.txt',
        'alone.txt',
      ]),
    )
  })
})

describe('ways to bring sources in', () => {
  it('stand in a menu of the list', async () => {
    const { user, session } = await renderInApp(<Sources />, { world: (await bringingWorld()).world })
    await user.click(screen.getByRole('button', { name: 'Bring sources in' }))
    const menu = await screen.findByRole('menu')
    expect(within(menu).getAllByRole('menuitem')).toHaveLength(3)
    await expectNoAxeFindings()
    await user.click(within(menu).getByRole('menuitem', { name: /Import a folder/ }))
    expect(session.get().dialog).toBe('import-folder')
  })

  it('tell the host where a file stands in the folder that was chosen', async () => {
    const { world, put } = await bringingWorld()
    const { user } = await renderInApp(<Importer />, { world })
    const file = new File(['words'], 'Ana.txt')
    Object.defineProperty(file, 'webkitRelativePath', { value: 'Round one/Ana.txt' })
    await user.upload(screen.getByLabelText('Import a folder…', { selector: 'input' }), [file])
    await waitFor(() => expect(put.map(({ name }) => name)).toEqual(['Round one/Ana.txt']))
    expect(await screen.findByText('Round one/Ana.txt')).toBeInTheDocument()
  })

  it('read the whole of a page of which the article was taken', async () => {
    const { world } = await bringingWorld({
      isArticle: true,
      losses: [
        'Only the article of this page was read. What stands around it (812 characters) was left out.',
      ],
    })
    const { user } = await renderInApp(<Importer />, { world })
    await user.upload(screen.getByLabelText('Import texts…', { selector: 'input' }), [
      new File(['<nav>'], 'night.html'),
    ])
    await user.click(await screen.findByRole('button', { name: 'Read the whole page of night.html' }))
    await waitFor(() =>
      expect(world.calls.filter(({ name }) => name === 'import.start').at(-1)?.input).toEqual({
        handles: ['file:night.html'],
        whole: true,
      }),
    )
  })
})
