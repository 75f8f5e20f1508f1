/** Languages of the native menu and dialogs. */
export type Language = 'en' | 'zh'

/** The language for a setting (`en`, `zh`, anything else: as the computer) and the computer's locale. */
export function languageFor(setting: unknown, locale: string): Language {
  if (setting === 'en' || setting === 'zh') return setting
  return /^zh\b/i.test(locale) ? 'zh' : 'en'
}

const en = {
  /** Until the window has said what stands in the menu; the rest of it is in its words. */
  menu: {
    file: 'File',
    window: 'Window',
    openProject: 'Open project…',
    openSample: 'Open the sample project',
    quit: 'Quit Emic',
    minimize: 'Minimise',
    close: 'Close window',
  },
  dialog: {
    openProject: 'Open project',
    newProject: 'New project',
    importSources: 'Import texts',
    importProject: 'Import a project',
    projects: 'Projects of other programs',
    importCodebook: 'Import a codebook',
    codebooks: 'Codebooks',
    recording: 'Choose a recording',
    recordings: 'Recordings',
    importFolder: 'Import a folder',
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
    window: '窗口',
    openProject: '打开项目…',
    openSample: '打开示例项目',
    quit: '退出 Emic',
    minimize: '最小化',
    close: '关闭窗口',
  },
  dialog: {
    openProject: '打开项目',
    newProject: '新建项目',
    importSources: '导入文本',
    importProject: '导入项目',
    projects: '其他程序的项目',
    importCodebook: '导入编码本',
    codebooks: '编码本',
    recording: '选择录音或录像',
    recordings: '录音录像',
    importFolder: '导入文件夹',
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
