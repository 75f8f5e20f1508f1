/** The same words in another language: every key, each with a text of its own. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

/** Words of which some may be missing: English stands in for them. */
export type SomeWords<T> = { readonly [K in keyof T]?: T[K] extends string ? string : SomeWords<T[K]> }
