/** Words of features/sources. */
export const en = {
  title: 'sources',
}

export const zh: typeof en = {
  title: 'sources',
}
