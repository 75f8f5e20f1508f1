import { Command, CommanderError } from 'commander'
import { programPlaces } from '../host/places'
import { archiveVerbs } from './archive-verbs'
import { codebookVerb } from './codebook-verb'
import { codeVerbs } from './code-verbs'
import { correctVerbs } from './correct-verbs'
import { exportVerb } from './export-verb'
import { mediaVerb } from './media-verb'
import { tell } from './output'
import type { Output } from './output'
import { projectVerbs } from './project-verbs'
import { refiVerb } from './refi-verb'
import { referenceVerb } from './reference-verb'
import { serveVerb } from './serve-verb'
import { sourceVerbs } from './source-verbs'

/**
 * Runs one command line (without the program's own name) and answers its exit code: 0 done, 1 a problem, told in one
 * sentence on standard error, 2 wrong usage.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  let code = 0
  const done = (wanted: number): void => {
    code = Math.max(code, wanted)
  }
  const program = new Command('emic')
  const usage = (message: string): never => program.error(`error: ${message}`)
  program
    .description('Qualitative coding on your own computer: texts, codes, themes, quotes.')
    .version(programPlaces().version)
    .configureOutput({ writeOut: output.out, writeErr: output.error })
    .showHelpAfterError('(see emic --help, or emic VERB --help)')
    .exitOverride()
  projectVerbs(program, output, done, usage)
  exportVerb(program, output, usage)
  archiveVerbs(program, output, usage)
  sourceVerbs(program, output, done)
  correctVerbs(program, output)
  mediaVerb(program, output)
  referenceVerb(program, output)
  refiVerb(program, output)
  codebookVerb(program, output)
  codeVerbs(program, output, usage)
  serveVerb(program, output)
  // Settings such as exitOverride hold for a verb only if it is given them too.
  for (const verb of program.commands) verb.copyInheritedSettings(program)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return tell(output, error)
    // Help and version are what was asked for; everything else commander throws is wrong usage.
    return error.exitCode === 0 ? 0 : 2
  }
}
