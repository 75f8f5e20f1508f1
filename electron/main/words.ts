/** Languages of the native menu and dialogs. */
export type Language = 'en' | 'zh'

/** The language for a setting (`en`, `zh`, anything else: as the computer) and the computer's locale. */
export function languageFor(setting: unknown, locale: string): Language {
  if (setting === 'en' || setting === 'zh') return setting
  return /^zh\b/i.test(locale) ? 'zh' : 'en'
}

const en = {
  menu: {
    file: 'File',
    edit: 'Edit',
    coding: 'Coding',
    view: 'View',
    window: 'Window',
    help: 'Help',
    openProject: 'Open project…',
    openSample: 'Open the sample project',
    closeProject: 'Close project',
    importTexts: 'Import texts…',
    exportWork: 'Export codebook or quotes…',
    snapshot: 'Keep a snapshot now',
    verify: 'Check the whole project…',
    settings: 'Settings…',
    undo: 'Undo',
    redo: 'Redo',
    find: 'Find in text…',
    code: 'Code the selection…',
    inVivo: 'Code in vivo',
    uncode: 'Take the code off',
    memo: 'Write a memo',
    newCode: 'New code…',
    newTheme: 'New theme…',
    removedCodes: 'Removed codes…',
    commands: 'All commands…',
    toggleLeft: 'Sources and codebook',
    toggleRight: 'Inspector',
    history: 'History',
    shortcuts: 'Keyboard shortcuts',
  },
  dialog: {
    openProject: 'Open project',
    newProject: 'New project',
    importSources: 'Import texts',
    save: 'Save',
    project: 'Emic project',
    texts: 'Texts',
    allFiles: 'All files',
    cannotOpen: 'The project could not be opened',
    unknown: 'Something went wrong inside Emic. What was saved is safe. Please try again.',
    link: 'Open this address in another program?',
    open: 'Open',
    cancel: 'Cancel',
    gone: 'The window stopped working several times',
    goneDetail: 'What was saved is safe. Please restart Emic.',
  },
}

const zh: typeof en = {
  menu: {
    file: '文件',
    edit: '编辑',
    coding: '编码',
    view: '视图',
    window: '窗口',
    help: '帮助',
    openProject: '打开项目…',
    openSample: '打开示例项目',
    closeProject: '关闭项目',
    importTexts: '导入文本…',
    exportWork: '导出编码簿或引文…',
    snapshot: '立即保留快照',
    verify: '检查整个项目…',
    settings: '设置…',
    undo: '撤销',
    redo: '重做',
    find: '在文本中查找…',
    code: '为所选文字编码…',
    inVivo: '原话编码',
    uncode: '取消编码',
    memo: '写备忘录',
    newCode: '新建编码…',
    newTheme: '新建主题…',
    removedCodes: '已移除的编码…',
    commands: '所有命令…',
    toggleLeft: '文本和编码簿',
    toggleRight: '检查器',
    history: '历史',
    shortcuts: '键盘快捷键',
  },
  dialog: {
    openProject: '打开项目',
    newProject: '新建项目',
    importSources: '导入文本',
    save: '保存',
    project: 'Emic 项目',
    texts: '文本',
    allFiles: '所有文件',
    cannotOpen: '无法打开项目',
    unknown: 'Emic 内部出错。已保存的内容是安全的。请重试。',
    link: '用其他程序打开这个地址？',
    open: '打开',
    cancel: '取消',
    gone: '窗口多次停止工作',
    goneDetail: '已保存的内容是安全的。请重新启动 Emic。',
  },
}

/** Every word of the native menu and dialogs. */
export const words: Readonly<Record<Language, typeof en>> = { en, zh }

export type Words = typeof en
export type MenuWord = keyof Words['menu']
