import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the installed program: the nearest one upwards that holds Emic's package.json. */
export function programFolder(from: string = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && nameOf(file) === 'emic') return folder
    if (dirname(folder) === folder) throw new Error('Emic cannot find its own folder')
  }
}

/** Everything of the program's own that a host or a front needs. */
export function programPlaces(folder: string = programFolder()) {
  return {
    version: (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version,
    sampleFolder: join(folder, 'fixtures', 'sample'),
    importWorker: join(folder, 'out', 'main', 'import-worker.js'),
    searchWorker: join(folder, 'out', 'main', 'search-worker.js'),
    differenceWorker: join(folder, 'out', 'main', 'difference-worker.js'),
    window: join(folder, 'out', 'renderer'),
    preload: join(folder, 'out', 'preload', 'index.cjs'),
  }
}

/** Where this person's settings and new projects go; `EMIC_SETTINGS` and `EMIC_PROJECTS` say otherwise. */
export function userPlaces(env: NodeJS.ProcessEnv = process.env, home: string = homedir()) {
  const settings =
    process.platform === 'win32'
      ? join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Emic')
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support', 'Emic')
        : join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'emic')
  const documents = join(home, 'Documents')
  return {
    settingsFolder: env['EMIC_SETTINGS'] ?? settings,
    projectsFolder: env['EMIC_PROJECTS'] ?? join(existsSync(documents) ? documents : home, 'Emic'),
  }
}

function nameOf(file: string): unknown {
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name
}
