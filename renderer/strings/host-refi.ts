/** Sentences of the host about projects of other programs (see `host`). */
export const en = {
  refiNone: '“{{name}}” is no REFI-QDA project: there is no .qde file in it.',
  refiSeveral: '“{{name}}” holds several projects. Take them apart and bring them in one after another.',
  refiRoot: '“{{name}}” is no REFI-QDA project: its root element is neither Project nor CodeBook.',
  refiEnding: '“{{name}}” is no REFI-QDA project: the name of one ends with .qdpx or .qde.',
  refiProject:
    '“{{name}}” is the project of another program. Bring it in with emic import-project on the command line.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '“{{name}}”不是 REFI-QDA 项目：其中没有 .qde 文件。',
  refiSeveral: '“{{name}}”含有多个项目。请将其分开，逐个导入。',
  refiRoot: '“{{name}}”不是 REFI-QDA 项目：其根元素既不是 Project 也不是 CodeBook。',
  refiEnding: '“{{name}}”不是 REFI-QDA 项目：此类文件的名称以 .qdpx 或 .qde 结尾。',
  refiProject: '“{{name}}”是其他程序的项目。请在命令行中用 emic import-project 导入。',
}
