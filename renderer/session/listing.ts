/** What quotations can be gathered under, how they are ordered, and how much can stand around them; as offered. */
export const groupings = ['source', 'code', 'theme', 'case', 'coder', 'none'] as const
export const sortings = ['place', 'newest', 'oldest', 'longest'] as const
export const contexts = ['none', 'short', 'long', 'paragraph'] as const

/** How quotations are listed; what a kept question comes back with. */
export interface Listing {
  readonly groupBy: (typeof groupings)[number]
  readonly sortBy: (typeof sortings)[number]
  readonly context: (typeof contexts)[number]
}

/** How they are listed at first. */
export const firstListing: Listing = { groupBy: 'source', sortBy: 'place', context: 'short' }
