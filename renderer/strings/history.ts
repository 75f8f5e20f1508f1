/** Words of features/history. */
export const en = {
  title: 'history',
}

export const zh: typeof en = {
  title: 'history',
}
