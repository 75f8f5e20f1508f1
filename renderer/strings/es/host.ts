/* eslint-disable max-lines -- one list of every sentence the host says */
import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in Spanish. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  noProject: 'No hay ningún proyecto abierto.',
  closed: 'El proyecto se ha cerrado.',
  notInList: 'Este proyecto ya no está en la lista. Elíjalo de nuevo.',
  exportGone: 'Esta exportación ya no está. Exporte de nuevo.',
  fileGone: 'Uno de estos archivos ya no está. Elija los archivos de nuevo.',
  noProjectAt: 'No hay ningún proyecto en {{path}}.',
  badNames:
    'Un proyecto y quien codifica en él necesitan nombres de una línea que no estén en blanco ({{fault}}).',
  somethingThere: 'Ya hay algo en «{{path}}». Elija otro nombre; no se ha cambiado nada.',
  noFolder: 'No existe la carpeta «{{path}}» donde poner el proyecto.',
  projectIsFile: '«{{path}}» es un archivo. Un proyecto de Emic es una carpeta.',
  noProjectIn: 'No hay ningún proyecto en «{{path}}».',
  mayNotRead: 'No tiene permiso para leer «{{path}}».',
  notProject: '«{{path}}» no es un proyecto de Emic. No se ha cambiado nada.',
  textMissing:
    'El texto de {{names}} falta en la carpeta «sources». Sus codificaciones se conservan; devuelva el archivo desde una copia de seguridad.',
  textMissingMore:
    'El texto de {{names}} y de {{count}} más falta en la carpeta «sources». Sus codificaciones se conservan; devuelva los archivos desde una copia de seguridad.',
  readOnlyAsked: '«{{name}}» se abrió solo para lectura.',
  newerSaved:
    'Este proyecto lo guardó por última vez un Emic más nuevo, así que aquí solo se puede leer. Actualice Emic para trabajar en él.',
  usedSince:
    '{{noun}}{{name}} se usa en trabajo más reciente, así que esto no se puede retirar. No se ha cambiado nada.',
  changedBySince:
    '{{who}} lo ha cambiado desde entonces: {{noun}}{{name}}. Por eso esto no se puede retirar. No se ha cambiado nada.',
  notYourStep: 'Este paso lo hizo otra persona; solo ella puede retirarlo.',
  notAlone: 'Este paso no se puede retirar por sí solo.',
  noStepYet: 'Todavía no hay paso {{number}}.',
  notThen: 'Esto no estaba entonces en el proyecto.',
  stepLost:
    'El paso {{number}} del historial del proyecto no se puede leer, así que este momento no se puede reconstruir. Lo que hay ahora en el proyecto no se ve afectado.',
  newerStep: 'Este paso lo hizo un Emic más nuevo, y solo ese puede deshacerlo.',
  newerFormat:
    'Este proyecto lo guardó un Emic más nuevo (formato {{version}}); este lee el formato {{own}}. No se ha cambiado nada. Actualice Emic.',
  newerUnreadable:
    'Este proyecto lo guardó un Emic más nuevo (formato {{version}}), que este no puede leer. No se ha cambiado nada. Actualice Emic.',
  noWayUp: 'No hay forma de pasar del formato de proyecto {{from}} al {{to}}.',
  heldHere:
    '«{{name}}» ya está abierto en {{app}} en este equipo (proceso {{process}}), así que aquí solo se puede leer. Ciérrelo allí para trabajar aquí.',
  heldElsewhere:
    '«{{name}}» ya está abierto en {{app}} en el equipo «{{host}}» (proceso {{process}}), así que aquí solo se puede leer. Ciérrelo allí para trabajar aquí; si ese equipo ya no lo tiene abierto, borre el archivo «{{file}}» de la carpeta del proyecto.',
  lockUnreadable:
    'El archivo «{{file}}» de «{{name}}» no se puede leer, así que no se sabe si otro programa está escribiendo en él, y aquí solo se puede leer. Si ningún otro programa lo tiene abierto, borre ese archivo.',
  noWriting:
    '«{{name}}» está donde este programa no puede escribir, así que solo se puede leer. Copie el proyecto a una carpeta suya para trabajar en él.',
  diskFullOpening:
    'El disco está lleno, así que «{{name}}» solo se puede leer. Libere espacio y ábralo de nuevo.',
  opening: 'Otro programa está abriendo «{{name}}» en este momento. Inténtelo de nuevo enseguida.',
  folderGone:
    'La carpeta del proyecto ya no está donde estaba. No se creó nada nuevo en su lugar; devuélvala, o abra el proyecto donde está ahora.',
  otherWriter:
    'Otro programa ha escrito en este proyecto mientras estaba abierto aquí, así que a partir de ahora solo se puede leer. Todo lo guardado hasta ahora está en el disco; cierre el proyecto y ábralo de nuevo.',
  otherLogWriter:
    'Otro programa ha escrito en el registro de este proyecto, así que este paso no se hizo. Todo lo guardado hasta ahora está en el disco; cierre el proyecto y ábralo de nuevo.',
  reopen:
    '{{what}}, así que por ahora no se puede guardar nada más. Lo guardado antes está en el disco; cierre el proyecto y ábralo de nuevo.',
  isLink:
    '«{{path}}» es un enlace a otro lugar. Un proyecto guarda sus propios archivos, así que no se siguió.',
  notFile: '«{{path}}» no es un archivo.',
  notKept: 'Este no es el nombre de un archivo conservado.',
  keptMissing:
    'El archivo «{{path}}» falta o está dañado, así que no se puede mostrar su texto. No se ha cambiado nada; si tiene una copia de seguridad del proyecto, devuelva este archivo desde ella.',
  stepUnreadable:
    'El paso {{seq}} del historial del proyecto no se puede leer. Eso no afecta a lo que hay ahora en el proyecto.',
  snapshotLost: 'La instantánea no se pudo volver a leer, así que no se conservó. No se cambió nada más.',

  notSaved: '{{how}}, así que no se pudo guardar {{what}}. No se perdió nada de lo guardado antes.',
  notSavedThen:
    '{{how}}, así que no se pudo guardar {{what}}. No se perdió nada de lo guardado antes. {{then}}',
  notOpened: '{{how}}, así que no se pudo abrir {{what}}. No se ha cambiado nada.',
  diskFull: 'El disco está lleno',
  shareUsed: 'Su parte del disco está agotada',
  diskFault: 'El disco informa de un fallo (EIO)',
  noWritingHere: 'No se puede escribir en esta carpeta',
  onlyRead: 'El disco solo se puede leer',
  folderMoved: 'La carpeta ya no está donde estaba',
  tooManyFiles: 'Hay demasiados archivos abiertos',
  fileHeld: 'Otro programa retiene el archivo',
  nameTooLong: 'El nombre de la carpeta es demasiado largo para este disco',
  notTaken: 'El disco no lo aceptó ({{code}})',
  notGiven: 'El disco no lo entregó ({{code}})',
  noReadingHere: 'No tiene permiso para leer todos sus archivos',
  freeSpace: 'Libere espacio e inténtelo de nuevo.',
  copySoon: 'Copie pronto el proyecto a otro disco.',
  closeThere: 'Ciérrelo allí e inténtelo de nuevo.',
  theText: 'el texto',
  theStep: 'el paso',
  theProject: 'el proyecto',
  theNewProject: 'el proyecto nuevo',
  theSnapshot: 'la instantánea',
  logReplaced: 'Otro programa reemplazó el registro del proyecto',

  historyMissing:
    'Falta una parte del historial ({{names}}), así que los pasos más antiguos no se pueden mostrar ni deshacer. El proyecto en sí está completo.',
  torn: 'Los últimos {{count}} bytes del registro no se habían escrito del todo cuando el programa o el equipo se detuvo. El paso que se estaba guardando no se hizo; todo lo que antes se dio por guardado está aquí. Los bytes se conservan en {{path}}.',
  repaired:
    '{{what}}, así que el proyecto se recompuso a partir de su registro. No falta nada; el archivo dañado se conserva junto al nuevo.',
  both: '{{what}} y {{then}}',
  notRead: '{{file}} no se pudo leer',
  notAsSaved: '{{file}} no estaba como se había guardado',
  wasMissing: 'faltaba {{file}}',
  damaged:
    'Este proyecto está dañado, así que solo se puede leer. {{what}}. {{how}}. No se cambió nada en el disco; una copia de seguridad puede contener el resto.',
  onlyFirst: 'De {{all}} pasos solo se pueden leer los primeros {{seq}}; después el registro está dañado',
  doNotFit: 'Sus archivos no encajan entre sí',
  shownAfter: 'Se muestra como estaba tras el paso {{seq}}',
  shownAsFar: 'Se muestra hasta donde se puede leer',
  nothingReadable:
    'El proyecto de «{{path}}» no se puede leer: ni su punto de control, ni su registro, ni una instantánea están completos. No se ha cambiado nada. Devuelva sus archivos desde una copia de seguridad; los textos están en su carpeta «sources».',
  checkpointNotJson: 'El punto de control está dañado: no es JSON.',
  checkpointMissing: 'Falta el punto de control.',
  checkpointNoVersion: 'El punto de control está dañado: no indica su versión.',
  checkpointDamaged: 'El punto de control está dañado en {{field}}: {{reason}}.',

  cancelledFile: '«{{name}}» no se importó: la importación se canceló.',
  tooLarge: '«{{name}}» no se importó: ocupa más de 256 MB. Divídalo en archivos más pequeños.',
  notIn: '«{{name}}» no se importó: {{why}}.',
  // recordings
  recordingAlone: '«{{name}}» es una grabación. Importe su transcripción y adjúntele después la grabación.',
  notRecording:
    '«{{name}}» no es una grabación que Emic conozca. Las grabaciones pueden ser .mp3, .m4a, .aac, .wav, .ogg, .opus, .flac, .webm, .mkv, .mp4 y .mov. No se cambió nada.',
  notPlayable:
    '«{{name}}» es una grabación en formato {{format}}, que aquí no se puede reproducir. Conviértala a MP3, M4A, WAV o MP4 y adjunte ese archivo. No se cambió nada.',
  notAttached: '«{{name}}» no se adjuntó: {{why}}. No se cambió nada.',
  noRecording: 'Esta fuente no tiene grabación. Adjunte una primero.',
  onlyFilesLinked: 'Solo se puede enlazar un archivo de este ordenador.',
  notArrived: 'La grabación no llegó completa, así que no se adjuntó. No se cambió nada; inténtelo de nuevo.',
  theRecording: 'la grabación',
  soundPicture: 'la imagen del sonido',
  noSuchFile: 'no existe ese archivo',
  noPermission: 'no tiene permiso para leerlo',
  isFolder: 'es una carpeta',
  whyUnread: 'no se pudo leer ({{reason}})',
  cancelledImport: 'La importación de «{{name}}» se canceló. No se ha cambiado nada.',
  importFault: '«{{name}}» no se pudo leer por un fallo del programa. No se ha cambiado nada.',
  empty: '«{{name}}» está vacío (0 bytes).',
  holdsTooBig: '«{{name}}» contiene un archivo de más de 256 MB, más de lo que se puede leer de una vez.',
  changedMeanwhile: '«{{name}}» cambió mientras se importaba. Aquí no se cambió nada; inténtelo de nuevo.',
  tooBig: '«{{name}}» ocupa más de 256 MB, más de lo que se puede leer de una vez. Divídalo.',
  noWords: '«{{name}}» no contiene palabras, solo espacios o cosas que no son texto.',
  noReadableWords: '«{{name}}» no contiene palabras que se puedan leer.',
  zipPackage: '«{{name}}» no contiene texto legible, aunque su nombre lo diga: es un paquete zip.',
  notText:
    '«{{name}}» no contiene texto legible, aunque su nombre lo diga: parece ser una imagen, un programa u otro tipo de archivo.',
  notKind: '«{{name}}» no es un documento .{{kind}}, o está dañado: no empieza como uno.',
  notWord:
    '«{{name}}» está dañado: no está construido como un documento de Word. Pruebe a abrirlo y guardarlo de nuevo.',
  noEncoding: '«{{name}}» no se puede leer como «{{encoding}}»: ninguna codificación de texto se llama así.',
  password: '«{{name}}» está protegido con contraseña. Guárdelo sin ella e impórtelo de nuevo.',
  oldWord: '«{{name}}» está en el formato antiguo de Word (.doc). Guárdelo como .docx e importe ese.',
  notImage: '«{{name}}» no es una imagen, aunque su nombre acaba en .{{kind}}: no empieza como una.',
  bigTiff: '«{{name}}» es un BigTIFF, que no se puede importar. Guárdelo como TIFF o PNG e importe ese.',
  pictureKind:
    '«{{name}}» es una imagen {{kind}}, que no se puede importar. Guárdela como PNG o JPEG e importe esa.',
  imageBroken:
    '«{{name}}» no es una imagen, o está dañada. Ábrala en otro programa, guárdela de nuevo e importe esa.',
  imageCut: '«{{name}}» está cortada: le falta el final. Consiga el archivo entero e impórtelo de nuevo.',
  imagePixels:
    '«{{name}}» tiene {{width}} × {{height}} píxeles, más de los 100 millones que se pueden mostrar. Redúzcala e importe esa.',
  animated: 'Es animada; solo se muestra su primera imagen.',
  imagePages: 'Tiene {{count}} páginas; solo se muestra la primera.',
  unknownKind: '«{{name}}» es de un tipo que no se puede leer. Emic lee {{endings}}.',
  noVoices: '«{{name}}» es una transcripción en la que nadie dice nada: contiene tiempos, pero no palabras.',
  notWhisper:
    '«{{name}}» no es una transcripción: solo se puede leer JSON de Whisper, WhisperX y whisper.cpp.',
  notTranscript: '«{{name}}» no es una transcripción .{{kind}}, o está dañada: no contiene tiempos.',
  badTime:
    'El tiempo de la línea {{line}} no se puede leer («{{words}}»); las palabras se conservaron sin él.',
  sameSpeakers: 'No hay nada que cambiar: todos los hablantes conservan su nombre.',
  unreadStamp: 'No se pudo leer 1 tiempo («{{words}}»); quedó entre las palabras.',
  unreadStamps:
    'No se pudieron leer {{count}} tiempos (el primero: «{{words}}»); quedaron entre las palabras.',
  unsaid: 'línea que no dice ningún hablante (notas, títulos)',
  unsaids: 'líneas que no dice ningún hablante (notas, títulos)',
  sameTimes: 'Todos los tiempos son iguales ({{time}}) y no corresponden a ninguna grabación; se omitieron.',
  timeBack: 'Los tiempos retroceden en 1 lugar (en {{time}}); se mantuvo el orden del archivo.',
  timesBack:
    'Los tiempos retroceden en {{count}} lugares (el primero en {{time}}); se mantuvo el orden del archivo.',
  timesUnmatched:
    '{{count}} líneas empiezan con un tiempo que no se pudo asociar a lo que se dice; los tiempos quedaron en el texto.',
  note: 'nota',
  notes: 'notas',
  hanging: 'anotación que depende de otra',
  hangings: 'anotaciones que dependen de otras',
  tier: 'línea dependiente (una línea que empieza con %)',
  tiers: 'líneas dependientes (líneas que empiezan con %)',
  tooDeep: '«{{name}}» anida sus partes a más de {{count}} niveles, así que no se leyó.',
  scan: '«{{name}}» no contiene texto, solo imágenes de páginas (un escaneo). Haga primero un reconocimiento de texto (OCR) e importe el resultado.',
  notPdf:
    '«{{name}}» está dañado: no se puede abrir como PDF. Pruebe a abrirlo y guardarlo de nuevo en su lugar de origen.',
  tooLong:
    '«{{name}}» contiene más de 64 millones de caracteres, más de lo que puede tener una fuente. Divídalo en archivos más pequeños.',
  tooSlow:
    '«{{name}}» tardó más de {{count}} segundos en leerse, así que se abandonó. Divídalo en archivos más pequeños.',
  tooHungry:
    '«{{name}}» necesita más memoria para leerse de la que hay para un archivo. Divídalo en archivos más pequeños.',
  doctype:
    '«{{name}}» contiene una definición de tipo de documento (DOCTYPE), que puede usarse para hacer daño, así que no se leyó.',
  damagedInside:
    '«{{name}}» está dañado por dentro. Pruebe a abrirlo y guardarlo de nuevo en su lugar de origen.',
  damagedPackage:
    '«{{name}}» está dañado: su paquete no se puede abrir. Pruebe a abrirlo y guardarlo de nuevo en su lugar de origen.',
  bomb: '«{{name}}» se descomprime a mucho más de lo que ocuparía un documento (una «bomba zip»), así que no se abrió.',
  holdsLink:
    '«{{name}}» contiene un enlace a otro archivo, cosa que ningún documento real hace, así que no se abrió.',
  leadsOut:
    '«{{name}}» contiene un archivo cuya ruta sale del documento, cosa que ningún documento real hace, así que no se abrió.',
  oneUnread: '1 carácter no se pudo leer en la codificación {{encoding}}.',
  manyUnread: '{{count}} caracteres no se pudieron leer en la codificación {{encoding}}.',
  noHeaders: 'Se omitieron los encabezados y pies de página.',
  drm: '«{{name}}» está protegido contra copia (DRM), así que no se pueden leer sus palabras. Pida un ejemplar sin protección.',
  noChapters: '«{{name}}» está dañado: no dice dónde están los capítulos del libro.',
  noSlides: '«{{name}}» está dañado: no dice qué diapositivas tiene la presentación.',
  oldPowerPoint:
    '«{{name}}» está en el formato antiguo de PowerPoint (.ppt). Guárdelo como .pptx e impórtelo.',
  notebook:
    '«{{name}}» es un cuaderno de código de programa, que Emic no lee. Expórtelo como HTML o Markdown e impórtelo.',
  safariPage:
    '«{{name}}» es una página guardada en una forma que solo lee Safari. Guárdela como .html, .mhtml o PDF e impórtela.',
  outlook:
    '«{{name}}» es un mensaje en la forma propia de Outlook. Guárdelo como .eml o como texto e impórtelo.',
  longHead: '«{{name}}» tiene una cabecera mucho más larga que la de cualquier correo, así que no se leyó.',
  sealed: '«{{name}}» está cifrado. Descífrelo en su programa de correo, guárdelo de nuevo e impórtelo.',
  noPage: '«{{name}}» está dañado: no contiene ninguna página. Guarde la página de nuevo.',
  zipInZip:
    '«{{name}}» es un archivo zip dentro de un archivo zip. Descomprímalo y traiga luego lo que contiene.',
  noFiles: '«{{name}}» no contiene archivos.',
  fullFolder: '«{{name}}» contiene más de 10 000 archivos. Elija una carpeta más pequeña.',
  articleOnly:
    'Solo se leyó el artículo de esta página. Se omitió lo que hay a su alrededor ({{count}} caracteres).',
  noContents: 'Se omitió el índice.',
  slideComments: 'Se omitieron los comentarios de las diapositivas.',
  attachment: 'Se omitió el archivo adjunto «{{name}}».',
  preamble: 'Se omitió lo que hay antes de \\begin{document}.',
  texComments: 'Se omitieron los comentarios (desde % hasta el final de la línea).',
  texCommands: 'Las órdenes de LaTeX están en el texto tal como se escribieron.',
  noTextPart: 'parte que no es texto',
  noTextParts: 'partes que no son texto',
  chart: 'gráfico',
  charts: 'gráficos',
  diagram: 'diagrama',
  diagrams: 'diagramas',
  sealedMessage: 'mensaje cifrado',
  sealedMessages: 'mensajes cifrados',
  moreAttachment: 'archivo adjunto más',
  moreAttachments: 'archivos adjuntos más',
  oneLeftOut: 'Se omitió: 1 {{thing}}.',
  manyLeftOut: 'Se omitieron: {{count}} {{thing}}.',
  listNumbers: 'Se omitieron los números que se ponen solos ante los elementos de listas o los títulos.',
  frontMatter: 'Se omitieron las propiedades del principio del archivo (front matter).',
  trackedChanges: 'Se omitió el control de cambios; el texto está como está ahora.',
  picture: 'imagen',
  pictures: 'imágenes',
  comment: 'comentario',
  comments: 'comentarios',
  commentOrMark: 'comentario o marca',
  commentsAndMarks: 'comentarios y marcas',
  formula: 'fórmula',
  formulas: 'fórmulas',
  object: 'objeto incrustado',
  objects: 'objetos incrustados',
  deletion: 'eliminación registrada',
  deletions: 'eliminaciones registradas',
  recording: 'sonido o vídeo',
  recordings: 'sonidos o vídeos',
  nothingToTidy: 'No hay nada que limpiar en «{{name}}».',
  noFile: 'No hay ningún archivo detrás de «{{name}}».',

  exampleLost: 'Se omitió 1 ejemplo: el pasaje citado está en una fuente que se eliminó.',
  examplesLost: 'Se omitieron {{count}} ejemplos: los pasajes citados están en fuentes que se eliminaron.',
  cellGuarded:
    'Se puso un apóstrofo delante de 1 celda para que ninguna hoja de cálculo la ejecute como fórmula. Para R o Python elija el texto exacto.',
  cellsGuarded:
    'Se puso un apóstrofo delante de {{count}} celdas para que ninguna hoja de cálculo las ejecute como fórmulas. Para R o Python elija el texto exacto.',
  cellCut: 'Se cortó 1 celda en los 32 767 caracteres que admite Excel.',
  cellsCut: 'Se cortaron {{count}} celdas en los 32 767 caracteres que admite Excel.',
  characterLeft: 'Se omitió 1 carácter de control.',
  charactersLeft: 'Se omitieron {{count}} caracteres de control.',
  noCodes:
    'El libro de códigos aún no tiene códigos, y uno REFI-QDA debe contener al menos uno. Añada un código o elija otro formato.',
  oneDescription: 'Las partes de una definición van en una sola descripción, como párrafos con su rótulo.',
  themesAsCodes: 'Los temas se escriben como códigos: el formato no tiene temas.',
  themesAsSets: 'Los demás temas de un código se escriben como conjuntos, que algunos programas no leen.',
  noOrigin: 'Se omiten el origen y el estado de los códigos.',
  examplesAsText: 'Los ejemplos que son citas se escriben como texto, sin su vínculo con el pasaje.',

  caseTaken: 'Ya hay un caso llamado «{{name}}». Elija otro nombre.',
  attributeTaken: 'Ya hay un atributo llamado «{{name}}». Elija otro nombre.',
  valuesUnfit: '{{count}} valores de «{{name}}» no encajan, como «{{words}}». No se cambió nada.',
  valueUnfit: '«{{words}}» no encaja en el atributo «{{name}}». {{how}} No se cambió nada.',
  fitsText: 'El texto puede tener 100 000 caracteres como máximo.',
  fitsBoolean: 'Escriba sí o no.',
  fitsInteger: 'Escriba un número entero.',
  fitsFloat: 'Escriba un número.',
  fitsDate: 'Escriba una fecha como 2024-03-05.',
  fitsDatetime: 'Escriba fecha y hora como 2024-03-05 14:30.',
  groupTaken: 'Ya hay un grupo llamado «{{name}}». Elija otro nombre.',
  coderTaken: 'Ya hay un codificador llamado «{{name}}». Elija otro nombre.',
  sourceTaken: 'Ya hay una fuente llamada «{{name}}». Elija otro nombre.',
  refsNotJson:
    'Esto no es un JSON completo, así que no se leyó ninguna referencia. Expórtelo de nuevo como CSL JSON; no se cambió nada.',
  refsTooLarge:
    'Este archivo pesa más de 20 MB, así que no se leyó ninguna referencia. Exporte solo las obras que necesita; no se cambió nada.',
  refsNone:
    'Aquí no se halló ninguna referencia. Debería ser CSL JSON, RIS, BibTeX o Zotero RDF; no se cambió nada.',
  refsTooMany:
    'Este archivo tiene más de 10.000 referencias, así que no se leyó ninguna. Exporte solo las obras que necesita; no se cambió nada.',
  refsXml:
    'De las referencias en XML solo se puede leer Zotero RDF. Expórtelas así, o como CSL JSON, RIS o BibTeX; no se cambió nada.',
  twoSources: 'Dos fuentes se llamarían «{{name}}». Elija otros nombres; no se cambió nada.',
  codeTakenTop:
    'Ya hay un código «{{name}}» en el primer nivel del libro de códigos. Elija otro nombre o use ese.',
  codeTakenUnder: 'Ya hay un código «{{name}}» bajo «{{parent}}». Elija otro nombre o use ese.',
  mergeCategory: '«{{name}}» es una categoría, que no se puede aplicar a pasajes. Fusione con un código.',
  mergeBelow: '«{{name}}» está bajo un código que se fusionaría con él. Sáquelo primero.',
  splitOther: 'De «{{name}}» solo se pueden separar sus propias codificaciones.',
  codeRemoved: 'El código «{{name}}» se ha eliminado. Restáurelo primero.',
  sourceRemoved: 'La fuente «{{name}}» se ha eliminado. Restáurela primero.',
  categoryInUse:
    '«{{name}}» ya se aplica a pasajes, y una categoría solo contiene otros códigos. Recodifique primero esos pasajes.',
  underItself: '«{{name}}» no se puede mover bajo sí mismo ni bajo uno de sus subcódigos.',
  placedUnderItself: '«{{name}}» no se puede poner bajo sí mismo ni bajo uno de sus subcódigos.',
  notTheme: '«{{theme}}» no es un tema al que «{{name}}» pueda pertenecer.',
  sameName: 'Dos de los códigos se llaman «{{name}}». Cambie el nombre de uno antes de mover ambos.',
  category: '«{{name}}» es una categoría: solo contiene otros códigos. Aplique uno de ellos.',
  uniteGone: 'Las palabras de estos pasajes ya no están en el texto actual, así que no se pueden unir.',
  edgesGone:
    'Las palabras de este pasaje ya no están en el texto actual, así que sus bordes no se pueden mover.',
  wrongField: '«{{field}}» no es correcto: {{reason}}.',
  wrongRequest: 'La petición no es correcta: {{reason}}.',
  outside: 'No hay ningún pasaje de {{start}} a {{end}}: el texto tiene {{count}} caracteres.',
  halfCharacter: 'El pasaje cortaría un carácter por la mitad. Seleccione caracteres enteros.',
  onlyBlanks: 'El pasaje no contiene palabras, solo espacios.',
  noImage: '«{{name}}» no es una imagen.',
  noAreas: '«{{name}}» no es una imagen, así que no tiene áreas. No se ha cambiado nada.',
  areaOutside:
    'Esta área se sale de la imagen «{{name}}», que tiene {{width}} × {{height}} píxeles. No se ha cambiado nada.',
  codingsGone: 'Ninguna de estas codificaciones sigue en este pasaje. No se ha cambiado nada.',
  textChanged: 'El texto de «{{name}}» ha cambiado entretanto. Mírelo de nuevo; no se ha cambiado nada.',
  partOfImage: 'Una parte de una imagen ya tiene su lugar.',
  changingPlaces:
    'Uno de estos pasajes está donde debe ir otro. Colóquelos uno tras otro; no se cambió nada.',
  textsTooDifferent: 'Los dos textos son tan distintos que compararlos tardó demasiado. No se cambió nada.',
  comparingFault: 'No se pudieron comparar los dos textos por un fallo del programa. No se cambió nada.',
  nothingChanged: 'No se cambió nada en este texto.',
  noWordsLeft: 'No quedaría ninguna palabra en este texto. Quite la fuente en su lugar.',
  textTooLong: 'El texto tendría más de 64 millones de caracteres, y eso es demasiado.',
  imageNoText: '«{{name}}» es una imagen y no tiene texto que cambiar.',
  imageNotText: '«{{name}}» es una imagen: no tiene texto que poner aquí.',
  changesDoNotFit: 'Estos cambios no encajan con el texto. No se cambió nada.',
  sameWords: '«{{name}}» contiene exactamente las palabras que ya están aquí.',
  noCall: 'No existe la llamada «{{name}}».',
  noCommand: 'No existe la orden «{{name}}».',
  wentWrong:
    'Algo ha fallado dentro de Emic. Lo guardado está a salvo. Inténtelo de nuevo; si se repite, reinicie Emic.',
  wentWrongShort: 'Algo ha fallado dentro de Emic.',
  stopped: 'Esto se detuvo. No se ha cambiado nada.',
  ownWindow: 'Emic solo responde a su propia ventana.',
  nothingToUndo: 'No hay nada que deshacer.',
  nothingToRedo: 'No hay nada que rehacer.',
  changedBetween:
    'Otra persona lo cambió entretanto, así que no se puede deshacer como un solo paso. No se ha cambiado nada.',
  recordGone: '{{noun}}: ya no está en el proyecto.',
  namedGone: '{{noun}} «{{name}}»: ya no existe, así que este paso no se hizo. No se ha cambiado nada.',
  namedThere: '{{noun}} «{{name}}»: ya existe, así que este paso no se hizo. No se ha cambiado nada.',
  namedChanged:
    '{{noun}} «{{name}}»: ha cambiado desde entonces, así que este paso no se hizo. No se ha cambiado nada.',
  isGone: '{{noun}}: ya no existe, así que este paso no se hizo. No se ha cambiado nada.',
  isThere: '{{noun}}: ya existe, así que este paso no se hizo. No se ha cambiado nada.',
  isChanged: '{{noun}}: ha cambiado desde entonces, así que este paso no se hizo. No se ha cambiado nada.',
  namedDangling:
    '{{noun}} «{{name}}»: pertenece a algo que ya no existe ({{owner}}). No se ha cambiado nada.',
  dangling: '{{noun}}: pertenece a algo que ya no existe ({{owner}}). No se ha cambiado nada.',
  placeTaken: 'Ya hay un pasaje en este lugar, así que este paso no se hizo. No se ha cambiado nada.',
  codedAlready:
    'Este pasaje ya lleva este código de este codificador, así que este paso no se hizo. No se ha cambiado nada.',
  namedInUse:
    '{{noun}} «{{name}}»: algo más reciente lo usa todavía, así que no se puede quitar. No se ha cambiado nada.',
  inUse: '{{noun}}: algo más reciente lo usa todavía, así que no se puede quitar. No se ha cambiado nada.',
  project: 'proyecto',
  coder: 'codificador',
  source: 'fuente',
  revision: 'revisión',
  code: 'código',
  quotation: 'cita',
  coding: 'codificación',
  memo: 'memo',
  group: 'grupo',
  case: 'caso',
  variable: 'atributo',
  question: 'pregunta',
  foreignPart: 'parte ajena',
  ambiguous: '«{{name}}» podría ser más de una cosa ({{noun}}): {{list}}. Nombre una exactamente.',
  unknownName: 'En este proyecto no hay nada llamado «{{name}}» ({{noun}}).',
  passagesTooLong: 'Buscar estos pasajes ha tardado demasiado. Elija menos.',
  notRegex: '«{{words}}» no es una expresión regular: {{reason}}.',
  searchFailed: 'No se pudo hacer la búsqueda ({{reason}}).',

  checkpointNamed: 'El punto de control es el que nombra el manifiesto',
  stepsWhole: 'Los {{count}} pasos del registro están, completos y en orden',
  replayFits: 'El registro, reproducido desde el primer paso, da el proyecto tal como está',
  recordsProper: 'Cada ficha tiene su forma debida',
  referencesLead: 'Cada referencia entre fichas lleva a alguna parte',
  codedOnce: 'Ningún pasaje está codificado dos veces con un código por un codificador',
  filesAsTheyCame: 'Los {{count}} archivos de textos y originales están como llegaron',
  passagesLie: 'Los {{count}} pasajes están dentro de sus textos y contienen las palabras que se codificaron',
  snapshotsRead: 'Las {{count}} instantáneas se pueden volver a leer',
  lockSays: 'El bloqueo dice quién está escribiendo',
  fileMissing: 'Falta el archivo {{file}}.',
  fileDamaged: 'El archivo {{file}} está dañado.',
  fileUnreadable: 'El archivo {{file}} no se puede leer.',
  fileNotNamed: 'El archivo {{file}} no es el que nombra {{other}}.',
  fileOtherStep: 'El archivo {{file}} es de otro paso que el que dice {{other}}.',
  fileChanged: 'El archivo {{file}} no está como llegó.',
  logDamaged: '{{file}} está dañado; lugares: {{count}}.',
  stepsMissing: 'Pasos del registro que faltan o están dañados: {{count}} ({{list}}).',
  replayStops: 'El registro solo se puede reproducir hasta el paso {{seq}} de {{all}}.',
  replayDiffers: 'El proyecto abierto no es lo que da su registro.',
  snapshotUnreadable: 'La instantánea {{name}} no se puede volver a leer.',
  idTwice: 'El identificador {{id}} se usa dos veces.',
  namesNothing: '{{noun}} {{id}} nombra algo que no está: {{owner}} ({{other}}).',
  codeUnderItself: 'El código «{{name}}» está bajo sí mismo.',
  codedTwice: 'Un pasaje está codificado dos veces como «{{name}}» por el mismo codificador.',
  structureOff: 'Los párrafos o páginas de «{{name}}» no encajan con su texto.',
  structureUnreadable: 'La estructura que acompaña al texto de «{{name}}» no se puede leer.',
  wrongLength: 'El texto de «{{name}}» no tiene la longitud que debería.',
  passageTwice: 'El pasaje {{place}} de «{{name}}» está registrado dos veces.',
  passageElsewhere: 'El pasaje {{place}} de «{{name}}» pertenece a otra fuente.',
  passageOutside: 'El pasaje {{place}} de «{{name}}» queda fuera del texto.',
  passageHalf: 'El pasaje {{place}} de «{{name}}» corta un carácter por la mitad.',
  passageWords: 'El pasaje {{place}} de «{{name}}» no contiene las palabras que se codificaron.',
}
