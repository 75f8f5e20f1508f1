import type { TFunction } from 'i18next'
import { en } from './commands'
import type { StringKey } from './key'

/** A step as the host tells it: the command's name and what its sentence is filled with. */
export interface StepData {
  readonly command: string
  readonly detail: Readonly<Record<string, string | number>>
}

const known: Readonly<Record<string, string>> = en.words

/** Several codes as the host names them, without quotation marks: `Licensing and 3 more`. */
const several = /^(.*) and (\d+) more$/su
const namesSeveral = new Set(['code.recolour', 'code.move', 'code.remove', 'code.restore'])

/** The sentence of a step without its subject, in the user's language: “renamed the code “hope” to “hoping””. */
export function stepWords(t: TFunction, { command, detail }: StepData): string {
  const word = (value: string): string =>
    Object.hasOwn(known, value) ? t(`commands.words.${value}` as StringKey) : value
  if (command === 'history.take-back') {
    const did = stepWords(t, { command: String(detail['command']), detail })
    return t('commands.history.take-back', { did })
  }
  const filled: Record<string, string | number> = { ...detail }
  for (const key of ['state', 'reason', 'role', 'certainty', 'how'] as const) {
    if (typeof detail[key] === 'string') filled[key] = word(detail[key])
  }
  if (typeof detail['fields'] === 'string') {
    filled['fields'] = detail['fields']
      .split(', ')
      .map(word)
      .reduce((one, other) => t('reader.list', { one, other }))
  }
  if (typeof detail['where'] === 'string') {
    const parent = /^under “(.*)”$/su.exec(detail['where'])?.[1]
    filled['where'] =
      parent === undefined ? t('commands.words.top') : t('commands.words.under', { name: parent })
  }
  if (namesSeveral.has(command)) {
    const name = String(detail['name'])
    const more = several.exec(name)
    filled['name'] = more
      ? t('commands.words.more', { name: more[1] ?? '', count: Number(more[2]) })
      : t('commands.words.one', { name })
  }
  const count = Number(detail['count'] ?? detail['passages'] ?? detail['codings'] ?? 0)
  // Commands are known by name only here; a newer host may have one without words, which is then shown by its name.
  const options: Record<string, unknown> = { ...filled, count, defaultValue: command }
  return t(`commands.${command}` as StringKey, options) as string
}
