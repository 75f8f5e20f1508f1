import type { en } from '../host-import'
import type { Words } from '../words'

/** Sentences of the host about files that cannot come in, in Spanish. */
export const imports: Words<typeof en> = {
  cancelledFile: '«{{name}}» no se importó: la importación se canceló.',
  tooLarge: '«{{name}}» no se importó: ocupa más de 256 MB. Divídalo en archivos más pequeños.',
  notIn: '«{{name}}» no se importó: {{why}}.',
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
}
