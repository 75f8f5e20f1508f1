/** Frequent characters of running Chinese (simplified, then what differs in traditional) and Japanese. */
const COMMON = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种' +
    '事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民' +
    '第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月' +
    '话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变' +
    '四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼' +
    '书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切' +
    '院让识候带导争运医病药研究访谈问答监细胞患者疗伦您吗呢吧啊谢请哪谁怎爱妈爸孩钱岁早晚每张李刘陈杨' +
    '這個們來為國說時會對後裡現當沒動還進樣與長機無實過發經麼學開從關點業將兩間問並應戰頭體見產給話門東聲論處義幾認條' +
    '氣題變電數報結場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運於種著醫藥訪談嗎' +
    '気円校語読聞食車毎駅会社言私員円働込対応調査質問答者歳',
)

/** Encodings in which Chinese is written; kana that appear in them are the mark of a wrong guess. */
const CHINESE = new Set(['gb18030', 'big5'])

/** Characters that no running text holds: control characters but white space and escape, and the C1 range. */
export const isControl = (unit: number): boolean =>
  (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1b) ||
  (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)

/**
 * How much a text looks like running words, as points per UTF-16 code unit: about 1 for Latin script, 1.5 and more
 * for Chinese and Japanese, below 0.5 or negative for bytes that were decoded with the wrong encoding.
 */
export function plausibility(text: string, encoding: string): number {
  let points = 0
  let run = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    run = unit < 0x80 ? 0 : run + 1
    points += pointsFor(unit, text, at, encoding)
    // Western languages set one or two letters with accents side by side; Chinese bytes read as them make long rows.
    if (encoding === 'windows-1252' && run > 2) points -= 3
  }
  return text.length === 0 ? 0 : points / text.length
}

function pointsFor(unit: number, text: string, at: number, encoding: string): number {
  if (isControl(unit)) return -10
  if (unit < 0x80) return 1
  if (unit < 0x250) return latinPoints(unit, at > 0 ? text.charCodeAt(at - 1) : 0x20)
  if (unit >= 0x370 && unit < 0x700) return encoding.startsWith('utf') ? 0.8 : 0
  if (unit >= 0x2010 && unit <= 0x203a) return 1
  if (unit >= 0x3001 && unit <= 0x301f) return 1.5
  if (unit >= 0x3041 && unit <= 0x30fe) return CHINESE.has(encoding) ? 0 : 2
  if (unit >= 0x4e00 && unit <= 0x9fff) return COMMON.has(text.charAt(at)) ? 3 : -0.5
  if (unit >= 0xe000 && unit <= 0xf8ff) return -5
  if (unit >= 0xff01 && unit <= 0xff5e) return 1.5
  if (unit >= 0xff61 && unit <= 0xff9f) return -1.5
  if (unit === 0xfffd) return -10
  return unit === 0x20ac || unit === 0x2122 ? 0.5 : -0.5
}

/** Lower-case letters and quotation marks fit anywhere; a capital after a small letter does not. */
function latinPoints(unit: number, before: number): number {
  const capital = unit >= 0xc0 && unit <= 0xde && unit !== 0xd7
  const afterSmall = (before >= 0x61 && before <= 0x7a) || (before >= 0xdf && before <= 0xff)
  if (capital) return afterSmall ? -1 : 1
  if (unit >= 0xdf && unit !== 0xf7) return 1
  return '\u00a0¡§©ª«°·º»¿'.includes(String.fromCharCode(unit)) ? 1 : -0.5
}
