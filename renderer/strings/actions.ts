/** Headings of the command field and the shortcut sheet, and the names of actions of the frame. */
export const en = {
  project: 'Project',
  sources: 'Sources',
  coding: 'Coding',
  codebook: 'Codebook',
  go: 'Go to',
  view: 'View',
}

export const zh: typeof en = {
  project: '项目',
  sources: '文本',
  coding: '编码',
  codebook: '编码簿',
  go: '前往',
  view: '视图',
}
