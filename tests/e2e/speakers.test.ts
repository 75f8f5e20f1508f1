import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import { hears, openSource, reader, sourceRow } from './window'

const captions = `WEBVTT

00:00:02.000 --> 00:00:05.000
<v Anna>Who signs the form?</v>

00:00:05.500 --> 00:00:09.000
<v Bo Lind>My daughter signs it.</v>

00:12:03.000 --> 00:12:06.000
<v Ana>And who reads it?</v>

00:12:07.000 --> 00:12:10.000
<v Bo Lind>She does, aloud.</v>
`

it('speakers are made one, become cases, and are coded as one step; times stand beside what is said', async () => {
  const home = await makeHome()
  const project = join(home.folder, 'Ward.emic')
  const file = join(home.folder, 'Ward talk.vtt')
  await writeFile(file, captions)
  await emic(home.env, 'new', project, '--coder', 'Ana')
  await emic(home.env, 'import', project, file)
  const served = await serveApp(home.env, project)
  const browser = await launchBrowser()
  try {
    const { page, faults } = await openPage(browser, served.address)
    await openSource(page, 'Ward talk')
    await expect.poll(() => reader(page).locator('[data-time]').count()).toBe(4)
    expect(await reader(page).locator('[data-time="12:03"]').innerText()).toContain('And who reads it?')

    await sourceRow(page, 'Ward talk').getByRole('button', { name: /^More/ }).click()
    await page.getByRole('menuitem', { name: 'Speakers…' }).click()
    await page.getByLabel('Name of Anna').fill('Ana')
    await page.getByText('Becomes one with Ana').waitFor()
    await page.getByText('Ana: Who signs the form?').waitFor()
    await page.locator('label', { hasText: 'A case for Bo Lind' }).click()
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/speakers.png` })
    await page.getByRole('button', { name: 'Apply' }).click()
    await hears(page, /Speakers changed in 1 text\. 1 speaker is a case\./)
    await expect.poll(() => reader(page).innerText()).toContain('Ana: Who signs the form?')
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/reader.png` })

    await sourceRow(page, 'Ward talk').getByRole('button', { name: /^More/ }).click()
    await page.getByRole('menuitem', { name: 'Speakers…' }).click()
    await page.getByRole('button', { name: 'Code everything Bo Lind says…' }).click()
    await page.getByRole('combobox', { name: 'Find a code, or type a new one' }).fill('Kin')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Code 2 passages' }).click()
    await hears(page, /2/)
    const quotes = JSON.parse((await emic(home.env, 'quotes', project, '--json')).out) as { text: string }[]
    expect(quotes.map(({ text }) => text)).toEqual(['My daughter signs it.', 'She does, aloud.'])
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/coded.png` })
    await page.getByRole('button', { name: /^Undo/ }).first().click()
    await expect
      .poll(
        async () => (JSON.parse((await emic(home.env, 'quotes', project, '--json')).out) as unknown[]).length,
      )
      .toBe(0)
    expect(faults).toEqual([])
  } finally {
    await browser.close()
    await served.end()
    await home.clear()
  }
})
