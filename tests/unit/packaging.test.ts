import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const require = createRequire(import.meta.url)

/** What this test asks of the packaging file; the whole of it is checked by electron-builder's own validator. */
interface Packaging {
  readonly files: readonly string[]
  readonly asar: boolean
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly fileAssociations: readonly { readonly ext: string; readonly isPackage?: boolean }[]
  readonly linux: { readonly target: readonly string[] }
  readonly win: { readonly target: readonly string[] }
  readonly mac: { readonly target: readonly string[] }
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const packaging = read('electron/electron-builder.json') as Packaging
const manifest = read('package.json') as {
  readonly main: string
  readonly bin: { readonly emic: string }
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** electron-builder's own check against its schema (scheme.json); it is not in the package's types. */
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration(config: unknown, log: unknown): Promise<void>
}
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => unknown }
/** The matcher that electron-builder itself uses. */
const { minimatch } = createRequire(require.resolve('app-builder-lib'))('minimatch') as {
  minimatch(path: string, pattern: string, options: { readonly dot: boolean }): boolean
}
const validate = (config: unknown): Promise<void> => validateConfiguration(config, new DebugLogger(false))

describe('packaging', () => {
  it('keeps to the schema of electron-builder', async () => {
    await expect(validate(packaging)).resolves.toBeUndefined()
  })

  it.each([
    ['an unknown setting', { ...packaging, fuses: {} }],
    ['a fuse that is not true or false', { ...packaging, electronFuses: { runAsNode: 'off' } }],
    [
      'a file association without an extension',
      { ...packaging, fileAssociations: [{ name: 'Emic project' }] },
    ],
  ])('the schema refuses %s', async (_what, config) => {
    await expect(validate(config)).rejects.toThrow(/Invalid configuration/)
  })

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
  ])('the fuse %s is %s', (fuse, state) => {
    expect(packaging.electronFuses[fuse]).toBe(state)
    expect(packaging.asar).toBe(true)
  })

  it('makes an installer for each system', () => {
    expect(packaging.linux.target).toEqual(['AppImage', 'deb'])
    expect(packaging.win.target).toEqual(['nsis'])
    expect(packaging.mac.target).toEqual(['dmg'])
  })

  it('opens .emic projects, which are folders, and .qdpx files', () => {
    const [emic, qdpx] = packaging.fileAssociations
    expect(emic).toMatchObject({ ext: 'emic', isPackage: true })
    expect(qdpx?.ext).toBe('qdpx')
    expect(qdpx?.isPackage).toBeUndefined()
  })

  it('carries what was built and the sample, and no sources', () => {
    const included = packaging.files.filter((pattern) => !pattern.startsWith('!'))
    expect(included).toEqual(['out/**/*', 'fixtures/sample/**/*', 'package.json', 'LICENSE'])
    expect(existsSync(join(root, 'LICENSE'))).toBe(true)
  })

  it('carries of sql.js the two files that are loaded, and none of its other builds', () => {
    const left = packaging.files.flatMap((pattern) =>
      pattern.startsWith('!') && pattern.includes('sql.js') ? [pattern.slice(1)] : [],
    )
    const carried = readdirSync(join(root, 'node_modules/sql.js/dist')).filter(
      (name) =>
        !left.some((pattern) => minimatch(`node_modules/sql.js/dist/${name}`, pattern, { dot: true })),
    )
    expect(carried).toEqual(['sql-wasm.js', 'sql-wasm.wasm'])
  })
})

describe('package.json', () => {
  it('names every dependency with one exact version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('starts what the build makes, and its scripts name files that exist', () => {
    expect(manifest.main).toBe('./out/main/index.js')
    expect(existsSync(join(root, manifest.bin.emic))).toBe(true)
    const scripts = Object.values(manifest.scripts).flatMap((line) => [...line.matchAll(/node (\S+\.mjs)/g)])
    expect(scripts.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Every dependency that a lock file names but does not hold, looked for as Node would: upwards from its user. */
function missingFrom(lock: Readonly<Record<string, Locked>>): readonly string[] {
  const holds = (folder: string, name: string): boolean => {
    if (`${folder}${folder && '/'}node_modules/${name}` in lock) return true
    const up = folder.lastIndexOf('/node_modules/')
    return folder !== '' && holds(up < 0 ? '' : folder.slice(0, up), name)
  }
  return Object.entries(lock).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !holds(folder, name))
      .map((name) => `${folder} needs ${name}`),
  )
}

describe('package-lock.json', () => {
  // npm writes a lock file without the packages of other platforms that it could not find, and `npm ci` then fails.
  it('holds every dependency of every platform', () => {
    const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
    expect(missingFrom(packages)).toEqual([])
  })

  it('a platform package that was left out is found', () => {
    const canvas = { optionalDependencies: { 'canvas-linux': '1.0.0', 'canvas-win32': '1.0.0' } }
    const lock = { '': { dependencies: { canvas: '1.0.0' } }, 'node_modules/canvas': canvas }
    expect(missingFrom({ ...lock, 'node_modules/canvas/node_modules/canvas-linux': {} })).toEqual([
      'node_modules/canvas needs canvas-win32',
    ])
  })
})
