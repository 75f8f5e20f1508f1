/** Sentences of the host about projects of other programs (see `host`). */
export const en = {
  refiNone: '“{{name}}” is no REFI-QDA project: there is no .qde file in it.',
  refiSeveral: '“{{name}}” holds several projects. Take them apart and bring them in one after another.',
  refiRoot: '“{{name}}” is no REFI-QDA project: its root element is neither Project nor CodeBook.',
  refiEnding:
    '“{{name}}” is no project of another program: such files end with .qdpx, .qde, .sqlite3, .qda or .rqda.',
  refiProject: '“{{name}}” is the project of another program. Import it as a project.',
  nativeDamaged:
    '“{{name}}” was not brought in: the database in it is damaged. Open it in the program that made it, or bring in an older copy.',
  nativeTooMuch: '“{{name}}” says that it holds more than fits into it, so it was not read.',
  nativeUnknown:
    '“{{name}}” is a database, but none of Taguette, QualCoder or RQDA, or an older one than Emic knows.',
  nativeSeveral:
    '“{{name}}” holds {{count}} projects of Taguette. Open the one you want in Taguette, export it as a project, and bring in that file.',
  nativeNone: '“{{name}}” is no database, although its name says so, or it is damaged.',
  nativeFolder: '“{{name}}” is a folder, and no project of QualCoder: there is no data.qda in it.',
  nativeOpen:
    '“{{name}}” was not brought in: it is open in another program, or was not closed properly. “{{file}}” beside it holds changes that are not in it yet. Open the project in that program, close it there, and try again.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  refiNone: '“{{name}}”不是 REFI-QDA 项目：其中没有 .qde 文件。',
  refiSeveral: '“{{name}}”含有多个项目。请将其分开，逐个导入。',
  refiRoot: '“{{name}}”不是 REFI-QDA 项目：其根元素既不是 Project 也不是 CodeBook。',
  refiEnding: '“{{name}}”不是其他程序的项目：此类文件的名称以 .qdpx、.qde、.sqlite3、.qda 或 .rqda 结尾。',
  refiProject: '“{{name}}”是其他程序的项目。请将其作为项目导入。',
  nativeDamaged: '未导入“{{name}}”：其中的数据库已损坏。请在创建它的程序中打开它，或导入较早的副本。',
  nativeTooMuch: '“{{name}}”声称的内容超出了它能容纳的大小，因此没有读取。',
  nativeUnknown:
    '“{{name}}”是一个数据库，但不属于 Taguette、QualCoder 或 RQDA，或者版本过旧，Emic 无法识别。',
  nativeSeveral:
    '“{{name}}”含有 {{count}} 个 Taguette 项目。请在 Taguette 中打开所需的项目，将其导出为项目，再导入导出的文件。',
  nativeNone: '“{{name}}”虽然名称如此，但不是数据库，或者已损坏。',
  nativeFolder: '“{{name}}”是一个文件夹，但不是 QualCoder 项目：其中没有 data.qda。',
  nativeOpen:
    '未导入“{{name}}”：它正在另一个程序中打开，或没有正常关闭。旁边的“{{file}}”含有尚未写入其中的更改。请在该程序中打开项目并将其关闭，然后重试。',
}
