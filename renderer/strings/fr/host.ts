/* eslint-disable max-lines -- one list of every sentence the host says */
import { archive } from './host-archive'
import { projects } from './host-projects'
import { refi } from './host-refi'
import { exports } from './host-exports'
import { tables } from './host-tables'
import type { en } from '../host'
import type { Words } from '../words'

/** Sentences of the host in French. */
export const host: Words<typeof en> = {
  ...archive,
  ...projects,
  ...tables,
  ...refi,
  ...exports,
  noProject: 'Aucun projet n’est ouvert.',
  closed: 'Le projet a été fermé.',
  notInList: 'Ce projet n’est plus dans la liste. Choisissez-le de nouveau.',
  exportGone: 'Cette exportation n’est plus là. Exportez de nouveau.',
  fileGone: 'L’un de ces fichiers n’est plus là. Choisissez les fichiers de nouveau.',
  noProjectAt: 'Il n’y a pas de projet à l’emplacement {{path}}.',
  badNames:
    'Un projet et la personne qui y code ont besoin de noms d’une ligne qui ne soient pas vides ({{fault}}).',
  somethingThere:
    'Il y a déjà quelque chose à l’emplacement « {{path}} ». Choisissez un autre nom ; rien n’a été modifié.',
  noFolder: 'Le dossier « {{path}} » où mettre le projet n’existe pas.',
  projectIsFile: '« {{path}} » est un fichier. Un projet Emic est un dossier.',
  noProjectIn: 'Il n’y a pas de projet à l’emplacement « {{path}} ».',
  mayNotRead: 'Vous n’avez pas le droit de lire « {{path}} ».',
  notProject: '« {{path}} » n’est pas un projet Emic. Rien n’a été modifié.',
  textMissing:
    'Le texte de {{names}} manque dans le dossier « sources ». Ses codages sont conservés ; remettez le fichier depuis une sauvegarde.',
  textMissingMore:
    'Le texte de {{names}} et de {{count}} autres manque dans le dossier « sources ». Leurs codages sont conservés ; remettez les fichiers depuis une sauvegarde.',
  readOnlyAsked: '« {{name}} » a été ouvert en lecture seule.',
  newerSaved:
    'Ce projet a été enregistré en dernier par un Emic plus récent ; ici, il peut seulement être lu. Mettez Emic à jour pour y travailler.',
  usedSince:
    '{{noun}}{{name}} sert à un travail plus récent, cela ne peut donc pas être repris. Rien n’a été modifié.',
  changedBySince:
    '{{who}} y a touché depuis : {{noun}}{{name}}. Cela ne peut donc pas être repris. Rien n’a été modifié.',
  notYourStep: 'Cette étape a été faite par quelqu’un d’autre ; cette personne seule peut la reprendre.',
  notAlone: 'Cette étape ne peut pas être reprise seule.',
  noStepYet: 'L’étape {{number}} n’existe pas encore.',
  notThen: 'Cela ne figurait pas alors dans le projet.',
  stepLost:
    'L’étape {{number}} de l’historique du projet ne peut pas être lue, ce moment ne peut donc pas être reconstitué. Ce qui se trouve maintenant dans le projet n’est pas touché.',
  newerStep: 'Cette étape a été faite par un Emic plus récent, et lui seul peut l’annuler.',
  newerFormat:
    'Ce projet a été enregistré par un Emic plus récent (format {{version}}) ; celui-ci lit le format {{own}}. Rien n’a été modifié. Mettez Emic à jour.',
  newerUnreadable:
    'Ce projet a été enregistré par un Emic plus récent (format {{version}}), que celui-ci ne peut pas lire. Rien n’a été modifié. Mettez Emic à jour.',
  noWayUp: 'Il n’y a pas de passage du format de projet {{from}} au format {{to}}.',
  heldHere:
    '« {{name}} » est déjà ouvert dans {{app}} sur cet ordinateur (processus {{process}}) ; ici, il peut seulement être lu. Fermez-le là-bas pour travailler ici.',
  heldElsewhere:
    '« {{name}} » est déjà ouvert dans {{app}} sur l’ordinateur « {{host}} » (processus {{process}}) ; ici, il peut seulement être lu. Fermez-le là-bas pour travailler ici ; si cet ordinateur ne l’a plus ouvert, supprimez le fichier « {{file}} » du dossier du projet.',
  lockUnreadable:
    'Le fichier « {{file}} » de « {{name}} » est illisible : on ne sait donc pas si un autre programme y écrit, et il peut seulement être lu ici. Si aucun autre programme ne l’a ouvert, supprimez ce fichier.',
  noWriting:
    '« {{name}} » se trouve là où ce programme ne peut pas écrire ; il peut seulement être lu. Copiez le projet dans un dossier à vous pour y travailler.',
  diskFullOpening:
    'Le disque est plein ; « {{name}} » peut seulement être lu. Libérez de la place et ouvrez-le de nouveau.',
  opening: '« {{name}} » est en train d’être ouvert par un autre programme. Réessayez dans un instant.',
  folderGone:
    'Le dossier du projet n’est plus où il était. Rien n’a été recréé à sa place ; remettez-le, ou ouvrez le projet là où il est maintenant.',
  otherWriter:
    'Un autre programme a écrit dans ce projet pendant qu’il était ouvert ici ; désormais, il peut seulement être lu. Tout ce qui a été enregistré est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  otherLogWriter:
    'Un autre programme a écrit dans le journal de ce projet ; cette étape n’a donc pas été faite. Tout ce qui a été enregistré est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  reopen:
    '{{what}} ; rien de plus ne peut être enregistré pour l’instant. Ce qui l’a été est sur le disque ; fermez le projet et ouvrez-le de nouveau.',
  isLink:
    '« {{path}} » est un lien vers un autre endroit. Un projet garde ses propres fichiers ; le lien n’a pas été suivi.',
  notFile: '« {{path}} » n’est pas un fichier.',
  notKept: 'Ce n’est pas le nom d’un fichier conservé.',
  keptMissing:
    'Le fichier « {{path}} » manque ou est endommagé ; son texte ne peut pas être affiché. Rien n’a été modifié ; si vous avez une sauvegarde du projet, remettez-en ce fichier.',
  stepUnreadable:
    'L’étape {{seq}} de l’historique du projet est illisible. Ce qui est maintenant dans le projet n’en est pas affecté.',
  snapshotLost: 'L’instantané n’a pas pu être relu et n’a pas été conservé. Rien d’autre n’a été modifié.',

  notSaved: '{{how}} ; {{what}} n’a pas pu être enregistré. Rien de ce qui l’était auparavant n’a été perdu.',
  notSavedThen:
    '{{how}} ; {{what}} n’a pas pu être enregistré. Rien de ce qui l’était auparavant n’a été perdu. {{then}}',
  notOpened: '{{how}} ; {{what}} n’a pas pu être ouvert. Rien n’a été modifié.',
  diskFull: 'Le disque est plein',
  shareUsed: 'Votre part du disque est épuisée',
  diskFault: 'Le disque signale un défaut (EIO)',
  noWritingHere: 'On ne peut pas écrire dans ce dossier',
  onlyRead: 'Le disque peut seulement être lu',
  folderMoved: 'Le dossier n’est plus où il était',
  tooManyFiles: 'Trop de fichiers sont ouverts',
  fileHeld: 'Un autre programme retient le fichier',
  nameTooLong: 'Le nom du dossier est trop long pour ce disque',
  notTaken: 'Le disque ne l’a pas pris ({{code}})',
  notGiven: 'Le disque ne l’a pas rendu ({{code}})',
  noReadingHere: 'Vous n’avez pas le droit de lire tous ses fichiers',
  freeSpace: 'Libérez de la place et réessayez.',
  copySoon: 'Copiez bientôt le projet sur un autre disque.',
  closeThere: 'Fermez-le là-bas et réessayez.',
  theText: 'le texte',
  theStep: 'cette étape',
  theProject: 'le projet',
  theNewProject: 'le nouveau projet',
  theSnapshot: 'l’instantané',
  logReplaced: 'Le journal du projet a été remplacé par un autre programme',

  historyMissing:
    'Une partie de l’historique manque ({{names}}) ; les étapes plus anciennes ne peuvent être ni affichées ni annulées. Le projet lui-même est entier.',
  torn: 'Les derniers {{count}} octets du journal n’étaient pas entièrement écrits quand le programme ou l’ordinateur s’est arrêté. L’étape en cours d’enregistrement n’a pas été faite ; tout ce qui a été annoncé comme enregistré est là. Les octets sont conservés dans {{path}}.',
  repaired:
    '{{what}} ; le projet a donc été reconstitué à partir de son journal. Il ne manque rien ; un fichier endommagé est conservé à côté du nouveau.',
  both: '{{what}} et {{then}}',
  notRead: '{{file}} n’a pas pu être lu',
  notAsSaved: '{{file}} n’était pas tel qu’enregistré',
  wasMissing: '{{file}} manquait',
  damaged:
    'Ce projet est endommagé ; il peut seulement être lu. {{what}}. {{how}}. Rien n’a été modifié sur le disque ; une sauvegarde contient peut-être le reste.',
  onlyFirst:
    'Sur {{all}} étapes, seules les {{seq}} premières sont lisibles ; le journal est endommagé ensuite',
  doNotFit: 'Ses fichiers ne vont pas ensemble',
  shownAfter: 'Il est montré tel qu’il était après l’étape {{seq}}',
  shownAsFar: 'Il est montré aussi loin qu’il est lisible',
  nothingReadable:
    'Le projet de « {{path}} » est illisible : ni son point de reprise, ni son journal, ni un instantané ne sont entiers. Rien n’a été modifié. Remettez ses fichiers depuis une sauvegarde ; les textes sont dans son dossier « sources ».',
  checkpointNotJson: 'Le point de reprise est endommagé : ce n’est pas du JSON.',
  checkpointMissing: 'Le point de reprise manque.',
  checkpointNoVersion: 'Le point de reprise est endommagé : il n’indique pas sa version.',
  checkpointDamaged: 'Le point de reprise est endommagé à {{field}} : {{reason}}.',

  cancelledFile: '« {{name}} » n’a pas été importé : l’importation a été annulée.',
  tooLarge: '« {{name}} » n’a pas été importé : il dépasse 256 Mo. Divisez-le en fichiers plus petits.',
  notIn: '« {{name}} » n’a pas été importé : {{why}}.',
  // recordings
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
  oneUnread: '1 caractère n’a pas pu être lu dans l’encodage {{encoding}}.',
  manyUnread: '{{count}} caractères n’ont pas pu être lus dans l’encodage {{encoding}}.',
  noHeaders: 'Les en-têtes et pieds de page ont été omis.',
  drm: '« {{name}} » est protégé contre la copie (DRM) ; ses mots ne peuvent pas être lus. Demandez un exemplaire sans protection.',
  noChapters: '« {{name}} » est endommagé : il ne dit pas où sont les chapitres du livre.',
  noSlides: '« {{name}} » est endommagé : il ne dit pas quelles diapositives la présentation contient.',
  oldPowerPoint:
    '« {{name}} » est dans l’ancien format de PowerPoint (.ppt). Enregistrez-le en .pptx et importez-le.',
  notebook:
    '« {{name}} » est un carnet de code de programme, qu’Emic ne lit pas. Exportez-le en HTML ou en Markdown et importez-le.',
  safariPage:
    '« {{name}} » est une page enregistrée sous une forme que seul Safari lit. Enregistrez-la en .html, .mhtml ou PDF et importez-la.',
  outlook:
    '« {{name}} » est un message dans la forme propre à Outlook. Enregistrez-le en .eml ou en texte et importez-le.',
  longHead: '« {{name}} » a un en-tête bien plus long que celui d’aucun courriel ; il n’a pas été lu.',
  sealed:
    '« {{name}} » est chiffré. Déchiffrez-le dans votre logiciel de messagerie, enregistrez-le de nouveau et importez-le.',
  noPage: '« {{name}} » est endommagé : il ne contient aucune page. Enregistrez la page de nouveau.',
  zipInZip:
    '« {{name}} » est un fichier zip dans un fichier zip. Décompressez-le, puis apportez ce qu’il contient.',
  noFiles: '« {{name}} » ne contient aucun fichier.',
  fullFolder: '« {{name}} » contient plus de 10 000 fichiers. Choisissez un dossier plus petit.',
  articleOnly: 'Seul l’article de cette page a été lu. Ce qui l’entoure ({{count}} caractères) a été omis.',
  noContents: 'La table des matières a été omise.',
  slideComments: 'Les commentaires sur les diapositives ont été omis.',
  attachment: 'La pièce jointe « {{name}} » a été omise.',
  preamble: 'Ce qui précède \\begin{document} a été omis.',
  texComments: 'Les commentaires (de % à la fin de la ligne) ont été omis.',
  texCommands: 'Les commandes de LaTeX figurent dans le texte telles qu’elles sont écrites.',
  noTextPart: 'partie qui n’est pas du texte',
  noTextParts: 'parties qui ne sont pas du texte',
  chart: 'graphique',
  charts: 'graphiques',
  diagram: 'schéma',
  diagrams: 'schémas',
  sealedMessage: 'message chiffré',
  sealedMessages: 'messages chiffrés',
  moreAttachment: 'autre pièce jointe',
  moreAttachments: 'autres pièces jointes',
  oneLeftOut: 'Omis : 1 {{thing}}.',
  manyLeftOut: 'Omis : {{count}} {{thing}}.',
  listNumbers:
    'Les numéros qui se placent d’eux-mêmes devant les éléments de liste ou les titres ont été omis.',
  frontMatter: 'Les propriétés en tête du fichier (front matter) ont été omises.',
  trackedChanges: 'Le suivi des modifications a été omis ; le texte est dans son état actuel.',
  picture: 'image',
  pictures: 'images',
  comment: 'commentaire',
  comments: 'commentaires',
  commentOrMark: 'commentaire ou marque',
  commentsAndMarks: 'commentaires et marques',
  formula: 'formule',
  formulas: 'formules',
  object: 'objet incorporé',
  objects: 'objets incorporés',
  deletion: 'suppression suivie',
  deletions: 'suppressions suivies',
  recording: 'son ou vidéo',
  recordings: 'sons ou vidéos',
  nothingToTidy: 'Il n’y a rien à nettoyer dans « {{name}} ».',
  noFile: 'Il n’y a pas de fichier derrière « {{name}} ».',

  exampleLost: '1 exemple a été omis : le passage cité est dans une source qui a été retirée.',
  examplesLost:
    '{{count}} exemples ont été omis : les passages cités sont dans des sources qui ont été retirées.',
  cellGuarded:
    '1 cellule a reçu une apostrophe en tête, pour qu’aucun tableur ne l’exécute comme une formule. Pour R ou Python, choisissez le texte exact.',
  cellsGuarded:
    '{{count}} cellules ont reçu une apostrophe en tête, pour qu’aucun tableur ne les exécute comme des formules. Pour R ou Python, choisissez le texte exact.',
  cellCut: '1 cellule a été coupée aux 32 767 caractères qu’accepte Excel.',
  cellsCut: '{{count}} cellules ont été coupées aux 32 767 caractères qu’accepte Excel.',
  characterLeft: '1 caractère de contrôle a été omis.',
  charactersLeft: '{{count}} caractères de contrôle ont été omis.',
  noCodes:
    'Le livre de codes n’a pas encore de codes, et un livre REFI-QDA doit en contenir au moins un. Ajoutez un code ou choisissez un autre format.',
  oneDescription: 'Les parties d’une définition tiennent dans une seule description, en paragraphes titrés.',
  themesAsCodes: 'Les thèmes sont écrits comme des codes : le format n’a pas de thèmes.',
  themesAsSets:
    'Les autres thèmes d’un code sont écrits comme des ensembles, que certains programmes ne lisent pas.',
  noOrigin: 'L’origine et l’état des codes sont omis.',
  examplesAsText:
    'Les exemples qui sont des citations sont écrits comme du texte, sans leur lien au passage.',

  caseTaken: 'Il y a déjà un cas nommé « {{name}} ». Choisissez un autre nom.',
  attributeTaken: 'Il y a déjà un attribut nommé « {{name}} ». Choisissez un autre nom.',
  valuesUnfit:
    '{{count}} valeurs de « {{name}} » ne conviennent pas, comme « {{words}} ». Rien n’a été modifié.',
  valueUnfit: '« {{words}} » ne convient pas à l’attribut « {{name}} ». {{how}} Rien n’a été modifié.',
  fitsText: 'Un texte peut avoir au plus 100 000 caractères.',
  fitsBoolean: 'Écrivez oui ou non.',
  fitsInteger: 'Écrivez un nombre entier.',
  fitsFloat: 'Écrivez un nombre.',
  fitsDate: 'Écrivez une date comme 2024-03-05.',
  fitsDatetime: 'Écrivez une date et une heure comme 2024-03-05 14:30.',
  groupTaken: 'Il y a déjà un groupe nommé « {{name}} ». Choisissez un autre nom.',
  coderTaken: 'Il y a déjà un codeur nommé « {{name}} ». Choisissez un autre nom.',
  sourceTaken: 'Il y a déjà une source nommée « {{name}} ». Choisissez un autre nom.',
  refsNotJson:
    'Ce JSON n’est pas complet, aucune référence n’a donc été lue. Exportez-le de nouveau en CSL JSON ; rien n’a été changé.',
  refsTooLarge:
    'Ce fichier dépasse 20 Mo, aucune référence n’a donc été lue. N’exportez que les œuvres utiles ; rien n’a été changé.',
  refsNone:
    'Aucune référence n’a été trouvée ici. Il faudrait du CSL JSON, RIS, BibTeX ou Zotero RDF ; rien n’a été changé.',
  refsTooMany:
    'Ce fichier contient plus de 10 000 références, aucune n’a donc été lue. N’exportez que les œuvres utiles ; rien n’a été changé.',
  refsXml:
    'Des références en XML, seul le RDF de Zotero peut être lu. Exportez-les ainsi, ou en CSL JSON, RIS ou BibTeX ; rien n’a été changé.',
  twoSources: 'Deux sources s’appelleraient « {{name}} ». Choisissez d’autres noms ; rien n’a été changé.',
  codeTakenTop:
    'Il y a déjà un code « {{name}} » au premier niveau du livre de codes. Choisissez un autre nom ou utilisez celui-là.',
  codeTakenUnder:
    'Il y a déjà un code « {{name}} » sous « {{parent}} ». Choisissez un autre nom ou utilisez celui-là.',
  mergeCategory:
    '« {{name}} » est une catégorie, qui ne s’applique pas à des passages. Fusionnez avec un code.',
  mergeBelow: '« {{name}} » se trouve sous un code qui y serait fusionné. Sortez-le d’abord.',
  splitOther: 'On ne peut séparer de « {{name}} » que ses propres codages.',
  codeRemoved: 'Le code « {{name}} » a été retiré. Restaurez-le d’abord.',
  sourceRemoved: 'La source « {{name}} » a été retirée. Restaurez-la d’abord.',
  categoryInUse:
    '« {{name}} » est déjà appliqué à des passages, et une catégorie ne contient que d’autres codes. Recodez d’abord ces passages.',
  underItself: '« {{name}} » ne peut pas être déplacé sous lui-même ou un de ses sous-codes.',
  placedUnderItself: '« {{name}} » ne peut pas être placé sous lui-même ou un de ses sous-codes.',
  notTheme: '« {{theme}} » n’est pas un thème auquel « {{name}} » puisse appartenir.',
  sameName: 'Deux des codes s’appellent « {{name}} ». Renommez l’un d’eux avant de déplacer les deux.',
  category: '« {{name}} » est une catégorie : elle ne contient que d’autres codes. Appliquez l’un d’eux.',
  uniteGone: 'Les mots de ces passages ne sont plus dans le texte actuel ; ils ne peuvent pas être réunis.',
  edgesGone: 'Les mots de ce passage ne sont plus dans le texte actuel ; ses bords ne peuvent pas bouger.',
  wrongField: '« {{field}} » n’est pas correct : {{reason}}.',
  wrongRequest: 'La demande n’est pas correcte : {{reason}}.',
  outside: 'Il n’y a pas de passage de {{start}} à {{end}} : le texte compte {{count}} caractères.',
  halfCharacter: 'Le passage couperait un caractère en deux. Sélectionnez des caractères entiers.',
  onlyBlanks: 'Le passage ne contient pas de mots, seulement des blancs.',
  noImage: '« {{name}} » n’est pas une image.',
  noAreas: '« {{name}} » n’est pas une image et n’a donc pas de zones. Rien n’a été modifié.',
  areaOutside:
    'Cette zone dépasse l’image « {{name}} », qui a {{width}} × {{height}} pixels. Rien n’a été modifié.',
  codingsGone: 'Aucun de ces codages n’est encore sur ce passage. Rien n’a été modifié.',
  textChanged:
    'Le texte de « {{name}} » a été modifié entre-temps. Regardez-le de nouveau ; rien n’a été modifié.',
  partOfImage: 'Une partie d’image a déjà sa place.',
  changingPlaces:
    'Un de ces passages se trouve là où un autre doit aller. Placez-les l’un après l’autre ; rien n’a été modifié.',
  textsTooDifferent:
    'Les deux textes sont si différents que leur comparaison a pris trop de temps. Rien n’a été changé.',
  comparingFault:
    'Les deux textes n’ont pas pu être comparés à cause d’une erreur du programme. Rien n’a été changé.',
  nothingChanged: 'Rien n’a été modifié dans ce texte.',
  noWordsLeft: 'Il ne resterait aucun mot dans ce texte. Retirez plutôt la source.',
  textTooLong: 'Le texte compterait plus de 64 millions de caractères, ce qui est trop long.',
  imageNoText: '« {{name}} » est une image et n’a pas de texte à modifier.',
  imageNotText: '« {{name}} » est une image : il n’y a pas de texte à mettre ici.',
  changesDoNotFit: 'Ces modifications ne correspondent pas au texte. Rien n’a été modifié.',
  sameWords: '« {{name}} » contient exactement les mots déjà présents ici.',
  noCall: 'Il n’y a pas d’appel « {{name}} ».',
  noCommand: 'Il n’y a pas de commande « {{name}} ».',
  wentWrong:
    'Quelque chose a échoué dans Emic. Ce qui a été enregistré est en sûreté. Réessayez ; si cela se répète, redémarrez Emic.',
  wentWrongShort: 'Quelque chose a échoué dans Emic.',
  stopped: 'Cela a été arrêté. Rien n’a été modifié.',
  ownWindow: 'Emic ne répond qu’à sa propre fenêtre.',
  nothingToUndo: 'Il n’y a rien à annuler.',
  nothingToRedo: 'Il n’y a rien à rétablir.',
  changedBetween:
    'Quelqu’un d’autre l’a modifié entre-temps ; cela ne peut pas être annulé en une étape. Rien n’a été modifié.',
  recordGone: '{{noun}} : n’est plus dans le projet.',
  namedGone: '{{noun}} « {{name}} » : n’est plus là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedThere: '{{noun}} « {{name}} » : est déjà là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedChanged:
    '{{noun}} « {{name}} » : a changé depuis ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isGone: '{{noun}} : n’est plus là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isThere: '{{noun}} : est déjà là ; cette étape n’a pas été faite. Rien n’a été modifié.',
  isChanged: '{{noun}} : a changé depuis ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedDangling:
    '{{noun}} « {{name}} » : appartient à quelque chose qui n’est plus là ({{owner}}). Rien n’a été modifié.',
  dangling: '{{noun}} : appartient à quelque chose qui n’est plus là ({{owner}}). Rien n’a été modifié.',
  placeTaken: 'Il y a déjà un passage à cet endroit ; cette étape n’a pas été faite. Rien n’a été modifié.',
  codedAlready:
    'Ce passage porte déjà ce code par ce codeur ; cette étape n’a pas été faite. Rien n’a été modifié.',
  namedInUse:
    '{{noun}} « {{name}} » : encore utilisé par quelque chose de plus récent ; ne peut pas être retiré. Rien n’a été modifié.',
  inUse:
    '{{noun}} : encore utilisé par quelque chose de plus récent ; ne peut pas être retiré. Rien n’a été modifié.',
  project: 'projet',
  coder: 'codeur',
  source: 'source',
  revision: 'révision',
  code: 'code',
  quotation: 'citation',
  coding: 'codage',
  memo: 'mémo',
  group: 'groupe',
  case: 'cas',
  variable: 'attribut',
  question: 'question',
  foreignPart: 'partie étrangère',
  ambiguous: '« {{name}} » peut désigner plusieurs choses ({{noun}}) : {{list}}. Nommez-en une exactement.',
  unknownName: 'Rien ne s’appelle « {{name}} » dans ce projet ({{noun}}).',
  passagesTooLong: 'La recherche de ces passages a pris trop de temps. Choisissez-en moins.',
  notRegex: '« {{words}} » n’est pas une expression régulière : {{reason}}.',
  searchFailed: 'La recherche n’a pas pu être faite ({{reason}}).',

  checkpointNamed: 'Le point de reprise est celui que nomme le manifeste',
  stepsWhole: 'Les {{count}} étapes du journal sont là, entières et dans l’ordre',
  replayFits: 'Le journal, rejoué depuis sa première étape, donne le projet tel qu’il est',
  recordsProper: 'Chaque fiche a la forme qui convient',
  referencesLead: 'Chaque renvoi entre fiches mène quelque part',
  codedOnce: 'Aucun passage n’est codé deux fois avec un code par un codeur',
  filesAsTheyCame: 'Les {{count}} fichiers de textes et d’originaux sont tels qu’ils sont venus',
  passagesLie: 'Les {{count}} passages sont dans leurs textes et contiennent les mots qui ont été codés',
  snapshotsRead: 'Les {{count}} instantanés peuvent être relus',
  lockSays: 'Le verrou dit qui écrit',
  fileMissing: 'Le fichier {{file}} manque.',
  fileDamaged: 'Le fichier {{file}} est endommagé.',
  fileUnreadable: 'Le fichier {{file}} est illisible.',
  fileNotNamed: 'Le fichier {{file}} n’est pas celui que nomme {{other}}.',
  fileOtherStep: 'Le fichier {{file}} est d’une autre étape que ne le dit {{other}}.',
  fileChanged: 'Le fichier {{file}} n’est pas tel qu’il est venu.',
  logDamaged: '{{file}} est endommagé ; endroits : {{count}}.',
  stepsMissing: 'Étapes du journal manquantes ou endommagées : {{count}} ({{list}}).',
  replayStops: 'Le journal ne peut être rejoué que jusqu’à l’étape {{seq}} sur {{all}}.',
  replayDiffers: 'Le projet ouvert n’est pas ce que donne son journal.',
  snapshotUnreadable: 'L’instantané {{name}} ne peut pas être relu.',
  idTwice: 'L’identifiant {{id}} est utilisé deux fois.',
  namesNothing: '{{noun}} {{id}} nomme quelque chose qui n’est pas là : {{owner}} ({{other}}).',
  codeUnderItself: 'Le code « {{name}} » se trouve sous lui-même.',
  codedTwice: 'Un passage est codé deux fois « {{name}} » par le même codeur.',
  structureOff: 'Les paragraphes ou pages de « {{name}} » ne correspondent pas à son texte.',
  structureUnreadable: 'La structure qui accompagne le texte de « {{name}} » est illisible.',
  wrongLength: 'Le texte de « {{name}} » n’a pas la longueur qu’il devrait.',
  passageTwice: 'Le passage {{place}} de « {{name}} » est enregistré deux fois.',
  passageElsewhere: 'Le passage {{place}} de « {{name}} » appartient à une autre source.',
  passageOutside: 'Le passage {{place}} de « {{name}} » sort du texte.',
  passageHalf: 'Le passage {{place}} de « {{name}} » coupe un caractère en deux.',
  passageWords: 'Le passage {{place}} de « {{name}} » ne contient pas les mots qui ont été codés.',
}
