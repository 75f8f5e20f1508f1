import type { Id } from '../../../shared/model/entities'

/** A change of speakers as the host takes it. */
export interface Change {
  readonly sources: { readonly sourceId: Id; readonly baseRevisionId: Id }[]
  readonly naming: { readonly speaker: string; readonly to: string | null }[]
  readonly labels: 'keep' | 'remove'
  readonly cases: string[]
}
