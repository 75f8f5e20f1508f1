/** Words of features/codebook. */
export const en = {
  title: 'codebook',
}

export const zh: typeof en = {
  title: 'codebook',
}
