import {
  AudioLines,
  BookOpen,
  FileText,
  FileType,
  Globe,
  Image,
  Mail,
  MessagesSquare,
  Presentation,
  Table,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Source, SourceFormat } from '../../../shared/model/entities'

const icons: Readonly<Partial<Record<SourceFormat, LucideIcon>>> = {
  html: Globe,
  pdf: FileType,
  vtt: MessagesSquare,
  srt: MessagesSquare,
  cha: MessagesSquare,
  eaf: MessagesSquare,
  json: MessagesSquare,
  epub: BookOpen,
  pptx: Presentation,
  eml: Mail,
  mbox: Mail,
  csv: Table,
  tsv: Table,
  xlsx: Table,
  ods: Table,
  png: Image,
  jpg: Image,
  webp: Image,
  tiff: Image,
}

/** A small picture of what kind of source it is; its format stands in words beside it. */
export function SourceKind({ source }: { readonly source: Source }) {
  const Icon = source.media ? AudioLines : (icons[source.format] ?? FileText)
  return <Icon size={13} strokeWidth={1.75} aria-hidden />
}
