/** Words of features/settings. */
export const en = {
  title: 'settings',
}

export const zh: typeof en = {
  title: 'settings',
}
