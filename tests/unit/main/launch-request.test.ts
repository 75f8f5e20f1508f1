import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments, readRequest } from '../../../electron/main/launch-request'

const folder = resolve('/home/ana')
const at = (path: string): string => resolve(folder, path)

describe('what a start asks for', () => {
  it.each([
    [['emic'], true, { path: null, isSample: false }],
    [['emic', 'Clinic.emic'], true, { path: at('Clinic.emic'), isSample: false }],
    [['emic', '--sample'], true, { path: null, isSample: true }],
    [['emic', '--no-sandbox', 'Clinic.emic'], true, { path: at('Clinic.emic'), isSample: false }],
    [['electron', '.'], false, { path: null, isSample: false }],
    [['electron', '.', 'Clinic.emic'], false, { path: at('Clinic.emic'), isSample: false }],
    [['electron', '--inspect=0', '.', '--sample'], false, { path: null, isSample: true }],
    [['electron', '.', '--port', '5000'], false, { path: null, isSample: false }],
    [['electron', '.', ''], false, { path: null, isSample: false }],
  ] as const)('%j (packaged: %s)', (argv, isPackaged, request) => {
    expect(readArguments(argv, isPackaged, folder)).toEqual(request)
  })

  it('takes from another start only what is a request', () => {
    expect(readRequest({ path: '/home/ana/Clinic.emic', isSample: false })).toEqual({
      path: '/home/ana/Clinic.emic',
      isSample: false,
    })
    for (const value of [undefined, null, 'path', 7, [], { path: 7, isSample: 'yes' }, { path: '' }])
      expect(readRequest(value)).toEqual({ path: null, isSample: false })
  })
})
