/** Words of features/shell. */
export const en = {
  title: 'shell',
}

export const zh: typeof en = {
  title: 'shell',
}
