import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import { openSource, reader } from './window'

it('an outline of 600 headings draws only those in view, and leads to the last by the keyboard', async () => {
  const home = await makeHome()
  const project = join(home.folder, 'Many.emic')
  const file = join(home.folder, 'Many.md')
  const part = (_: unknown, i: number): string => `## Heading number ${i + 1}\n\nSome words stand here.\n`
  await writeFile(file, Array.from({ length: 600 }, part).join('\n'))
  await emic(home.env, 'new', project, '--coder', 'Ana')
  await emic(home.env, 'import', project, file)
  const served = await serveApp(home.env, project)
  const browser = await launchBrowser()
  try {
    const { page } = await openPage(browser, served.address)
    await openSource(page, 'Many')
    await reader(page).focus()
    await page.keyboard.press('h')
    await page.getByRole('option', { name: 'Heading number 3', exact: true }).waitFor()
    expect(await page.getByRole('option').count()).toBeLessThan(100)
    await page.keyboard.press('End')
    await page.getByRole('option', { name: 'Heading number 600', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await reader(page).getByText('Heading number 600', { exact: true }).waitFor()
  } finally {
    await browser.close()
    await served.end()
    await home.clear()
  }
})
