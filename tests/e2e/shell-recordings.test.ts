import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, useShell } from '../harness/drive'
import { tones } from '../made-recordings'

describe('A recording in the Electron window', () => {
  const shell = useShell()

  it('is chosen in a native dialog, linked or copied, played by ranges, and found again after it moved', async () => {
    const { app, page } = await shell.start('--sample')
    const path = join(shell.folder(), 'Participant 7.wav')
    await writeFile(path, tones(30))
    const attach = async (from: string, how: string): Promise<void> => {
      app.answer('showOpenDialog', { canceled: false, filePaths: [from] })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Attach recording')
      await page.keyboard.press('Enter')
      await page.getByRole('radio', { name: how }).check()
      await page.getByRole('button', { name: 'Attach', exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    const sound = () => page.locator('video').evaluate((element) => (element as HTMLVideoElement).currentTime)
    const strip = page.getByRole('region', { name: 'Recording Participant 7.wav' })
    await page.getByRole('textbox', { name: /^Text of/ }).waitFor()

    await attach(path, 'Leave it where it is')
    await strip.getByText('0:30').waitFor()
    await page.keyboard.press('F8')
    await expect.poll(sound).toBeGreaterThan(0.2)
    const address = await page.locator('video').getAttribute('src')
    expect(address).toMatch(/^\/media\/[A-Za-z0-9_-]{43}$/)
    const { records } = await call(page, 'project.load')
    expect(records.sources.find(({ media }) => media)?.media?.place).toEqual({ at: 'path', path })

    // Moved away: it is named, and chosen where it is now.
    await page.keyboard.press('F8')
    const moved = join(shell.folder(), 'moved.wav')
    await rename(path, moved)
    await page.reload()
    await strip.getByRole('alert').filter({ hasText: 'no longer at' }).waitFor()
    app.answer('showOpenDialog', { canceled: false, filePaths: [moved] })
    await strip.getByRole('button', { name: 'Find it…' }).click()
    await page.getByRole('radio', { name: 'Copy into the project' }).check()
    await page.getByRole('button', { name: 'Attach', exact: true }).click()
    await page.getByRole('region', { name: 'Recording moved.wav' }).getByText('0:30').waitFor()
    const after = await call(page, 'project.load')
    expect(after.records.sources.find(({ media }) => media)?.media).toMatchObject({
      fileName: 'moved.wav',
      duration: 30_000,
      place: { at: 'project', extension: 'wav' },
    })
    expect(app.blocked).toEqual([])
  })
})
