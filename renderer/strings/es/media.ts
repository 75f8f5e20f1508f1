import type { en } from '../media'
import type { Words } from '../words'

/** Words of recordings, in Spanish. */
export const media: Words<typeof en> = {
  attach: 'Adjuntar grabación…',
  attachTo: 'Una grabación junto a «{{name}}»',
  attachOther: 'Adjuntar otra grabación…',
  attachDo: 'Adjuntar',
  lead: 'Se reproduce junto al texto; la codificación sigue en el texto.',
  leadCopied: 'Se copia en el proyecto y se reproduce junto al texto; la codificación sigue en el texto.',
  choose: 'Elegir una grabación…',
  how: { copy: 'Copiar en el proyecto', link: 'Dejarla donde está' },
  why: {
    copy: 'La grabación se guarda, se mueve y se respalda con el proyecto.',
    link: 'El proyecto sigue siendo pequeño. La grabación no debe moverse ni cambiar de nombre, y los demás no la tienen.',
  },
  copying: 'Copiando {{file}}',
  copied: '{{done}} de {{total}}',
  attached: '{{file}} adjuntada',
  removed: '{{file}} quitada',
  remove: 'Quitar la grabación',
  unread: 'No se pudo leer «{{file}}». Puede que se haya movido o esté en uso. No se cambió nada.',
  hasOne:
    '«{{name}}» ya tiene una grabación, así que {{file}} no se usó. Para ponerla en su lugar, adjúntela allí.',
  beside: 'Adjuntada a «{{name}}»',
  of: 'Grabación {{file}}',
  more: 'Más sobre {{file}}',
  toggle: 'Reproducir o pausar la grabación',
  play: 'Reproducir',
  pause: 'Pausar',
  back: 'Atrás 3 segundos',
  forward: 'Adelante 3 segundos',
  slower: 'Reproducir más despacio',
  faster: 'Reproducir más deprisa',
  fromHere: 'Reproducir desde aquí',
  fromTime: 'Reproducir desde {{at}}',
  follow: 'El texto sigue lo que se dice',
  speed: 'Velocidad',
  speedNow: 'Velocidad {{rate}}',
  volume: 'Volumen',
  position: 'Posición en la grabación',
  at: '{{at}} de {{of}}',
  resize: 'Altura de la imagen',
  noWave: 'El sonido de esta grabación es demasiado largo, o de un formato, para dibujarlo aquí.',
  needs: 'Este texto no tiene grabación. Adjunte una primero.',
  noTime: 'La transcripción no da ninguna hora para este lugar.',
  gone: 'La grabación ya no está en {{place}}. Conecte el disco en que está, o búsquela donde está ahora.',
  missing:
    'Falta la copia de {{place}} en la carpeta «sources». Recupérela de una copia de seguridad o adjunte la grabación de nuevo.',
  foreign:
    'La grabación está enlazada en {{place}}, pero no por usted en este ordenador. Solo se abre si usted lo dice.',
  trust: 'Reproducirla desde ahí',
  retry: 'Reintentar',
  find: 'Buscarla…',
  broken:
    '{{file}} no se puede reproducir aquí: su contenido está codificado de un modo que no se puede descodificar. Conviértalo a MP3, M4A, WAV o MP4 (H.264) y adjunte ese archivo.',
}
