/** Sentences of the host about what is handed out (see `host`). */
export const en = {
  noSourceToExport: 'There is no source to export.',
  memoNotIn: '1 memo was left out.',
  memosNotIn: '{{count}} memos were left out.',
  codingWithoutPlace: '1 coding was left out: a correction took the words away.',
  codingsWithoutPlace: '{{count}} codings were left out: a correction took the words away.',
  imageInWords: '1 image was not put in; what was coded in it is said in words.',
  imagesInWords: '{{count}} images were not put in; what was coded in them is said in words.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  noSourceToExport: '没有可导出的文本。',
  memoNotIn: '有 1 条备忘录未导出。',
  memosNotIn: '有 {{count}} 条备忘录未导出。',
  codingWithoutPlace: '有 1 条编码记录未导出：其文字已在修订中删除。',
  codingsWithoutPlace: '有 {{count}} 条编码记录未导出：其文字已在修订中删除。',
  imageInWords: '有 1 幅图像未放入文件；其中的编码以文字说明。',
  imagesInWords: '有 {{count}} 幅图像未放入文件；其中的编码以文字说明。',
}
