import type { en } from '../media'
import type { Words } from '../words'

/** Words of recordings, in French. */
export const media: Words<typeof en> = {
  attach: 'Joindre un enregistrement…',
  attachTo: 'Un enregistrement à côté de « {{name}} »',
  attachOther: 'Joindre un autre enregistrement…',
  attachDo: 'Joindre',
  lead: 'Il est lu à côté du texte ; le codage reste sur le texte.',
  leadCopied: 'Il est copié dans le projet et lu à côté du texte ; le codage reste sur le texte.',
  choose: 'Choisir un enregistrement…',
  how: { copy: 'Copier dans le projet', link: 'Le laisser où il est' },
  why: {
    copy: 'L’enregistrement est conservé, déplacé et sauvegardé avec le projet.',
    link: 'Le projet reste petit. L’enregistrement ne doit être ni déplacé ni renommé, et les autres ne l’ont pas.',
  },
  copying: 'Copie de {{file}}',
  copied: '{{done}} sur {{total}}',
  attached: '{{file}} joint',
  removed: '{{file}} retiré',
  remove: 'Retirer l’enregistrement',
  unread: '« {{file}} » n’a pas pu être lu. Il a peut-être été déplacé ou est utilisé. Rien n’a été modifié.',
  hasOne:
    '« {{name}} » a déjà un enregistrement, {{file}} a donc été laissé de côté. Pour le mettre à sa place, joignez-le là.',
  beside: 'Joint à « {{name}} »',
  of: 'Enregistrement {{file}}',
  more: 'Plus pour {{file}}',
  toggle: 'Lire ou mettre en pause l’enregistrement',
  play: 'Lire',
  pause: 'Pause',
  back: 'Reculer de 3 secondes',
  forward: 'Avancer de 3 secondes',
  slower: 'Lire plus lentement',
  faster: 'Lire plus vite',
  fromHere: 'Lire à partir d’ici',
  fromTime: 'Lire à partir de {{at}}',
  follow: 'Le texte suit ce qui est dit',
  speed: 'Vitesse',
  speedNow: 'Vitesse {{rate}}',
  volume: 'Volume',
  position: 'Position dans l’enregistrement',
  at: '{{at}} sur {{of}}',
  resize: 'Hauteur de l’image',
  noWave: 'Le son de cet enregistrement est trop long, ou d’un format, pour être dessiné ici.',
  needs: 'Il n’y a pas d’enregistrement à côté de ce texte. Joignez-en un d’abord.',
  noTime: 'La transcription ne donne pas d’heure pour cet endroit.',
  gone: 'L’enregistrement n’est plus à {{place}}. Branchez le disque où il se trouve, ou retrouvez-le là où il est maintenant.',
  missing:
    'La copie de {{place}} manque dans le dossier « sources ». Remettez-la depuis une sauvegarde, ou joignez de nouveau l’enregistrement.',
  foreign:
    'L’enregistrement est lié à {{place}}, mais pas par vous sur cet ordinateur. Il n’est ouvert que si vous le dites.',
  trust: 'Le lire à partir de là',
  retry: 'Réessayer',
  find: 'Le retrouver…',
  broken:
    '{{file}} ne peut pas être lu ici : son contenu est codé d’une façon qui ne peut pas être décodée. Convertissez-le en MP3, M4A, WAV ou MP4 (H.264) et joignez ce fichier.',
}
