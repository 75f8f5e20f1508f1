/** Records of a project by table, as they stand in its checkpoint. */
export type RawTables = Record<string, Record<string, unknown>[]>

/** Changes after which a record of a project names a file outside; `file` is absolute. */
export function poisons(file: string): readonly ((tables: RawTables) => void)[] {
  const up = `../../../${file.slice(1)}`
  return [
    (t) => (t['revisions']![0]!['text'] = up),
    (t) => (t['revisions']![0]!['structure'] = up),
    (t) => (t['sources']![0]!['original'] = { hash: up, size: 3, extension: 'txt' }),
    (t) => (t['sources']![0]!['original'] = { hash: 'a'.repeat(64), size: 3, extension: `x/${up}` }),
    (t) => (t['sources']![0]!['image'] = { width: 1, height: 1, shown: up }),
    (t) =>
      (t['sources']![0]!['media'] = {
        kind: 'audio',
        fileName: 'a.mp3',
        duration: null,
        place: { at: 'project', hash: up, size: 1, extension: 'mp3' },
      }),
    (t) =>
      (t['sources']![0]!['media'] = {
        kind: 'audio',
        fileName: 'a.mp3',
        duration: null,
        place: { at: 'path', path: file },
      }),
  ]
}
