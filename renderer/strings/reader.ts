/** Words of features/reader. */
export const en = {
  title: 'reader',
}

export const zh: typeof en = {
  title: 'reader',
}
