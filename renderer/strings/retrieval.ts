/** Words of features/retrieval. */
export const en = {
  title: 'retrieval',
}

export const zh: typeof en = {
  title: 'retrieval',
}
