/** Words of features/welcome. */
export const en = {
  title: 'welcome',
}

export const zh: typeof en = {
  title: 'welcome',
}
