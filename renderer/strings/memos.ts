/** Words of features/memos. */
export const en = {
  title: 'memos',
}

export const zh: typeof en = {
  title: 'memos',
}
