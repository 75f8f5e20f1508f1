/** Sentences of the host about projects for other programs (see `host`). */
export const en = {
  experimental:
    'This form is experimental: it was made after files of that program, and nobody has tried it there yet.',
  themesBoth: 'Themes are written as codes, and as sets of the codes that belong to them.',
  noAliases: 'Other names of codes are left out.',
  noDefinitionNumbers: 'Which definition a coding was made under is left out.',
  flatCodes: 'Codes deeper than one level stand by themselves, named by their path.',
  passageLost: '1 passage was left out with its codings: its words are not in the corrected text.',
  passagesLost:
    '{{count}} passages were left out with their codings: their words are not in the corrected text.',
  noChangedMark: 'That a correction changed the words of a passage is not said.',
  unsureAsNote: 'That a coder is not sure of a coding is written as a note.',
  pdfRanges: 'Passages of PDFs are ranges of their text, not areas of their pages.',
  astral:
    'Texts hold characters such as emoji, behind which NVivo for Windows may show codings shifted. There is a form for NVivo.',
  noRevisions: 'Only the present text of each source is written, not its earlier revisions.',
  noStructure: 'Headings, pages and turns of speakers are left out; the plain text stands for itself.',
  noCorrectedOriginals:
    'Original files of corrected texts are left out, because they hold the words from before.',
  noOtherOriginals: 'Original files are written of Word documents, PDFs and images only; of others the text.',
  webp: 'Images in WebP are written as they are, which some programs cannot show.',
  imageMissing: '1 image is missing in the project, so only its name and its areas are written.',
  imagesMissing: '{{count}} images are missing in the project, so only their names and areas are written.',
  recordingOutside: '1 recording is named in the file and not in it. Send it along.',
  recordingsOutside: '{{count}} recordings are named in the file and not in it. Send them along.',
  noReferences: 'References of sources are left out.',
  noLanguages: 'Languages of sources, and who has read them, are left out.',
  oddValues: 'Values that do not fit their attribute are written as text.',
  describedRemarks:
    'Memos and comments that stand as descriptions are without their writer, day and kind; those on codes follow the definition.',
  memoLeft: '1 memo was left out: what it is about was removed.',
  memosLeft: '{{count}} memos were left out: what they are about was removed.',
  readBackDiffers:
    'The file was read back and did not hold what was written, so it was not handed out. Nothing was changed. Please try again, on another disk if you can.',
  noMakers:
    'Who made codes, groups, cases and attributes and when, and the colours of coders, are left out. Times are written to the second.',
  noDoubtMark: 'That the place of a passage is not certain is not said.',
  noWordOriginals: 'Original files are written of PDFs and images only; of others the text.',
  partLeft: '1 part of another program’s project was left out: what it belonged to is not written.',
  partsLeft:
    '{{count}} parts of another program’s project were left out: what they belonged to is not written.',
  partReference:
    '1 reference in the parts of another program’s project was left out: what it named was removed.',
  partReferences:
    '{{count}} references in the parts of another program’s project were left out: what they named was removed.',
  partUnlawful: '1 detail of another program’s project was left out: the format has no place for it.',
  partsUnlawful:
    '{{count}} details of another program’s project were left out: the format has no place for them.',
  partMissing: '1 part of another program’s project was left out: its file is missing in the project.',
  partsMissing:
    '{{count}} parts of another program’s project were left out: their files are missing in the project.',
  noHistory: 'The history, the trash and kept questions stay in the project; they are not written.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  experimental: '此形式为试验性的：它依照该软件的文件制作，尚无人在该软件中试用过。',
  themesBoth: '主题既写作编码，也写作其所属编码的集合。',
  noAliases: '编码的其他名称未写出。',
  noDefinitionNumbers: '编码时所依据的定义版本未写出。',
  flatCodes: '超过一级的下级编码单独列出，以其路径命名。',
  passageLost: '1 个段落连同其编码未写出：更正后的文本中已没有这些文字。',
  passagesLost: '{{count}} 个段落连同其编码未写出：更正后的文本中已没有这些文字。',
  noChangedMark: '段落文字因更正而改变这一点未写出。',
  unsureAsNote: '编码者对某处编码不确定，写作一条笔记。',
  pdfRanges: 'PDF 中的段落写作其文字的范围，而不是页面上的区域。',
  astral:
    '文本中含有表情符号之类的字符，NVivo（Windows 版）可能在其后把编码显示错位。另有供 NVivo 使用的形式。',
  noRevisions: '每个文本只写出当前的文字，不含较早的修订版。',
  noStructure: '标题、页码和说话人轮次未写出，只有纯文本。',
  noCorrectedOriginals: '更正过的文本的原始文件未写出，因为其中是更正前的文字。',
  noOtherOriginals: '只写出 Word 文档、PDF 和图像的原始文件；其他来源只写出文字。',
  webp: 'WebP 图像原样写出，有些软件无法显示。',
  imageMissing: '项目中缺少 1 幅图像，因此只写出其名称和区域。',
  imagesMissing: '项目中缺少 {{count}} 幅图像，因此只写出其名称和区域。',
  recordingOutside: '1 个录音只在文件中提到，不在文件内。请一并发送。',
  recordingsOutside: '{{count}} 个录音只在文件中提到，不在文件内。请一并发送。',
  noReferences: '文本的参考文献信息未写出。',
  noLanguages: '文本的语言以及谁读过它们，均未写出。',
  oddValues: '不符合属性类型的值写作文字。',
  describedRemarks: '写作说明的备忘录和批注不含作者、日期与类型；编码上的写在定义之后。',
  memoLeft: '1 条备忘录未写出：它所针对的内容已移除。',
  memosLeft: '{{count}} 条备忘录未写出：它们所针对的内容已移除。',
  readBackDiffers:
    '重新读取文件后，内容与写入的不符，因此未交出该文件。未作任何更改。请重试，可能的话换一个磁盘。',
  noMakers: '编码、分组、案例和属性由谁在何时创建，以及编码者的颜色，均未写出。时间精确到秒。',
  noDoubtMark: '段落位置不确定这一点未写出。',
  noWordOriginals: '只写出 PDF 和图像的原始文件；其他来源只写出文字。',
  partLeft: '来自其他软件项目的 1 个部分未写出：它所属的内容没有写出。',
  partsLeft: '来自其他软件项目的 {{count}} 个部分未写出：它们所属的内容没有写出。',
  partReference: '来自其他软件项目的部分中有 1 处引用未写出：它所指的内容已移除。',
  partReferences: '来自其他软件项目的部分中有 {{count}} 处引用未写出：它们所指的内容已移除。',
  partUnlawful: '来自其他软件项目的 1 处细节未写出：此格式没有它的位置。',
  partsUnlawful: '来自其他软件项目的 {{count}} 处细节未写出：此格式没有它们的位置。',
  partMissing: '来自其他软件项目的 1 个部分未写出：项目中缺少它的文件。',
  partsMissing: '来自其他软件项目的 {{count}} 个部分未写出：项目中缺少它们的文件。',
  noHistory: '历史记录、回收站和保留的提问留在项目中，不写出。',
}
