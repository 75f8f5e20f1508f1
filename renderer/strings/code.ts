/** Words of features/code. */
export const en = {
  title: 'code',
}

export const zh: typeof en = {
  title: 'code',
}
