import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import { imports } from './host-import'
import { importLosses } from './host-import-losses'
import { steps } from './host-steps'
import { check } from './host-check'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in Spanish. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  ...imports,
  ...importLosses,
  ...steps,
  ...check,
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
}
