/** Sentences of the host about projects packed into one zip (see `host`). */
export const en = {
  archiveNone: '“{{name}}” holds no Emic project.',
  archiveSeveral: '“{{name}}” holds several Emic projects. Unpack it, and open them one by one.',
  archiveDamaged: '“{{name}}” holds a project that cannot be opened, so it was not unpacked.',
  archiveMissing: 'Missing in the project, and so in the zip: {{files}}.',
  archiveFileDamaged: 'The file “{{file}}” is damaged in the project, and is in the zip as it is.',
  archiveSnapshotDamaged: 'The snapshot “{{snapshot}}” is damaged and is not in the zip.',
  archiveCopiedDamage: 'Damaged files that were packed as they were: {{number}}.',
  archiveOthers: 'Files that are no part of a project and were left out: {{number}}.',
  archiveOutside: 'Recordings that lie elsewhere and are not in the zip: {{names}}.',
  archiveInside: '“{{name}}” is a whole Emic project. Close this one, and open it on the first screen.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  archiveNone: '“{{name}}”中没有 Emic 项目。',
  archiveSeveral: '“{{name}}”中有多个 Emic 项目。请先解压，再逐个打开。',
  archiveDamaged: '“{{name}}”中的项目无法打开，因此未解压。',
  archiveMissing: '项目中缺少、因此 zip 中也没有：{{files}}。',
  archiveFileDamaged: '项目中的文件“{{file}}”已损坏，按原样放入 zip。',
  archiveSnapshotDamaged: '快照“{{snapshot}}”已损坏，未放入 zip。',
  archiveCopiedDamage: '按原样打包的损坏文件：{{number}}。',
  archiveOthers: '不属于项目、因此未取出的文件：{{number}}。',
  archiveOutside: '存放在别处、不在 zip 中的录音：{{names}}。',
  archiveInside: '“{{name}}”是一个完整的 Emic 项目。请关闭当前项目，在首屏打开它。',
}
