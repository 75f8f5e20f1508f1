/** Where the tour of the sample project stands. */
export interface TourState {
  /** The step it is at or goes on with, counted from 0. */
  readonly step: number
  readonly state: 'offer' | 'open' | 'left'
}
