import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { convert } from '../../../electron/host/import/convert'
import { convertInWorker } from '../../../electron/host/import/run-in-worker'
import { docxParagraph, makeDocx, makeOdt, makePdf, makeRtf, pdfColumn } from '../../documents'

const root = resolve(import.meta.dirname, '../../..')
let folder = ''
let workerFile = ''

/** Builds the worker as the app does: our code bundled, the libraries outside, in a folder where they are found. */
beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules', '.import-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'electron/host/import/worker.ts'),
      target: 'node20.19',
      outDir: folder,
      minify: false,
      rollupOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'import-worker.js' },
      },
    },
  })
  workerFile = join(folder, 'import-worker.js')
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a document read in its own thread', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a.txt', () => Buffer.from('患者 😀')],
    ['a.md', () => Buffer.from('# Day *three*')],
    ['a.html', () => Buffer.from('<h1>Clinic</h1><p>words')],
    ['a.docx', () => makeDocx(docxParagraph('再生医学', '1'))],
    ['a.odt', () => makeOdt('<text:p>words</text:p>')],
    ['a.rtf', () => makeRtf('words\\par more')],
    ['a.pdf', () => makePdf([pdfColumn(['干细胞', 'words'])], { title: 'T' })],
  ])('comes out as it does without one: %s', async (name, make) => {
    const bytes = await make()
    const before = Uint8Array.from(bytes)
    expect(await convertInWorker(bytes, name, { workerFile })).toEqual(await convert(before, name))
    expect(Uint8Array.from(bytes)).toEqual(before)
  })

  it('can be told the encoding', async () => {
    const converted = await convertInWorker(Buffer.from('e2f0e0f7', 'hex'), 'a.txt', {
      workerFile,
      encoding: 'windows-1251',
    })
    expect(converted.text).toBe('врач')
  })

  it('gives the same refusal', async () => {
    await expect(convertInWorker(Buffer.alloc(0), 'a.txt', { workerFile })).rejects.toMatchObject({
      name: 'Problem',
      code: 'invalid',
      message: '“a.txt” is empty (0 bytes).',
      details: { reason: 'empty', fileName: 'a.txt' },
    })
  })

  it('refuses a line of 200 MB', async () => {
    const bytes = Buffer.alloc(200 * 1024 * 1024, 'a market of hope ')
    await expect(convertInWorker(bytes, 'line.txt', { workerFile })).rejects.toThrow(
      'more than 64 million characters',
    )
  })
})

describe('a document that takes too much', () => {
  const hang = async () => {
    const file = join(folder, 'hang.js')
    await writeFile(file, 'for (;;) {}')
    return file
  }

  it('is given up when the user cancels', async () => {
    const controller = new AbortController()
    const reading = convertInWorker(Buffer.from('words'), 'a.txt', {
      workerFile: await hang(),
      signal: controller.signal,
    })
    controller.abort()
    await expect(reading).rejects.toMatchObject({
      code: 'refused',
      message: 'The import of “a.txt” was cancelled. Nothing was changed.',
    })
    await expect(
      convertInWorker(Buffer.from('words'), 'a.txt', { workerFile, signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'refused' })
  })

  it('is given up when its time is over', async () => {
    const reading = convertInWorker(Buffer.from('words'), 'a.txt', {
      workerFile: await hang(),
      timeoutMs: 300,
    })
    await expect(reading).rejects.toMatchObject({ code: 'invalid', details: { reason: 'timeout' } })
    await expect(reading).rejects.toThrow('“a.txt” took longer than 1 seconds to read')
  })

  it('is given up when its memory is full, and the app lives on', async () => {
    const html = Buffer.from('<table><tr>' + '<td><p>w</p></td>'.repeat(2_000_000))
    await expect(convertInWorker(html, 'big.html', { workerFile, memoryMb: 150 })).rejects.toMatchObject({
      code: 'invalid',
      details: { reason: 'memory' },
    })
  })

  it('is an internal problem when the worker crashes or ends without a word', async () => {
    const crash = join(folder, 'crash.js')
    await writeFile(crash, 'throw new TypeError("x is not a function")')
    await expect(convertInWorker(Buffer.from('w'), 'a.txt', { workerFile: crash })).rejects.toMatchObject({
      code: 'internal',
      message: '“a.txt” could not be read because of a fault in the program. Nothing was changed.',
    })
    const silent = join(folder, 'silent.js')
    await writeFile(silent, 'process.exit(0)')
    await expect(convertInWorker(Buffer.from('w'), 'a.txt', { workerFile: silent })).rejects.toMatchObject({
      code: 'internal',
    })
  })
})
