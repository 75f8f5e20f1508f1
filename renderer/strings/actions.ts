/** Headings of the command field and the shortcut sheet, and the names of actions of the frame. */
export const en = {
  project: 'Project',
  sources: 'Sources',
  coding: 'Coding',
  codebook: 'Codebook',
  media: 'Recording',
  go: 'Go to',
  view: 'View',
  help: 'Help',
  needs: {
    text: 'Open a text first. A text that is being corrected cannot be coded.',
    code: 'Choose a code in the codebook first.',
    source: 'Open a text first.',
    beside: 'Nothing stands beside the text.',
  },
}

export const zh: typeof en = {
  project: '项目',
  sources: '文本',
  coding: '编码',
  codebook: '编码本',
  media: '录音录像',
  go: '前往',
  view: '视图',
  help: '帮助',
  needs: {
    text: '请先打开一篇文本。正在更正的文本无法编码。',
    code: '请先在编码本中选择一个编码。',
    source: '请先打开一篇文本。',
    beside: '文本旁没有内容。',
  },
}
