/** How the codebook is sorted, and which number stands beside a code. */
export interface BookLook {
  readonly sort: 'hand' | 'name' | 'count' | 'used'
  /** With the codes below it. */
  readonly below: boolean
  readonly unit: 'codings' | 'sources'
}

/** The codebook as it is shown at first. */
export const freshBook: BookLook = { sort: 'hand', below: true, unit: 'codings' }
