import type { BugReporter } from '../../shared/contract/dispatch'
import { Problem } from '../../shared/problem'
import type { Host } from '../host/host'
import type { LaunchRequest } from './launch-request'

/** Opens what was asked for; answers null, or a sentence for the user. `unknown` is said of bugs. */
export async function openRequest(
  host: Host,
  { path, isSample }: LaunchRequest,
  report: BugReporter,
  unknown: string,
): Promise<string | null> {
  try {
    if (path !== null) await host.openPath(path)
    else if (isSample) await host.handlers['project.sample']({})
    return null
  } catch (error) {
    if (error instanceof Problem) return error.message
    report('open', error)
    return unknown
  }
}
