import type { en } from '../host-import'
import type { Words } from '../words'

/** Sentences of the host about files that cannot come in, in French. */
export const imports: Words<typeof en> = {
  cancelledFile: '« {{name}} » n’a pas été importé : l’importation a été annulée.',
  tooLarge: '« {{name}} » n’a pas été importé : il dépasse 256 Mo. Divisez-le en fichiers plus petits.',
  notIn: '« {{name}} » n’a pas été importé : {{why}}.',
  recordingAlone:
    '« {{name}} » est un enregistrement. Importez sa transcription, puis joignez-lui l’enregistrement.',
  notRecording:
    '« {{name}} » n’est pas un enregistrement qu’Emic connaît. Les enregistrements peuvent être .mp3, .m4a, .aac, .wav, .ogg, .opus, .flac, .webm, .mkv, .mp4 et .mov. Rien n’a été modifié.',
  notPlayable:
    '« {{name}} » est un enregistrement au format {{format}}, qui ne peut pas être lu ici. Convertissez-le en MP3, M4A, WAV ou MP4 et joignez ce fichier. Rien n’a été modifié.',
  notAttached: '« {{name}} » n’a pas été joint : {{why}}. Rien n’a été modifié.',
  noRecording: 'Cette source n’a pas d’enregistrement. Joignez-en un d’abord.',
  onlyFilesLinked: 'Seul un fichier de cet ordinateur peut être lié.',
  notArrived:
    'L’enregistrement n’est pas arrivé en entier, il n’a donc pas été joint. Rien n’a été modifié ; réessayez.',
  theRecording: 'l’enregistrement',
  soundPicture: 'l’image du son',
  noSuchFile: 'ce fichier n’existe pas',
  noPermission: 'vous n’avez pas le droit de le lire',
  isFolder: 'c’est un dossier',
  whyUnread: 'il n’a pas pu être lu ({{reason}})',
  cancelledImport: 'L’importation de « {{name}} » a été annulée. Rien n’a été modifié.',
  importFault: '« {{name}} » n’a pas pu être lu à cause d’un défaut du programme. Rien n’a été modifié.',
  empty: '« {{name}} » est vide (0 octet).',
  holdsTooBig: '« {{name}} » contient un fichier de plus de 256 Mo, plus qu’on ne peut lire en une fois.',
  changedMeanwhile:
    '« {{name}} » a été modifié pendant l’importation. Rien n’a été modifié ici ; veuillez réessayer.',
  tooBig: '« {{name}} » dépasse 256 Mo, plus qu’on ne peut lire en une fois. Divisez-le.',
  noWords: '« {{name}} » ne contient pas de mots, seulement des blancs ou autre chose que du texte.',
  noReadableWords: '« {{name}} » ne contient pas de mots lisibles.',
  zipPackage: '« {{name}} » ne contient pas de texte lisible, malgré son nom : c’est un paquet zip.',
  notText:
    '« {{name}} » ne contient pas de texte lisible, malgré son nom : il semble être une image, un programme ou un autre type de fichier.',
  notKind:
    '« {{name}} » n’est pas un document .{{kind}}, ou il est endommagé : il ne commence pas comme il faut.',
  notWord:
    '« {{name}} » est endommagé : il n’est pas construit comme un document Word. Essayez de l’ouvrir et de l’enregistrer de nouveau.',
  noEncoding:
    '« {{name}} » ne peut pas être lu en « {{encoding}} » : aucun encodage de texte ne porte ce nom.',
  password:
    '« {{name}} » est protégé par un mot de passe. Enregistrez-le sans mot de passe et importez-le de nouveau.',
  oldWord: '« {{name}} » est dans l’ancien format Word (.doc). Enregistrez-le en .docx et importez celui-ci.',
  notImage:
    '« {{name}} » n’est pas une image, bien que son nom finisse par .{{kind}} : le fichier ne commence pas comme il faut.',
  bigTiff:
    '« {{name}} » est un BigTIFF, qui ne peut pas être importé. Enregistrez-le en TIFF ou en PNG et importez celui-ci.',
  pictureKind:
    '« {{name}} » est une image {{kind}}, qui ne peut pas être importée. Enregistrez-la en PNG ou en JPEG et importez celle-ci.',
  imageBroken:
    '« {{name}} » n’est pas une image, ou elle est endommagée. Ouvrez-la dans un autre programme, enregistrez-la de nouveau et importez celle-ci.',
  imageCut:
    '« {{name}} » est tronqué : la fin manque. Procurez-vous le fichier entier et importez-le de nouveau.',
  imagePixels:
    '« {{name}} » a {{width}} × {{height}} pixels, plus que les 100 millions qui peuvent être affichés. Réduisez-la et importez celle-ci.',
  animated: 'Elle est animée ; seule sa première image est montrée.',
  imagePages: 'Elle a {{count}} pages ; seule la première est montrée.',
  unknownKind: '« {{name}} » est d’un type qui ne peut pas être lu. Emic lit {{endings}}.',
  noVoices:
    '« {{name}} » est une transcription où personne ne dit rien : elle contient des temps, mais aucun mot.',
  notWhisper:
    '« {{name}} » n’est pas une transcription : seul le JSON de Whisper, WhisperX et whisper.cpp peut être lu.',
  notTranscript:
    '« {{name}} » n’est pas une transcription .{{kind}}, ou elle est endommagée : elle ne contient aucun temps.',
  badTime:
    'Le temps de la ligne {{line}} ne peut pas être lu (« {{words}} ») ; les mots ont été gardés sans lui.',
  sameSpeakers: 'Il n’y a rien à changer : tous les locuteurs gardent leur nom.',
  unreadStamp: '1 temps n’a pas pu être lu (« {{words}} ») ; il est resté parmi les mots.',
  unreadStamps:
    '{{count}} temps n’ont pas pu être lus (le premier : « {{words}} ») ; ils sont restés parmi les mots.',
  unsaid: 'ligne que personne ne dit (notes, titres)',
  unsaids: 'lignes que personne ne dit (notes, titres)',
  sameTimes:
    'Tous les temps sont identiques ({{time}}) et ne correspondent à aucun enregistrement ; ils ont été omis.',
  timeBack: 'Les temps reculent à 1 endroit (à {{time}}) ; l’ordre du fichier a été gardé.',
  timesBack:
    'Les temps reculent à {{count}} endroits (le premier à {{time}}) ; l’ordre du fichier a été gardé.',
  timesUnmatched:
    '{{count}} lignes commencent par un temps qui n’a pas pu être associé à ce qui est dit ; les temps sont restés dans le texte.',
  note: 'note',
  notes: 'notes',
  hanging: 'annotation qui dépend d’une autre',
  hangings: 'annotations qui dépendent d’autres',
  tier: 'ligne dépendante (une ligne qui commence par %)',
  tiers: 'lignes dépendantes (lignes qui commencent par %)',
  tooDeep: '« {{name}} » emboîte ses parties sur plus de {{count}} niveaux ; il n’a pas été lu.',
  scan: '« {{name}} » ne contient pas de texte, seulement des images de pages (une numérisation). Faites d’abord une reconnaissance de texte (OCR), puis importez le résultat.',
  notPdf:
    '« {{name}} » est endommagé : il ne peut pas être ouvert comme PDF. Essayez de l’ouvrir et de l’enregistrer de nouveau là d’où il vient.',
  tooLong:
    '« {{name}} » contient plus de 64 millions de caractères, plus que ne peut en avoir une source. Divisez-le en fichiers plus petits.',
  tooSlow:
    'La lecture de « {{name}} » a pris plus de {{count}} secondes et a été abandonnée. Divisez-le en fichiers plus petits.',
  tooHungry:
    '« {{name}} » demande plus de mémoire qu’il n’y en a pour un fichier. Divisez-le en fichiers plus petits.',
  doctype:
    '« {{name}} » contient une définition de type de document (DOCTYPE), qui peut servir à nuire ; il n’a pas été lu.',
  damagedInside:
    '« {{name}} » est endommagé à l’intérieur. Essayez de l’ouvrir et de l’enregistrer de nouveau là d’où il vient.',
  damagedPackage:
    '« {{name}} » est endommagé : son paquet ne peut pas être ouvert. Essayez de l’ouvrir et de l’enregistrer de nouveau là d’où il vient.',
  bomb: '« {{name}} » se décompresse en bien plus qu’un document (une « bombe zip ») ; il n’a pas été ouvert.',
  holdsLink:
    '« {{name}} » contient un lien vers un autre fichier, ce qu’aucun vrai document ne fait ; il n’a pas été ouvert.',
  leadsOut:
    '« {{name}} » contient un fichier dont le chemin sort du document, ce qu’aucun vrai document ne fait ; il n’a pas été ouvert.',
}
