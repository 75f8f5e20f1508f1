import i18next from 'i18next'
import type { Action } from '../actions'
import type { App } from '../hooks'
import type { StringKey } from '../strings/key'

type Limits = Pick<Action, 'presentOnly' | 'when' | 'needs'>

/** Whether an action can be done now, in what the window shows: the past can only be looked at. */
export const canDo = (action: Limits, app: App): boolean =>
  !(action.presentOnly && app.isPast) && (!action.when || action.when(app))

/** Why an action cannot be done now; undefined where it can, or where there is nothing to say. */
export function whyNot(action: Limits, app: App): StringKey | undefined {
  if (action.presentOnly && app.isPast) return 'history.past.refused'
  return canDo(action, app) ? undefined : action.needs
}

/** Runs an action if it can be done now; else says why not, where that is known. */
export function perform(action: Limits & Pick<Action, 'run'>, app: App): void {
  const why = whyNot(action, app)
  if (canDo(action, app)) void action.run(app)
  else if (why !== undefined) app.announce(i18next.t(why))
}
