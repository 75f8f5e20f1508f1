import type { ParseKeys } from 'i18next'

/** Name of a string, such as `codebook.rename`. */
export type StringKey = ParseKeys
