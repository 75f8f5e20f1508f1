import { resolve } from 'node:path'

/** What somebody who starts Emic wants to see. */
export interface LaunchRequest {
  /** A project folder or file, absolute. */
  readonly path: string | null
  readonly isSample: boolean
}

/** Reads a command line as the operating system hands it over; unpackaged, its first name is the program's folder. */
export function readArguments(argv: readonly string[], isPackaged: boolean, folder: string): LaunchRequest {
  const names = argv
    .slice(1)
    .filter((arg, index, all) => arg !== '' && !arg.startsWith('-') && all[index - 1] !== '--port')
  const path = names[isPackaged ? 0 : 1]
  return { path: path === undefined ? null : resolve(folder, path), isSample: argv.includes('--sample') }
}

/** Reads what a second start handed over; whatever is not a request asks for nothing. */
export function readRequest(value: unknown): LaunchRequest {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const { path } = given
  return { path: typeof path === 'string' && path !== '' ? path : null, isSample: given['isSample'] === true }
}
