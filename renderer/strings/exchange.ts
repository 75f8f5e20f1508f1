/** Words of features/exchange. */
export const en = {
  title: 'exchange',
}

export const zh: typeof en = {
  title: 'exchange',
}
