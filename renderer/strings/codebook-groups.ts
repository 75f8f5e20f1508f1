/** Words about groups of codes in features/codebook. */
export const en = {
  filter: 'Show only a group of codes',
  all: 'All codes',
  only: 'Group: {{name}}',
  quotations: 'Show the quotations of “{{name}}”',
  rename: 'Rename “{{name}}”…',
  remove: 'Remove “{{name}}”',
  removed: 'Removed the group “{{name}}”. Its codes stay.',
  renameTitle: 'Rename “{{name}}”',
  name: 'Name',
  keep: 'Keep',
  empty: 'No codes in this group. Codes are put into it in their menu or in the code panel.',
}

export const zh: typeof en = {
  filter: '只显示一个编码分组',
  all: '全部编码',
  only: '分组：{{name}}',
  quotations: '显示“{{name}}”的引文',
  rename: '重命名“{{name}}”…',
  remove: '移除“{{name}}”',
  removed: '已移除分组“{{name}}”，其中的编码仍然保留。',
  renameTitle: '重命名“{{name}}”',
  name: '名称',
  keep: '保存',
  empty: '此分组中没有编码。可在编码的菜单或编码面板中将其放入。',
}
