import type { en } from '../host-import-losses'
import type { Words } from '../words'

/** Sentences of the host about what was left out of files that came in, in French. */
export const importLosses: Words<typeof en> = {
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
}
