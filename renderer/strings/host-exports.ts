/** Sentences of the host about what is handed out (see `host`). */
export const en = {
  noSourceToExport: 'There is no source to export.',
  memoNotIn: '1 memo was left out.',
  memosNotIn: '{{count}} memos were left out.',
  codingWithoutPlace: '1 coding was left out: a correction took the words away.',
  codingsWithoutPlace: '{{count}} codings were left out: a correction took the words away.',
  imageInWords: '1 image was not put in; what was coded in it is said in words.',
  imagesInWords: '{{count}} images were not put in; what was coded in them is said in words.',
  noBrowserToPrint:
    'A PDF is made by Chromium, Chrome or Edge, and there is none here. Nothing was written. Install one, or export as HTML and print that page.',
  noPdfForRoot:
    'The browser of this computer made no PDF, as it does not start for root. Nothing was written. Export as another user, or export as HTML and print that page.',
  noPdfMade:
    'The browser of this computer made no PDF. Nothing was written. Export as HTML and print that page instead.',
  tooLargeForExcel:
    'A sheet of Excel takes 1,048,576 rows and 16,384 columns, and this table has more. Nothing was written. Export it as CSV, or less of it.',
  maxqdaCutsName: '1 name is longer than the 63 characters that MAXQDA keeps.',
  maxqdaCutsNames: '{{count}} names are longer than the 63 characters that MAXQDA keeps.',
}

export const zh: Readonly<Record<keyof typeof en, string>> = {
  noSourceToExport: '没有可导出的文本。',
  memoNotIn: '有 1 条备忘录未导出。',
  memosNotIn: '有 {{count}} 条备忘录未导出。',
  codingWithoutPlace: '有 1 条编码记录未导出：其文字已在修订中删除。',
  codingsWithoutPlace: '有 {{count}} 条编码记录未导出：其文字已在修订中删除。',
  imageInWords: '有 1 幅图像未放入文件；其中的编码以文字说明。',
  imagesInWords: '有 {{count}} 幅图像未放入文件；其中的编码以文字说明。',
  noBrowserToPrint:
    'PDF 由 Chromium、Chrome 或 Edge 生成，而这里没有。没有写入任何内容。请安装其中之一，或导出为 HTML 后打印该页面。',
  noPdfForRoot:
    '本机的浏览器未能生成 PDF，因为它不能以 root 身份启动。没有写入任何内容。请以其他用户身份导出，或导出为 HTML 后打印该页面。',
  noPdfMade: '本机的浏览器未能生成 PDF。没有写入任何内容。请改为导出 HTML 并打印该页面。',
  tooLargeForExcel:
    'Excel 的一张工作表最多有 1,048,576 行和 16,384 列，而此表更大。没有写入任何内容。请导出为 CSV，或减少导出的内容。',
  maxqdaCutsName: '有 1 个名称超过 MAXQDA 保留的 63 个字符。',
  maxqdaCutsNames: '有 {{count}} 个名称超过 MAXQDA 保留的 63 个字符。',
}
