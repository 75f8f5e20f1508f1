import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { ask, call, events, listen, useShell } from '../harness/drive'

/** The built main and preload bundles, driving pages in real Chromium through the stand-in for Electron. */
describe('the Electron shell', () => {
  const shell = useShell()

  it('opens one window that paints something and breaks no policy', async () => {
    const { app, page } = await shell.start()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.reload()
    await page.waitForFunction(() => document.body.innerText.trim().length > 0)
    expect(said).toEqual([])
    expect(app.windows.size).toBe(1)
    expect([...app.windows][0]?.isVisible()).toBe(true)
    expect(app.asked).toEqual([])
    expect(app.blocked).toEqual([])
  })

  it('opens the sample project that the command line asks for', async () => {
    const { page } = await shell.start('--sample')
    expect((await call(page, 'app.info')).open).toBe(true)
    const project = await call(page, 'project.load')
    expect(project.records.sources.length).toBeGreaterThan(0)
    expect(project.path).toBe(join(shell.folder(), 'projects', 'Sample.emic'))
  })

  it('answers a call, and turns a wrong one into a sentence', async () => {
    const { page } = await shell.start()
    const info = await call(page, 'app.info')
    expect(info).toMatchObject({ front: 'electron', open: false })
    expect(await ask(page, 'no.such.call')).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await ask(page, 'project.load')).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('says in a dialog why a project cannot be opened, and goes on', async () => {
    const path = join(shell.folder(), 'There is nothing here.emic')
    const app = await shell.run(path)
    app.answer('showMessageBox', { response: 0 })
    const page = await app.page()
    expect((await call(page, 'app.info')).open).toBe(false)
    await vi.waitFor(() => expect(app.asked).toHaveLength(1))
    expect(app.asked[0]?.options.detail).toContain(path)
  })

  it('sends a click in the menu to the page as an event', async () => {
    const { app, page } = await shell.start('--sample')
    await listen(page)
    await vi.waitFor(() => app.menu.click('Help', 'Keyboard shortcuts'))
    await vi.waitFor(() => app.menu.click('Edit', 'Undo'))
    await vi.waitFor(async () => expect(await events(page, 'menu')).toHaveLength(2))
    expect(await events(page, 'menu')).toEqual([
      { action: expect.stringMatching(/shortcuts/) as string },
      { action: expect.stringMatching(/undo/) as string },
    ])
  })

  it('shows in the window what was chosen in the menu', async () => {
    const { app, page } = await shell.start('--sample')
    await page.getByRole('tree').or(page.getByRole('treegrid')).first().waitFor()
    await vi.waitFor(() => app.menu.click('Help', 'Keyboard shortcuts'))
    await page.getByRole('dialog').waitFor()
  })

  it('opens and closes projects from the menu, whatever the window shows', async () => {
    const { app, page } = await shell.start()
    const isOpen = async (): Promise<boolean> => (await call(page, 'app.info')).open
    await vi.waitFor(() => expect(() => app.menu.click('Edit', 'Undo')).toThrow('is off'))
    app.menu.click('File', 'Open the sample project')
    await vi.waitFor(async () => expect(await isOpen()).toBe(true), 10_000)
    await vi.waitFor(() => app.menu.click('File', 'Close project'))
    await vi.waitFor(async () => expect(await isOpen()).toBe(false))
    app.answer('showOpenDialog', {
      canceled: false,
      filePaths: [join(shell.folder(), 'projects', 'Sample.emic')],
    })
    app.menu.click('File', 'Open project…')
    await vi.waitFor(async () => expect(await isOpen()).toBe(true), 10_000)
  })

  it('loads a page that has crashed again, with the project still open', async () => {
    const { app, page } = await shell.start('--sample')
    const loaded = page.waitForEvent('load')
    ;[...app.windows][0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await loaded
    expect((await call(page, 'app.info')).open).toBe(true)
    expect(String(shell.bugs().splice(0)[0])).toContain('crashed')
  })

  it('speaks the language of the settings in its menu, at once', async () => {
    const { app, page } = await shell.start()
    expect(app.menu.labels()).toContain('File')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('中文').click()
    await vi.waitFor(() => expect(app.menu.labels()).toContain('文件'))
  })

  it('makes a project where the dialog says and imports the files the dialog gives', async () => {
    const { app, page } = await shell.start()
    const path = join(shell.folder(), 'Clinic')
    app.answer('showSaveDialog', { canceled: false, filePath: path })
    await call(page, 'project.create', { name: 'Clinic', coder: 'Ana' })
    expect(existsSync(`${path}.emic`)).toBe(true)

    const text = join(shell.folder(), 'Interview with a nurse.txt')
    writeFileSync(
      text,
      'I: How did the trial begin?\nN: We were told on a Monday, and by Friday it had started.\n',
    )
    app.answer('showOpenDialog', { canceled: false, filePaths: [text] })
    const files = await call(page, 'file.choose')
    expect(files).toEqual([{ handle: expect.any(String) as string, name: 'Interview with a nurse.txt' }])

    await listen(page)
    await call(page, 'import.start', { handles: files.map(({ handle }) => handle) })
    await vi.waitFor(
      async () => expect((await events(page, 'import')).at(-1)).toMatchObject({ finished: true }),
      20_000,
    )
    const { records } = await call(page, 'project.load')
    expect(records.sources.map(({ name }) => name)).toEqual(['Interview with a nurse'])
  })

  it('prints the codebook as a PDF in a window that nobody sees, and takes that away', async () => {
    const { app, page } = await shell.start('--sample')
    const made = await call(page, 'export.codebook', { format: 'pdf' })
    expect(made).toMatchObject({ name: expect.stringMatching(/codebook\.pdf$/) as string })
    const path = join(shell.folder(), 'codebook.pdf')
    app.answer('showSaveDialog', { canceled: false, filePath: path })
    await call(page, 'file.save', { handle: made.handle })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    await vi.waitFor(() => expect(app.windows.size).toBe(1))
    expect(app.blocked).toEqual([])
  })

  it('leaves everything as it is when a dialog is cancelled', async () => {
    const { app, page } = await shell.start()
    app.answer('showSaveDialog', { canceled: true, filePath: '' })
    app.answer('showOpenDialog', { canceled: true, filePaths: [] })
    app.answer('showOpenDialog', { canceled: true, filePaths: [] })
    expect(await call(page, 'project.create', { name: 'Clinic', coder: 'Ana' })).toBeNull()
    expect(await call(page, 'project.choose')).toBeNull()
    expect(await call(page, 'file.choose')).toEqual([])
    expect((await call(page, 'app.info')).open).toBe(false)
  })

  it('loads its own page again when asked to', async () => {
    const { page } = await shell.start()
    await page.reload()
    expect((await call(page, 'app.info')).front).toBe('electron')
  })

  it('hands a second start over to the first', async () => {
    const { page } = await shell.start()
    const second = await shell.run('--sample')
    expect(await second.exited).toBe(0)
    await vi.waitFor(async () => expect((await call(page, 'app.info')).open).toBe(true), 10_000)
  })

  it('remembers where its window was', async () => {
    const first = await shell.start()
    const [window] = first.app.windows
    window?.move({ x: 40, y: 60, width: 1111, height: 777 })
    await first.app.quit()
    const { app } = await shell.start()
    expect([...app.windows][0]?.options).toMatchObject({ x: 40, y: 60, width: 1111, height: 777 })
  })

  it('gives the project back when it quits', async () => {
    const { app, page } = await shell.start('--sample')
    const lock = join(shell.folder(), 'projects', 'Sample.emic', 'lock.json')
    expect(existsSync(lock)).toBe(true)
    expect((await call(page, 'project.load')).saved.kind).toBe('saved')
    app.menu.click('File', 'quit')
    expect(await app.exited).toBe(0)
    expect(existsSync(lock)).toBe(false)
    const again = await shell.start(join(shell.folder(), 'projects', 'Sample.emic'))
    expect((await call(again.page, 'app.info')).open).toBe(true)
  })

  it('quits when its window is closed', async () => {
    const { app } = await shell.start()
    ;[...app.windows][0]?.close()
    expect(await app.exited).toBe(0)
  })
})
