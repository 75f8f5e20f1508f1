/** Kinds of attributes, in the order they are offered. */
export const variableTypes = ['text', 'boolean', 'integer', 'float', 'date', 'datetime'] as const
