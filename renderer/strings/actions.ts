/** Headings of the command field and the shortcut sheet, and the names of actions of the frame. */
export const en = {
  project: 'Project',
  sources: 'Sources',
  coding: 'Coding',
  codebook: 'Codebook',
  go: 'Go to',
  view: 'View',
  help: 'Help',
  needs: {
    text: 'Open a text first.',
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
  go: '前往',
  view: '视图',
  help: '帮助',
  needs: {
    text: '请先打开一篇文本。',
    code: '请先在编码本中选择一个编码。',
    source: '请先打开一篇文本。',
    beside: '文本旁没有内容。',
  },
}
