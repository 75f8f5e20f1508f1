import { en as archiveEn, zh as archiveZh } from './host-archive'
import { en as projectsEn, zh as projectsZh } from './host-projects'
import { en as refiEn, zh as refiZh } from './host-refi'
import { en as exportsEn, zh as exportsZh } from './host-exports'
import { en as tablesEn, zh as tablesZh } from './host-tables'
import { en as importsEn, zh as importsZh } from './host-import'
import { en as importLossesEn, zh as importLossesZh } from './host-import-losses'
import { en as stepsEn, zh as stepsZh } from './host-steps'
import { en as checkEn, zh as checkZh } from './host-check'

/**
 * Sentences of the host, which speaks English to every client. `{{…}}` stands for what differs; `said` finds the sentence
 * by its English words and says it in the user's language. A test compares this list with the host's own.
 */
export const en = {
  ...archiveEn,
  ...projectsEn,
  ...tablesEn,
  ...refiEn,
  ...exportsEn,
  ...importsEn,
  ...importLossesEn,
  ...stepsEn,
  ...checkEn,
  // the project and its files
  noProject: 'No project is open.',
  closed: 'The project has been closed.',
  notInList: 'This project is not in the list any more. Choose it again.',
  exportGone: 'This export is no longer there. Please export again.',
  fileGone: 'One of these files is no longer there. Choose the files again.',
  noProjectAt: 'There is no project at {{path}}.',
  badNames: 'A project and its coder need names of one line that are not blank ({{fault}}).',
  somethingThere: 'There is already something at “{{path}}”. Choose another name; nothing was changed.',
  noFolder: 'There is no folder “{{path}}” to put the project in.',
  projectIsFile: '“{{path}}” is a file. An Emic project is a folder.',
  noProjectIn: 'There is no project at “{{path}}”.',
  mayNotRead: '“{{path}}” may not be read by this user.',
  notProject: '“{{path}}” is not an Emic project. Nothing was changed.',
  textMissing:
    'The text of {{names}} is missing from the folder “sources”. Its codings are kept; put the file back from a backup.',
  textMissingMore:
    'The text of {{names}} and {{count}} more is missing from the folder “sources”. Its codings are kept; put the file back from a backup.',
  readOnlyAsked: '“{{name}}” was opened for reading only.',
  newerSaved:
    'This project was last saved by a newer Emic, so here it can only be read. Update Emic to work on it.',
  usedSince:
    'The {{noun}}{{name}} is in use by newer work, so this cannot be taken back. Nothing was changed.',
  changedBySince:
    '{{who}} has changed the {{noun}}{{name}} since, so this cannot be taken back. Nothing was changed.',
  notYourStep: 'This step was made by somebody else; only they can take it back.',
  notAlone: 'This step cannot be taken back on its own.',
  noStepYet: 'There is no step {{number}} yet.',
  notThen: 'This was not in the project then.',
  stepLost:
    'Step {{number}} of the project’s history cannot be read, so this moment cannot be put together again. What is in the project now is not touched by that.',
  newerStep: 'This step was made by a newer Emic, and only that one can take it back.',
  newerFormat:
    'This project was saved by a newer Emic (format {{version}}); this one reads format {{own}}. Nothing was changed. Please update Emic.',
  newerUnreadable:
    'This project was saved by a newer Emic (format {{version}}), which this one cannot read. Nothing was changed. Please update Emic.',
  noWayUp: 'There is no way from project format {{from}} to {{to}}.',
  heldHere:
    '“{{name}}” is already open in {{app}} on this computer (process {{process}}), so here it can only be read. Close it there to work here.',
  heldElsewhere:
    '“{{name}}” is already open in {{app}} on the computer “{{host}}” (process {{process}}), so here it can only be read. Close it there to work here; if that computer no longer has it open, delete the file “{{file}}” in the project’s folder.',
  lockUnreadable:
    'The file “{{file}}” of “{{name}}” cannot be read, so it is not known whether another program is writing to it, and it can only be read here. If no other program has it open, delete that file.',
  noWriting:
    '“{{name}}” lies where this program may not write, so it can only be read. Copy the project to a folder of your own to work on it.',
  diskFullOpening: 'The disk is full, so “{{name}}” can only be read. Free some space and open it again.',
  opening: '“{{name}}” is just being opened by another program. Try again in a moment.',
  folderGone:
    'The project’s folder is no longer where it was. Nothing was made anew in its place; put it back, or open the project where it is now.',
  otherWriter:
    'Another program has written to this project while it was open here, so it can only be read from now on. Everything saved so far is on the disk; close the project and open it again.',
  otherLogWriter:
    'Another program has written to this project’s log, so this step was not made. Everything saved so far is on the disk; close the project and open it again.',
  reopen:
    '{{what}}, so nothing more can be saved for now. What was saved before is on the disk; close the project and open it again.',
  isLink: '“{{path}}” is a link to another place. A project keeps its own files, so it was not followed.',
  notFile: '“{{path}}” is not a file.',
  notKept: 'This is not the name of a kept file.',
  keptMissing:
    'The file “{{path}}” is missing or damaged, so its text cannot be shown. Nothing was changed; if you have a backup of the project, put this file back from it.',
  stepUnreadable:
    'Step {{seq}} of the project’s history cannot be read. What is in the project now is not touched by that.',
  snapshotLost: 'The snapshot could not be read back, so it was not kept. Nothing else was changed.',
  // saving
  notSaved: '{{how}}, so {{what}} could not be saved. Nothing that was saved before was lost.',
  notSavedThen: '{{how}}, so {{what}} could not be saved. Nothing that was saved before was lost. {{then}}',
  notOpened: '{{how}}, so {{what}} could not be opened. Nothing was changed.',
  diskFull: 'The disk is full',
  shareUsed: 'Your share of the disk is used up',
  diskFault: 'The disk reports a fault (EIO)',
  noWritingHere: 'This folder may not be written to',
  onlyRead: 'The disk can only be read',
  folderMoved: 'The folder is no longer where it was',
  tooManyFiles: 'Too many files are open',
  fileHeld: 'Another program is holding the file',
  nameTooLong: 'The name of the folder is too long for this disk',
  notTaken: 'The disk did not take it ({{code}})',
  notGiven: 'The disk did not give it ({{code}})',
  noReadingHere: 'This user may not read all of its files',
  freeSpace: 'Free some space and try again.',
  copySoon: 'Copy the project to another disk soon.',
  closeThere: 'Close it there and try again.',
  theText: 'the text',
  theStep: 'the step',
  theProject: 'the project',
  theNewProject: 'the new project',
  theSnapshot: 'the snapshot',
  logReplaced: 'The project’s log was replaced by another program',
  // opening what is damaged
  historyMissing:
    'Part of the history is missing ({{names}}), so older steps cannot be shown or undone. The project itself is whole.',
  torn: 'The last {{count}} bytes of the log were not completely written when the program or the computer stopped. A step that was being saved then was not made; everything reported as saved before it is here. The bytes are kept in {{path}}.',
  repaired:
    '{{what}}, so the project was put together again from its log. Nothing is missing; a damaged file is kept beside the new one.',
  both: '{{what}} and {{then}}',
  notRead: '{{file}} could not be read',
  notAsSaved: '{{file}} was not as it had been saved',
  wasMissing: '{{file}} was missing',
  damaged:
    'This project is damaged, so it can only be read. {{what}}. {{how}}. Nothing on the disk was changed; a backup may hold the rest.',
  onlyFirst: 'Of {{all}} steps only the first {{seq}} can be read; the log is damaged after them',
  doNotFit: 'Its files do not fit together',
  shownAfter: 'It is shown as it was after step {{seq}}',
  shownAsFar: 'It is shown as far as it can be read',
  nothingReadable:
    'The project in “{{path}}” cannot be read: neither its checkpoint nor its log nor a snapshot is whole. Nothing was changed. Put back its files from a backup; the texts are in its folder “sources”.',
  checkpointNotJson: 'The checkpoint is damaged: it is not JSON.',
  checkpointMissing: 'The checkpoint is missing.',
  checkpointNoVersion: 'The checkpoint is damaged: it does not say its version.',
  checkpointDamaged: 'The checkpoint is damaged at {{field}}: {{reason}}.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  ...archiveZh,
  ...projectsZh,
  ...tablesZh,
  ...refiZh,
  ...exportsZh,
  ...importsZh,
  ...importLossesZh,
  ...stepsZh,
  ...checkZh,
  noProject: '没有打开的项目。',
  closed: '项目已关闭。',
  notInList: '该项目已不在列表中，请重新选择。',
  exportGone: '该导出文件已不存在，请重新导出。',
  fileGone: '其中一个文件已不存在，请重新选择文件。',
  noProjectAt: '{{path}} 处没有项目。',
  badNames: '项目和编码者需要单行且非空的名称（{{fault}}）。',
  somethingThere: '“{{path}}”处已有内容。请换一个名称；未作任何更改。',
  noFolder: '没有可存放项目的文件夹“{{path}}”。',
  projectIsFile: '“{{path}}”是一个文件，而 Emic 项目是文件夹。',
  noProjectIn: '“{{path}}”处没有项目。',
  mayNotRead: '当前用户无权读取“{{path}}”。',
  notProject: '“{{path}}”不是 Emic 项目。未作任何更改。',
  textMissing: '“sources”文件夹中缺少{{names}}的文本。其编码已保留；请从备份中放回该文件。',
  textMissingMore:
    '“sources”文件夹中缺少{{names}}及另外 {{count}} 个文本的内容。其编码已保留；请从备份中放回这些文件。',
  readOnlyAsked: '“{{name}}”以只读方式打开。',
  newerSaved: '该项目最近由更新版本的 Emic 保存，在此只能阅读。请更新 Emic 后再编辑。',
  usedSince: '{{noun}}{{name}}已被后来的工作使用，因此无法撤回。未作任何更改。',
  changedBySince: '{{who}}此后更改了{{noun}}{{name}}，因此无法撤回。未作任何更改。',
  notYourStep: '此步骤由他人所做，只有本人可以撤回。',
  notAlone: '此步骤不能单独撤回。',
  noStepYet: '还没有第 {{number}} 步。',
  notThen: '当时项目中还没有它。',
  stepLost: '无法读取项目历史的第 {{number}} 步，因此无法还原这一时刻。项目现有内容不受影响。',
  newerStep: '此步骤由更新版本的 Emic 完成，只能由该版本撤销。',
  newerFormat:
    '该项目由更新版本的 Emic 保存（格式 {{version}}），当前版本读取格式 {{own}}。未作任何更改，请更新 Emic。',
  newerUnreadable:
    '该项目由更新版本的 Emic 保存（格式 {{version}}），当前版本无法读取。未作任何更改，请更新 Emic。',
  noWayUp: '无法从项目格式 {{from}} 升级到 {{to}}。',
  heldHere:
    '“{{name}}”已在本机的 {{app}} 中打开（进程 {{process}}），在此只能阅读。请先在那里关闭，再在此工作。',
  heldElsewhere:
    '“{{name}}”已在计算机“{{host}}”的 {{app}} 中打开（进程 {{process}}），在此只能阅读。请先在那里关闭；若那台计算机已不再打开它，请删除项目文件夹中的文件“{{file}}”。',
  lockUnreadable:
    '无法读取“{{name}}”的文件“{{file}}”，因此不知道是否有其他程序正在写入，在此只能阅读。若没有其他程序打开它，请删除该文件。',
  noWriting: '“{{name}}”位于本程序不能写入的位置，只能阅读。请将项目复制到您自己的文件夹后再工作。',
  diskFullOpening: '磁盘已满，“{{name}}”只能阅读。请腾出空间后重新打开。',
  opening: '“{{name}}”正被另一程序打开，请稍后再试。',
  folderGone: '项目文件夹已不在原处。未在原处新建任何内容；请将它放回，或在现在的位置打开项目。',
  otherWriter:
    '该项目在此打开期间被另一程序写入，此后只能阅读。此前保存的内容都在磁盘上；请关闭项目后重新打开。',
  otherLogWriter:
    '另一程序写入了该项目的日志，因此此步骤未执行。此前保存的内容都在磁盘上；请关闭项目后重新打开。',
  reopen: '{{what}}，暂时无法继续保存。此前保存的内容都在磁盘上；请关闭项目后重新打开。',
  isLink: '“{{path}}”是指向别处的链接。项目只保存自己的文件，因此未跟随该链接。',
  notFile: '“{{path}}”不是文件。',
  notKept: '这不是已保存文件的名称。',
  keptMissing: '文件“{{path}}”缺失或损坏，无法显示其文本。未作任何更改；如有项目备份，请从中放回该文件。',
  stepUnreadable: '无法读取项目历史中的第 {{seq}} 步。项目现有内容不受影响。',
  snapshotLost: '无法读回快照，因此未保留。其他内容未作更改。',
  notSaved: '{{how}}，{{what}}未能保存。此前保存的内容没有丢失。',
  notSavedThen: '{{how}}，{{what}}未能保存。此前保存的内容没有丢失。{{then}}',
  notOpened: '{{how}}，{{what}}未能打开。未作任何更改。',
  diskFull: '磁盘已满',
  shareUsed: '您的磁盘配额已用完',
  diskFault: '磁盘报告故障（EIO）',
  noWritingHere: '该文件夹不能写入',
  onlyRead: '磁盘只能读取',
  folderMoved: '文件夹已不在原处',
  tooManyFiles: '打开的文件过多',
  fileHeld: '另一程序正占用该文件',
  nameTooLong: '文件夹名称对该磁盘来说过长',
  notTaken: '磁盘未接受写入（{{code}}）',
  notGiven: '磁盘未能读出（{{code}}）',
  noReadingHere: '当前用户无权读取其全部文件',
  freeSpace: '请腾出空间后重试。',
  copySoon: '请尽快将项目复制到另一磁盘。',
  closeThere: '请在那里关闭后重试。',
  theText: '文本',
  theStep: '此步骤',
  theProject: '项目',
  theNewProject: '新项目',
  theSnapshot: '快照',
  logReplaced: '项目日志被另一程序替换',
  historyMissing: '部分历史缺失（{{names}}），较早的步骤无法显示或撤销。项目本身完整。',
  torn: '程序或计算机停止时，日志的最后 {{count}} 字节未写完。当时正在保存的步骤未执行；此前报告已保存的内容都在。这些字节保存在 {{path}} 中。',
  repaired: '{{what}}，已根据日志重新组合项目。没有内容丢失；损坏的文件保存在新文件旁。',
  both: '{{what}}，且{{then}}',
  notRead: '无法读取 {{file}}',
  notAsSaved: '{{file}} 与保存时不同',
  wasMissing: '缺少 {{file}}',
  damaged: '该项目已损坏，只能阅读。{{what}}。{{how}}。磁盘上的内容未作更改；备份中可能有其余内容。',
  onlyFirst: '{{all}} 个步骤中只能读取前 {{seq}} 个；其后的日志已损坏',
  doNotFit: '其文件相互不符',
  shownAfter: '显示的是第 {{seq}} 步之后的状态',
  shownAsFar: '显示的是能够读取的部分',
  nothingReadable:
    '无法读取“{{path}}”中的项目：检查点、日志和快照都不完整。未作任何更改。请从备份放回其文件；文本位于其“sources”文件夹中。',
  checkpointNotJson: '检查点已损坏：不是 JSON。',
  checkpointMissing: '缺少检查点。',
  checkpointNoVersion: '检查点已损坏：未注明版本。',
  checkpointDamaged: '检查点在 {{field}} 处损坏：{{reason}}。',
}
